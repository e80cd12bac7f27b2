package org.rostrum.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.fuzz.Fuzz;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of sign-ins, and seals that somebody made up. */
class AccessFuzzTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static List<byte[]> signIns() {
        return List.of(
                Fuzz.text("{\"code\":\"KEN4-7QX2\"}"),
                Fuzz.text("{\"code\":\"KEN4-7QX2\",\"scope\":\"/meetings/rt1/chair\"}"),
                Fuzz.text("{\"username\":\"secretariat\",\"password\":\"a calm and long password\"}"));
    }

    static void signIn(byte[] body) {
        switch (SignInRequest.read(MAPPER, body)) {
            case SignInRequest.Invalid(String field) ->
                assertThat(field).isIn("body", "code", "username", "password", "scope");
            case SignInRequest.ByCode(String code, String scope) -> {
                assertThat(code).isNotBlank();
                assertThat(scope).startsWith("/");
                AccessCodes.wellFormed(AccessCodes.normalized(code));
            }
            case SignInRequest.ByPassword(String username, String password, String _) -> {
                assertThat(Accounts.normalized(username)).isNotBlank();
                assertThat(password).isNotBlank();
            }
        }
    }

    @Test
    void a_sign_in_is_understood_or_its_field_is_named() {
        Fuzz.run("sign-ins", signIns(), AccessFuzzTest::signIn);
    }

    @Test
    void no_seal_that_is_made_up_is_opened() {
        Seal seal = new Seal(new Installation(new TestDatabase().jdbc()));
        byte[] ours = Fuzz.text(seal.put("rt1\nKEN"));
        Fuzz.run("seals", List.of(ours, Fuzz.text("a.b"), Fuzz.text(".")), input -> {
            String text = new String(input, StandardCharsets.UTF_8);
            // base64 has several spellings of one text: what is opened is what was sealed
            seal.open(text).ifPresent(opened -> assertThat(opened).isEqualTo("rt1\nKEN"));
        });
    }
}

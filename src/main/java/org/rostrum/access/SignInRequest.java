package org.rostrum.access;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody sends to sign in. */
sealed interface SignInRequest {
    /** Bytes that a body may have; a code or a name and a password need a few hundred. */
    int LONGEST_BODY = 4096;

    /**
     * By an access code.
     *
     * @param code as typed
     * @param scope path that the sign-in's cookie is for, {@code /} for all
     */
    record ByCode(String code, String scope) implements SignInRequest {}

    /** By a name and a password. */
    record ByPassword(String username, String password, String scope) implements SignInRequest {}

    /**
     * Not understood.
     *
     * @param field the first that is missing or not as expected, {@code body} where it is no JSON object
     */
    record Invalid(String field) implements SignInRequest {}

    /** Reads the JSON of a sign-in. Unknown fields are left alone. */
    static SignInRequest read(JsonMapper mapper, byte[] body) {
        if (body.length > LONGEST_BODY) {
            return new Invalid("body");
        }
        try {
            JsonNode json = mapper.readTree(body);
            return json != null && json.isObject() ? Fields.read(json) : new Invalid("body");
        } catch (JacksonException e) {
            return new Invalid("body");
        }
    }

    /** The rules of the single fields. */
    final class Fields {
        private static final int LONGEST_CODE = 80;
        private static final int LONGEST_USERNAME = 100;
        private static final int LONGEST_PASSWORD = 200;
        private static final Pattern SCOPE = Pattern.compile("/|(/[A-Za-z0-9_-]{1,64}){1,6}");

        private Fields() {}

        private static SignInRequest read(JsonNode json) {
            Optional<String> scope = json.hasNonNull("scope") ? scope(json.get("scope")) : Optional.of("/");
            if (scope.isEmpty()) {
                return new Invalid("scope");
            }
            if (!json.has("code") && json.has("username")) {
                Optional<String> username = text(json.get("username"), LONGEST_USERNAME);
                Optional<String> password = text(json.get("password"), LONGEST_PASSWORD);
                if (username.isEmpty()) {
                    return new Invalid("username");
                }
                return password.isEmpty()
                        ? new Invalid("password")
                        : new ByPassword(username.get(), password.get(), scope.get());
            }
            return text(json.get("code"), LONGEST_CODE)
                    .<SignInRequest>map(code -> new ByCode(code, scope.get()))
                    .orElseGet(() -> new Invalid("code"));
        }

        private static Optional<String> text(@Nullable JsonNode node, int longest) {
            return Optional.ofNullable(node)
                    .filter(JsonNode::isString)
                    .map(JsonNode::stringValue)
                    .filter(text -> !text.isBlank() && text.length() <= longest)
                    .filter(text -> text.chars().noneMatch(Character::isISOControl));
        }

        private static Optional<String> scope(JsonNode node) {
            return text(node, 400).filter(path -> SCOPE.matcher(path).matches());
        }
    }
}

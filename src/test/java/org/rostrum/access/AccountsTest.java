package org.rostrum.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class AccountsTest {
    private static final SignedIn DESK = new SignedIn("OPGA desk", AccessRole.SECRETARIAT, "", "");
    private static final String PASSWORD = "a calm and long password";

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final SignIns signIns = new SignIns(database.jdbc(), clock, false);
    private final Accounts accounts = node();

    @Test
    void a_code_is_printed_once_and_found_by_itself_on_every_node() {
        Accounts.NewAccount made = accounts.create(AccessNode.KENYA);

        assertThat(made.code()).matches("[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}");
        assertThat(node().byCode(made.code()))
                .hasValueSatisfying(account -> assertThat(account.user()).isEqualTo(AccessNode.KENYA));
        assertThat(stored())
                .noneMatch(value -> value.contains(made.code()) || value.contains(AccessCodes.normalized(made.code())));
    }

    @Test
    void codes_are_read_as_people_type_them() {
        assertThat(AccessCodes.normalized(" ken4-7qx2 ")).isEqualTo("KEN47QX2");
        assertThat(AccessCodes.normalized("k e n 4\u20137\u00a0QX2")).isEqualTo("KEN47QX2");
        assertThat(AccessCodes.wellFormed("KEN47QX2")).isTrue();
        assertThat(AccessCodes.wellFormed("KEN47QXO")).as("the letter O").isFalse();
        assertThat(AccessCodes.wellFormed("KEN47QX")).isFalse();
        assertThat(AccessCodes.wellFormed("KEN47QX2A")).isFalse();
    }

    @Test
    void codes_differ_and_use_no_letter_that_is_mistaken() {
        AccessCodes codes = new AccessCodes(new Installation(database.jdbc()));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String code = codes.generate();
            assertThat(code).doesNotContain("0", "O", "1", "I");
            seen.add(code);
        }
        assertThat(seen).hasSize(1000);
    }

    @Test
    void nodes_that_start_together_agree_on_one_salt_and_installations_do_not() throws Exception {
        List<Callable<String>> starts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Installation installation = new Installation(database.jdbc());
            starts.add(() -> new AccessCodes(installation).hash("KEN47QX2"));
        }
        Set<String> hashes = new HashSet<>();
        try (ExecutorService nodes = Executors.newFixedThreadPool(8)) {
            for (Future<String> hash : nodes.invokeAll(starts)) {
                hashes.add(hash.get());
            }
        }
        assertThat(hashes).hasSize(1);
        assertThat(new AccessCodes(new Installation(new TestDatabase().jdbc())).hash("KEN47QX2"))
                .isNotIn(hashes);
    }

    @Test
    void a_password_signs_in_by_a_name_in_any_case_and_is_kept_only_as_bcrypt() {
        accounts.setPassword("Opga", PASSWORD, DESK);

        assertThat(accounts.byPassword(" oPGA ", PASSWORD))
                .hasValueSatisfying(account -> assertThat(account.user()).isEqualTo(DESK));
        assertThat(accounts.byPassword("opga", PASSWORD + " ")).isEmpty();
        assertThat(accounts.byPassword("opga", "")).isEmpty();
        assertThat(accounts.byPassword("opga", "x".repeat(200))).isEmpty();
        assertThat(accounts.byPassword("nobody", PASSWORD)).isEmpty();
        assertThat(stored()).noneMatch(value -> value.contains(PASSWORD)).anyMatch(value -> value.startsWith("$2"));
    }

    @Test
    void a_new_password_ends_the_old_one_and_the_sign_ins_made_with_it() {
        accounts.setPassword("opga", PASSWORD, DESK);
        String token = signIns.begin(
                DESK, accounts.byPassword("opga", PASSWORD).orElseThrow().id());
        accounts.setPassword("opga", PASSWORD, DESK);
        assertThat(signIns.find(SignInToken.hash(token)))
                .as("the same password again")
                .isPresent();

        accounts.setPassword("opga", "another calm password", DESK);

        assertThat(signIns.find(SignInToken.hash(token))).isEmpty();
        assertThat(accounts.byPassword("opga", PASSWORD)).isEmpty();
        assertThat(accounts.byPassword("opga", "another calm password")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "", "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9"})
    void a_short_password_is_refused_with_what_is_expected(String password) {
        assertThatThrownBy(() -> accounts.setPassword("opga", password, DESK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 12 characters");
        assertThatThrownBy(() -> accounts.setPassword("opga", "x".repeat(73), DESK))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_operator_s_password_makes_the_secretariat() throws Exception {
        try (AccessNode node = new AccessNode(database, clock, Map.of("rostrum.secretariat.password", PASSWORD))) {
            node.bean(ApplicationRunner.class).run(new DefaultApplicationArguments());
        }
        assertThat(accounts.byPassword("secretariat", PASSWORD))
                .hasValueSatisfying(account -> assertThat(account.user().role()).isEqualTo(AccessRole.SECRETARIAT));
    }

    private Accounts node() {
        return new Accounts(
                database.jdbc(),
                new AccessCodes(new Installation(database.jdbc())),
                // the weakest, for tests; AccessConfiguration has the real one
                new BCryptPasswordEncoder(4),
                signIns,
                clock);
    }

    private List<String> stored() {
        return database.jdbc().sql("select * from account").query().listOfRows().stream()
                .flatMap(row -> row.values().stream())
                .map(String::valueOf)
                .toList();
    }
}

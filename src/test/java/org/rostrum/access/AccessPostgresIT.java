package org.rostrum.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class AccessPostgresIT {
    private static final SignedIn DESK = new SignedIn("OPGA desk", AccessRole.SECRETARIAT, "", "");

    @Test
    void accounts_and_sign_ins_are_kept_in_postgresql_as_in_h2() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            JdbcClient jdbc = new TestDatabase(postgres.getPostgresDatabase()).jdbc();
            MovableClock clock = new MovableClock();
            SignIns signIns = new SignIns(jdbc, clock, true);
            Accounts accounts = new Accounts(
                    jdbc, new AccessCodes(new Installation(jdbc)), new BCryptPasswordEncoder(4), signIns, clock);

            String code = accounts.create(AccessNode.KENYA).code();
            UUID kenya = accounts.byCode(code).orElseThrow().id();
            accounts.setPassword("opga", "a calm and long password", DESK);
            accounts.setPassword("opga", "another calm password", DESK);
            assertThat(accounts.byPassword("opga", "another calm password")).isPresent();

            String hash = SignInToken.hash(signIns.begin(AccessNode.KENYA, kenya));
            String ofDemo = SignInToken.hash(signIns.begin(DESK, null));
            clock.move(Duration.ofMinutes(2));
            SignIns otherNode = new SignIns(jdbc, clock, true);
            assertThat(otherNode.find(hash)).contains(AccessNode.KENYA);
            assertThat(otherNode.find(ofDemo)).contains(DESK);
            otherNode.end(hash);
            clock.move(SignIns.FRESH);
            assertThat(signIns.find(hash)).isEmpty();
        }
    }
}

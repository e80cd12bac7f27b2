package org.rostrum.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInsTest {
    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock();
    private final SignIns signIns = new SignIns(database.jdbc(), clock, false);
    private final UUID account = UUID.randomUUID();
    private String hash = "";

    @BeforeEach
    void kenya_signs_in() {
        database.jdbc()
                .sql("insert into account (id, dialogue, name, role, code, created_at)"
                        + " values (?, 'hld2013', 'Kenya', 'delegation', 'KEN', current_timestamp)")
                .param(account)
                .update();
        hash = SignInToken.hash(signIns.begin(AccessNode.KENYA, account));
    }

    @Test
    void it_ends_after_twelve_hours_without_use() {
        clock.move(SignIns.IDLE.minusMillis(1));
        assertThat(fresh().find(hash)).contains(AccessNode.KENYA);
        clock.move(SignIns.IDLE);
        assertThat(fresh().find(hash)).isEmpty();
    }

    @Test
    void it_ends_on_time_also_where_it_is_remembered() {
        clock.move(SignIns.IDLE.minusSeconds(50));
        // read with less than a minute since the last use, so it is not prolonged
        database.jdbc()
                .sql("update sign_in set last_used_at = ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        SignIns node = fresh();
        clock.move(Duration.ofSeconds(40));
        assertThat(node.find(hash)).isPresent();
        clock.move(Duration.ofSeconds(10));
        assertThat(node.find(hash)).isEmpty();
    }

    @Test
    void a_trial_is_known_to_its_node_only_and_leaves_nothing() {
        SignIns node = fresh();
        String token = node.beginHere(AccessNode.KENYA);
        String trial = SignInToken.hash(token);
        assertThat(node.find(trial)).contains(AccessNode.KENYA);
        assertThat(fresh().find(trial)).as("on another node").isEmpty();
        node.endHere(token);
        assertThat(node.find(trial)).isEmpty();
    }

    @Test
    void a_trial_that_nobody_ends_ends_by_itself() {
        SignIns node = fresh();
        String trial = SignInToken.hash(node.beginHere(AccessNode.KENYA));
        clock.move(SignIns.FRESH.minusMillis(1));
        assertThat(node.find(trial)).isPresent();
        clock.move(Duration.ofMillis(1));
        assertThat(node.find(trial)).isEmpty();
    }

    @Test
    void however_much_it_is_used_it_ends_after_a_week() {
        SignIns node = fresh();
        for (Duration used = Duration.ZERO; used.compareTo(SignIns.LONGEST) < 0; used = used.plusHours(6)) {
            assertThat(node.find(hash)).as("after %s", used).isPresent();
            clock.move(Duration.ofHours(6));
        }
        assertThat(node.find(hash)).isEmpty();
    }

    @Test
    void a_node_asks_the_database_once_in_half_a_minute_and_touches_it_once_in_a_minute() {
        SignIns node = fresh();
        int before = database.connections();
        for (int second = 0; second < 60; second++) {
            node.find(hash);
            clock.move(Duration.ofSeconds(1));
        }
        assertThat(database.connections() - before).as("two reads").isEqualTo(2);
        node.find(hash);
        assertThat(database.connections() - before)
                .as("a third read and a touch")
                .isEqualTo(4);
    }

    @Test
    void it_outlives_all_nodes_and_nothing_that_signs_in_is_in_the_database() {
        String token = signIns.begin(AccessNode.KENYA, account);
        assertThat(fresh().find(SignInToken.hash(token))).contains(AccessNode.KENYA);
        assertThat(database.jdbc()
                        .sql("select token_hash from sign_in")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .doesNotContain(token)
                .allMatch(stored -> stored.matches("[0-9a-f]{64}"));
    }

    @Test
    void what_has_ended_is_swept_when_somebody_comes_in() {
        clock.move(SignIns.IDLE.plusSeconds(1));
        signIns.begin(AccessNode.KENYA, account);
        assertThat(database.jdbc()
                        .sql("select count(*) from sign_in")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_sign_in_without_an_account_holds_in_a_demo_only() {
        SignIns demo = new SignIns(database.jdbc(), clock, true);
        String ofDemo = SignInToken.hash(demo.begin(AccessNode.KENYA, null));
        assertThat(demo.find(ofDemo)).isPresent();
        assertThat(fresh().find(ofDemo)).isEmpty();
    }

    @Test
    void an_account_that_is_gone_takes_its_sign_ins_along() {
        database.jdbc().sql("delete from account where id = ?").param(account).update();
        assertThat(fresh().find(hash)).isEmpty();
    }

    /** Another node, or this one after a restart. */
    private SignIns fresh() {
        return new SignIns(database.jdbc(), clock, false);
    }
}

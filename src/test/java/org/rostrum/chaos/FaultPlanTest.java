package org.rostrum.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** A seed repeats the faults and the clients' choices. */
class FaultPlanTest {
    private static final List<Fault> ALL = List.of(Fault.values());

    @Test
    void the_same_seed_gives_the_same_plan_and_another_seed_another() {
        List<FaultPlan.Planned> plan = FaultPlan.of(42, 600_000, ALL, 4_000);

        assertThat(FaultPlan.of(42, 600_000, ALL, 4_000)).isEqualTo(plan);
        assertThat(FaultPlan.of(43, 600_000, ALL, 4_000)).isNotEqualTo(plan);
        assertThat(plan)
                .hasSizeBetween(100, 200)
                .allSatisfy(each -> assertThat(each.atMillis()).isLessThan(540_000));
        assertThat(plan.stream().map(FaultPlan.Planned::fault)).containsAll(ALL);
    }

    @Test
    void each_kind_comes_once_where_that_is_asked() {
        List<FaultPlan.Planned> plan = FaultPlan.each(42, 120_000, ALL);

        assertThat(plan.stream().map(FaultPlan.Planned::fault)).containsExactlyElementsOf(ALL);
        assertThat(plan.getLast().atMillis() + plan.getLast().forMillis()).isLessThanOrEqualTo(120_000);
    }

    @Test
    void a_client_with_the_same_seed_wants_the_same() {
        var shown = JsonNodeFactory.instance.objectNode().put("state", "open");
        Wishes one = new Wishes(new Random(5), List.of("KEN", "BRA"));
        Wishes other = new Wishes(new Random(5), List.of("KEN", "BRA"));

        for (int i = 0; i < 200; i++) {
            assertThat(one.ofChair(shown)).isEqualTo(other.ofChair(shown));
            assertThat(one.ofDelegation("KEN", shown)).isEqualTo(other.ofDelegation("KEN", shown));
        }
    }

    @Test
    void the_command_line_is_read_and_what_is_wrong_is_named() {
        ChaosOptions options =
                ChaosOptions.of("--minutes", "3", "--seed", "9", "--nodes", "5", "--faults", "skew, kill-owner");

        assertThat(options.seconds()).isEqualTo(180);
        assertThat(options.nodes()).isEqualTo(5);
        assertThat(options.faults()).containsExactly(Fault.KILL_OWNER, Fault.SKEW);
        assertThat(options.repeat(10))
                .isEqualTo("./rostrum chaos --seconds 120 --seed 10 --nodes 5 --faults kill-owner,skew");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChaosOptions.of("--minutes", "soon"))
                .withMessage("--minutes: found soon, expected a number from 1 to 1440");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChaosOptions.of("--faults", "rain"))
                .withMessageStartingWith("--faults: found rain, expected some of kill-owner, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChaosOptions.of("--speed", "3"))
                .withMessageStartingWith("found --speed, expected --minutes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChaosOptions.of("--seed"))
                .withMessage("--seed needs a value");
    }
}

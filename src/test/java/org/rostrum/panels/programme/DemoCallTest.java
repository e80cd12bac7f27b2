package org.rostrum.panels.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rostrum.panels.application.MemoryLog;
import org.rostrum.panels.application.PanelsDesk;
import org.rostrum.panels.application.PanelsOutcome;
import org.rostrum.panels.application.TestDesk;
import org.rostrum.panels.domain.Balance;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.CallStage;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Side;
import org.rostrum.programme.Dialogue;
import org.rostrum.programme.Meeting;

class DemoCallTest {
    private static final Instant DAY = Instant.parse("2026-11-30T14:00:00Z");
    private static final Dialogue DIALOGUE = new Dialogue(
            "hld2013",
            Map.of("en", "Dialogue"),
            null,
            null,
            ZoneId.of("America/New_York"),
            DAY,
            DAY,
            true,
            Stream.of(
                            List.of("rt1", "GHA", "CHE"),
                            List.of("rt2", "PHL", "NOR"),
                            List.of("rt3", "MEX", "POL"),
                            List.of("rt4", "MAR", "CAN"))
                    .map(each -> new Meeting(
                            each.getFirst(),
                            Map.of("en", each.getFirst()),
                            null,
                            "round-table",
                            null,
                            DAY,
                            DAY,
                            each.subList(1, 3)))
                    .toList());

    private final MemoryLog log = new MemoryLog();
    private final PanelsDesk desk = new PanelsDesk(log, _ -> Optional.of(TestDesk.PARTIES), () -> DAY);

    @Test
    void a_newcomer_presses_propose_and_sees_four_panels() {
        load();

        PanelsState state = draw();

        assertThat(state.stage()).isEqualTo(CallStage.CLOSED);
        Call call = java.util.Objects.requireNonNull(state.call());
        Balance balance = Balance.of(state, call, state.parties(TestDesk.PARTIES), state.composition());
        assertThat(balance.targets().values()).containsExactly(6, 6, 2, 3, 3);
        assertThat(balance.states().groups().values()).containsExactly(6, 6, 2, 3, 3);
        assertThat(balance.panels()).hasSize(4).allSatisfy(panel -> {
            assertThat(panel.states().number()).isEqualTo(5);
            assertThat(panel.stakeholders().number()).isEqualTo(2);
        });
        assertThat(state.lastDraw().orElseThrow().proposal().waiting()).hasSize(24);
    }

    @Test
    void deadlines_and_instants_move_with_the_dialogue() {
        load();

        PanelsState state = desk.state("hld2013").orElseThrow();
        Call call = java.util.Objects.requireNonNull(state.call());
        assertThat(call.deadlineOf(Side.STATE)).isEqualTo(Instant.parse("2026-09-29T22:00:00Z"));
        assertThat(state.interests().values().stream()
                        .map(each -> each.current().orElseThrow())
                        .filter(each -> each.late())
                        .map(each -> each.expression().code()))
                .containsExactlyInAnyOrder("MEX", "ARG", "TUR");
        assertThat(state.interests()).hasSize(60);
        assertThat(log.read("hld2013", 0)).isSortedAccordingTo(java.util.Comparator.comparing(each -> each.at()));
    }

    @Test
    void loading_again_changes_nothing() {
        load();
        draw();
        long revision = desk.state("hld2013").orElseThrow().revision();

        load();

        assertThat(desk.state("hld2013").orElseThrow().revision()).isEqualTo(revision);
    }

    private void load() {
        new DemoCall(log, _ -> Optional.of(TestDesk.PARTIES)).load(DIALOGUE);
    }

    private PanelsState draw() {
        long version = desk.state("hld2013").orElseThrow().version();
        PanelsOutcome outcome =
                desk.act("hld2013", UUID.randomUUID(), TestDesk.OFFICE, new PanelsCommand.DrawList(version));
        return ((PanelsOutcome.Done) outcome).state();
    }
}

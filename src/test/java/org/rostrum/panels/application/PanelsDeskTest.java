package org.rostrum.panels.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.panels.application.TestDesk.DEADLINE;
import static org.rostrum.panels.application.TestDesk.OFFICE;
import static org.rostrum.panels.application.TestDesk.OTHER_OFFICER;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rostrum.panels.domain.By;
import org.rostrum.panels.domain.CallStage;
import org.rostrum.panels.domain.CirculationMode;
import org.rostrum.panels.domain.Gender;
import org.rostrum.panels.domain.Move;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.PanelsRefusal;
import org.rostrum.panels.domain.PanelsState;

class PanelsDeskTest {
    private static final By KENYA = By.party("Kenya", "KEN");
    private final TestDesk desk = new TestDesk();

    @Test
    void from_the_call_to_the_list_that_went_out() {
        PanelsState drawn = desk.open().withInterests().draw();
        assertThat(drawn.composition().seats()).hasSize(6).doesNotContainKeys("GHA", "CHE");

        PanelsState out = desk.done(
                OFFICE, new PanelsCommand.CirculateList(drawn.version(), CirculationMode.INFORMATION, null, "A/68/1"));

        assertThat(out.stage()).isEqualTo(CallStage.CIRCULATED);
        assertThat(out.circulations()).hasSize(1);
        assertThat(out.circulations().getFirst().list().panels())
                .allSatisfy(panel -> assertThat(panel.states()).hasSize(3));
        assertThat(out.circulations().getFirst().list().toString()).doesNotContain("lot", "gender", "reason");
    }

    @Test
    void an_edit_keeps_what_was_sent_before_and_gets_a_receipt_of_its_own() {
        desk.open();
        var first = desk.express("KEN", Gender.F, "RT1").interest("KEN").orElseThrow();
        var second = desk.express("KEN", Gender.F, "RT2").interest("KEN").orElseThrow();

        assertThat(second.receipt().number()).isEqualTo(first.receipt().number() + 1);
        assertThat(second.receipt().hash()).isNotEqualTo(first.receipt().hash()).hasSize(64);
        assertThat(Objects.requireNonNull(desk.state().interests().get("KEN")).versions())
                .containsExactly(first, second);
        assertThat(desk.refused(KENYA, TestDesk.express(second.expression())).kind())
                .isEqualTo(PanelsRefusal.Kind.NOTHING_CHANGES);
    }

    @Test
    void late_is_taken_and_marked_but_what_was_in_time_is_not_changed_late() {
        desk.open().express("KEN", Gender.F, "RT1");
        desk.at(DEADLINE);
        assertThat(desk.express("FJI", null, "RT1")
                        .interest("FJI")
                        .orElseThrow()
                        .late())
                .isFalse();
        desk.at(DEADLINE.plusMillis(1));

        assertThat(desk.express("BRA", null, "RT1")
                        .interest("BRA")
                        .orElseThrow()
                        .late())
                .isTrue();
        assertThat(desk.refused(KENYA, TestDesk.express(TestDesk.interest("KEN", Gender.F, "RT2")))
                        .kind())
                .isEqualTo(PanelsRefusal.Kind.DEADLINE_PASSED);
        assertThat(desk.refused(KENYA, new PanelsCommand.WithdrawInterest("KEN", ""))
                        .kind())
                .isEqualTo(PanelsRefusal.Kind.DEADLINE_PASSED);
    }

    @Test
    void two_officers_who_move_at_once_are_told_what_the_other_did() {
        long seen = desk.open().withInterests().draw().version();
        String one = desk.state().composition().on("RT1").getFirst();
        desk.done(OFFICE, new PanelsCommand.MoveSeats(seen, List.of(new Move(one, null))));
        desk.express("USA", null, "RT1");

        var outcome = desk.act(OTHER_OFFICER, new PanelsCommand.MoveSeats(seen, List.of(new Move("KEN", "RT2"))));

        var refused = (PanelsOutcome.Refused) outcome;
        assertThat(refused.why().kind()).isEqualTo(PanelsRefusal.Kind.STALE);
        assertThat(refused.since()).hasSize(1);
        assertThat(refused.since().getFirst().by()).isEqualTo(OFFICE);
        assertThat(desk.state().composition().panelOf(one)).isNull();
    }

    @Test
    void two_officers_who_publish_at_once_publish_once() {
        long seen = desk.open().withInterests().draw().version();
        var publish = new PanelsCommand.CirculateList(seen, CirculationMode.INFORMATION, null, null);

        desk.done(OFFICE, publish);

        assertThat(desk.refused(OTHER_OFFICER, publish).kind()).isEqualTo(PanelsRefusal.Kind.STALE);
        assertThat(desk.state().circulations()).hasSize(1);
    }

    @Test
    void the_seed_is_fixed_once_the_list_has_gone_out() {
        PanelsState drawn = desk.open().withInterests().draw();
        desk.done(OFFICE, new PanelsCommand.SetSeed("another, before", true));
        assertThat(desk.draw().draws())
                .extracting(each -> each.seed())
                .containsExactly("seed of the test", "another, before");
        desk.done(
                OFFICE,
                new PanelsCommand.CirculateList(desk.state().version(), CirculationMode.INFORMATION, null, null));

        assertThat(desk.refused(OFFICE, new PanelsCommand.SetSeed("another, after", true))
                        .kind())
                .isEqualTo(PanelsRefusal.Kind.SEED_FIXED);
        assertThat(desk.refused(OFFICE, new PanelsCommand.DrawList(desk.state().version()))
                        .kind())
                .isEqualTo(PanelsRefusal.Kind.ALREADY_CIRCULATED);
        assertThat(drawn.draws()).hasSize(1);
    }

    @Test
    void a_command_acts_once() {
        desk.open();
        UUID id = UUID.randomUUID();
        var command = TestDesk.express(TestDesk.interest("KEN", Gender.F, "RT1"));

        var first = desk.desk.act(TestDesk.DIALOGUE, id, KENYA, command);
        var again = desk.desk.act(TestDesk.DIALOGUE, id, KENYA, command);

        assertThat(((PanelsOutcome.Done) again).change()).isEqualTo(((PanelsOutcome.Done) first).change());
        assertThat(Objects.requireNonNull(desk.state().interests().get("KEN")).versions())
                .hasSize(1);
    }

    @Test
    void undo_takes_back_the_last_act_and_nothing_more() {
        PanelsState drawn = desk.open().withInterests().draw();
        String one = drawn.composition().on("RT1").getFirst();
        PanelsState moved =
                desk.done(OFFICE, new PanelsCommand.MoveSeats(drawn.version(), List.of(new Move(one, null))));

        PanelsState undone = desk.done(OFFICE, new PanelsCommand.UndoAct(moved.version()));

        assertThat(undone.composition()).isEqualTo(drawn.composition());
        desk.done(OFFICE, new PanelsCommand.UndoAct(undone.version()));
        assertThat(desk.state().composition().seats()).isEmpty();
        assertThat(desk.refused(OFFICE, new PanelsCommand.UndoAct(desk.state().version()))
                        .kind())
                .isEqualTo(PanelsRefusal.Kind.NOTHING_TO_UNDO);
        assertThat(desk.log.read(TestDesk.DIALOGUE, drawn.revision())).hasSize(3);
    }

    @Test
    void nobody_knows_a_dialogue_that_is_not_there() {
        assertThat(desk.desk.act("other", UUID.randomUUID(), OFFICE, new PanelsCommand.OpenCall()))
                .isInstanceOf(PanelsOutcome.NoSuchDialogue.class);
        assertThat(desk.desk.state("other")).isEmpty();
    }

    @Test
    void who_withdraws_leaves_its_seat_and_the_next_takes_it_by_the_same_rule() {
        PanelsState drawn = desk.open().withInterests().draw();
        String waits =
                drawn.lastDraw().orElseThrow().proposal().waiting().getFirst().code();
        String leaves = drawn.composition().on("RT1").getFirst();
        desk.at(DEADLINE.plus(Duration.ofDays(3)));
        desk.done(OFFICE, new PanelsCommand.CirculateList(drawn.version(), CirculationMode.INFORMATION, null, null));
        PanelsState left = desk.done(OFFICE, new PanelsCommand.WithdrawInterest(leaves, "by note verbale"));
        assertThat(left.composition().panelOf(leaves)).isNull();

        PanelsState next = desk.done(OFFICE, new PanelsCommand.SeatSuccessor(left.version(), "RT1"));

        assertThat(next.composition().panelOf(waits)).isEqualTo("RT1");
        PanelsState revised = desk.done(
                OFFICE, new PanelsCommand.CirculateList(next.version(), CirculationMode.INFORMATION, null, null));
        var difference = revised.circulations().getLast().list().difference();
        assertThat(difference.removed()).extracting(each -> each.code()).containsExactly(leaves);
        assertThat(difference.added()).extracting(each -> each.code()).containsExactly(waits);
        assertThat(revised.circulations().getLast().list().revision()).isEqualTo(1);
    }

    @Test
    void followers_are_told_what_is_done_here_at_once_and_elsewhere_after_a_look() {
        desk.open();
        TestDesk otherNode = new TestDesk(desk.log);
        List<Long> told = new java.util.ArrayList<>();
        try (var following = desk.desk.follow(TestDesk.DIALOGUE, state -> told.add(state.revision()))) {
            desk.express("KEN", null, "RT1");
            assertThat(told).containsExactly(4L);
            otherNode.express("FJI", null, "RT1");
            assertThat(told).containsExactly(4L);

            desk.desk.look();
            desk.desk.look();

            assertThat(told).containsExactly(4L, 5L);
            assertThat(following).isNotNull();
        }
        desk.express("BRA", null, "RT1");
        assertThat(told).containsExactly(4L, 5L);
    }
}

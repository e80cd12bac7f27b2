package org.rostrum.floor.domain;

import static org.rostrum.floor.domain.Given.CHAIR;
import static org.rostrum.floor.domain.Given.CO_CHAIR;
import static org.rostrum.floor.domain.Given.FRA;
import static org.rostrum.floor.domain.Given.KEN;
import static org.rostrum.floor.domain.Given.SECRETARIAT;
import static org.rostrum.floor.domain.Given.absent;
import static org.rostrum.floor.domain.Given.entry;
import static org.rostrum.floor.domain.Given.extend;
import static org.rostrum.floor.domain.Given.guest;
import static org.rostrum.floor.domain.Given.request;
import static org.rostrum.floor.domain.Given.undo;
import static org.rostrum.floor.domain.Refusal.NOT_ALLOWED_NOW;

import org.junit.jupiter.api.Test;

/** Undo takes back the chair's last act that still stands, as if it had not happened. */
class UndoTest {
    @Test
    void a_deadline_recorded_with_an_act_that_changes_nothing_is_no_act_to_take_back() {
        Given.meeting()
                .open()
                .by(CHAIR, new FloorCommand.CloseList(Given.START.plusSeconds(10)))
                .after(20)
                // closed by itself meanwhile: this closes nothing, and carries the record of it
                .by(CHAIR, new FloorCommand.CloseList(null))
                .by(CHAIR, undo())
                .when(KEN, request("statement"))
                .accepted();
    }

    @Test
    void time_that_the_secretariat_gave_to_one_speaker_does_not_go_to_another() {
        Given.meeting()
                .open()
                .asks("KEN")
                .asks("FRA")
                .gives("KEN")
                .after(10)
                .gives("FRA")
                .by(SECRETARIAT, extend(30))
                .when(CHAIR, undo())
                .refused(NOT_ALLOWED_NOW)
                .floor("FRA")
                .clock(210, true);
    }

    @Test
    void a_pause_of_one_speaker_does_not_stop_the_clock_of_another() {
        Given.meeting()
                .open()
                .asks("KEN")
                .asks("FRA")
                .gives("KEN")
                .gives("FRA")
                .by(SECRETARIAT, new FloorCommand.PauseClock())
                .when(CHAIR, undo())
                .refused(NOT_ALLOWED_NOW);
    }

    @Test
    void a_reminder_to_one_speaker_is_none_to_another() {
        Given.meeting()
                .open()
                .asks("KEN")
                .asks("FRA")
                .gives("KEN")
                .gives("FRA")
                .by(SECRETARIAT, new FloorCommand.RemindSpeaker())
                .when(CHAIR, undo())
                .refused(NOT_ALLOWED_NOW);
    }

    @Test
    void who_was_interrupted_gets_the_floor_back_when_the_one_that_undo_puts_on_it_was_called_in_vain() {
        Given.meeting()
                .open()
                .asks("KEN")
                .gives("KEN")
                .asks("FRA", Kind.POINT_OF_ORDER, "order")
                .gives("order")
                .by(CHAIR, absent("order"))
                .by(SECRETARIAT, absent("order"))
                .by(CHAIR, undo())
                .floor("KEN")
                .interrupted("none")
                .list("order");
    }

    @Test
    void a_call_in_vain_that_gave_the_floor_back_stays_where_the_interruption_is_taken_back() {
        Given.meeting()
                .open()
                .asks("KEN")
                .gives("KEN")
                .asks("FRA", Kind.POINT_OF_ORDER, "order")
                .gives("order")
                .by(SECRETARIAT, absent("order"))
                .after(5)
                .by(CHAIR, undo())
                .floor("KEN")
                .clock(175, true)
                .list("order");
    }

    @Test
    void the_floor_goes_back_to_who_had_it_and_its_clock_has_run_on() {
        Given.meeting()
                .open()
                .asks("KEN")
                .asks("FRA")
                .gives("KEN")
                .after(10)
                .gives("FRA")
                .after(20)
                .by(CHAIR, undo())
                .floor("KEN")
                .clock(150, true)
                .list("FRA")
                .record();
    }

    @Test
    void several_in_a_row_go_further_back_and_the_one_before_the_first_act_is_refused() {
        Given given =
                Given.meeting().open().asks("KEN").asks("FRA").gives("KEN").by(CHAIR, extend(60));
        given.by(CHAIR, new FloorCommand.PauseClock()).clock(240, false);
        given.by(CHAIR, undo()).clock(240, true);
        given.by(CO_CHAIR, undo()).clock(180, true);
        given.by(CHAIR, undo()).floor("none").list("KEN", "FRA");
        // opening cannot be taken back under those who asked since
        given.when(CHAIR, undo()).refused(NOT_ALLOWED_NOW);
    }

    @Test
    void acts_after_an_undo_are_taken_back_before_those_that_stood() {
        Given given = Given.meeting().open().asks("KEN").gives("KEN").by(CHAIR, extend(60));
        given.by(CHAIR, undo()).by(CHAIR, extend(10)).clock(190, true);
        given.by(CHAIR, undo()).clock(180, true);
        given.by(CHAIR, undo()).floor("none");
    }

    @Test
    void what_participants_did_since_stays() {
        Given.meeting()
                .open()
                .asks("KEN")
                .by(CHAIR, new FloorCommand.CloseList(null))
                .asks("FRA", Kind.POINT_OF_ORDER, "order")
                .by(KEN, new FloorCommand.Withdraw(entry("KEN")))
                .by(CHAIR, undo())
                .asks("FRA")
                .list("order", "FRA")
                .slot("KEN", SlotState.WITHDRAWN);
    }

    @Test
    void who_ended_its_own_statement_has_ended_it_with_the_time_that_it_used_without_the_act() {
        Given.meeting()
                .open()
                .asks("KEN")
                .gives("KEN")
                .after(10)
                .by(CHAIR, new FloorCommand.PauseClock())
                .after(20)
                .by(KEN, new FloorCommand.EndStatement())
                .record("KEN 10+0")
                .by(CHAIR, undo())
                .floor("none")
                .record("KEN 30+0");
    }

    @Test
    void an_act_that_a_participant_built_on_cannot_be_taken_back() {
        Given spoken = Given.meeting().open().asks("KEN").gives("KEN").by(KEN, new FloorCommand.EndStatement());
        spoken.when(CHAIR, undo()).refused(NOT_ALLOWED_NOW).record("KEN 0+0");
        Given withdrawn = Given.meeting().open().named("FRA", CHAIR, Given.add("FRA"));
        withdrawn
                .by(FRA, new FloorCommand.Withdraw(entry("FRA")))
                .when(CHAIR, undo())
                .refused(NOT_ALLOWED_NOW);
    }

    @Test
    void a_request_that_was_struck_cannot_come_back_beside_a_new_one_of_its_kind() {
        Given.meeting()
                .open()
                .asks("KEN")
                .by(CHAIR, new FloorCommand.Withdraw(entry("KEN")))
                .asks("KEN", Kind.STATEMENT, "KEN again")
                .when(CHAIR, undo())
                .refused(NOT_ALLOWED_NOW)
                .list("KEN again");
    }

    @Test
    void a_suspension_that_is_taken_back_never_stopped_the_clock() {
        Given.meeting()
                .open()
                .asks("KEN")
                .gives("KEN")
                .after(10)
                .by(CHAIR, new FloorCommand.SuspendMeeting(null))
                .after(30)
                .by(CHAIR, undo())
                .clock(140, true);
    }

    @Test
    void an_adjournment_that_is_taken_back_puts_all_back_on_the_floor() {
        Given.meeting()
                .open()
                .asks("KEN")
                .gives("KEN")
                .after(10)
                .asks("FRA", Kind.POINT_OF_ORDER, "order")
                .gives("order")
                .by(CHAIR, new FloorCommand.AdjournMeeting())
                .after(5)
                .by(CHAIR, undo())
                .floor("order")
                .interrupted("KEN")
                .record()
                .clock(295, true);
    }

    @Test
    void acts_of_the_secretariat_are_not_taken_back_and_stay() {
        Given.meeting()
                .open()
                .asks("KEN")
                .gives("KEN")
                .by(CHAIR, extend(30))
                .by(SECRETARIAT, new FloorCommand.PauseClock())
                .named("guest", SECRETARIAT, guest())
                .by(CHAIR, undo())
                .clock(180, false)
                .list("guest");
    }

    @Test
    void an_act_that_changed_nothing_is_passed_over() {
        Given.meeting()
                .open()
                .asks("KEN")
                .gives("KEN")
                .by(CHAIR, new FloorCommand.OpenList(null))
                .by(CHAIR, undo())
                .floor("none")
                .list("KEN");
    }

    @Test
    void a_list_that_closes_at_an_instant_again_does_so_when_that_is_undone_and_done_again() {
        Given given = Given.meeting().open().by(CHAIR, new FloorCommand.CloseList(Given.START.plusSeconds(10)));
        given.after(20).when(KEN, request("statement")).refused(Refusal.LIST_CLOSED);
        given.by(CHAIR, undo()).asks("KEN");
    }

    @Test
    void a_clock_that_stopped_at_zero_stops_there_again_without_the_act_that_is_undone() {
        Given.meeting(Given.Rules::stopAtZero)
                .open()
                .asks("KEN")
                .gives("KEN")
                .by(CHAIR, extend(60))
                .after(200)
                .clock(40, true)
                .by(CHAIR, undo())
                .clock(0, false);
    }

    @Test
    void an_undo_is_recorded_with_the_revision_of_the_act() {
        Given.meeting().open().when(CHAIR, undo()).then(new FloorEvent.ActUndone(2));
    }
}

package org.rostrum.floor.domain;

import static org.rostrum.floor.domain.Given.CHAIR;
import static org.rostrum.floor.domain.Given.KEN;
import static org.rostrum.floor.domain.Given.SECRETARIAT;
import static org.rostrum.floor.domain.Given.absent;
import static org.rostrum.floor.domain.Given.extend;
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
}

package org.rostrum.floor.domain;

import static org.rostrum.floor.domain.Given.CHAIR;
import static org.rostrum.floor.domain.Given.KEN;
import static org.rostrum.floor.domain.Given.request;
import static org.rostrum.floor.domain.Given.undo;

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
}

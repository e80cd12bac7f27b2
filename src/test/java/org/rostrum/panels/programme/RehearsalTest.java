package org.rostrum.panels.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rostrum.panels.application.KnownStates;

class RehearsalTest {
    @Test
    void it_is_a_whole_proposal() {
        assertThat(Rehearsal.play(KnownStates.bundled().byCode()).seats()).hasSize(20);
    }
}

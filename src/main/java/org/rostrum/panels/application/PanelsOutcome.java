package org.rostrum.panels.application;

import java.util.List;
import org.rostrum.panels.domain.PanelsChange;
import org.rostrum.panels.domain.PanelsRefusal;
import org.rostrum.panels.domain.PanelsState;

/** What became of a command. */
public sealed interface PanelsOutcome {
    /**
     * It is durable; the same command id is answered by the same change for ever.
     *
     * @param state the newest state
     */
    record Done(PanelsChange change, PanelsState state) implements PanelsOutcome {}

    /**
     * Nothing happened.
     *
     * @param since what others changed meanwhile, where the sender acted on an older version of the list; else empty
     * @param state the newest state
     */
    record Refused(PanelsRefusal why, List<PanelsChange> since, PanelsState state) implements PanelsOutcome {}

    /** There is no such dialogue. */
    record NoSuchDialogue() implements PanelsOutcome {}

    /** So many act at once that it could not be done; nothing happened. */
    record TooBusy() implements PanelsOutcome {}
}

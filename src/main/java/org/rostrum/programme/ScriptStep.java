package org.rostrum.programme;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Refusal;

/**
 * One act of the demo's script.
 *
 * @param at time from the start of the meeting
 * @param actor who acts
 * @param act what, seen from the state at that time
 * @param expected refusals that belong to the story
 */
record ScriptStep(Duration at, Actor actor, Act act, Set<Refusal> expected) {
    ScriptStep {
        expected = Set.copyOf(expected);
    }

    /** What to send; nothing where people acted meanwhile and there is nothing left to do. */
    @FunctionalInterface
    interface Act {
        Optional<FloorCommand> in(FloorState state, Memory memory);
    }

    /** What the player remembers from one step to the next. */
    static final class Memory {
        /** The entry that the script itself gave the floor to last. */
        @Nullable
        String given;
    }
}

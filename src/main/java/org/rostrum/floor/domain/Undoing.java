package org.rostrum.floor.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Taking back the chair's last act as if it had not happened. What others did since stays: their events are applied
 * again to the state before the act, and where one of them can no longer be, the act cannot be taken back.
 */
final class Undoing {
    private Undoing() {}

    /** Whether the act of a revision can be taken back. */
    static boolean possible(FloorState state, Past act) {
        return replay(state, act.revision()) != null;
    }

    /** The state without the act of a revision; its revision and instant are those of the state given. */
    static FloorState without(FloorState state, long revision) {
        FloorState result = replay(state, revision);
        if (result == null) {
            throw new IllegalStateException("the act of revision " + revision + " cannot be taken back in revision "
                    + state.revision() + " of meeting " + state.meeting());
        }
        return result;
    }

    private static @Nullable FloorState replay(FloorState state, long revision) {
        List<Past> kept = new ArrayList<>(state.history().size());
        FloorState result = null;
        for (Past past : state.history()) {
            if (past.revision() == revision) {
                result = past.before();
            } else if (result == null) {
                kept.add(past);
            } else {
                List<FloorEvent> events = again(result, past);
                if (events == null) {
                    return null;
                }
                kept.add(new Past(past.revision(), past.actor(), past.at(), result, events));
                result = applied(result, past, events);
            }
        }
        return result == null ? null : Evolution.stamped(result, state.revision(), state.asOf(), kept);
    }

    /**
     * The events of a later change once more, as they are without the act; null where one can no longer be. What
     * happens by itself, and to whom the floor goes back, follows from the state, not from what was recorded.
     */
    private static @Nullable List<FloorEvent> again(FloorState state, Past past) {
        List<FloorEvent> events = new ArrayList<>(Deadlines.due(state, past.at()));
        FloorState after = applied(state, past, events);
        for (FloorEvent event : past.events()) {
            if (Past.happenedByItself(event) || event instanceof FloorEvent.FloorReturned) {
                continue;
            }
            if (!Coherence.canHappen(after, event) || !Coherence.isOfTheSame(past.before(), after, event)) {
                return null;
            }
            FloorEvent now = Coherence.asItIs(after, event, past.at());
            events.add(now);
            after = Evolution.apply(after, now, past.actor(), past.at());
        }
        Intervention interrupted = after.interrupted();
        if (after.floor() == null && interrupted != null) {
            events.add(new FloorEvent.FloorReturned(interrupted.entry().id()));
        }
        return events;
    }

    /** The state after events of a change, without a history. */
    static FloorState applied(FloorState state, Past past, List<FloorEvent> events) {
        FloorState after = state;
        for (FloorEvent event : events) {
            after = Evolution.apply(after, event, past.actor(), past.at());
        }
        after = Evolution.inOrder(after, events);
        return Evolution.stamped(after, past.revision(), past.at(), List.of());
    }
}

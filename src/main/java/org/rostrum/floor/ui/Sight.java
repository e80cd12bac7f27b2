package org.rostrum.floor.ui;

import java.util.ArrayList;
import java.util.List;
import org.rostrum.floor.application.Writing;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Past;

/**
 * What a screen sees of a meeting: the newest state, how it came about, and whether anything can be done about it.
 *
 * @param state the newest state that this node knows
 * @param acts the last acts of everybody, oldest first, at most {@link #ACTS}
 * @param writing whether this node can write, and so whether the state is the newest there is
 */
record Sight(FloorState state, List<Past> acts, Writing writing) {
    /** How many acts are kept to be shown. */
    static final int ACTS = 24;

    static Sight of(FloorState state, Writing writing) {
        List<Past> history = state.history();
        return new Sight(
                state, List.copyOf(history.subList(Math.max(0, history.size() - ACTS), history.size())), writing);
    }

    Sight then(FloorState after, Change change) {
        List<Past> kept = new ArrayList<>(acts.subList(Math.max(0, acts.size() + 1 - ACTS), acts.size()));
        kept.add(new Past(change.revision(), change.actor(), change.at(), state, change.events()));
        return new Sight(after, List.copyOf(kept), writing);
    }

    Sight with(Writing now) {
        return now.equals(writing) ? this : new Sight(state, acts, now);
    }
}

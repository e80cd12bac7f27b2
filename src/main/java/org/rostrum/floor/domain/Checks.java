package org.rostrum.floor.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects every refusal that fits, so that the first in the contract's order can be given. */
final class Checks {
    private final Set<Refusal> found = EnumSet.noneOf(Refusal.class);

    Checks refuseIf(boolean condition, Refusal refusal) {
        if (condition) {
            found.add(refusal);
        }
        return this;
    }

    Checks notOpenUnless(boolean open) {
        return refuseIf(!open, Refusal.NOT_OPEN);
    }

    Checks entitled(boolean entitled) {
        return refuseIf(!entitled, Refusal.NOT_ENTITLED);
    }

    /** What a control means is what it acts on: an intervention that is over, or was never, is not another one. */
    Checks about(FloorState state, @Nullable String entry) {
        if (entry == null) {
            return this;
        }
        Intervention floor = state.floor();
        boolean speaks = floor != null && floor.entry().hasId(entry);
        return refuseIf(state.slot(entry).isEmpty(), Refusal.UNKNOWN_ENTRY).refuseIf(!speaks, Refusal.STALE);
    }

    boolean refused() {
        return !found.isEmpty();
    }

    /** The first refusal; call only when {@link #refused}. */
    Decision refusal() {
        return Decision.refused(found.iterator().next());
    }

    /** The events when nothing was refused. */
    Decision or(FloorEvent... events) {
        return refused() ? refusal() : Decision.accepted(events);
    }

    Decision or(List<FloorEvent> events) {
        return refused() ? refusal() : new Decision.Accepted(events);
    }

    /** A list of events with room for more. */
    static List<FloorEvent> events(FloorEvent... events) {
        return new ArrayList<>(List.of(events));
    }
}

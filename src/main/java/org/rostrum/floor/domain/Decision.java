package org.rostrum.floor.domain;

import java.util.List;

/** The answer of the rules to a command: a refusal is a value, not an exception. */
public sealed interface Decision {
    /**
     * What happened. No events: the command is accepted and nothing changes.
     *
     * @param events in the order in which they happened
     */
    record Accepted(List<FloorEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** Nothing happened. */
    record Refused(Refusal refusal) implements Decision {}

    static Decision accepted(FloorEvent... events) {
        return new Accepted(List.of(events));
    }

    static Decision refused(Refusal refusal) {
        return new Refused(refusal);
    }
}

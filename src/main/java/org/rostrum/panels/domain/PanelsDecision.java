package org.rostrum.panels.domain;

import java.util.List;

/** What becomes of a command. */
public sealed interface PanelsDecision {
    /** It happens. */
    record Accepted(List<PanelsEvent> events) implements PanelsDecision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** Nothing happens. */
    record Refused(PanelsRefusal why) implements PanelsDecision {}

    static PanelsDecision of(PanelsEvent... events) {
        return new Accepted(List.of(events));
    }
}

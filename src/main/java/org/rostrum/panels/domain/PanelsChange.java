package org.rostrum.panels.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An accepted command with all its events: a row of the log.
 *
 * @param revision from 1, without gaps
 * @param commandId acts once for ever
 * @param at when
 * @param by who
 * @param events at least one
 */
public record PanelsChange(long revision, UUID commandId, Instant at, By by, List<PanelsEvent> events) {
    public PanelsChange {
        events = List.copyOf(events);
    }
}

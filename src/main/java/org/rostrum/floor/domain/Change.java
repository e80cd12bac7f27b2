package org.rostrum.floor.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One accepted command: the unit of the journal. All its events happen together.
 *
 * @param revision number in the meeting, from 1, without gaps
 * @param commandId id of the command; acts once for ever
 * @param actor who acted
 * @param at when, by the owner's clock, never before the change before it
 * @param events what happened; empty where the command changed nothing
 */
public record Change(long revision, UUID commandId, Actor actor, Instant at, List<FloorEvent> events) {
    public Change {
        events = List.copyOf(events);
    }
}

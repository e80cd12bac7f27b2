package org.rostrum.floor.domain;

import java.time.Instant;
import java.util.List;

/**
 * A change that still stands, with the state before it, so that it can be taken back.
 *
 * @param revision its revision
 * @param actor who acted
 * @param at when
 * @param before the state before it, without a history of its own
 * @param events what happened
 */
public record Past(long revision, Actor actor, Instant at, FloorState before, List<FloorEvent> events) {

    /** Whether {@code undo} may take it back: an act of those who preside, that did something. */
    boolean isActOfChair() {
        return actor.role().presides() && !events.isEmpty();
    }
}

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

    /** Whether {@code undo} may take it back: an act of those who preside, that did something itself. */
    boolean isActOfChair() {
        return actor.role().presides() && !events.stream().allMatch(Past::happenedByItself);
    }

    /** Whether a deadline had come and is only recorded with the act that came next. */
    static boolean happenedByItself(FloorEvent event) {
        return (event instanceof FloorEvent.ListClosed(boolean closed) && closed)
                || (event instanceof FloorEvent.ClockPaused(boolean paused) && paused);
    }
}

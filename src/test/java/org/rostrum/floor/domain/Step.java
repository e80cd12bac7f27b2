package org.rostrum.floor.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * One command of a simulated meeting. It names entries by the number of the step that made them, so it means the same
 * when other steps are dropped.
 *
 * @param number number in its sequence; the command's id, and that of the entry that it makes, are made of it
 */
public record Step(int number, Instant at, Actor actor, FloorCommand command) {
    /** Id of the command of a step. */
    public static UUID id(int number) {
        return new UUID(0, number);
    }

    /** Id of the entry that a step makes. */
    static String entry(int number) {
        return id(number).toString();
    }

    /** Id of this command. */
    public UUID id() {
        return id(number);
    }
}

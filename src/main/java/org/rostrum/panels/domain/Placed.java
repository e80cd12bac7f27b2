package org.rostrum.panels.domain;

/**
 * A seat on the draft of the list.
 *
 * @param panel id of the round table
 * @param how how it came about
 */
public record Placed(String panel, How how) {
    /** How a seat came about. */
    public enum How {
        /** By the proposal. */
        DRAWN,
        /** The Office moved it there. */
        BY_HAND,
        /** By the same rule, for one who left. */
        SUCCESSOR
    }
}

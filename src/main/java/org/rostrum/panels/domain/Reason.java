package org.rostrum.panels.domain;

import org.jspecify.annotations.Nullable;

/** Why something is as it is: words and numbers, to be told in the reader's language. */
public sealed interface Reason {
    /**
     * What a group has.
     *
     * @param group its name
     * @param seats seats that it was to have
     * @param of seats of all panels
     * @param interests expressions of interest from it, without those of co-chairs
     */
    record Share(String group, int seats, int of, int interests) {}

    /** How a State came to its seat. */
    enum How {
        /** By preference and lot. */
        CHOSEN,
        /** The Office put it there. */
        LOCKED,
        /** Its nominee was exchanged with another of the group, for the balance of women and men. */
        EXCHANGED,
        /** Nobody of the groups whose seat it was could or would take it. */
        GAP
    }

    /** Why a State has no seat. */
    enum Waits {
        /** The seats of its group are taken. */
        LOT,
        /** It was late, and there was no gap that it takes. */
        LATE,
        /** It takes no panel that has seats. */
        NO_PANEL,
        /** The Office keeps it from the panels that it would take. */
        EXCLUDED,
        /** Another of its group has the seat for the balance of women and men. */
        EXCHANGED
    }

    /**
     * Why a State has a seat.
     *
     * @param preference from 1, null where it did not rank the panel
     * @param late whether it was late
     */
    record Seated(How how, @Nullable Integer preference, boolean late, Share share) implements Reason {}

    /** Why a State waits. */
    record Waiting(Waits why, Lot lot, Share share) implements Reason {}

    /**
     * Fewer States may be given a seat than there are seats.
     *
     * @param interests States that may be given one
     * @param seats seats of all panels
     */
    record TooFew(int interests, int seats) implements Reason {}

    /**
     * None of those who wait takes this panel.
     *
     * @param waiting how many wait
     */
    record NobodyTakes(int waiting) implements Reason {}

    /**
     * The table that was agreed has no further seat for the groups of those who wait and take this panel.
     *
     * @param waiting how many wait and take it
     */
    record TableIsFull(int waiting) implements Reason {}
}

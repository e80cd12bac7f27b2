package org.rostrum.floor.domain;

import java.util.Locale;

/** States of one speaking slot (chapter 8 of the rules). */
public enum SlotState {
    /** A written question that nobody has taken up yet. */
    REQUESTED,
    LISTED,
    /** Shares the slot of another. */
    MERGED,
    CALLED,
    SPEAKING,
    INTERRUPTED,
    DONE,
    WITHDRAWN,
    /** Handed in and not spoken. */
    WRITTEN_ONLY,
    STRUCK;

    /** The word of the glossary. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

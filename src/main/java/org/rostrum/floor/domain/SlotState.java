package org.rostrum.floor.domain;

import java.util.Locale;

/** States of one speaking slot (chapter 8 of the rules). */
public enum SlotState {
    LISTED,
    /** Shares the slot of another. */
    MERGED,
    CALLED,
    SPEAKING,
    INTERRUPTED,
    DONE,
    WITHDRAWN,
    STRUCK;

    /** The word of the glossary. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

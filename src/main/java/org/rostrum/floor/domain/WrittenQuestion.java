package org.rostrum.floor.domain;

import java.util.Locale;

/**
 * A question in writing, which the moderator may use: it never waits for the floor, and its words, the entry's note, are
 * for those who keep the list and for who asked only (R-1003).
 *
 * @param entry who asks, whom and what
 * @param fate what became of it
 */
public record WrittenQuestion(ListEntry entry, Fate fate) {
    /** What becomes of a written question. */
    public enum Fate {
        OPEN(SlotState.REQUESTED),
        TAKEN(SlotState.DONE),
        DISMISSED(SlotState.STRUCK),
        WITHDRAWN(SlotState.WITHDRAWN);

        private final SlotState slot;

        Fate(SlotState slot) {
            this.slot = slot;
        }

        /** The word used in journals. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The fate of a word.
         *
         * @throws IllegalArgumentException when none has that word
         */
        public static Fate of(String word) {
            for (Fate each : values()) {
                if (each.word().equals(word)) {
                    return each;
                }
            }
            throw new IllegalArgumentException(
                    "fate: found \"" + word + "\", expected open, taken, dismissed or withdrawn");
        }
    }

    /** Whether it can still be used. */
    public boolean open() {
        return fate == Fate.OPEN;
    }

    SlotState slot() {
        return fate.slot;
    }
}

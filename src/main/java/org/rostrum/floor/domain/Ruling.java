package org.rostrum.floor.domain;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The newest ruling on a point of order, with an appeal against it. It stands unless it is overruled.
 *
 * @param entry the point of order
 * @param text the ruling in words; may be empty; not public
 * @param at when
 * @param appeal the one appeal against it, or null
 */
public record Ruling(
        String entry, String text, Instant at, @Nullable Appeal appeal) {
    /**
     * An appeal against a ruling.
     *
     * @param code who appealed
     * @param at when
     * @param outcome what the vote said, or null while it waits
     */
    public record Appeal(String code, Instant at, @Nullable Outcome outcome) {}

    /** What the vote on an appeal said of the ruling. */
    public enum Outcome {
        UPHELD,
        OVERRULED;

        /** The word used in journals and over HTTP. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The outcome of a word.
         *
         * @throws IllegalArgumentException when none has that word
         */
        public static Outcome of(String word) {
            return switch (word) {
                case "upheld" -> UPHELD;
                case "overruled" -> OVERRULED;
                default ->
                    throw new IllegalArgumentException("outcome: found \"" + word + "\", expected upheld, overruled");
            };
        }
    }

    /** Whether it stands: also while an appeal waits. */
    public boolean stands() {
        return appeal == null || appeal.outcome() != Outcome.OVERRULED;
    }

    Ruling with(@Nullable Appeal changed) {
        return new Ruling(entry, text, at, changed);
    }
}

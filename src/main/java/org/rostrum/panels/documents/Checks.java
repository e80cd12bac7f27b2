package org.rostrum.panels.documents;

import java.util.Locale;

/** What records of this package ask of their components. */
final class Checks {
    private static final int LONGEST_LINE = 500;

    private Checks() {}

    static String line(String field, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + ": must not be blank");
        }
        if (value.length() > LONGEST_LINE) {
            throw new IllegalArgumentException(
                    field + ": at most " + LONGEST_LINE + " characters, not " + value.length());
        }
        whole(field, value);
        return value.strip();
    }

    /** No half of a character, and none that is no character: a file could not hold it. */
    static void whole(String field, String value) {
        value.codePoints()
                .filter(point -> Character.getType(point) == Character.SURROGATE || (point & 0xFFFE) == 0xFFFE)
                .findFirst()
                .ifPresent(point -> {
                    throw new IllegalArgumentException(
                            String.format(Locale.ROOT, "%s: U+%04X is no character; take it out", field, point));
                });
    }

    static void that(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}

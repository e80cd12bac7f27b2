package org.rostrum.panels.documents;

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
        return value.strip();
    }

    static void that(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}

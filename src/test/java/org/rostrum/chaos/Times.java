package org.rostrum.chaos;

import java.util.Locale;

/** Nanoseconds since the beginning of a run, for people. */
final class Times {
    private Times() {}

    static String text(long nanos) {
        return nanos == Long.MAX_VALUE ? "never" : String.format(Locale.ROOT, "%.3f s", nanos / 1e9);
    }

    static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}

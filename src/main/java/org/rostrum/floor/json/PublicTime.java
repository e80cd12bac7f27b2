package org.rostrum.floor.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Instants as the public interfaces write them: ISO 8601 in UTC with Z, always three digits of a second. */
public final class PublicTime {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private PublicTime() {}

    /** An instant as text. */
    public static String text(Instant instant) {
        return FORMAT.format(instant);
    }

    /** An instant as text; null stays null. */
    public static @Nullable String orNull(@Nullable Instant instant) {
        return instant == null ? null : text(instant);
    }
}

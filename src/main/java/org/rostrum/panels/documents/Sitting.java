package org.rostrum.panels.documents;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When and where a round table meets.
 *
 * @param start in the venue's zone
 * @param end after the start, in the same zone
 * @param room its name as received; null where it is not known yet
 */
public record Sitting(
        ZonedDateTime start, ZonedDateTime end, @Nullable Text room) {
    /** Refuses an end that does not come after the start. */
    public Sitting {
        Checks.that(end.isAfter(start), "end of the sitting: must come after its start");
    }
}

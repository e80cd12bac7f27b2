package org.rostrum.floor.domain;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a meeting: opening, panel, floor, closing.
 *
 * @param id unique in the meeting
 * @param title by language code
 * @param plannedStart when it is planned to begin, or null
 * @param plannedEnd when it is planned to end, or null
 * @param settings rules of its own, or null where those of the meeting go on
 */
public record Segment(
        String id,
        Map<String, String> title,
        @Nullable Instant plannedStart,
        @Nullable Instant plannedEnd,
        @Nullable FloorSettings settings) {
    public Segment {
        title = Map.copyOf(title);
    }
}

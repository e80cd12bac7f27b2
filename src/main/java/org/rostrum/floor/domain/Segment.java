package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
 * @param kind what it is for
 * @param blockSize after so many interventions the panel responds; 0 where it does not by number
 * @param speakers codes of those who are heard in it by the programme, in its order; once it begins they are put on
 *     the list
 * @param list what happens to the list of speakers once it begins, or null where it stays as it is
 */
public record Segment(
        String id,
        Map<String, String> title,
        @Nullable Instant plannedStart,
        @Nullable Instant plannedEnd,
        @Nullable FloorSettings settings,
        SegmentKind kind,
        int blockSize,
        List<String> speakers,
        @Nullable ListRule list) {
    /** Segments of one meeting, and speakers of one segment, at most. */
    public static final int MOST = 100;

    /**
     * What the beginning of a segment does to the list of speakers.
     *
     * @param open whether it takes requests
     * @param closesAfter where it does: how long, or null for until somebody closes it
     */
    public record ListRule(boolean open, @Nullable Duration closesAfter) {}

    public Segment {
        title = Map.copyOf(title);
        speakers = List.copyOf(speakers);
    }

    /** A segment without a programme of its own. */
    public Segment(
            String id,
            Map<String, String> title,
            @Nullable Instant plannedStart,
            @Nullable Instant plannedEnd,
            @Nullable FloorSettings settings) {
        this(id, title, plannedStart, plannedEnd, settings, SegmentKind.FLOOR, 0, List.of(), null);
    }

    /** The same segment at other planned times. */
    public Segment plannedAt(@Nullable Instant start, @Nullable Instant end) {
        return new Segment(id, title, start, end, settings, kind, blockSize, speakers, list);
    }

    /** The same segment as one of a kind in which somebody is heard by the programme, in its order. */
    public Segment heard(SegmentKind as, List<String> codes) {
        return new Segment(id, title, plannedStart, plannedEnd, settings, as, blockSize, codes, list);
    }
}

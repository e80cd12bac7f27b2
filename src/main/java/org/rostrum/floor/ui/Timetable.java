package org.rostrum.floor.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Segment;

/** The plan of a meeting against the time of day at which it is held. */
final class Timetable {
    /**
     * A meeting that begins this far from its plan is held at another time, as a demo or a rehearsal is: its plan is laid
     * from where it began. The programme bar in the browser does the same.
     */
    private static final Duration ANOTHER_TIME = Duration.ofMinutes(45);

    private Timetable() {}

    /** When what is under way now should end; null where the plan says nothing about this time of day. */
    static @Nullable Instant end(FloorState state, Instant now) {
        Duration moved = moved(state);
        Instant end = state.setup().segments().stream()
                .filter(each -> each.id().equals(state.segment()))
                .findFirst()
                .map(Segment::plannedEnd)
                .orElse(state.setup().endsAt());
        Instant start = state.setup().startsAt();
        if (end == null) {
            return null;
        }
        if (state.segmentsStarted().isEmpty()) {
            boolean early = start != null && now.isBefore(start.minus(ANOTHER_TIME));
            boolean late = now.isAfter(end.plus(ANOTHER_TIME));
            return early || late ? null : end;
        }
        return end.plus(moved);
    }

    private static Duration moved(FloorState state) {
        Duration by = state.segmentsStarted().entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .map(first -> late(state, first.getKey(), first.getValue()))
                .orElse(Duration.ZERO);
        return by.abs().compareTo(ANOTHER_TIME) > 0 ? by : Duration.ZERO;
    }

    private static Duration late(FloorState state, String segment, Instant began) {
        return state.setup().segments().stream()
                .filter(each -> each.id().equals(segment))
                .map(Segment::plannedStart)
                .filter(Objects::nonNull)
                .findFirst()
                .map(planned -> Duration.between(planned, began))
                .orElse(Duration.ZERO);
    }
}

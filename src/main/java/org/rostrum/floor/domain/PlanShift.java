package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By how much the plan is moved before it is compared with what happens. Not at all, as a rule; but a meeting that
 * begins hours away from its plan (a rehearsal, a demonstration, a meeting put off to another day) is no meeting that
 * is days late: there the plan begins when the meeting did, and only lengths are compared.
 */
final class PlanShift {
    /** Up to this a meeting is early or late; beyond it is held at another time. */
    static final Duration FAR = Duration.ofHours(3);

    private PlanShift() {}

    /** What is to be added to planned instants. */
    static Duration of(FloorState state, Instant now) {
        Duration away = away(state, now);
        return away.abs().compareTo(FAR) > 0 ? away : Duration.ZERO;
    }

    /** When the meeting began, as far as the state tells. */
    static Optional<Instant> began(FloorState state) {
        Stream<Instant> spoken = state.record().stream().map(Finished::startedAt);
        Stream<Instant> speaks = Stream.concat(Stream.ofNullable(state.floor()), Stream.ofNullable(state.interrupted()))
                .map(Intervention::givenAt);
        Stream<Instant> opened = state.history().stream()
                .filter(past -> past.events().stream().anyMatch(FloorEvent.MeetingOpened.class::isInstance))
                .map(Past::at);
        return Stream.of(state.segmentsStarted().values().stream(), spoken, speaks, opened)
                .flatMap(each -> each)
                .min(Instant::compareTo);
    }

    private static Duration away(FloorState state, Instant now) {
        String first = firstStarted(state);
        Instant plannedOfFirst = first == null ? null : plannedStart(state, first);
        Instant startedFirst = first == null ? null : state.segmentsStarted().get(first);
        if (plannedOfFirst != null && startedFirst != null) {
            return Duration.between(plannedOfFirst, startedFirst);
        }
        Instant planned = state.setup().startsAt();
        if (planned == null || !(Ahead.underWay(state) || state.status() == MeetingStatus.ADJOURNED)) {
            return Duration.ZERO;
        }
        return Duration.between(planned, began(state).orElse(now));
    }

    private static @Nullable String firstStarted(FloorState state) {
        return state.segmentsStarted().entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static @Nullable Instant plannedStart(FloorState state, String segment) {
        for (Segment each : state.setup().segments()) {
            if (each.id().equals(segment)) {
                return each.plannedStart();
            }
        }
        return null;
    }
}

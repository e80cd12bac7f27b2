package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The instant by which those who wait have to be heard: interpretation ends then, whoever speaks. */
public final class HardEnd {
    private HardEnd() {}

    /**
     * The planned end of the segment under way where it is still to come, but not later than the planned end of the
     * meeting; empty where neither is planned. A meeting that is held at quite another time than planned ends as long
     * after its start as the plan says.
     */
    public static Optional<Instant> of(FloorState state, Instant now) {
        Duration shift = PlanShift.of(state, now);
        Instant meeting = shifted(state.setup().endsAt(), shift);
        Instant segment = state.setup().segments().stream()
                .filter(each -> each.id().equals(state.segment()))
                .findFirst()
                .map(each -> shifted(each.plannedEnd(), shift))
                .orElse(null);
        if (segment == null || !segment.isAfter(now) || (meeting != null && meeting.isBefore(segment))) {
            return Optional.ofNullable(meeting);
        }
        return Optional.of(segment);
    }

    private static @Nullable Instant shifted(@Nullable Instant planned, Duration shift) {
        return planned == null ? null : planned.plus(shift);
    }
}

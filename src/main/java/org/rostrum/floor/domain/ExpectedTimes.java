package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When those who wait can expect the floor, if all use their limit, with no time between. Who is over the limit is
 * expected to end now; a clock that stands is expected to run on now.
 */
public final class ExpectedTimes {
    private ExpectedTimes() {}

    /** One instant for each that waits, in the order of the list; null where the meeting is not under way. */
    public static List<@Nullable Instant> at(FloorState state, Instant now) {
        List<@Nullable Instant> expected = new ArrayList<>(state.waiting().size());
        boolean underWay = state.status() == MeetingStatus.OPEN || state.status() == MeetingStatus.SUSPENDED;
        Instant next = goesOn(state, now).plus(left(state.floor(), now)).plus(left(state.interrupted(), now));
        for (ListEntry entry : state.waiting()) {
            expected.add(underWay ? next : null);
            next = next.plus(state.limitOf(entry));
        }
        return expected;
    }

    private static Instant goesOn(FloorState state, Instant now) {
        Instant resumes = state.resumesAt();
        return resumes != null && resumes.isAfter(now) ? resumes : now;
    }

    private static Duration left(@Nullable Intervention intervention, Instant now) {
        if (intervention == null) {
            return Duration.ZERO;
        }
        Duration left = intervention.remaining(now);
        return left.isNegative() ? Duration.ZERO : left;
    }
}

package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What comes before those who wait get the floor, and how long they have: shared by all that reckons with time. */
final class Ahead {
    private Ahead() {}

    static boolean underWay(FloorState state) {
        return state.status() == MeetingStatus.OPEN || state.status() == MeetingStatus.SUSPENDED;
    }

    /** When the meeting goes on: now, or when a suspended one will resume. */
    static Instant goesOn(FloorState state, Instant now) {
        Instant resumes = state.resumesAt();
        return resumes != null && resumes.isAfter(now) ? resumes : now;
    }

    /** What an intervention has left of its limit: never negative, zero for none. */
    static Duration left(@Nullable Intervention intervention, Instant now) {
        return intervention == null ? Duration.ZERO : positive(intervention.remaining(now));
    }

    /** Whether somebody has the floor, or waits to go on. */
    static boolean somebodyHasFloor(FloorState state) {
        return state.floor() != null || state.interrupted() != null;
    }

    /** While nobody has the floor: what is left of a changeover that began when the last intervention ended. */
    static Duration untilFirst(FloorState state, Instant now, Duration changeover) {
        if (state.record().isEmpty()) {
            return Duration.ZERO;
        }
        Instant ended = state.record().getLast().endedAt();
        return positive(changeover.minus(positive(Duration.between(ended, goesOn(state, now)))));
    }

    /** How many points of order lead the list. They interrupt, so nothing and nobody comes before them. */
    static int pointsOfOrder(FloorState state) {
        int leading = 0;
        for (ListEntry entry : state.waiting()) {
            if (entry.kind() != Kind.POINT_OF_ORDER) {
                break;
            }
            leading++;
        }
        return leading;
    }

    /**
     * How long each that waits may speak when its turn comes, in the order of the list: the second reply is shorter,
     * and of those who share a slot the longest limit holds.
     */
    static List<Duration> limits(FloorState state) {
        List<Duration> limits = new ArrayList<>(state.waiting().size());
        Map<String, Integer> replies = new HashMap<>();
        for (ListEntry entry : state.waiting()) {
            Duration longest = Duration.ZERO;
            for (ListEntry each : entry.all()) {
                Duration own = state.settings().limits().of(each, repliesBefore(state, each, replies));
                longest = own.compareTo(longest) > 0 ? own : longest;
            }
            limits.add(longest);
        }
        return limits;
    }

    private static int repliesBefore(FloorState state, ListEntry entry, Map<String, Integer> ahead) {
        if (entry.kind() != Kind.RIGHT_OF_REPLY) {
            return 0;
        }
        int had = state.repliesOf(entry.who()) + (state.repliesNow(entry.who()) ? 1 : 0);
        return had + ahead.merge(entry.who(), 1, Integer::sum) - 1;
    }

    static Duration positive(Duration length) {
        return length.isNegative() ? Duration.ZERO : length;
    }
}

package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rest of a meeting, played with other limits: everybody uses all of it, with a changeover between.
 *
 * @param goesOn when the meeting goes on
 * @param order what a point of order on the floor has left: before all else
 * @param before what the speaker on the floor has left, or the one who was interrupted
 * @param lead what passes between them and the first that waits and does not interrupt
 * @param changeover what passes from one to the next
 * @param turns those who speak, in order
 * @param closes when the list closes: those who are only expected do not ask earlier
 */
record RestOfList(
        Instant goesOn,
        Duration order,
        Duration before,
        Duration lead,
        Duration changeover,
        List<Turn> turns,
        Instant closes) {
    /**
     * One that speaks.
     *
     * @param key what its limit is looked up under, or null for a limit that stays
     * @param limit the limit that it has now
     * @param expected whether it has not asked yet
     * @param interrupts whether it is a point of order, before all else
     */
    record Turn(@Nullable String key, Duration limit, boolean expected, boolean interrupts) {}

    RestOfList {
        turns = List.copyOf(turns);
    }

    static RestOfList of(FloorState state, Instant now, Duration changeover, List<Turn> turns, Instant closes) {
        boolean ahead = Ahead.somebodyHasFloor(state) || Ahead.pointsOfOrder(state) > 0;
        Intervention floor = state.floor();
        boolean onOrder = floor != null && floor.entry().kind() == Kind.POINT_OF_ORDER;
        return new RestOfList(
                Ahead.goesOn(state, now),
                onOrder ? Ahead.left(floor, now) : Duration.ZERO,
                Ahead.left(onOrder ? null : floor, now).plus(Ahead.left(state.interrupted(), now)),
                ahead ? changeover : Ahead.untilFirst(state, now, changeover),
                changeover,
                turns,
                closes);
    }

    /** Whether all have ended by an instant. */
    boolean fits(Map<String, Duration> limits, Instant end) {
        return !endsAt(limits).isAfter(end);
    }

    /** When the last ends; who has the floor, if nobody waits. */
    Instant endsAt(Map<String, Duration> limits) {
        return play(limits, Instant.MAX).at;
    }

    /** How many have ended by an instant, from the first on. */
    int heard(Map<String, Duration> limits, Instant end) {
        return play(limits, end).heard;
    }

    private Played play(Map<String, Duration> limits, Instant end) {
        Instant at = goesOn.plus(order);
        int heard = 0;
        boolean floorIsDone = false;
        boolean first = true;
        for (Turn turn : turns) {
            if (!turn.interrupts() && !floorIsDone) {
                at = at.plus(before);
                floorIsDone = true;
            }
            if (turn.expected() && at.isBefore(closes)) {
                at = closes;
            }
            if (!turn.interrupts()) {
                at = at.plus(first ? lead : changeover);
                first = false;
            }
            at = at.plus(limit(turn, limits));
            if (at.isAfter(end)) {
                return new Played(at, heard);
            }
            heard++;
        }
        return new Played(floorIsDone ? at : at.plus(before), heard);
    }

    private static Duration limit(Turn turn, Map<String, Duration> limits) {
        return turn.key() == null ? turn.limit() : limits.getOrDefault(turn.key(), turn.limit());
    }

    private record Played(Instant at, int heard) {}
}

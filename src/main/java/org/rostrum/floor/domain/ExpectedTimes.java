package org.rostrum.floor.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When those who wait can expect the floor, if all use their limit, with no time between. Who is over the limit is
 * expected to end now; a clock that stands is expected to run on now. What the public interface promises; see
 * {@link Forecast} for what is likely by the behaviour of the meeting.
 */
public final class ExpectedTimes {
    private ExpectedTimes() {}

    /** One instant for each that waits, in the order of the list; null where the meeting is not under way. */
    public static List<@Nullable Instant> at(FloorState state, Instant now) {
        List<@Nullable Instant> expected = new ArrayList<>(state.waiting().size());
        boolean underWay = Ahead.underWay(state);
        Instant next = Ahead.goesOn(state, now)
                .plus(Ahead.left(state.floor(), now))
                .plus(Ahead.left(state.interrupted(), now));
        for (ListEntry entry : state.waiting()) {
            expected.add(underWay ? next : null);
            next = next.plus(state.limitOf(entry));
        }
        return expected;
    }
}

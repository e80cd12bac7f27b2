package org.rostrum.floor.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happens by itself when its instant comes: a function of state and instant, so that every node agrees. */
public final class Deadlines {
    private Deadlines() {}

    /** The instant at which something will next happen by itself, if any. */
    public static Optional<Instant> next(FloorState state) {
        return Stream.of(Optional.ofNullable(listCloses(state)), Optional.ofNullable(clockStops(state)))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** What has happened by itself up to and with an instant, in order, and is not yet recorded. */
    public static List<FloorEvent> due(FloorState state, Instant now) {
        List<FloorEvent> events = new ArrayList<>(2);
        if (hasCome(listCloses(state), now)) {
            events.add(new FloorEvent.ListClosed(true));
        }
        if (hasCome(clockStops(state), now)) {
            events.add(new FloorEvent.ClockPaused(true));
        }
        return events;
    }

    private static @Nullable Instant listCloses(FloorState state) {
        return state.listOpen() ? state.listClosesAt() : null;
    }

    /** Where the rules stop the clock at zero (R-107 leaves the cut to a setting). */
    private static @Nullable Instant clockStops(FloorState state) {
        Intervention floor = state.floor();
        return floor != null && state.settings().atZero() == FloorSettings.AtZero.STOP ? floor.endsAt() : null;
    }

    private static boolean hasCome(@Nullable Instant deadline, Instant now) {
        return deadline != null && !now.isBefore(deadline);
    }
}

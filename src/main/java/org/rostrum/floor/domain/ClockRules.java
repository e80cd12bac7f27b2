package org.rostrum.floor.domain;

import static org.rostrum.floor.domain.Refusal.INVALID;
import static org.rostrum.floor.domain.Refusal.NOBODY_SPEAKING;
import static org.rostrum.floor.domain.Refusal.NOT_ALLOWED_NOW;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The clock of who has the floor: pauses do not count, added time does. */
final class ClockRules {
    private ClockRules() {}

    static Decision pause(FloorState state, FloorCommand.PauseClock command, Actor actor) {
        Intervention floor = state.floor();
        return onFloor(state, command.entry(), actor)
                .refuseIf(floor != null && !floor.running(), NOT_ALLOWED_NOW)
                .or(new FloorEvent.ClockPaused(false));
    }

    /** A clock that never ran is started by the statement, not resumed. */
    static Decision resume(FloorState state, FloorCommand.ResumeClock command, Actor actor) {
        Intervention floor = state.floor();
        return onFloor(state, command.entry(), actor)
                .refuseIf(floor != null && (floor.running() || !floor.started()), NOT_ALLOWED_NOW)
                .or(new FloorEvent.ClockResumed());
    }

    static Decision extend(FloorState state, FloorCommand.ExtendClock command, Actor actor) {
        Intervention floor = state.floor();
        Duration by = command.by();
        boolean outOfReach = by.isZero() || by.abs().compareTo(TimeLimits.LONGEST) > 0;
        boolean unusable =
                floor != null && !outOfReach && !TimeLimits.usable(floor.limit().plus(by));
        return onFloor(state, command.entry(), actor)
                .refuseIf(outOfReach || unusable, INVALID)
                .or(new FloorEvent.ClockExtended(by));
    }

    private static Checks onFloor(FloorState state, @Nullable String entry, Actor actor) {
        return SpeakingRules.keepsListWhileOpen(state, actor)
                .about(state, entry)
                .refuseIf(state.floor() == null, NOBODY_SPEAKING);
    }
}

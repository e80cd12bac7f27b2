package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The floor in use: an entry that was given the floor, with its clock. The clock is told by two facts, what had passed
 * when it last stopped and since when it runs, so nothing has to tick.
 *
 * @param entry who has the floor
 * @param givenAt when the floor was given
 * @param started whether it has begun to speak (false: called, R-524)
 * @param limit how long it may speak
 * @param spent what had passed when the clock last stopped
 * @param runningSince since when the clock runs, or null while it stands
 * @param reminded whether the chair asked it to conclude
 */
public record Intervention(
        ListEntry entry,
        Instant givenAt,
        boolean started,
        Duration limit,
        Duration spent,
        @Nullable Instant runningSince,
        boolean reminded) {

    /** Whether the clock runs. */
    public boolean running() {
        return runningSince != null;
    }

    /** Net time used up to an instant, without pauses. */
    public Duration elapsed(Instant now) {
        if (runningSince == null || now.isBefore(runningSince)) {
            return spent;
        }
        return spent.plus(Duration.between(runningSince, now));
    }

    /** What is left at an instant; negative when over. */
    public Duration remaining(Instant now) {
        return limit.minus(elapsed(now));
    }

    /** The instant at which the clock reaches zero, or null while it stands. */
    public @Nullable Instant endsAt() {
        return runningSince == null ? null : runningSince.plus(limit.minus(spent));
    }

    /** The light at an instant. */
    public Light light(Instant now, FloorSettings settings) {
        Duration left = remaining(now);
        if (left.compareTo(settings.warn()) > 0) {
            return Light.GREEN;
        }
        if (left.isPositive()) {
            return Light.YELLOW;
        }
        return left.compareTo(settings.flash().negated()) > 0 ? Light.RED : Light.FLASHING;
    }

    Intervention stoppedAt(Instant now) {
        return new Intervention(entry, givenAt, started, limit, elapsed(now), null, reminded);
    }

    Intervention runningFrom(Instant now) {
        return new Intervention(entry, givenAt, true, limit, elapsed(now), now, reminded);
    }

    /** What has passed is settled first: a limit cut below it may stop the clock, but takes no time back. */
    Intervention extendedBy(Duration by, Instant now) {
        Instant since = runningSince == null ? null : now;
        return new Intervention(entry, givenAt, started, limit.plus(by), elapsed(now), since, reminded);
    }

    /** The same clock, with what has passed as a fact: however its end is reckoned from now on, it does not go back. */
    Intervention settledAt(Instant now) {
        return extendedBy(Duration.ZERO, now);
    }

    Intervention remindedToConclude() {
        return new Intervention(entry, givenAt, started, limit, spent, runningSince, true);
    }
}

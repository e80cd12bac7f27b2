package org.rostrum.floor.domain;

import java.time.Duration;

/**
 * How many speakers fit into a session, and which limit fits a number of speakers:
 *
 * <pre>
 * slots = ⌊(length − fixed) / (limit · factor + changeover)⌋
 * </pre>
 *
 * <p>The factor says that speakers run over: 1.15 from seats, 1.35 at a rostrum. For planning, before a meeting has
 * shown its own {@link Pace}.
 *
 * @param length the whole session
 * @param fixed what openings, panels and closings take of it
 * @param percentUsed what a speaker uses of the limit, in percent: 115 is 1.15
 * @param changeover from one speaker to the next
 */
public record SessionPlan(Duration length, Duration fixed, int percentUsed, Duration changeover) {
    /** Limits are planned in whole steps of this. */
    public static final Duration STEP = Duration.ofSeconds(5);

    private static final int FROM_SEATS = 115;
    private static final int AT_ROSTRUM = 135;
    private static final int WHOLE = 100;

    public SessionPlan {
        if (length.isNegative() || fixed.isNegative() || changeover.isNegative() || percentUsed <= 0) {
            throw new IllegalArgumentException("session plan: found length " + length + ", fixed " + fixed
                    + ", percent " + percentUsed + ", changeover " + changeover + ", expected none below zero");
        }
    }

    /** A session in which people speak from their seats: factor 1.15, half a minute between. */
    public static SessionPlan fromSeats(Duration length, Duration fixed) {
        return new SessionPlan(length, fixed, FROM_SEATS, Pace.FROM_SEATS);
    }

    /** A session in which people come to a rostrum: factor 1.35, a minute between. */
    public static SessionPlan atRostrum(Duration length, Duration fixed) {
        return new SessionPlan(length, fixed, AT_ROSTRUM, Pace.FROM_ROSTRUM);
    }

    /** What is left for speakers, never negative. */
    public Duration forSpeakers() {
        return Ahead.positive(length.minus(fixed));
    }

    /**
     * How many speakers fit in with a limit.
     *
     * @param limit at least a second
     */
    public int slots(Duration limit) {
        if (!TimeLimits.usable(limit)) {
            throw new IllegalArgumentException("limit: found " + limit + ", expected 1 s to 24 h");
        }
        return (int) (WHOLE * forSpeakers().toMillis() / ofSlot(limit));
    }

    /**
     * The longest limit, in whole steps of 5 s, with which a number of speakers fits in; zero where there is none, and
     * never more than 24 h.
     *
     * @param speakers at least one
     */
    public Duration limit(int speakers) {
        if (speakers < 1) {
            throw new IllegalArgumentException("speakers: found " + speakers + ", expected one or more");
        }
        long forEach = WHOLE * forSpeakers().toMillis() / speakers - WHOLE * changeover.toMillis();
        long steps = Math.max(0, forEach / percentUsed / STEP.toMillis());
        Duration limit = STEP.multipliedBy(steps);
        return limit.compareTo(TimeLimits.LONGEST) > 0 ? TimeLimits.LONGEST : limit;
    }

    /** In hundredths of a millisecond, so that nothing is rounded. */
    private long ofSlot(Duration limit) {
        return limit.toMillis() * percentUsed + changeover.toMillis() * WHOLE;
    }
}

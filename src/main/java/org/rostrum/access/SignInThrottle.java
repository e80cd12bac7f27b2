package org.rostrum.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Makes guessing slow: counts the failures of the last minute for each client address and for each name.
 *
 * <p>Each node counts for itself. With n nodes an attacker has n times the guesses, which 40 bits of a code and twelve
 * characters of a password bear easily; a counter in the database would put a write on every wrong guess and let an
 * attacker load what the meeting needs.
 *
 * <p>An address is turned away after few failures. A name is turned away only after {@value #NAME_FACTOR} times as
 * many, because everybody knows the names: it must not be easy to keep the secretariat out by guessing wrongly.
 */
final class SignInThrottle {
    static final Duration WINDOW = Duration.ofMinutes(1);
    static final Duration LONGEST_DELAY = Duration.ofSeconds(5);

    private static final Duration STEP = Duration.ofMillis(100);
    private static final int NAME_FACTOR = 10;
    private static final int REMEMBERED = 10_000;

    private final InstantSource clock;
    private final int limit;
    private final Map<Who, ArrayDeque<Instant>> failures = new LeastRecentlyUsed<>(REMEMBERED);

    /**
     * @param limit failures of one address within a minute before it is turned away; raise it where a whole hall comes
     *     from one address
     */
    SignInThrottle(InstantSource clock, int limit) {
        this.clock = clock;
        this.limit = limit;
    }

    /** How long the next attempt has to wait: 0.1 s · 2ⁿ after n failures, at most {@link #LONGEST_DELAY}. */
    synchronized Duration delay(Collection<Who> keys) {
        int most = keys.stream().mapToInt(key -> recent(key).size()).max().orElse(0);
        if (most == 0) {
            return Duration.ZERO;
        }
        // six doublings are beyond the longest delay
        Duration grown = STEP.multipliedBy(1L << Math.min(most, 6));
        return grown.compareTo(LONGEST_DELAY) < 0 ? grown : LONGEST_DELAY;
    }

    /** How long until an attempt is looked at again, empty where it is now. */
    synchronized Optional<Duration> turnedAway(Collection<Who> keys) {
        return keys.stream()
                .filter(key -> recent(key).size() >= limit(key))
                .map(key -> untilLess(recent(key), limit(key)))
                .max(Duration::compareTo);
    }

    synchronized void failed(Collection<Who> keys) {
        for (Who key : keys) {
            ArrayDeque<Instant> times = recent(key);
            times.addLast(clock.instant());
            if (times.size() > limit(key)) {
                times.removeFirst();
            }
            failures.put(key, times);
        }
    }

    /** A right code or password clears its name, but not the address: else one's own code would pay for guesses. */
    synchronized void succeeded(Collection<Who> keys) {
        keys.stream().filter(ByName.class::isInstance).forEach(failures::remove);
    }

    private ArrayDeque<Instant> recent(Who key) {
        ArrayDeque<Instant> times = failures.getOrDefault(key, new ArrayDeque<>());
        Instant start = clock.instant().minus(WINDOW);
        while (!times.isEmpty() && !times.getFirst().isAfter(start)) {
            times.removeFirst();
        }
        return times;
    }

    private Duration untilLess(ArrayDeque<Instant> times, int allowed) {
        Instant oldestThatCounts =
                times.stream().skip((long) times.size() - allowed).findFirst().orElseGet(times::getFirst);
        return Duration.between(clock.instant(), oldestThatCounts.plus(WINDOW));
    }

    private int limit(Who key) {
        return switch (key) {
            case ByAddress address -> limit;
            case ByName name -> limit * NAME_FACTOR;
        };
    }

    /** For whom failures are counted. */
    sealed interface Who {}

    /** A client's address, for IPv6 its network: a single client has 2⁶⁴ addresses to choose from. */
    record ByAddress(String address) implements Who {}

    /** A user name, or the first letters of a code. */
    record ByName(String name) implements Who {}
}

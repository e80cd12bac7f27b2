package org.rostrum.floor.domain;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Speaking time that a meeting gives to regional groups or to categories: what {@link Contingents} reckons with.
 *
 * @param by what the keys are
 * @param given time by key; empty where the meeting gives none
 */
public record TimeContingents(Contingents.By by, Map<String, Duration> given) {
    /** A meeting has at most so many contingents. */
    public static final int MOST = 40;

    public static final TimeContingents NONE = new TimeContingents(Contingents.By.GROUP, Map.of());

    public TimeContingents {
        given = Map.copyOf(given);
        if (given.size() > MOST || !given.values().stream().allMatch(TimeLimits::usable)) {
            throw new IllegalArgumentException(
                    "contingents: found " + given + ", expected at most " + MOST + ", each of one second to 24 hours");
        }
    }

    /** The same with time on top, and those that had none begin with it. */
    public TimeContingents plus(Map<String, Duration> more) {
        Map<String, Duration> all = new HashMap<>(given);
        more.forEach((key, time) -> all.merge(key, time, Duration::plus));
        return new TimeContingents(by, all);
    }
}

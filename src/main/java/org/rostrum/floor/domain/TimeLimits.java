package org.rostrum.floor.domain;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long one may speak, by category or kind.
 *
 * @param given the limits that were stated; all others have the value of the contract
 */
public record TimeLimits(Map<String, Duration> given) {
    public static final Duration SHORTEST = Duration.ofSeconds(1);
    public static final Duration LONGEST = Duration.ofHours(24);
    public static final String DEFAULT = "default";
    public static final String GROUP = "group";
    public static final String REPLY_FIRST = "reply-first";
    public static final String REPLY_SECOND = "reply-second";

    private static final Duration STANDARD = Duration.ofMinutes(3);
    private static final Map<String, Duration> CONTRACT = Map.of(
            GROUP,
            Duration.ofMinutes(5),
            Participant.STAKEHOLDER,
            Duration.ofMinutes(2),
            Participant.PANELLIST,
            Duration.ofMinutes(5),
            Kind.RESPONSE.word(),
            Duration.ofMinutes(2),
            Kind.POINT_OF_ORDER.word(),
            Duration.ofMinutes(5),
            REPLY_FIRST,
            Duration.ofMinutes(10),
            REPLY_SECOND,
            Duration.ofMinutes(5));

    public TimeLimits {
        given = Map.copyOf(given);
    }

    /** The limit under a key: the one given, else the contract's, else the default. */
    public Duration of(String key) {
        Duration stated = given.get(key);
        if (stated != null) {
            return stated;
        }
        Duration standard = CONTRACT.get(key);
        return standard != null ? standard : given.getOrDefault(DEFAULT, STANDARD);
    }

    /** The same limits with one changed. */
    public TimeLimits with(String key, Duration limit) {
        Map<String, Duration> changed = new HashMap<>(given);
        changed.put(key, limit);
        return new TimeLimits(changed);
    }

    /** The limit of an entry: by kind, then by group, then by category. */
    Duration of(ListEntry entry, int repliesBefore) {
        return switch (entry.kind()) {
            case POINT_OF_ORDER, RESPONSE -> of(entry.kind().word());
            case RIGHT_OF_REPLY -> ofReply(repliesBefore);
            case STATEMENT, QUESTION -> byKindOrSpeaker(entry);
        };
    }

    private Duration ofReply(int repliesBefore) {
        Duration ofKind = given.get(Kind.RIGHT_OF_REPLY.word());
        return ofKind != null ? ofKind : of(repliesBefore == 0 ? REPLY_FIRST : REPLY_SECOND);
    }

    private Duration byKindOrSpeaker(ListEntry entry) {
        Duration ofKind = given.get(entry.kind().word());
        if (ofKind != null) {
            return ofKind;
        }
        return of(entry.onBehalfOf() != null ? GROUP : entry.speaker().category());
    }

    /** Whether a limit can be used: {@link #SHORTEST} to {@link #LONGEST}. */
    public static boolean usable(@Nullable Duration limit) {
        return limit != null && limit.compareTo(SHORTEST) >= 0 && limit.compareTo(LONGEST) <= 0;
    }
}

package org.rostrum.floor.domain;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What has been heard in a meeting, added up: it follows from the record and is kept so that nothing has to be added up
 * again for each place of a long list. A slot that several share counts for each of them.
 *
 * @param interventions finished statements and questions, by speaker
 * @param spoken net time of everything finished but points of order, by speaker
 * @param byGroup the same by regional group; those in no group under the empty text
 */
record Tally(Map<String, Integer> interventions, Map<String, Duration> spoken, Map<String, Duration> byGroup) {
    static final Tally NOTHING = new Tally(Map.of(), Map.of(), Map.of());

    /** The tally of a whole record. */
    static Tally of(List<Finished> record) {
        Tally tally = NOTHING;
        for (Finished finished : record) {
            tally = tally.with(finished);
        }
        return tally;
    }

    Tally with(Finished finished) {
        Kind kind = finished.entry().kind();
        if (kind == Kind.POINT_OF_ORDER) {
            return this;
        }
        Set<String> whos = distinct(finished.entry(), ListEntry::who);
        Map<String, Integer> counted = interventions;
        if (kind == Kind.STATEMENT || kind == Kind.QUESTION) {
            counted = new HashMap<>(interventions);
            for (String who : whos) {
                counted.merge(who, 1, Integer::sum);
            }
        }
        Map<String, Duration> timed = new HashMap<>(spoken);
        Map<String, Duration> grouped = new HashMap<>(byGroup);
        for (String who : whos) {
            timed.merge(who, finished.net(), Duration::plus);
        }
        for (String group : distinct(finished.entry(), Tally::group)) {
            grouped.merge(group, finished.net(), Duration::plus);
        }
        return new Tally(counted, timed, grouped);
    }

    /** A slot is heard once, however often a delegation or a group has its share in it. */
    static Set<String> distinct(ListEntry slot, Function<ListEntry, String> by) {
        return slot.all().stream().map(by).collect(Collectors.toSet());
    }

    /** Of those who share a slot, the one that was heard most. */
    long interventions(ListEntry entry) {
        if (entry.with().isEmpty()) {
            return interventions.getOrDefault(entry.who(), 0);
        }
        return entry.all().stream()
                .mapToInt(each -> interventions.getOrDefault(each.who(), 0))
                .max()
                .orElse(0);
    }

    long seconds(ListEntry entry) {
        if (entry.with().isEmpty()) {
            return secondsIn(spoken, entry.who());
        }
        return entry.all().stream()
                .mapToLong(each -> secondsIn(spoken, each.who()))
                .max()
                .orElse(0);
    }

    long secondsOfGroup(ListEntry entry) {
        return secondsIn(byGroup, group(entry));
    }

    private static long secondsIn(Map<String, Duration> times, String key) {
        Duration time = times.get(key);
        return time == null ? 0 : time.toSeconds();
    }

    private static String group(ListEntry entry) {
        String group = entry.speaker().group();
        return group == null ? "" : group;
    }
}

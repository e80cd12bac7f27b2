package org.rostrum.panels.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A call for expressions of interest, as the Office set it.
 *
 * @param roundTables the panels with their seats, each id once
 * @param audience which States may answer
 * @param opensAt when it is to open, or null; a plan, the Office opens it
 * @param deadline preferably by then: what comes later is taken, marked, and used to fill gaps only
 * @param groups number of members by regional group
 * @param groupOf regional group of States for this event where it is another than the table of States says; empty text
 *     for none
 * @param minimums seats that a group has at least, by group
 * @param policy how seats are shared
 * @param coChairsCount whether a group that co-chairs a round table counts as there
 * @param stakeholders the call to stakeholders
 */
public record Call(
        List<RoundTable> roundTables,
        Audience audience,
        @Nullable Instant opensAt,
        Instant deadline,
        Map<String, Integer> groups,
        Map<String, String> groupOf,
        Map<String, Integer> minimums,
        Policy policy,
        boolean coChairsCount,
        StakeholderCall stakeholders) {
    public Call {
        roundTables = List.copyOf(roundTables);
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
        groupOf = Collections.unmodifiableSortedMap(new TreeMap<>(groupOf));
        minimums = Collections.unmodifiableSortedMap(new TreeMap<>(minimums));
    }

    /** A round table by its id. */
    public Optional<RoundTable> roundTable(String id) {
        return roundTables.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Whether there is a round table of that id. */
    public boolean hasPanel(String id) {
        return roundTable(id).isPresent();
    }

    /** Whether a State presides over a round table. */
    public boolean coChairs(String code) {
        return roundTables.stream().anyMatch(each -> each.coChairs().contains(code));
    }

    /** The deadline of a side. */
    public Instant deadlineOf(Side side) {
        Instant own = stakeholders.deadline();
        return side == Side.STAKEHOLDER && own != null ? own : deadline;
    }

    /** Whether a party may answer. */
    public boolean mayAnswer(Party party) {
        return party.side() == Side.STATE ? audience.has(party) : stakeholders.has(party);
    }

    /** Seats for States on all round tables. */
    public int stateSeats() {
        return roundTables.stream().mapToInt(RoundTable::stateSeats).sum();
    }
}

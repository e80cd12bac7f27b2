package org.rostrum.panels.domain;

import java.util.List;
import java.util.SortedMap;

/**
 * A proposal, for consideration by the Office.
 *
 * @param shares seats by group with ties and the quotients that won
 * @param cells seats by panel and group
 * @param seats who sits where, by panel, group and code
 * @param waiting who waits, the lowest lot first
 * @param unfilled chairs that nobody can be given
 * @param warnings what the Office should look at
 */
public record Proposal(
        Apportionment shares,
        SortedMap<String, SortedMap<String, Integer>> cells,
        List<Seat> seats,
        List<Waiting> waiting,
        List<Unfilled> unfilled,
        List<Warning> warnings) {
    /** A State on a panel. */
    public record Seat(String panel, String code, String group, Reason.Seated why) {}

    /** A State that waits. */
    public record Waiting(String code, Reason.Waiting why) {}

    /** Chairs of a panel that are empty. */
    public record Unfilled(String panel, int number, Reason why) {}

    public Proposal {
        seats = List.copyOf(seats);
        waiting = List.copyOf(waiting);
        unfilled = List.copyOf(unfilled);
        warnings = List.copyOf(warnings);
    }
}

package org.rostrum.panels.domain;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a proposal is made of. The order of what is in the lists does not matter.
 *
 * @param groups number of members by regional group; data of the event, since no rule of law says who is in which
 * @param panels the panels, each id once
 * @param policy how seats are shared
 * @param seed of the lots, published before
 * @param locks States that the Office has put on a panel
 * @param exclusions panels that the Office keeps States from
 * @param interests expressions of interest, each code once
 * @param states what is known of States, by code; may be empty
 * @param minimums seats that a group has at least, as far as there are seats and States of it; none for a table that was
 *     agreed
 */
public record ProposalInput(
        Map<String, Integer> groups,
        List<Panel> panels,
        Policy policy,
        String seed,
        List<Lock> locks,
        List<Exclusion> exclusions,
        List<Interest> interests,
        Map<String, StateFacts> states,
        Map<String, Integer> minimums) {
    /** Without minimums. */
    public ProposalInput(
            Map<String, Integer> groups,
            List<Panel> panels,
            Policy policy,
            String seed,
            List<Lock> locks,
            List<Exclusion> exclusions,
            List<Interest> interests,
            Map<String, StateFacts> states) {
        this(groups, panels, policy, seed, locks, exclusions, interests, states, Map.of());
    }

    /** A State that must be on a panel. */
    public record Lock(String code, String panel) {}

    /**
     * A State that must not be on a panel.
     *
     * @param panel the panel, null for all
     */
    public record Exclusion(String code, @Nullable String panel) {}

    /** @throws IllegalArgumentException where the parts contradict each other */
    public ProposalInput {
        SortedMap<String, Integer> sorted = new TreeMap<>(groups);
        groups = Collections.unmodifiableSortedMap(sorted);
        panels = List.copyOf(panels);
        locks = List.copyOf(locks);
        exclusions = List.copyOf(exclusions);
        interests = List.copyOf(interests);
        states = Map.copyOf(states);
        minimums = Map.copyOf(minimums);
        Map<String, Integer> free = new HashMap<>();
        Set<String> chairs = new HashSet<>();
        for (Panel panel : panels) {
            expect(free.put(panel.id(), panel.seats()) == null, "panel " + panel.id() + " is there twice");
            chairs.addAll(panel.coChairs());
        }
        Set<String> codes = new HashSet<>();
        for (Interest each : interests) {
            expect(codes.add(each.code()), each.code() + " expressed its interest twice");
            expect(groups.containsKey(each.group()), each.code() + ": there is no group " + each.group());
            expect(free.keySet().containsAll(each.preferences()), each.code() + ": it ranks a panel that is not there");
        }
        Set<String> locked = new HashSet<>();
        for (Lock lock : locks) {
            expect(locked.add(lock.code()), lock.code() + " is locked twice");
            expect(codes.contains(lock.code()), lock.code() + " is locked and expressed no interest");
            expect(!chairs.contains(lock.code()), lock.code() + " is locked and co-chairs");
            expect(free.containsKey(lock.panel()), lock.code() + " is locked to a panel that is not there");
            expect(free.merge(lock.panel(), -1, Integer::sum) >= 0, lock.panel() + " has fewer seats than locks");
        }
        for (Exclusion each : exclusions) {
            for (Lock lock : locks) {
                boolean same = each.code().equals(lock.code())
                        && (each.panel() == null || each.panel().equals(lock.panel()));
                expect(!same, lock.code() + " is locked to a panel that it is excluded from");
            }
        }
    }

    private static void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Seats of all panels. */
    public int seats() {
        return panels.stream().mapToInt(Panel::seats).sum();
    }
}

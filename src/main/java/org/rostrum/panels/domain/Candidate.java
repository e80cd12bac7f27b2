package org.rostrum.panels.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A State that expressed its interest and chairs no panel.
 *
 * @param interest what it said
 * @param lot its lot
 * @param rank place of its lot among all, from 0
 * @param lockedTo panel that the Office put it on, or null
 * @param costs what it costs to put it on a panel, for the panels with seats that it may be put on
 */
record Candidate(
        Interest interest, Lot lot, int rank, @Nullable String lockedTo, SortedMap<String, Integer> costs) {
    /** A panel that was not ranked, where others were: no better than a fifth preference. */
    private static final int LEAST_UNRANKED = 10;

    /** All candidates, the lowest lot first. */
    static List<Candidate> of(ProposalInput input) {
        Set<String> chairs = new HashSet<>();
        input.panels().forEach(panel -> chairs.addAll(panel.coChairs()));
        Map<String, String> locks = new HashMap<>();
        input.locks().forEach(lock -> locks.put(lock.code(), lock.panel()));
        Map<String, Set<@Nullable String>> exclusions = new HashMap<>();
        input.exclusions()
                .forEach(each -> exclusions
                        .computeIfAbsent(each.code(), code -> new HashSet<>())
                        .add(each.panel()));
        record Drawn(Interest interest, Lot lot) {}
        List<Drawn> drawn = input.interests().stream()
                .filter(each -> !chairs.contains(each.code()))
                .map(each -> new Drawn(each, Lot.of(input.seed(), each.code())))
                .sorted(Comparator.comparing(Drawn::lot)
                        .thenComparing(each -> each.interest().code()))
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        for (Drawn each : drawn) {
            String code = each.interest().code();
            String locked = locks.get(code);
            SortedMap<String, Integer> costs =
                    costs(each.interest(), input.panels(), locked, exclusions.getOrDefault(code, new HashSet<>()));
            candidates.add(new Candidate(each.interest(), each.lot(), candidates.size(), locked, costs));
        }
        return List.copyOf(candidates);
    }

    private static SortedMap<String, Integer> costs(
            Interest interest, List<Panel> panels, @Nullable String locked, Set<@Nullable String> excluded) {
        SortedMap<String, Integer> costs = new TreeMap<>();
        for (Panel panel : panels) {
            int place = interest.preferences().indexOf(panel.id());
            boolean may = locked == null
                    ? (place >= 0 || interest.any()) && !excluded.contains(null) && !excluded.contains(panel.id())
                    : locked.equals(panel.id());
            if (may && panel.seats() > 0) {
                costs.put(
                        panel.id(),
                        place >= 0
                                ? cost(place)
                                : unranked(interest.preferences().size()));
            }
        }
        return costs;
    }

    /** 0, 1, 3, 6, 10 … for the first, second, third … preference. */
    private static int cost(int place) {
        return place * (place + 1) / 2;
    }

    /** Whoever ranks nothing takes every panel gladly; a short list is no better than a long one. */
    private static int unranked(int ranked) {
        return ranked == 0 ? 0 : Math.max(LEAST_UNRANKED, cost(ranked));
    }

    String code() {
        return interest.code();
    }

    String group() {
        return interest.group();
    }

    boolean takes(String panel) {
        return costs.containsKey(panel);
    }

    /** What it costs to put it on a panel that it takes. */
    int cost(String panel) {
        Integer cost = costs.get(panel);
        if (cost == null) {
            throw new IllegalArgumentException(code() + " does not take " + panel);
        }
        return cost;
    }

    /** From 1, null where it did not rank that panel. */
    @Nullable
    Integer preference(String panel) {
        int place = interest.preferences().indexOf(panel);
        return place < 0 ? null : place + 1;
    }
}

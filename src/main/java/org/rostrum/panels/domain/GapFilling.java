package org.rostrum.panels.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gives chairs that stayed empty to States that wait and take that panel, of whatever group: who was in time first, then
 * by the next highest quotient of the groups, preferences, lots.
 */
final class GapFilling {
    private static final int SOURCE = 0;
    private static final int SINK = 1;

    private GapFilling() {}

    /** A further seat of a group. */
    private record Next(String group, int size, int has, Lot lot) {}

    /**
     * Fills gaps.
     *
     * @param input what the proposal is made of
     * @param candidates all of them
     * @param panels panel of each State that has a seat, by code
     * @return panel of each further State, by code
     */
    static SortedMap<String, String> of(ProposalInput input, List<Candidate> candidates, Map<String, String> panels) {
        Map<String, Integer> empty = new TreeMap<>();
        input.panels().forEach(panel -> empty.put(panel.id(), panel.seats()));
        panels.values().forEach(panel -> empty.merge(panel, -1, Integer::sum));
        empty.values().removeIf(n -> n == 0);
        List<Candidate> waiting = candidates.stream()
                .filter(each -> !panels.containsKey(each.code()))
                .toList();
        if (empty.isEmpty() || waiting.isEmpty()) {
            return new TreeMap<>();
        }
        Map<String, Integer> has = new HashMap<>();
        candidates.stream()
                .filter(each -> panels.containsKey(each.code()))
                .forEach(each -> has.merge(each.group(), 1, Integer::sum));
        int seats = empty.values().stream().mapToInt(Integer::intValue).sum();
        return fill(empty, waiting, order(input, waiting, has), new Ranks(candidates, seats));
    }

    /** The seats that groups could still have, the highest quotient first; groups without members come last. */
    private static List<Next> order(ProposalInput input, List<Candidate> waiting, Map<String, Integer> has) {
        Map<String, Integer> further = new HashMap<>();
        List<Next> order = new ArrayList<>();
        for (Candidate each : waiting) {
            String group = each.group();
            int number = has.getOrDefault(group, 0) + further.merge(group, 1, Integer::sum) - 1;
            order.add(new Next(group, input.groups().getOrDefault(group, 0), number, Lot.of(input.seed(), group)));
        }
        Comparator<Next> highest =
                (one, other) -> Apportionment.compareQuotients(other.size(), other.has(), one.size(), one.has());
        order.sort(highest.thenComparing(Next::lot).thenComparing(Next::group).thenComparingInt(Next::has));
        return order;
    }

    private static SortedMap<String, String> fill(
            Map<String, Integer> empty, List<Candidate> waiting, List<Next> order, Ranks ranks) {
        MinCostFlow flow = new MinCostFlow(2 + empty.size() + waiting.size() + order.size());
        // more than all quotients together
        long late = (long) order.size() * (order.size() + 1) + 1;
        int node = 2;
        Map<String, Integer> panelNodes = new HashMap<>();
        for (Map.Entry<String, Integer> each : empty.entrySet()) {
            panelNodes.put(each.getKey(), node);
            flow.arc(node++, SINK, each.getValue(), 0, 0);
        }
        Map<String, Integer> groupNodes = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            Integer group = groupNodes.get(order.get(i).group());
            if (group == null) {
                group = node++;
                groupNodes.put(order.get(i).group(), group);
            }
            flow.arc(SOURCE, group, 1, i, 0);
        }
        Map<Integer, Map.Entry<String, String>> choices = new TreeMap<>();
        for (Candidate each : waiting) {
            int candidate = node++;
            flow.arc(
                    groupNodes.getOrDefault(each.group(), SOURCE),
                    candidate,
                    1,
                    each.interest().late() ? late : 0,
                    ranks.seated(each));
            for (String panel : each.costs().keySet()) {
                Integer target = panelNodes.get(panel);
                if (target != null) {
                    choices.put(
                            flow.arc(candidate, target, 1, 0, ranks.on(each, panel)), Map.entry(each.code(), panel));
                }
            }
        }
        flow.run(SOURCE, SINK);
        SortedMap<String, String> filled = new TreeMap<>();
        choices.forEach((arc, choice) -> {
            if (flow.flow(arc) > 0) {
                filled.put(choice.getKey(), choice.getValue());
            }
        });
        return filled;
    }
}

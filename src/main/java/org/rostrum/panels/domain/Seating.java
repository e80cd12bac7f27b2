package org.rostrum.panels.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The table of panels by groups and who sits where, found together as one flow: from a group to its candidates, from
 * these to a cell of the table, from the cell to its panel. Each group has one row, what no group can fill has another.
 * An empty chair of a group flows past its candidates, so that the table always adds up.
 *
 * <p>In this order: locks are kept; cells are the quota rounded down or up; seats are filled; who was in time comes before
 * who was late; preferences; lots.
 */
final class Seating {
    private static final int SOURCE = 0;
    private static final int SINK = 1;

    /** A chair that no group can fill: there are fewer candidates, or a table that was agreed is smaller. */
    private static final String NOBODY = "";

    private final List<Panel> panels;
    private final SortedMap<String, Integer> rows = new TreeMap<>();
    private final List<Candidate> candidates;
    private final int seats;
    private final int least;
    private final Ranks ranks;
    private final MinCostFlow flow;
    private int nodes = 2;

    private final long empty;
    private final long bound;
    private final long locked;

    private final Map<String, Integer> panelNodes = new HashMap<>();
    private final Map<Place, List<Integer>> cellArcs = new HashMap<>();
    private final List<Choice> choices = new ArrayList<>();

    private record Place(String panel, String group) {}

    private record Choice(int arc, Candidate candidate, String panel) {}

    /**
     * What came out.
     *
     * @param cells seats by panel and group, whether filled or not
     * @param panels panel of each State that has a seat, by code
     */
    record Result(SortedMap<String, SortedMap<String, Integer>> cells, SortedMap<String, String> panels) {}

    private Seating(
            List<Panel> panels, SortedMap<String, Integer> targets, List<Candidate> candidates, boolean oneOfEach) {
        this.panels = panels;
        this.candidates = candidates;
        rows.putAll(targets);
        seats = panels.stream().mapToInt(Panel::seats).sum();
        rows.put(
                NOBODY,
                seats - targets.values().stream().mapToInt(Integer::intValue).sum());
        least = oneOfEach ? (int) targets.values().stream().filter(n -> n > 0).count() : Integer.MAX_VALUE;
        ranks = new Ranks(candidates, seats);
        int cells = rows.size() * panels.size();
        // late costs 1; each of the others more than all of the one before it
        empty = 4L * (seats + cells + candidates.size()) + 1;
        bound = empty * empty;
        locked = bound * empty;
        flow = new MinCostFlow(2 + panels.size() + rows.size() + cells + candidates.size());
    }

    /**
     * Finds table and seats.
     *
     * @param targets seats by group; at most as many as the panels have
     * @param candidates the lowest lot first
     * @param oneOfEach whether a panel that has the room has one of each group
     */
    static Result of(
            List<Panel> panels, SortedMap<String, Integer> targets, List<Candidate> candidates, boolean oneOfEach) {
        Seating seating = new Seating(panels, targets, candidates, oneOfEach);
        seating.build();
        seating.flow.run(SOURCE, SINK);
        return seating.result();
    }

    private void build() {
        for (Panel panel : panels) {
            int node = nodes++;
            panelNodes.put(panel.id(), node);
            flow.arc(node, SINK, panel.seats(), 0, 0);
        }
        rows.forEach((group, target) -> {
            int row = nodes++;
            flow.arc(SOURCE, row, target, 0, 0);
            Map<String, Integer> cells = new HashMap<>();
            for (Panel panel : panels) {
                int cell = nodes++;
                cells.put(panel.id(), cell);
                flow.arc(row, cell, target, empty, 0);
                addCell(panel, group, target, cell);
            }
            candidates.stream()
                    .filter(each -> each.group().equals(group))
                    .forEach(each -> addCandidate(each, row, cells));
        });
    }

    /** Up to the quota rounded down is asked for, one more is free, and what is above it is for locks only. */
    private void addCell(Panel panel, String group, int target, int cell) {
        int product = panel.seats() * target;
        int down = seats == 0 ? 0 : product / seats;
        int up = seats == 0 || product % seats == 0 ? down : down + 1;
        int to = panelNodes.getOrDefault(panel.id(), SINK);
        List<Integer> arcs = new ArrayList<>();
        boolean oneAsked = !group.equals(NOBODY) && target > 0 && panel.seats() >= least;
        int one = oneAsked ? 1 : 0;
        arcs.add(flow.arc(cell, to, one, -2 * bound, 0));
        arcs.add(flow.arc(cell, to, Math.max(0, down - one), -bound, 0));
        arcs.add(flow.arc(cell, to, Math.max(0, up - Math.max(down, one)), 0, 0));
        arcs.add(flow.arc(cell, to, panel.seats(), bound, 0));
        cellArcs.put(new Place(panel.id(), group), arcs);
    }

    private void addCandidate(Candidate candidate, int row, Map<String, Integer> cells) {
        int node = nodes++;
        long late = candidate.interest().late() ? 1 : 0;
        flow.arc(row, node, 1, late, ranks.seated(candidate));
        for (String panel : candidate.costs().keySet()) {
            long lock = candidate.lockedTo() == null ? 0 : -locked;
            int cell = cells.getOrDefault(panel, SINK);
            choices.add(new Choice(flow.arc(node, cell, 1, lock, ranks.on(candidate, panel)), candidate, panel));
        }
    }

    private Result result() {
        SortedMap<String, SortedMap<String, Integer>> cells = new TreeMap<>();
        cellArcs.forEach((place, arcs) -> {
            SortedMap<String, Integer> line = cells.computeIfAbsent(place.panel(), panel -> new TreeMap<>());
            if (!place.group().equals(NOBODY)) {
                line.put(place.group(), arcs.stream().mapToInt(flow::flow).sum());
            }
        });
        SortedMap<String, String> seated = new TreeMap<>();
        for (Choice each : choices) {
            if (flow.flow(each.arc()) > 0) {
                seated.put(each.candidate().code(), each.panel());
            }
        }
        return new Result(cells, seated);
    }
}

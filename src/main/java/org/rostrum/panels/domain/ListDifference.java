package org.rostrum.panels.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed from one list to the next, each by code.
 *
 * @param added who came
 * @param removed who left
 * @param moved who changed the panel
 * @param changed whose nominee is another, or is called otherwise
 */
public record ListDifference(List<Change> added, List<Change> removed, List<Change> moved, List<Change> changed) {
    /** No difference. */
    public static final ListDifference NONE = new ListDifference(List.of(), List.of(), List.of(), List.of());

    /**
     * What became of one.
     *
     * @param code State or stakeholder
     * @param from panel before, empty where there was none
     * @param to panel now, empty where there is none
     */
    public record Change(String code, String from, String to) {}

    public ListDifference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        moved = List.copyOf(moved);
        changed = List.copyOf(changed);
    }

    /** Whether there is none. */
    public boolean none() {
        return added.isEmpty() && removed.isEmpty() && moved.isEmpty() && changed.isEmpty();
    }

    private record Seat(String panel, CirculatedList.Line line) {}

    /** What changed between the panels of two lists. */
    public static ListDifference between(List<CirculatedList.PanelList> before, List<CirculatedList.PanelList> now) {
        Map<String, Seat> old = seats(before);
        Map<String, Seat> fresh = seats(now);
        List<Change> added = new ArrayList<>();
        List<Change> moved = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        fresh.forEach((code, seat) -> {
            Seat was = old.get(code);
            if (was == null) {
                added.add(new Change(code, "", seat.panel()));
            } else if (!was.panel().equals(seat.panel())) {
                moved.add(new Change(code, was.panel(), seat.panel()));
            } else if (!was.line().equals(seat.line())) {
                changed.add(new Change(code, seat.panel(), seat.panel()));
            }
        });
        List<Change> removed = old.entrySet().stream()
                .filter(each -> !fresh.containsKey(each.getKey()))
                .map(each -> new Change(each.getKey(), each.getValue().panel(), ""))
                .toList();
        return new ListDifference(added, removed, moved, changed);
    }

    private static Map<String, Seat> seats(List<CirculatedList.PanelList> panels) {
        Map<String, Seat> seats = new LinkedHashMap<>();
        for (CirculatedList.PanelList panel : panels) {
            panel.states().forEach(line -> seats.put(line.code(), new Seat(panel.id(), line)));
            panel.stakeholders().forEach(line -> seats.put(line.code(), new Seat(panel.id(), line)));
        }
        return seats;
    }
}

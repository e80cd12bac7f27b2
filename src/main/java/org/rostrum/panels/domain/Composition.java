package org.rostrum.panels.domain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The draft of the list: who sits where, and what the Office fixed.
 *
 * @param seats seats by code
 * @param locks panel by code of those whom the Office has put on a panel, whatever is drawn
 * @param keptOff whom the Office keeps from a panel
 * @param keptApart whom the Office would not have together
 */
public record Composition(
        SortedMap<String, Placed> seats,
        SortedMap<String, String> locks,
        List<KeptOff> keptOff,
        List<KeptApart> keptApart) {
    public static final Composition EMPTY = new Composition(new TreeMap<>(), new TreeMap<>(), List.of(), List.of());

    public Composition {
        seats = Collections.unmodifiableSortedMap(new TreeMap<>(seats));
        locks = Collections.unmodifiableSortedMap(new TreeMap<>(locks));
        keptOff = List.copyOf(keptOff);
        keptApart = List.copyOf(keptApart);
    }

    /** The panel on which somebody sits, null where it has no seat. */
    public @Nullable String panelOf(String code) {
        Placed placed = seats.get(code);
        return placed == null ? null : placed.panel();
    }

    /** The codes on a panel, in the order of the alphabet. */
    public List<String> on(String panel) {
        return seats.entrySet().stream()
                .filter(each -> each.getValue().panel().equals(panel))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether the Office keeps somebody from a panel. */
    public boolean keepsOff(String code, String panel) {
        return keptOff.stream()
                .anyMatch(each -> each.code().equals(code)
                        && (each.panel() == null || each.panel().equals(panel)));
    }

    /** The same with moves made: no panel takes the seat away. */
    public Composition moved(List<Move> moves, Placed.How how) {
        SortedMap<String, Placed> changed = new TreeMap<>(seats);
        for (Move move : moves) {
            String to = move.to();
            if (to == null) {
                changed.remove(move.code());
            } else {
                changed.put(move.code(), new Placed(to, how));
            }
        }
        return new Composition(changed, locks, keptOff, keptApart);
    }

    Composition seated(SortedMap<String, Placed> others) {
        return new Composition(others, locks, keptOff, keptApart);
    }

    Composition locked(SortedMap<String, String> others) {
        return new Composition(seats, others, keptOff, keptApart);
    }

    Composition keepingOff(List<KeptOff> others) {
        return new Composition(seats, locks, others, keptApart);
    }

    Composition keepingApart(List<KeptApart> others) {
        return new Composition(seats, locks, keptOff, others);
    }
}

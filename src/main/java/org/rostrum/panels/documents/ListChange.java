package org.rostrum.panels.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a revision differs from the one before, one seat each. */
public sealed interface ListChange {
    /** Was on no panel. */
    record Added(Panellist panellist, PanelOfList to) implements ListChange {}

    /** Is on no panel any more. */
    record Withdrawn(Panellist panellist, PanelOfList from) implements ListChange {}

    /** Is on another panel. */
    record Moved(Panellist panellist, PanelOfList from, PanelOfList to) implements ListChange {}

    /** Stays, and somebody else sits there. */
    record Renamed(Panellist before, Panellist after, PanelOfList panel) implements ListChange {}

    /**
     * What changed: withdrawn, added, moved and renamed, each in the order of its list. A code that sits on several panels is
     * compared panel by panel, and what then is left over on both sides counts as moved.
     */
    static List<ListChange> between(List<PanelOfList> before, List<PanelOfList> after) {
        List<Seat> gone = seats(before);
        List<Seat> come = seats(after);
        List<ListChange> renamed = new ArrayList<>();
        for (Seat now : List.copyOf(come)) {
            Seat then = find(gone, now, true);
            if (then != null) {
                gone.remove(then);
                come.remove(now);
                if (!sameName(then.panellist, now.panellist)) {
                    renamed.add(new Renamed(then.panellist, now.panellist, now.panel));
                }
            }
        }
        List<ListChange> moved = new ArrayList<>();
        for (Seat now : List.copyOf(come)) {
            Seat then = find(gone, now, false);
            if (then != null) {
                gone.remove(then);
                come.remove(now);
                moved.add(new Moved(now.panellist, then.panel, now.panel));
            }
        }
        List<ListChange> changes = new ArrayList<>();
        gone.forEach(seat -> changes.add(new Withdrawn(seat.panellist, seat.panel)));
        come.forEach(seat -> changes.add(new Added(seat.panellist, seat.panel)));
        changes.addAll(moved);
        changes.addAll(renamed);
        return List.copyOf(changes);
    }

    private static List<Seat> seats(List<PanelOfList> panels) {
        Map<String, Seat> seats = new LinkedHashMap<>();
        for (PanelOfList panel : panels) {
            for (Panellist panellist : panel.panellists()) {
                seats.put(panel.id() + '\n' + panellist.code(), new Seat(panellist, panel));
            }
        }
        return new ArrayList<>(seats.values());
    }

    private static @Nullable Seat find(List<Seat> seats, Seat like, boolean samePanel) {
        for (Seat seat : seats) {
            if (seat.panellist.code().equals(like.panellist.code())
                    && (!samePanel || seat.panel.id().equals(like.panel.id()))) {
                return seat;
            }
        }
        return null;
    }

    private static boolean sameName(Panellist before, Panellist after) {
        return Objects.equals(before.nominee().name(), after.nominee().name());
    }

    /** A seat of one revision. */
    record Seat(Panellist panellist, PanelOfList panel) {}
}

package org.rostrum.floor.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an entry stands where it stands, towards its neighbour on the list: the nearest before it that no hand placed or,
 * where there is none, the nearest behind it.
 *
 * @param word a criterion of the order, a kind that is a class of its own (point-of-order, response, right-of-reply),
 *     "chair" for a move by hand, "swap" for one by consent, "programme" for speakers whom the programme names, "lot" for a place
 *     that was drawn, "absent" for one that was called in vain
 * @param entry whose reason it is
 * @param neighbour towards whom, or null where there is nobody to compare with
 * @param before true: the entry stands before its neighbour; false: behind it
 */
public record Reason(String word, ListEntry entry, @Nullable ListEntry neighbour, boolean before) {
    public static final String CHAIR = "chair";
    public static final String SWAP = "swap";
    public static final String PROGRAMME = "programme";
    public static final String LOT = "lot";
    public static final String ABSENT = "absent";

    /** The reason of each that waits, in the order of the list. */
    public static List<Reason> all(FloorState state) {
        Ranking ranking = Ranking.of(state);
        List<ListEntry> waiting = state.waiting();
        List<Reason> reasons = new ArrayList<>(waiting.size());
        for (int i = 0; i < waiting.size(); i++) {
            reasons.add(of(waiting, i, ranking));
        }
        return reasons;
    }

    private static Reason of(List<ListEntry> waiting, int index, Ranking ranking) {
        ListEntry entry = waiting.get(index);
        ListEntry ahead = nearest(waiting, index, -1);
        ListEntry neighbour = ahead != null ? ahead : nearest(waiting, index, 1);
        return new Reason(word(entry, neighbour, ahead == null, ranking), entry, neighbour, ahead == null);
    }

    /** Towards one that stands where a hand put it there is nothing to explain, so the next one is taken. */
    private static @Nullable ListEntry nearest(List<ListEntry> waiting, int index, int step) {
        for (int i = index + step; i >= 0 && i < waiting.size(); i += step) {
            if (!waiting.get(i).placed()) {
                return waiting.get(i);
            }
        }
        return null;
    }

    private static String word(ListEntry entry, @Nullable ListEntry neighbour, boolean before, Ranking ranking) {
        ListEntry.Move moved = entry.moved();
        if (moved != null && !(moved.byLot() && entry.absences() > 0)) {
            if (!moved.byHand()) {
                return moved.byLot() ? LOT : PROGRAMME;
            }
            return moved.by().role().keepsList() ? CHAIR : SWAP;
        }
        if (entry.absences() > 0) {
            return ABSENT;
        }
        if (neighbour == null) {
            return ofClass(entry, ranking);
        }
        if (ranking.rankOfClass(entry) != ranking.rankOfClass(neighbour)) {
            return ofClass(before || ranking.rankOfClass(entry) > Ranking.ORDINARY ? entry : neighbour, ranking);
        }
        return inClass(entry, neighbour, ranking);
    }

    private static String ofClass(ListEntry entry, Ranking ranking) {
        return ranking.rankOfClass(entry) == Ranking.ORDINARY
                ? RequestTime.WORD
                : entry.kind().word();
    }

    private static String inClass(ListEntry entry, ListEntry neighbour, Ranking ranking) {
        int ofClass = ranking.rankOfClass(entry);
        if (ofClass != Ranking.ORDINARY && ofClass != Ranking.RESPONSE) {
            return entry.kind().word();
        }
        AlternateStakeholder turns = ranking.turns();
        Criterion between = ranking.between(entry, neighbour);
        boolean otherLane = AlternateStakeholder.isStakeholder(entry) != AlternateStakeholder.isStakeholder(neighbour);
        if (turns != null && otherLane && ranking.alikeBeforeTurns(entry, neighbour)) {
            return turns.word();
        }
        return between == null ? RequestTime.WORD : between.word();
    }
}

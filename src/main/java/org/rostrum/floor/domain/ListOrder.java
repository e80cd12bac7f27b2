package org.rostrum.floor.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the list in order. Points of order stand before everything, responses to the current speaker next, rights of
 * reply last; inside a class the criteria decide in turn, and at the end the order of request. Where a
 * hand put an entry, it stays: the others are sorted around it.
 */
final class ListOrder {
    private ListOrder() {}

    /** The list of a state in order; the same list where nothing has to move. */
    static List<ListEntry> ordered(FloorState state) {
        List<ListEntry> waiting = state.waiting();
        if (waiting.size() < 2) {
            return waiting;
        }
        Ranking ranking = Ranking.of(state);
        List<Ranked> free = new ArrayList<>(waiting.size());
        boolean sorted = true;
        for (ListEntry entry : waiting) {
            if (!entry.placed()) {
                Ranked ranked = ranking.of(entry);
                sorted = sorted && (free.isEmpty() || Ranked.ORDER.compare(free.getLast(), ranked) <= 0);
                free.add(ranked);
            }
        }
        if (sorted && ranking.turns() == null) {
            return waiting;
        }
        free.sort(Ranked.ORDER);
        return around(waiting, new Turns(free, ranking, state));
    }

    /** Those that were placed keep their places; the others fill the places between. */
    @SuppressWarnings("ReferenceEquality") // the same entries in another order, or not
    private static List<ListEntry> around(List<ListEntry> waiting, Turns turns) {
        List<ListEntry> ordered = new ArrayList<>(waiting.size());
        boolean same = true;
        for (ListEntry entry : waiting) {
            ListEntry next = entry.placed() ? turns.passing(entry) : turns.next();
            same = same && next == entry;
            ordered.add(next);
        }
        return same ? waiting : ordered;
    }

    /**
     * The place of a new entry, from 0: behind the last that is not after it, and behind those that were placed there.
     * Only points of order and responses go before what a hand has placed.
     */
    static int placeFor(ListEntry entry, FloorState state) {
        Ranking ranking = Ranking.of(state);
        List<ListEntry> waiting = state.waiting();
        Ranked ranked = ranking.of(entry);
        int place = waiting.size();
        while (place > 0 && isBehind(waiting.get(place - 1), ranked, ranking)) {
            place--;
        }
        int behindPlaced = place;
        while (behindPlaced < waiting.size() && letsPass(waiting.get(behindPlaced), entry, ranking)) {
            behindPlaced++;
        }
        return behindPlaced;
    }

    private static boolean isBehind(ListEntry other, Ranked ranked, Ranking ranking) {
        return other.placed() || Ranked.ORDER.compare(ranking.of(other), ranked) > 0;
    }

    private static boolean letsPass(ListEntry placed, ListEntry entry, Ranking ranking) {
        int own = ranking.rankOfClass(entry);
        return placed.placed() && (own >= Ranking.ORDINARY || ranking.rankOfClass(placed) <= own);
    }

    /**
     * The place that a move by hand can have: a point of order stays among the points of order, and nothing else gets
     * before one, since it is decided at once.
     *
     * @param entry the entry that moves
     * @param rest the list without it
     * @param wanted place asked for, from 0
     */
    static int allowed(ListEntry entry, List<ListEntry> rest, int wanted) {
        int pointsOfOrder = 0;
        for (ListEntry each : rest) {
            if (each.kind() == Kind.POINT_OF_ORDER) {
                pointsOfOrder++;
            }
        }
        return entry.kind() == Kind.POINT_OF_ORDER ? Math.min(wanted, pointsOfOrder) : Math.max(wanted, pointsOfOrder);
    }

    /** An entry with what it is ranked by. */
    record Ranked(long rank, ListEntry entry) {
        static final Comparator<Ranked> ORDER = (a, b) -> {
            int byRank = Long.compare(a.rank, b.rank);
            if (byRank != 0) {
                return byRank;
            }
            int byTime = a.entry.since().compareTo(b.entry.since());
            return byTime != 0 ? byTime : Long.compare(a.entry.number(), b.entry.number());
        };
    }
}

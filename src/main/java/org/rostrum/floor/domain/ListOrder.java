package org.rostrum.floor.domain;

import java.util.List;

/**
 * Where an entry stands on the list. Points of order stand before everything, responses next, rights of reply last;
 * inside a class the order of request decides. Where a chair put an entry, it stays.
 */
final class ListOrder {
    private ListOrder() {}

    /** The place of a new entry, from 0: behind the last whose class is not after its own. */
    static int placeFor(ListEntry entry, List<ListEntry> waiting) {
        for (int i = waiting.size() - 1; i >= 0; i--) {
            if (waiting.get(i).kind().rank() <= entry.kind().rank()) {
                return i + 1;
            }
        }
        return 0;
    }

    /**
     * The place that a chair's move can have: a point of order stays among the points of order, and nothing else gets
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
}

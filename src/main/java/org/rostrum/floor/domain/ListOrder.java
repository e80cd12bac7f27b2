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
        if (ranking.turns() == null && isSorted(waiting, ranking)) {
            return waiting;
        }
        List<Ranked> free = new ArrayList<>(waiting.size());
        for (ListEntry entry : waiting) {
            if (!entry.placed()) {
                free.add(new Ranked(ranking.rank(entry), entry));
            }
        }
        free.sort(Ranked.ORDER);
        return around(waiting, new Turns(free, ranking, state));
    }

    /**
     * Whether an event can change the rank of those who wait. A new entry is put where it belongs, and one that leaves or
     * is placed by hand leaves the others as they are.
     */
    static boolean isTouchedBy(FloorEvent event) {
        return switch (event) {
            case FloorEvent.StatementEnded _,
                    FloorEvent.StatementInterrupted _,
                    FloorEvent.FloorGiven _,
                    FloorEvent.FloorReturned _,
                    FloorEvent.SpeakerAbsent _,
                    FloorEvent.ShareWithdrawn _,
                    FloorEvent.EntriesMerged _,
                    FloorEvent.SegmentStarted _,
                    FloorEvent.ProgrammeSet _,
                    FloorEvent.EntryAmended _,
                    FloorEvent.StatementFiled _,
                    FloorEvent.LotsDrawn _,
                    FloorEvent.PointOfOrderCategorized _,
                    FloorEvent.ActUndone _ -> true;
            case FloorEvent.MeetingPrepared _,
                    FloorEvent.MeetingOpened _,
                    FloorEvent.MeetingSuspended _,
                    FloorEvent.MeetingResumed _,
                    FloorEvent.MeetingAdjourned _,
                    FloorEvent.SpeakersListed _,
                    FloorEvent.ListOpened _,
                    FloorEvent.ListClosed _,
                    FloorEvent.FloorRequested _,
                    FloorEvent.RequestWithdrawn _,
                    FloorEvent.SwapOffered _,
                    FloorEvent.LotsAnnounced _,
                    FloorEvent.InscriptionSet _,
                    FloorEvent.TimeYielded _,
                    FloorEvent.QuestionFiled _,
                    FloorEvent.QuestionClosed _,
                    FloorEvent.EntriesSwapped _,
                    FloorEvent.EntryMoved _,
                    FloorEvent.StatementStarted _,
                    FloorEvent.ClockPaused _,
                    FloorEvent.ClockResumed _,
                    FloorEvent.ClockExtended _,
                    FloorEvent.LimitChanged _,
                    FloorEvent.ParticipantPresent _,
                    FloorEvent.ParticipantAbsent _,
                    FloorEvent.PointOfOrderRuled _,
                    FloorEvent.Announced _,
                    FloorEvent.SpeakerReminded _,
                    FloorEvent.MotionRaised _,
                    FloorEvent.MotionSpoken _,
                    FloorEvent.MotionDecided _,
                    FloorEvent.RulingAppealed _,
                    FloorEvent.AppealDecided _,
                    FloorEvent.SpeakerCalledToOrder _,
                    FloorEvent.PresidingHandedOver _ -> false;
        };
    }

    /** Nearly always so after a command, hence without making anything. */
    private static boolean isSorted(List<ListEntry> waiting, Ranking ranking) {
        ListEntry last = null;
        long lastRank = Long.MIN_VALUE;
        for (int i = 0; i < waiting.size(); i++) {
            ListEntry entry = waiting.get(i);
            if (entry.placed()) {
                continue;
            }
            long rank = ranking.rank(entry);
            if (rank < lastRank || (rank == lastRank && last != null && byRequest(last, entry) > 0)) {
                return false;
            }
            last = entry;
            lastRank = rank;
        }
        return true;
    }

    /** The order of request, in a category that somebody came into later from then on. */
    private static int byRequest(ListEntry first, ListEntry second) {
        int byTime = first.since().compareTo(second.since());
        return byTime != 0 ? byTime : Long.compare(first.number(), second.number());
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
        long rank = ranking.rank(entry);
        int place = waiting.size();
        while (place > 0 && isBehind(waiting.get(place - 1), entry, rank, ranking)) {
            place--;
        }
        int behindPlaced = place;
        while (behindPlaced < waiting.size() && letsPass(waiting.get(behindPlaced), entry, ranking)) {
            behindPlaced++;
        }
        return behindPlaced;
    }

    private static boolean isBehind(ListEntry other, ListEntry entry, long rank, Ranking ranking) {
        if (other.placed()) {
            return true;
        }
        long ofOther = ranking.rank(other);
        return ofOther > rank || (ofOther == rank && byRequest(other, entry) > 0);
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
            return byRank != 0 ? byRank : byRequest(a.entry, b.entry);
        };
    }
}

package org.rostrum.floor.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a state ranks those who wait: the class first, then each criterion in turn, packed into one number, so that a long
 * list is compared by numbers.
 *
 * @param criteria of the rules in force, in turn
 * @param state what they look at
 */
record Ranking(List<Criterion> criteria, FloorState state) {
    static final int POINT_OF_ORDER = 0;
    static final int RESPONSE = 1;
    static final int ORDINARY = 2;
    /** Room below 0 for the categories of points of order. */
    private static final int POINTS_OF_ORDER = 1000;

    private static final int FIRST_REPLY = 3;
    private static final int SECOND_REPLY = 4;

    static Ranking of(FloorState state) {
        return new Ranking(Criterion.all(state.settings().order()), state);
    }

    /** What an entry is ranked by; lowest first. */
    long rank(ListEntry entry) {
        int ofClass = rankOfClass(entry);
        if (ofClass == POINT_OF_ORDER) {
            return rankOfCategory(entry);
        }
        boolean byCriteria = ofClass == RESPONSE || ofClass == ORDINARY;
        long rank = ofClass;
        for (int i = 0; i < criteria.size(); i++) {
            Criterion criterion = criteria.get(i);
            rank = (rank << criterion.bits()) | (byCriteria ? criterion.rank(entry, state.tally()) : 0);
        }
        return rank;
    }

    /** The classes of the list; points of order and replies keep the order of request, second replies last. */
    int rankOfClass(ListEntry entry) {
        return switch (entry.kind()) {
            case POINT_OF_ORDER -> POINT_OF_ORDER;
            case RESPONSE -> answersCurrent(entry) ? RESPONSE : ORDINARY;
            case STATEMENT, QUESTION -> ORDINARY;
            case RIGHT_OF_REPLY -> state.repliesOf(entry.who()) == 0 ? FIRST_REPLY : SECOND_REPLY;
        };
    }

    /** Points of order stand before all that is ranked from 0; among them the category decides, where there are such. */
    private long rankOfCategory(ListEntry entry) {
        String category = state.procedure().categories().getOrDefault(entry.id(), "");
        return (long) state.settings().procedure().rankOf(category) - POINTS_OF_ORDER;
    }

    /** Whether it answers who has the floor, who spoke last, or what either of them answered; or nobody in particular. */
    private boolean answersCurrent(ListEntry entry) {
        String replyTo = entry.replyTo();
        if (replyTo == null || replyTo.equals(state.newest())) {
            return true;
        }
        Intervention interrupted = state.interrupted();
        if (interrupted != null && (interrupted.entry().hasId(replyTo) || answers(interrupted.entry(), replyTo))) {
            return true;
        }
        Intervention floor = state.floor();
        if (floor != null) {
            return floor.entry().hasId(replyTo) || answers(floor.entry(), replyTo);
        }
        if (state.record().isEmpty()) {
            return false;
        }
        ListEntry last = state.record().getLast().entry();
        return last.hasId(replyTo) || answers(last, replyTo);
    }

    private static boolean answers(ListEntry entry, String replyTo) {
        return entry.kind() == Kind.RESPONSE && replyTo.equals(entry.replyTo());
    }

    /** The criterion that deals out turns, or null where there is none. */
    @Nullable
    AlternateStakeholder turns() {
        for (Criterion criterion : criteria) {
            if (criterion instanceof AlternateStakeholder turns) {
                return turns;
            }
        }
        return null;
    }

    /** What stands before the criterion that deals out turns: those who are alike in it take turns. */
    long rankBeforeTurns(long rank) {
        int after = 0;
        boolean found = false;
        for (Criterion criterion : criteria) {
            found = found || criterion instanceof AlternateStakeholder;
            after += found ? criterion.bits() : 0;
        }
        return rank >> after;
    }

    boolean alikeBeforeTurns(ListEntry first, ListEntry second) {
        return rankBeforeTurns(rank(first)) == rankBeforeTurns(rank(second));
    }

    /** The first criterion that tells two entries of one class apart; null where only the order of request does. */
    @Nullable
    Criterion between(ListEntry first, ListEntry second) {
        for (Criterion criterion : criteria) {
            if (criterion.rank(first, state.tally()) != criterion.rank(second, state.tally())) {
                return criterion;
            }
        }
        return null;
    }
}

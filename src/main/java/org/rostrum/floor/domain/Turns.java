package org.rostrum.floor.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deals out the places of the list to entries that are sorted. With {@code alternate-stakeholder:N} those who are alike
 * in what stands before that criterion take turns in two lanes: a stakeholder after each N others, where one waits.
 */
final class Turns {
    private final List<ListOrder.Ranked> sorted;
    private final Ranking ranking;
    private final @Nullable AlternateStakeholder rule;
    private final Deque<ListEntry> stakeholders = new ArrayDeque<>();
    private final Deque<ListEntry> others = new ArrayDeque<>();
    private int taken;
    private int heard;

    Turns(List<ListOrder.Ranked> sorted, Ranking ranking, FloorState state) {
        this.sorted = sorted;
        this.ranking = ranking;
        this.rule = ranking.turns();
        this.heard = rule == null ? 0 : rule.heardSince(state);
    }

    /** The entry whose turn it is. Call as often as there are entries, not more. */
    ListEntry next() {
        if (rule == null) {
            return sorted.get(taken++).entry();
        }
        if (stakeholders.isEmpty() && others.isEmpty()) {
            fillLanes();
        }
        boolean stakeholder = others.isEmpty() || (!stakeholders.isEmpty() && heard >= rule.states());
        return passing(stakeholder ? stakeholders.removeFirst() : others.removeFirst());
    }

    /** Counts an entry whose place is given, and gives it back. */
    ListEntry passing(ListEntry entry) {
        if (AlternateStakeholder.counts(entry)) {
            heard = AlternateStakeholder.isStakeholder(entry) ? 0 : heard + 1;
        }
        return entry;
    }

    /** The next stretch of entries that are alike in what comes before the turns. */
    private void fillLanes() {
        long stretch = ranking.rankBeforeTurns(sorted.get(taken).rank());
        while (taken < sorted.size()
                && ranking.rankBeforeTurns(sorted.get(taken).rank()) == stretch) {
            ListEntry entry = sorted.get(taken++).entry();
            boolean lane = AlternateStakeholder.counts(entry) && AlternateStakeholder.isStakeholder(entry);
            (lane ? stakeholders : others).addLast(entry);
        }
    }
}

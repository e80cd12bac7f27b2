package org.rostrum.chaos;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds the history of a meeting against the promises. Pure: the same history always gives the same verdict. Costs
 * O(n log n) for n attempts, frames and reads, as long as refused calls overlap with few changes each.
 */
final class HistoryChecker {
    private HistoryChecker() {}

    /** All that is wrong with a history; empty where it keeps every promise. */
    static List<Violation> check(MeetingHistory history) {
        Fold fold = new Fold(history.meeting(), history.journal());
        List<Violation> found = new ArrayList<>(new JournalCheck(history, fold).check());
        found.addAll(new AnswerCheck(history, fold).check());
        found.addAll(new RefusalCheck(history, fold).check());
        history.followers()
                .forEach((follower, connections) -> found.addAll(new FeedCheck(follower, fold).check(connections)));
        found.addAll(new ReadCheck(history, fold).check());
        return found;
    }
}

package org.rostrum.floor.domain;

import java.util.List;
import java.util.Set;

/**
 * Options of procedure that a meeting or a segment runs by.
 *
 * @param replyLimit how many rights of reply a delegation has, 0 to 2; the European Union has one at most (R-203, R-207,
 *
 * @param statesOnly whether only States raise points of order, and only they and the European Union reply
 * @param orderCategories categories of points of order, the most urgent first; empty: all are alike, in order of request
 * @param asStates codes of those who raise motions and appeal as Member States do; without them, R-605
 */
public record ProcedureSettings(
        int replyLimit, boolean statesOnly, List<String> orderCategories, List<String> asStates) {
    /** Replies of a delegation, at most. */
    public static final int MOST_REPLIES = 2;

    private static final int MOST_WORDS = 20;
    private static final int LONGEST_WORD = 40;

    /** What the rules of procedure say. */
    public static final ProcedureSettings STANDARD =
            new ProcedureSettings(MOST_REPLIES, false, List.of(), List.of("PSE"));

    public ProcedureSettings {
        orderCategories = List.copyOf(orderCategories);
        asStates = List.copyOf(asStates);
        if (replyLimit < 0 || replyLimit > MOST_REPLIES) {
            throw new IllegalArgumentException("reply-limit: found " + replyLimit + ", expected 0, 1 or 2");
        }
        requireWords("order-categories", orderCategories);
        requireWords("as-states", asStates);
    }

    private static void requireWords(String what, List<String> words) {
        boolean usable = words.size() <= MOST_WORDS
                && Set.copyOf(words).size() == words.size()
                && words.stream().allMatch(each -> !each.isBlank() && each.length() <= LONGEST_WORD);
        if (!usable) {
            throw new IllegalArgumentException(what + ": found " + words + ", expected at most " + MOST_WORDS
                    + " different words of at most " + LONGEST_WORD + " characters");
        }
    }

    /** The rank of a category, from 0; one that is not given comes after all. */
    int rankOf(String category) {
        int index = orderCategories.indexOf(category);
        return index < 0 ? orderCategories.size() : index;
    }
}

package org.rostrum.chaos;

import java.util.List;

/**
 * A promise that a history breaks.
 *
 * @param promise which one
 * @param words what is wrong
 * @param piece the smallest piece of history that shows it, in lines
 */
record Violation(Promise promise, String words, List<String> piece) {
    /** What is held against a history. */
    enum Promise {
        REVISIONS_ARE_DENSE,
        ONCE,
        TIME_NEVER_GOES_BACK,
        NOBODY_ELSE_WRITES,
        THE_RULES_EXPLAIN_THE_JOURNAL,
        ACKNOWLEDGED_IS_DURABLE,
        ONE_ANSWER,
        NOT_DONE_IS_NOT_DONE,
        REAL_TIME_ORDER,
        A_REFUSAL_IS_TRUE,
        ONLY_KNOWN_ANSWERS,
        FEEDS_GO_UP,
        FEEDS_TELL_THE_JOURNAL,
        READS_GO_UP,
        READS_TELL_THE_JOURNAL,
        NODES_AGREE_AT_THE_END,
        GOES_ON_AFTER_HEALING
    }

    static Violation of(Promise promise, String words, String... piece) {
        return new Violation(promise, words, List.of(piece));
    }

    /** For people. */
    String text() {
        StringBuilder text = new StringBuilder(promise.name()).append(": ").append(words);
        piece.forEach(line -> text.append("\n    ").append(line));
        return text.toString();
    }
}

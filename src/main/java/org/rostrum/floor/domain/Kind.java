package org.rostrum.floor.domain;

/** What a request for the floor is for; also its class in the list of speakers. */
public enum Kind {
    STATEMENT("statement", 2),
    /** A panellist's answer to the intervention under way: next after it. */
    RESPONSE("response", 1),
    QUESTION("question", 2),
    /** after all else, two for each delegation. */
    RIGHT_OF_REPLY("right-of-reply", 3),
    /** before everything, and it interrupts. */
    POINT_OF_ORDER("point-of-order", 0);

    private final String word;
    private final int rank;

    Kind(String word, int rank) {
        this.word = word;
        this.rank = rank;
    }

    /** The word of the contract. */
    public String word() {
        return word;
    }

    /** Classes stand in the list by rank, lowest first. */
    int rank() {
        return rank;
    }

    /** Whether a closed list still takes it. */
    boolean passesClosedList() {
        return this != STATEMENT && this != QUESTION;
    }

    /**
     * The kind of a word.
     *
     * @throws IllegalArgumentException when no kind has that word
     */
    public static Kind of(String word) {
        for (Kind kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("kind: found \"" + word
                + "\", expected statement, response, question, right-of-reply or point-of-order");
    }
}

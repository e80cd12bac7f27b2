package org.rostrum.floor.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * One criterion of the order of the list: it ranks those who wait by a number, the
 * lowest first. Criteria are composed: the first decides, where it says nothing the next one does, and at the end the
 * order of request.
 */
sealed interface Criterion
        permits GroupStatements,
                LevelOfSpeaker,
                FewestInterventions,
                LeastTime,
                RegionalBalance,
                AlternateStakeholder,
                RequestTime {
    /** The word of the contract, which is also the reason that an entry can tell. */
    String word();

    /** How many bits the rank needs, at most. */
    int bits();

    /**
     * The rank of an entry, from 0 up to {@code 2^bits - 1}; lowest first.
     *
     * @param tally what has been heard in this meeting
     */
    long rank(ListEntry entry, Tally tally);

    /** Caps a rank to the bits there are: beyond them all are alike. */
    static long capped(long rank, int bits) {
        return Math.min(rank, (1L << bits) - 1);
    }

    /**
     * The criterion of a word.
     *
     * @throws IllegalArgumentException when there is none, naming the words that there are
     */
    static Criterion of(String word) {
        return switch (word) {
            case GroupStatements.WORD -> new GroupStatements();
            case LevelOfSpeaker.WORD -> new LevelOfSpeaker();
            case FewestInterventions.WORD -> new FewestInterventions();
            case LeastTime.WORD -> new LeastTime();
            case RegionalBalance.WORD -> new RegionalBalance();
            case RequestTime.WORD -> new RequestTime();
            default -> AlternateStakeholder.of(word);
        };
    }

    /** The criteria of some words, in turn. */
    static List<Criterion> all(List<String> words) {
        List<Criterion> criteria = new ArrayList<>(words.size());
        for (String word : words) {
            criteria.add(of(word));
        }
        return criteria;
    }
}

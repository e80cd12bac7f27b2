package org.rostrum.floor.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * One stakeholder after each N others, where one waits. It ranks nobody by a number: it deals out turns between
 * two lanes, see {@link Turns}.
 *
 * @param states how many others come before a stakeholder, at least 1
 */
record AlternateStakeholder(int states) implements Criterion {
    static final String WORD = "alternate-stakeholder";
    private static final int MOST = 99;

    /**
     * The criterion of a word such as {@code alternate-stakeholder:4}.
     *
     * @throws IllegalArgumentException when it is none, naming all words that there are
     */
    static AlternateStakeholder of(String word) {
        String start = WORD + ":";
        String number = word.startsWith(start) ? word.substring(start.length()) : "";
        if (number.matches("[1-9][0-9]?")) {
            return new AlternateStakeholder(Integer.parseInt(number));
        }
        throw new IllegalArgumentException("order: found \"" + word + "\", expected group-statements, level,"
                + " fewest-interventions, least-time, regional-balance, request-time or alternate-stakeholder:N with N"
                + " from 1 to " + MOST);
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public int bits() {
        return 0;
    }

    @Override
    public long rank(ListEntry entry, Tally tally) {
        return 0;
    }

    static boolean isStakeholder(ListEntry entry) {
        return Participant.STAKEHOLDER.equals(entry.speaker().category());
    }

    /** How many others have had the floor since the last stakeholder, as far as it matters; who has it counts. */
    int heardSince(FloorState state) {
        int heard = 0;
        for (ListEntry entry : newestFirst(state)) {
            if (isStakeholder(entry)) {
                return heard;
            }
            heard++;
        }
        return heard;
    }

    /** Statements and questions, as many as can matter. */
    private List<ListEntry> newestFirst(FloorState state) {
        List<ListEntry> newest = new ArrayList<>(states + 2);
        Intervention floor = state.floor();
        if (floor != null && counts(floor.entry())) {
            newest.add(floor.entry());
        }
        Intervention interrupted = state.interrupted();
        if (interrupted != null && counts(interrupted.entry())) {
            newest.add(interrupted.entry());
        }
        for (int i = state.record().size() - 1; i >= 0 && newest.size() < states; i--) {
            ListEntry entry = state.record().get(i).entry();
            if (counts(entry)) {
                newest.add(entry);
            }
        }
        return newest;
    }

    static boolean counts(ListEntry entry) {
        return entry.kind() == Kind.STATEMENT || entry.kind() == Kind.QUESTION;
    }
}

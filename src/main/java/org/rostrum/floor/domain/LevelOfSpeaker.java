package org.rostrum.floor.domain;

import org.jspecify.annotations.Nullable;

/** Heads of State and their equals, then deputy heads and ministers, then vice-ministers, then all others. */
record LevelOfSpeaker() implements Criterion {
    static final String WORD = "level";

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public int bits() {
        return 2;
    }

    @Override
    public long rank(ListEntry entry, Tally tally) {
        return rank(entry.level());
    }

    static int rank(@Nullable Level level) {
        if (level == null) {
            return 3;
        }
        return switch (level) {
            case HEAD_OF_STATE, VICE_PRESIDENT, CROWN_PRINCE, HEAD_OF_GOVERNMENT -> 0;
            case DEPUTY_HEAD_OF_GOVERNMENT, MINISTER -> 1;
            case DEPUTY_MINISTER -> 2;
            case CHAIR_OF_DELEGATION, PERMANENT_REPRESENTATIVE, PERMANENT_OBSERVER, OTHER -> 3;
        };
    }
}

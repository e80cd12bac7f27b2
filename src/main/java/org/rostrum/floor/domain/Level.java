package org.rostrum.floor.domain;

import java.util.Locale;

/** Level of the speaker, highest first. */
public enum Level {
    HEAD_OF_STATE,
    VICE_PRESIDENT,
    CROWN_PRINCE,
    HEAD_OF_GOVERNMENT,
    DEPUTY_HEAD_OF_GOVERNMENT,
    MINISTER,
    DEPUTY_MINISTER,
    CHAIR_OF_DELEGATION,
    PERMANENT_REPRESENTATIVE,
    PERMANENT_OBSERVER,
    OTHER;

    /** The code of the glossary, as used over HTTP. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The level of a word.
     *
     * @throws IllegalArgumentException when no level has that word
     */
    public static Level of(String word) {
        for (Level level : values()) {
            if (level.word().equals(word)) {
                return level;
            }
        }
        throw new IllegalArgumentException("level: found \"" + word + "\", expected head_of_state, vice_president,"
                + " crown_prince, head_of_government, deputy_head_of_government, minister, deputy_minister,"
                + " chair_of_delegation, permanent_representative, permanent_observer or other");
    }
}

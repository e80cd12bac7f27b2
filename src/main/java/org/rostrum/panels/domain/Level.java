package org.rostrum.panels.domain;

import java.util.Locale;
import java.util.Optional;

/** Level of a nominee, highest first; the same words as on the list of speakers. */
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

    /** The level of a word, empty where there is none. */
    public static Optional<Level> of(String word) {
        for (Level level : values()) {
            if (level.word().equals(word)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}

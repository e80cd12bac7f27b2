package org.rostrum.panels.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The six official languages, in the order in which the Organization lists them in English. */
public enum Language {
    ARABIC("ar"),
    CHINESE("zh"),
    ENGLISH("en"),
    FRENCH("fr"),
    RUSSIAN("ru"),
    SPANISH("es");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language tag: {@code ar}, {@code zh}, {@code en}, {@code fr}, {@code ru} or {@code es}. */
    public String tag() {
        return tag;
    }

    /** Whether its lines run from right to left. */
    public boolean rightToLeft() {
        return this == ARABIC;
    }

    /** The language of a tag, in any case; empty for any but the six. */
    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    Locale locale() {
        return Locale.of(tag);
    }
}

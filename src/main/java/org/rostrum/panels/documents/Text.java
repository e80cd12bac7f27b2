package org.rostrum.panels.documents;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text in one or more of the six languages.
 *
 * @param byLanguage what it is in each language that it is given in; blank ones count as not given, at least one is not blank
 */
public record Text(Map<Language, String> byLanguage) {
    /** The longest text of one language, in characters. */
    public static final int LONGEST = 20_000;

    /** Refuses a text without a language, one that is too long or holds what is no character, with {@link IllegalArgumentException}. */
    public Text {
        Map<Language, String> given = new EnumMap<>(Language.class);
        byLanguage.forEach((language, text) -> {
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "text in " + language.tag() + ": at most " + LONGEST + " characters, not " + text.length());
            }
            Checks.whole("text in " + language.tag(), text);
            if (!text.isBlank()) {
                given.put(language, text.strip());
            }
        });
        if (given.isEmpty()) {
            throw new IllegalArgumentException("text: give it in at least one of ar, zh, en, fr, ru, es");
        }
        byLanguage = Collections.unmodifiableMap(given);
    }

    /** From tags, as dialogues keep their texts; other languages than the six are left aside. */
    public static Text of(Map<String, String> byTag) {
        Map<Language, String> given = new EnumMap<>(Language.class);
        byTag.forEach((tag, text) -> Language.ofTag(tag).ifPresent(language -> given.put(language, text)));
        return new Text(given);
    }

    /** A text that there is in one language only. */
    public static Text in(Language language, String text) {
        return new Text(Map.of(language, text));
    }

    /** What it is in a language; null where it is not given in it. */
    public @Nullable String in(Language language) {
        return byLanguage.get(language);
    }

    /** As in that language where there is one, else as it was received: in English, or in the first language there is. */
    String asReceived(Language wanted) {
        String text = byLanguage.get(wanted);
        if (text == null) {
            text = byLanguage.get(Language.ENGLISH);
        }
        return text == null ? byLanguage.values().iterator().next() : text;
    }
}

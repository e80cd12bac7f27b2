package org.rostrum.panels.ui;

import java.util.Map;

/** Texts that are there in several languages. */
final class Named {
    private Named() {}

    /** The text in a language, else in English, else nothing. */
    static String in(Map<String, String> texts, String language) {
        return texts.getOrDefault(language, texts.getOrDefault("en", ""));
    }
}

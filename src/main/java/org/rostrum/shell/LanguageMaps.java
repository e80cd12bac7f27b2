package org.rostrum.shell;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Texts by language, as names and titles are in snapshots: {@code {"en": "Fiji", "fr": "Fidji"}}. */
final class LanguageMaps {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    private LanguageMaps() {}

    /** Takes all other languages out of each map that has this one, however deep it lies. */
    static void keepOnly(String language, JsonNode tree) {
        if (tree instanceof ObjectNode map && map.has(language) && isLanguageMap(map)) {
            map.retain(language);
            return;
        }
        tree.forEach(each -> keepOnly(language, each));
    }

    private static boolean isLanguageMap(ObjectNode map) {
        return map.propertyNames().stream()
                .allMatch(name -> LANGUAGE.matcher(name).matches());
    }
}

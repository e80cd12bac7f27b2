package org.rostrum.panels.domain;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a focal point sends.
 *
 * @param code code of the State or stakeholder
 * @param nominee whom it nominates
 * @param preferences ids of round tables, the most wanted first
 * @param any whether it takes a seat on a round table that it did not rank
 * @param languages codes of the languages in which the nominee can speak, may be empty
 * @param note to the Office, or null
 */
public record ExpressionOfInterest(
        String code,
        Nominee nominee,
        List<String> preferences,
        boolean any,
        List<String> languages,
        @Nullable String note) {
    public ExpressionOfInterest {
        preferences = List.copyOf(preferences);
        languages = List.copyOf(languages);
    }

    /** SHA-256 of the whole content: two that differ in anything have different ones. */
    public String contentHash() {
        StringBuilder text = new StringBuilder();
        add(text, code);
        add(text, nominee.name());
        add(text, nominee.title());
        Level level = nominee.level();
        add(text, level == null ? null : level.word());
        Gender gender = nominee.gender();
        add(text, gender == null ? null : gender.name());
        preferences.forEach(each -> add(text, each));
        add(text, null);
        add(text, any ? "any" : null);
        languages.forEach(each -> add(text, each));
        add(text, null);
        add(text, note);
        return LotSeed.sha256(text.toString());
    }

    /** With its length before it, so that no two lists of parts make the same text. */
    private static void add(StringBuilder text, @Nullable String part) {
        text.append(part == null ? -1 : part.getBytes(StandardCharsets.UTF_8).length)
                .append(':')
                .append(part == null ? "" : part)
                .append('\n');
    }
}

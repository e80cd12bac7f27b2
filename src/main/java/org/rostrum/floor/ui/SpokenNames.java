package org.rostrum.floor.ui;

import java.util.regex.Pattern;
import org.rostrum.floor.domain.Level;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.Participant;

/** Names as a chair says them within a sentence: with title, level, article, and on whose behalf. */
final class SpokenNames {
    private static final Pattern COMMAS = Pattern.compile("\\s*,\\s*");

    private final Wording wording;
    private final Texts texts;

    SpokenNames(Wording wording) {
        this.wording = wording;
        this.texts = wording.texts();
    }

    /** Who speaks, in full: "the distinguished Minister of Mexico, who speaks on behalf of the Group of 77". */
    String introduced(ListEntry entry) {
        String person = person(entry.speaker(), entry.level());
        String affiliation = entry.speaker().affiliation();
        if (affiliation != null && !affiliation.isBlank()) {
            person = texts.of("view.say.affiliated", person, affiliation);
        }
        String group = entry.onBehalfOf();
        return group == null || group.isBlank() ? person : texts.of("view.say.behalf", person, group(group));
    }

    /** Who has spoken, in short: "the distinguished representative of Mexico". */
    String thanked(ListEntry entry) {
        return person(entry.speaker(), entry.level());
    }

    /** A delegation by its code: "the distinguished representative of Mexico". */
    String ofCode(String code) {
        Participant known = wording.participant(code);
        return known == null ? code : person(known, null);
    }

    private String person(Participant speaker, @org.jspecify.annotations.Nullable Level level) {
        String manner = manner(speaker);
        String name = named(speaker);
        String usual = texts.of("view.say." + manner, name);
        return level == null || !manner.equals("state")
                ? usual
                : texts.find("view.say.level." + level.word(), usual, name);
    }

    /** The name with the article that goes before it within a sentence: "Kenya", "the Philippines". */
    String named(ListEntry entry) {
        return named(entry.speaker());
    }

    private String named(Participant speaker) {
        String name = wording.name(speaker);
        boolean article = switch (manner(speaker)) {
            case "organization" -> true;
            case "stakeholder" -> asksForArticle(name);
            default ->
                COMMAS.splitAsStream(texts.find("view.say.with-article", "")).anyMatch(speaker.code()::equals);
        };
        return article && !hasArticle(name) ? texts.of("view.say.article", name) : name;
    }

    private boolean hasArticle(String name) {
        String article = ChairWords.plain(texts.of("view.say.article", ""));
        return !article.isBlank() && ChairWords.plain(name).startsWith(article);
    }

    /** A group of States, with an article where one of the words in its name asks for it. */
    private String group(String name) {
        return asksForArticle(name) && !hasArticle(name) ? texts.of("view.say.article", name) : name;
    }

    private boolean asksForArticle(String name) {
        return COMMAS.splitAsStream(texts.find("view.say.words-with-article", ""))
                .anyMatch(word -> !word.isBlank() && ChairWords.plain(name).contains(ChairWords.plain(word)));
    }

    private static String manner(Participant speaker) {
        return switch (speaker.category()) {
            case Participant.MEMBER_STATE, "observer-state" -> "state";
            case "igo", "un-entity", "un-system", "regional-organization", "observer", "organization" -> "organization";
            case Participant.STAKEHOLDER -> "stakeholder";
            default -> "other";
        };
    }
}

package org.rostrum.panels.documents;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What both kinds of document say in the same words: texts in the language wanted, days, seats. */
final class Wording {
    private final Language language;
    private final Countries countries;
    private final Dates dates;
    private boolean asReceived;

    Wording(Language language, Countries countries) {
        this.language = language;
        this.countries = countries;
        this.dates = new Dates(language);
    }

    Language language() {
        return language;
    }

    String word(String key, String... arguments) {
        return Words.in(language, key, arguments);
    }

    String day(LocalDate day) {
        return dates.day(day);
    }

    String days(LocalDate first, LocalDate last) {
        return dates.days(first, last);
    }

    String deadline(ZonedDateTime at) {
        return dates.deadline(at);
    }

    /** A text that must be there in the language of the document. */
    String text(String field, Text text) {
        String given = text.in(language);
        if (given == null) {
            throw new NotIssued(
                    Document.Reason.MISSING_LANGUAGE,
                    field,
                    Words.in(Language.ENGLISH, "language." + language.tag()),
                    String.join(
                            ", ",
                            text.byLanguage().keySet().stream()
                                    .map(Language::tag)
                                    .toList()));
        }
        return given;
    }

    /** A text that is printed as it was received where nobody has translated it. */
    String received(Text text) {
        if (text.in(language) == null) {
            asReceived = true;
        }
        return text.asReceived(language);
    }

    /** Whether something stands there in another language. */
    boolean anythingAsReceived() {
        return asReceived;
    }

    String state(String field, String code) {
        String name = countries.name(code, language);
        if (name == null) {
            throw new NotIssued(Document.Reason.UNKNOWN_STATE, field, code);
        }
        return name;
    }

    /** When and where, a line each; says so where it is not fixed yet. */
    List<Run> sitting(@Nullable Sitting sitting) {
        if (sitting == null) {
            return List.of(Run.italic(word("sitting.to-be-announced")));
        }
        List<Run> lines = new ArrayList<>();
        lines.add(Run.plain(dates.sitting(sitting)));
        if (sitting.room() != null) {
            lines.add(Run.given(received(sitting.room())));
        }
        return lines;
    }
}

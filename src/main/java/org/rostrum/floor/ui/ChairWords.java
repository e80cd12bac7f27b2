package org.rostrum.floor.ui;

import java.util.List;
import java.util.regex.Pattern;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Intervention;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.floor.domain.Participant;

/** What a chair says next, put into words. */
final class ChairWords {
    private static final Pattern CODES = Pattern.compile("\\s*,\\s*");

    private ChairWords() {}

    static String toSay(FloorState state, Wording wording) {
        Texts texts = wording.texts();
        if (state.status() != MeetingStatus.OPEN) {
            return texts.find("view.say." + state.status().word(), "");
        }
        StringBuilder says = new StringBuilder();
        Intervention floor = state.floor();
        if (floor != null) {
            says.append(texts.of("view.say.thanks", person(floor.entry(), wording)))
                    .append(' ');
        }
        List<ListEntry> waiting = state.waiting().stream()
                .filter(each -> each.kind() != Kind.POINT_OF_ORDER)
                .toList();
        if (waiting.isEmpty()) {
            return says.append(texts.of("view.say.nobody")).toString();
        }
        String next = person(waiting.getFirst(), wording);
        return says.append(
                        waiting.size() == 1
                                ? texts.of("view.say.give", next)
                                : texts.of("view.say.give-then", next, named(waiting.get(1), wording)))
                .toString();
    }

    /** Who is spoken to: "the distinguished representative of Kenya", "the representative of the World Bank". */
    private static String person(ListEntry entry, Wording wording) {
        return wording.texts().of("view.say." + manner(entry), named(entry, wording));
    }

    /** The name with the article that goes before it within a sentence: "Kenya", "the Philippines". */
    private static String named(ListEntry entry, Wording wording) {
        String name = wording.name(entry);
        boolean article = manner(entry).equals("organization")
                || CODES.splitAsStream(wording.texts().find("view.say.with-article", ""))
                        .anyMatch(entry.speaker().code()::equals);
        return article ? wording.texts().of("view.say.article", name) : name;
    }

    private static String manner(ListEntry entry) {
        return switch (entry.speaker().category()) {
            case Participant.MEMBER_STATE, "observer-state" -> "state";
            case "igo", "un-entity", "regional-organization", "observer" -> "organization";
            case Participant.STAKEHOLDER -> "stakeholder";
            default -> "other";
        };
    }
}

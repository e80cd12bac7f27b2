package org.rostrum.floor.ui;

import java.util.List;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Intervention;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.floor.domain.Participant;

/** What a chair says next, put into words. */
final class ChairWords {
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
                                : texts.of("view.say.give-then", next, person(waiting.get(1), wording)))
                .toString();
    }

    private static String person(ListEntry entry, Wording wording) {
        boolean state = Participant.MEMBER_STATE.equals(entry.speaker().category())
                || "observer-state".equals(entry.speaker().category());
        return wording.texts().of(state ? "view.say.state" : "view.say.other", wording.name(entry));
    }
}

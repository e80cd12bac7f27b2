package org.rostrum.floor.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Inscription;
import org.rostrum.floor.domain.MeetingStatus;

/** The rules of the list in words: the order in force, and whether requests are taken. */
final class OrderWords {
    private static final String KEY = "view.list-order.";
    private static final String REQUEST = "request-time";

    private OrderWords() {}

    /** "Order: groups first, then level, then request". */
    static String order(FloorState state, Texts texts) {
        List<String> words = new ArrayList<>(state.settings().order());
        words.removeIf(REQUEST::equals);
        if (words.isEmpty()) {
            return texts.of(KEY + "by-request");
        }
        words.add(REQUEST); // always the last, said or not
        StringBuilder says = new StringBuilder(of(words.getFirst(), texts));
        for (String word : words.subList(1, words.size())) {
            says.append(texts.of(KEY + "then", of(word, texts)));
        }
        return texts.of(KEY + "lead", says);
    }

    private static String of(String word, Texts texts) {
        int colon = word.indexOf(':');
        return colon < 0
                ? texts.of(KEY + word)
                : texts.of(KEY + word.substring(0, colon), Integer.valueOf(word.substring(colon + 1)));
    }

    /** A word for how the list stands, which is also a name for its look. */
    static String standing(FloorState state, Instant now) {
        if (state.provisional(now)) {
            return "provisional";
        }
        if (!state.listOpen() || state.status() == MeetingStatus.ADJOURNED) {
            return "closed";
        }
        if (state.status() == MeetingStatus.SCHEDULED) {
            return "not-open";
        }
        return state.listClosesAt() == null ? "open" : "closes-at";
    }

    static String standing(String standing, FloorState state, Wording wording) {
        Inscription window = state.setup().inscription();
        Instant closes = window != null && standing.equals("provisional") ? window.closesAt() : state.listClosesAt();
        return wording.texts().of("view.list.state." + standing, closes == null ? "" : wording.minutes(closes));
    }
}

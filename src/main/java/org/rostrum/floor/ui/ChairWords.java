package org.rostrum.floor.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Intervention;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.floor.domain.Motion;

/** What a chair says, put into words: at this moment, and for what comes up in a meeting now and then. */
final class ChairWords {
    private final Wording wording;
    private final Texts texts;
    private final SpokenNames names;

    ChairWords(Wording wording) {
        this.wording = wording;
        this.texts = wording.texts();
        this.names = new SpokenNames(wording);
    }

    /**
     * Something to say.
     *
     * @param title when it is said
     * @param words what is said
     */
    record Passage(String title, String words) {}

    static String toSay(FloorState state, Wording wording) {
        return new ChairWords(wording).now(state);
    }

    /** Everything that may have to be said as the meeting stands, what is said next first. */
    List<Passage> all(FloorState state) {
        List<Passage> all = new ArrayList<>();
        add(all, "now", now(state));
        if (state.status() == MeetingStatus.ADJOURNED) {
            return all;
        }
        add(all, "order", order(state));
        add(all, "motion", motion(state));
        add(all, "reply", reply(state));
        add(all, "next-two", nextTwo(state));
        add(all, "list", list(state));
        add(all, "suspend", texts.of("view.say.suspend"));
        add(all, "adjourn", texts.of("view.say.adjourn"));
        return all;
    }

    private void add(List<Passage> all, String when, String words) {
        if (!words.isEmpty()) {
            all.add(new Passage(texts.of("view.say.when." + when), words));
        }
    }

    private String now(FloorState state) {
        if (state.status() != MeetingStatus.OPEN) {
            return texts.find("view.say." + state.status().word(), "");
        }
        StringBuilder says = new StringBuilder();
        Intervention floor = state.floor();
        if (floor != null) {
            says.append(texts.of("view.say.thanks", names.thanked(floor.entry())))
                    .append(' ');
        }
        ListEntry back = interrupted(state);
        List<ListEntry> waiting = waiting(state);
        if (back != null) {
            return says.append(texts.of("view.say.back", names.thanked(back))).toString();
        }
        if (waiting.isEmpty()) {
            return says.append(texts.of("view.say.nobody")).toString();
        }
        ListEntry next = waiting.getFirst();
        String key = switch (next.kind()) {
            case STATEMENT, POINT_OF_ORDER -> "view.say.give";
            case QUESTION -> "view.say.give-question";
            case RESPONSE -> "view.say.give-response";
            case RIGHT_OF_REPLY -> "view.say.give-reply";
        };
        String introduced = names.introduced(next);
        return says.append(
                        waiting.size() == 1
                                ? texts.of(key, introduced)
                                : texts.of(key + "-then", introduced, names.named(waiting.get(1))))
                .toString();
    }

    private static @Nullable ListEntry interrupted(FloorState state) {
        Intervention interrupted = state.interrupted();
        return interrupted == null ? null : interrupted.entry();
    }

    private static List<ListEntry> waiting(FloorState state) {
        return state.waiting().stream()
                .filter(each -> each.kind() != Kind.POINT_OF_ORDER)
                .toList();
    }

    private String order(FloorState state) {
        Intervention floor = state.floor();
        if (floor != null && floor.entry().kind() == Kind.POINT_OF_ORDER) {
            return texts.of("view.say.ruling", names.thanked(floor.entry()));
        }
        return state.next()
                .filter(each -> each.kind() == Kind.POINT_OF_ORDER)
                .map(each -> texts.of("view.say.order-raised", names.thanked(each)))
                .orElse("");
    }

    private String motion(FloorState state) {
        if (state.procedure().motions().isEmpty()) {
            return "";
        }
        Motion motion = state.procedure().motions().getFirst();
        int most = motion.kind().most(Motion.Side.FOR) + motion.kind().most(Motion.Side.AGAINST);
        String mover = names.ofCode(motion.code());
        String what = texts.of("view.motion." + motion.kind().word());
        return most == 0
                ? texts.of("view.say.motion-no-debate", mover, what)
                : texts.of(
                        "view.say.motion",
                        mover,
                        what,
                        motion.kind().most(Motion.Side.FOR),
                        motion.kind().most(Motion.Side.AGAINST));
    }

    private String reply(FloorState state) {
        List<String> replies = state.waiting().stream()
                .filter(each -> each.kind() == Kind.RIGHT_OF_REPLY)
                .map(names::named)
                .toList();
        return replies.isEmpty() ? "" : texts.of("view.say.replies", String.join(texts.of("view.comma"), replies));
    }

    private String nextTwo(FloorState state) {
        List<ListEntry> waiting = waiting(state);
        return waiting.size() < 3
                ? ""
                : texts.of("view.say.next-two", names.named(waiting.get(1)), names.named(waiting.get(2)));
    }

    private String list(FloorState state) {
        int waiting = waiting(state).size();
        if (state.status() != MeetingStatus.OPEN) {
            return "";
        }
        if (!state.takesRequests()) {
            return waiting == 0 ? "" : texts.count("view.say.list-closed", waiting);
        }
        return state.listClosesAt() == null
                ? texts.of("view.say.list-closing")
                : texts.of("view.say.list-closing-at", wording.minutes(state.listClosesAt()));
    }

    /** How much room words need: {@code l}, {@code m}, {@code s} or {@code xs}. */
    static String fit(String words) {
        int letters = words.codePointCount(0, words.length());
        if (letters > 360) {
            return "xs";
        }
        return letters > 260 ? "s" : letters > 150 ? "m" : "l";
    }

    /** A word of the bundle as small letters, to be looked for in names. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

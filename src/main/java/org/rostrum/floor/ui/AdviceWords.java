package org.rostrum.floor.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.LimitAdvice;
import org.rostrum.floor.domain.ProgrammeTimes;

/** What the limit advisor says, in words. */
final class AdviceWords {
    private final Wording wording;
    private final Texts texts;

    AdviceWords(Wording wording) {
        this.wording = wording;
        this.texts = wording.texts();
    }

    /** How things stand, in one sentence. */
    String fact(LimitAdvice advice, FloorState state) {
        String end = wording.minutes(advice.hardEnd());
        int waiting = advice.waiting();
        String wait = waiting(waiting);
        Duration past = Duration.between(advice.hardEnd(), advice.asOf());
        if (!past.isNegative()) {
            return texts.of("view.advice.past", wait, minutes(past), end);
        }
        boolean helpless = advice.options().stream().noneMatch(LimitAdvice.Option::sensible);
        if (helpless && waiting > 0) {
            return texts.of(
                    "view.advice.helpless",
                    wait,
                    minutes(advice.timeLeft()),
                    advice.closeNow().heard());
        }
        boolean calm = waiting > 0 && advice.options().stream().allMatch(LimitAdvice.Option::holds);
        if (calm) {
            return texts.count(
                    "view.advice.calm", waiting, end, minutes(Duration.between(advice.endsAt(), advice.hardEnd())));
        }
        String until = isOfMeeting(advice, state) ? "view.advice.fact" : "view.advice.fact-segment";
        return texts.of(until, wait, minutes(advice.timeLeft()), end);
    }

    /** How many wait: "9 wait". */
    String waiting(int waiting) {
        return waiting == 0 ? texts.of("view.empty.title") : texts.count("view.limits.wait", waiting);
    }

    /** Whether all have to be heard by the end of the meeting; else it is that of the segment under way. */
    private static boolean isOfMeeting(LimitAdvice advice, FloorState state) {
        ProgrammeTimes times = ProgrammeTimes.at(state, advice.asOf());
        Instant last = times.parts().isEmpty() ? null : times.parts().getLast().plannedEnd();
        boolean ofSegment = times.parts().stream()
                .filter(part -> part.segment().equals(state.segment()))
                .anyMatch(part -> advice.hardEnd().equals(part.plannedEnd()));
        return !ofSegment || advice.hardEnd().equals(last);
    }

    /** On what condition a limit lets all be heard, beside the limit itself. */
    String condition(LimitAdvice.Option option, LimitAdvice advice, FloorState state) {
        int all = advice.waiting() + option.further();
        String when = option.closesNow()
                ? texts.of(state.takesRequests() ? "view.advice.close" : "view.advice.rest")
                : texts.of("view.advice.open", minutes(option.leaveOpen()));
        if (!option.sensible()) {
            return texts.of("view.advice.first", when, option.heard(), all);
        }
        return option.holds() ? texts.of("view.advice.holds", when) : when;
    }

    /** The limits that an option would change, by key. */
    static SortedMap<String, Duration> changes(LimitAdvice.Option option, FloorState state) {
        SortedMap<String, Duration> changes = new TreeMap<>();
        option.limits().forEach((key, limit) -> {
            if (!limit.equals(state.settings().limits().of(key))) {
                changes.put(key, limit);
            }
        });
        return changes;
    }

    /** Whether taking an option closes the list. */
    boolean closes(LimitAdvice.Option option, FloorState state) {
        return option.closesNow() && state.listOpen();
    }

    /** What a button carries of an option: another one has other words. */
    String carried(LimitAdvice.Option option) {
        StringJoiner carried = new StringJoiner(" ");
        new TreeMap<>(option.limits()).forEach((key, limit) -> carried.add(key + "=" + limit.toSeconds()));
        return carried.toString();
    }

    /** "Member States 2:10 instead of 3:00". */
    String change(Map.Entry<String, Duration> change, FloorState state) {
        return texts.of(
                "view.advice.change",
                texts.find("view.limit." + change.getKey(), change.getKey()),
                Wording.length(change.getValue()),
                Wording.length(state.settings().limits().of(change.getKey())));
    }

    /** Everything that an option does, in one line. */
    String effects(LimitAdvice.Option option, FloorState state) {
        StringJoiner effects = new StringJoiner(texts.of("view.comma"));
        changes(option, state).entrySet().forEach(each -> effects.add(change(each, state)));
        if (closes(option, state)) {
            effects.add(texts.of("view.advice.closes"));
        }
        return effects.toString();
    }

    /** What an option did, for the toast. */
    String done(LimitAdvice.Option option, FloorState state) {
        StringJoiner done = new StringJoiner(texts.of("view.comma"));
        changes(option, state)
                .forEach((key, limit) -> done.add(
                        texts.of("view.act.limit", texts.find("view.limit." + key, key), Wording.length(limit))));
        if (closes(option, state)) {
            done.add(texts.of("view.act.list-closed"));
        }
        return texts.of("view.told.done", done.toString());
    }

    /** What it leads to. */
    String outcome(LimitAdvice.Option option, LimitAdvice advice) {
        int all = advice.waiting() + option.further();
        return option.sensible()
                ? texts.count("view.advice.outcome", all, wording.minutes(option.endsAt()))
                : texts.of("view.advice.outcome-some", option.heard(), all, wording.minutes(advice.hardEnd()));
    }

    private static long minutes(Duration length) {
        return Math.max(0, length.toMinutes());
    }

    Texts texts() {
        return texts;
    }
}

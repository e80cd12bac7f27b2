package org.rostrum.floor.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.ExpectedTimes;
import org.rostrum.floor.domain.Finished;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Intervention;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.Motion;
import org.rostrum.floor.domain.Presiding;
import org.rostrum.floor.domain.Reason;
import org.rostrum.floor.domain.Ruling;
import org.rostrum.floor.domain.SlotState;
import org.rostrum.floor.domain.Turn;
import org.rostrum.floor.domain.WrittenQuestion;

/** What must hold after a step. */
final class Expectations {
    private final String place;
    private final FloorState state;
    private final Instant now;
    private final Map<String, String> entries;

    Expectations(String place, FloorState state, Instant now, Map<String, String> entries) {
        this.place = place;
        this.state = state.at(now);
        this.now = now;
        this.entries = entries;
    }

    void check(Yaml expect) {
        for (String key : expect.keys()) {
            switch (key) {
                case "refused" -> {} // compared by the step itself
                case "meeting" -> same(key, state.status().word(), expect.text(key));
                case "list-state" -> same(key, state.takesRequests(now) ? "open" : "closed", expect.text(key));
                case "list" -> list(expect.list(key));
                case "floor" -> onFloor(key, state.floor(), expect.text(key));
                case "interrupted" -> onFloor(key, state.interrupted(), expect.text(key));
                case "clock" -> clock(expect.mapping(key));
                case "record" -> record(expect.list(key));
                case "next" -> who(key, state.next().orElse(null), expect.text(key));
                case "why" -> why(expect);
                case "expected-at" -> expectedAt(expect.mapping(key));
                case "spoken" -> spoken(expect.mapping(key));
                case "provisional" -> same(key, state.provisional(now), expect.flag(key, false));
                case "filed" -> same(key, filed(), texts(expect.list(key)));
                case "questions" -> same(key, openQuestions(), texts(expect.list(key)));
                case "bonus" -> bonus(expect.mapping(key));
                case "turn" -> turn(expect.mapping(key));
                case "suggested" -> who(key, Turn.suggestion(state).orElse(null), expect.text(key));
                case "entry" -> entry(expect.mapping(key));
                case "motions" -> motions(expect.list(key));
                case "presiding" -> presiding(key, expect.text(key));
                case "appeal" -> appeal(key, expect.text(key));
                case "debate" -> same(key, state.procedure().debate().word(), expect.text(key));
                case "called-to-order" -> calledToOrder(expect.mapping(key));
                default -> throw new AssertionError(place + ": unknown expectation \"" + key + "\"");
            }
        }
    }

    /** The motions that wait, by their words, or each with who has spoken for and against it. */
    private void motions(List<@Nullable Object> expected) {
        List<Motion> found = state.procedure().motions();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            if (!(expected.get(i) instanceof Map<?, ?>)) {
                words.add(String.valueOf(expected.get(i)));
                continue;
            }
            Yaml wanted =
                    Yaml.of(place + ", motion " + (i + 1), expected.get(i)).only("motion", "by", "for", "against");
            words.add(wanted.text("motion"));
            if (i < found.size()) {
                motion(found.get(i), wanted);
            }
        }
        same("motions", found.stream().map(each -> each.kind().word()).toList(), words);
    }

    private void motion(Motion found, Yaml wanted) {
        if (wanted.has("by")) {
            same("who moved", found.code(), wanted.text("by"));
        }
        if (wanted.has("for")) {
            same("speakers for", found.speakersFor(), texts(wanted.list("for")));
        }
        if (wanted.has("against")) {
            same("speakers against", found.speakersAgainst(), texts(wanted.list("against")));
        }
    }

    private void presiding(String key, String expected) {
        Presiding found = state.procedure().presiding();
        same(key, found == null ? "none" : found.code() + found.name(), expected);
    }

    /** none (no ruling, or nobody appealed), pending, upheld or overruled. */
    private void appeal(String key, String expected) {
        Ruling ruling = state.procedure().ruling();
        Ruling.Appeal appeal = ruling == null ? null : ruling.appeal();
        Ruling.Outcome outcome = appeal == null ? null : appeal.outcome();
        same(key, appeal == null ? "none" : outcome == null ? "pending" : outcome.word(), expected);
    }

    private void calledToOrder(Yaml expected) {
        for (String name : expected.keys()) {
            int found = state.procedure().callsToOrder(entries.getOrDefault(name, name));
            same("calls to order of " + name, found, expected.number(name, 0));
        }
    }

    private void same(String what, @Nullable Object found, @Nullable Object expected) {
        assertThat(found).as("%s: %s", place, what).isEqualTo(expected);
    }

    /** Compares with a code or with the id of a step, whichever the file uses. */
    private void who(String what, @Nullable ListEntry found, String expected) {
        if (found == null) {
            same(what, "none", expected);
        } else {
            String id = entries.get(expected);
            same(what, id == null ? shown(found) : found.id(), id == null ? expected : id);
        }
    }

    private void onFloor(String what, @Nullable Intervention found, String expected) {
        who(what, found == null ? null : found.entry(), expected);
    }

    private void list(List<@Nullable Object> expected) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < state.waiting().size(); i++) {
            ListEntry entry = state.waiting().get(i);
            String wanted = i < expected.size() ? slot(expected.get(i)) : "";
            found.add(entry.id().equals(entries.get(wanted)) ? wanted : shown(entry));
        }
        same("list", found, expected.stream().map(Expectations::slot).toList());
    }

    /** A slot that several share may be written as a list of its codes. */
    private static String slot(@Nullable Object written) {
        return written instanceof List<?> codes
                ? codes.stream().map(String::valueOf).collect(Collectors.joining("+"))
                : String.valueOf(written);
    }

    private static String shown(ListEntry entry) {
        return entry.with().isEmpty() ? entry.who() : entry.codes();
    }

    /** The reasons of the next one, or a map from codes to reasons. */
    private void why(Yaml expect) {
        List<Reason> reasons = Reason.all(state);
        if (expect.isMapping("why")) {
            Yaml wanted = expect.mapping("why");
            for (String code : wanted.keys()) {
                List<String> found = reasons.stream()
                        .filter(each ->
                                each.entry().isOf(code) || each.entry().id().equals(entries.get(code)))
                        .map(Reason::word)
                        .toList();
                same("why " + code, found, texts(wanted.list(code)));
            }
        } else {
            List<String> found = reasons.stream().limit(1).map(Reason::word).toList();
            same("why", found, texts(expect.list("why")));
        }
    }

    private static List<String> texts(List<@Nullable Object> values) {
        return values.stream().map(String::valueOf).toList();
    }

    private void expectedAt(Yaml expected) {
        List<@Nullable Instant> found = ExpectedTimes.at(state, now);
        for (String code : expected.keys()) {
            int index = 0;
            while (index < found.size() && !state.waiting().get(index).isOf(code)) {
                index++;
            }
            same("expected-at of " + code, index < found.size() ? found.get(index) : null, expected.instant(code));
        }
    }

    private void clock(Yaml expected) {
        expected.only("remaining", "elapsed", "running", "light");
        Intervention floor = state.floor();
        if (floor == null) {
            throw new AssertionError(place + ": clock: nobody has the floor");
        }
        for (String key : expected.keys()) {
            switch (key) {
                case "remaining" -> same(key, floor.remaining(now), expected.clock(key));
                case "elapsed" -> same(key, floor.elapsed(now), expected.clock(key));
                case "running" -> same(key, floor.running(), expected.flag(key, false));
                default -> same(key, floor.light(now, state.settings()).word(), expected.text(key));
            }
        }
    }

    private void record(List<@Nullable Object> expected) {
        same("length of the record", state.record().size(), expected.size());
        for (int i = 0; i < expected.size(); i++) {
            Yaml wanted =
                    Yaml.of(place + ", record " + (i + 1), expected.get(i)).only("who", "kind", "net", "over");
            Finished found = state.record().get(i);
            who("record " + (i + 1), found.entry(), wanted.text("who"));
            if (wanted.has("kind")) {
                same("kind", found.entry().kind().word(), wanted.text("kind"));
            }
            if (wanted.has("net")) {
                same("net of " + wanted.text("who"), found.net(), wanted.clock("net"));
            }
            if (wanted.has("over")) {
                same("over of " + wanted.text("who"), found.over(), wanted.clock("over"));
            }
        }
    }

    private List<String> filed() {
        return state.beside().filed().stream().map(each -> each.entry().who()).toList();
    }

    /** By the ids of steps, where the file has them. */
    private List<String> openQuestions() {
        return state.questions().stream()
                .filter(WrittenQuestion::open)
                .map(question -> entries.entrySet().stream()
                        .filter(each -> each.getValue().equals(question.entry().id()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(question.entry().who()))
                .toList();
    }

    private void bonus(Yaml expected) {
        for (String name : expected.keys()) {
            String id = entries.getOrDefault(name, name);
            Duration found = state.waiting().stream()
                    .filter(each -> each.id().equals(id) || each.isOf(name))
                    .map(state::bonusOf)
                    .findFirst()
                    .orElse(Duration.ZERO);
            same("bonus of " + name, found, expected.clock(name));
        }
    }

    private void turn(Yaml expected) {
        expected.only("due", "heard", "of", "by", "segment");
        Turn turn = Turn.of(state);
        same("turn", turn.word(), expected.text("due"));
        if (turn instanceof Turn.Interventions(int heard, int of)) {
            same("heard", heard, expected.number("heard", 0));
            same("of", of, expected.number("of", 0));
        }
        List<String> by = switch (turn) {
            case Turn.Presentations(List<String> left) -> left;
            case Turn.Discussants(List<String> left) -> left;
            case Turn.Responses(List<String> due) -> due;
            case Turn.LastWord(List<String> left) -> left;
            case Turn.Interventions _, Turn.NextSegment _, Turn.Close _, Turn.Nothing _ -> List.of();
        };
        same("by", by, expected.has("by") ? texts(expected.list("by")) : List.of());
        if (turn instanceof Turn.NextSegment(String segment)) {
            same("segment", segment, expected.text("segment"));
        }
    }

    private void spoken(Yaml expected) {
        for (String code : expected.keys()) {
            same("spoken by " + code, state.spoken().getOrDefault(code, Duration.ZERO), expected.clock(code));
        }
    }

    private void entry(Yaml expected) {
        for (String name : expected.keys()) {
            Yaml wanted = expected.mapping(name).only("state", "position");
            String id = entries.getOrDefault(name, name);
            if (wanted.has("state")) {
                same("state of " + name, state.slot(id).map(SlotState::word).orElse("unknown"), wanted.text("state"));
            }
            if (wanted.has("position")) {
                same("position of " + name, state.indexOf(id) + 1, wanted.number("position", 0));
            }
        }
    }
}

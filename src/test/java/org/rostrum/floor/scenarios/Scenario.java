package org.rostrum.floor.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.Decision;
import org.rostrum.floor.domain.Evolution;
import org.rostrum.floor.domain.Finished;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorRules;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Inscription;
import org.rostrum.floor.domain.Intervention;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.ProcedureSettings;
import org.rostrum.floor.domain.Refusal;
import org.rostrum.floor.domain.Role;
import org.rostrum.floor.domain.Segment;
import org.rostrum.floor.domain.SegmentKind;
import org.rostrum.floor.domain.TimeLimits;

/** One scenario file: plays its steps against the pure rules and compares what must hold. */
final class Scenario {
    private static final String MEETING = "scenario";

    private final Yaml file;
    private final Map<String, Participant> participants;
    private final Map<String, String> entries = new LinkedHashMap<>();
    private final Map<UUID, Decision> answered = new HashMap<>();
    private FloorState state = FloorState.initial(MEETING);

    Scenario(String name, @Nullable Object content) {
        file = Yaml.of(name, content)
                .only("scenario", "source", "rules", "inscription", "segments", "participants", "co-chairs", "steps");
        participants = Participants.read(name, file.list("participants"));
    }

    String sentence() {
        return file.text("scenario");
    }

    void play() {
        send(
                new FloorCommand.PrepareMeeting(new MeetingSetup(
                        MEETING,
                        Map.of("en", sentence()),
                        "UTC",
                        null,
                        null,
                        settings(file.mappingOrEmpty("rules")),
                        segments(),
                        participants,
                        file.has("co-chairs") ? texts(file, "co-chairs") : List.of(),
                        file.has("inscription") ? inscription(file.mapping("inscription")) : null)),
                Actor.SYSTEM,
                UUID.randomUUID(),
                Yaml.START);
        Instant last = Yaml.START;
        List<@Nullable Object> steps = file.list("steps");
        for (int i = 0; i < steps.size(); i++) {
            Yaml step = Yaml.of(file.place() + ", step " + (i + 1), steps.get(i))
                    .only("at", "as", "do", "with", "id", "command-id", "expect");
            Instant now = step.instant("at");
            if (now.isBefore(last)) {
                throw new AssertionError(step.place() + ": time goes back");
            }
            last = now;
            if (!step.has("do") && !step.has("expect")) {
                throw new AssertionError(step.place() + ": neither do nor expect");
            }
            take(step, now);
        }
    }

    private void take(Yaml step, Instant now) {
        Yaml expect = step.mappingOrEmpty("expect");
        Refusal refused = step.has("do") ? act(step, now) : null;
        String expected = expect.textOrNull("refused");
        if (expected != null && !step.has("do")) {
            throw new AssertionError(step.place() + ": a refusal is expected and nothing is done");
        }
        assertThat(refused == null ? null : refused.word())
                .as("%s: refused", step.place())
                .isEqualTo(expected);
        new Expectations(step.place(), state, now, entries).check(expect);
    }

    private @Nullable Refusal act(Yaml step, Instant now) {
        String commandId = step.textOrNull("command-id");
        String name = step.textOrNull("id");
        UUID id = commandId != null
                ? UUID.fromString(commandId)
                : UUID.nameUUIDFromBytes(step.place().getBytes(StandardCharsets.UTF_8));
        FloorCommand command = Commands.read(step.text("do"), step.mappingOrEmpty("with"), this::entryId);
        if (name != null && entries.put(name, id.toString()) != null) {
            throw new AssertionError(step.place() + ": id " + name + " is there twice");
        }
        Decision decision = answered.get(id);
        if (decision == null) {
            decision = send(command, actor(step), id, now);
        }
        return decision instanceof Decision.Refused(Refusal refusal) ? refusal : null;
    }

    private Decision send(FloorCommand command, Actor actor, UUID id, Instant now) {
        Decision decision = FloorRules.decide(state, command, actor, id, now);
        if (decision instanceof Decision.Accepted accepted) {
            state = Evolution.evolve(state, new Change(state.revision() + 1, id, actor, now, accepted.events()));
            answered.put(id, decision);
        }
        return decision;
    }

    private Actor actor(Yaml step) {
        String as = step.text("as");
        return switch (as) {
            case "chair", "co-chair", "secretariat", "public", "rapporteur" -> new Actor(Role.of(as), "");
            default -> {
                if (!participants.containsKey(as)) {
                    throw new AssertionError(step.place() + ": \"" + as + "\" is no participant");
                }
                yield Actor.participant(as);
            }
        };
    }

    /** An id of a step, or a code of which exactly one entry fits; anything else is passed on as it is. */
    private String entryId(String idOrCode) {
        String id = entries.get(idOrCode);
        if (id != null) {
            return id;
        }
        List<String> fitting = new ArrayList<>(state.waiting().stream()
                .filter(each -> each.isOf(idOrCode))
                .map(ListEntry::id)
                .toList());
        if (fitting.isEmpty()) {
            onFloor(state.floor(), idOrCode, fitting);
            onFloor(state.interrupted(), idOrCode, fitting);
        }
        if (fitting.isEmpty()) {
            state.record().stream()
                    .map(Finished::entry)
                    .filter(each -> each.isOf(idOrCode))
                    .forEach(each -> fitting.add(each.id()));
        }
        if (fitting.size() > 1) {
            throw new AssertionError(file.place() + ": " + idOrCode + " has " + fitting.size() + " entries that fit");
        }
        return fitting.isEmpty() ? idOrCode : fitting.getFirst();
    }

    private static void onFloor(@Nullable Intervention intervention, String code, List<String> fitting) {
        if (intervention != null && intervention.entry().isOf(code)) {
            fitting.add(intervention.entry().id());
        }
    }

    /** The window of advance inscription; nothing in it: there is none. */
    static @Nullable Inscription inscription(Yaml window) {
        window.only("opensAt", "closesAt");
        return window.keys().isEmpty() ? null : new Inscription(window.instant("opensAt"), window.instant("closesAt"));
    }

    private List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        for (Object each : file.has("segments") ? file.list("segments") : List.of()) {
            Yaml one = Yaml.of(file.place() + ".segments", each).only("id", "kind", "block", "speakers");
            segments.add(new Segment(
                    one.text("id"),
                    Map.of("en", one.text("id")),
                    null,
                    null,
                    null,
                    SegmentKind.of(one.text("kind")),
                    one.number("block", 0),
                    one.has("speakers")
                            ? one.list("speakers").stream().map(String::valueOf).toList()
                            : List.of(),
                    null));
        }
        return segments;
    }

    private static FloorSettings settings(Yaml rules) {
        rules.only(
                "regime",
                "limits",
                "warn",
                "flash",
                "at-zero",
                "clock-starts",
                "order",
                "once-per-delegation",
                "present-only",
                "max-waiting",
                "reply-limit",
                "states-only",
                "order-categories",
                "as-states");
        FloorSettings standard = FloorSettings.STANDARD;
        String regime = rules.textOrNull("regime");
        String atZero = rules.textOrNull("at-zero");
        return new FloorSettings(
                regime == null ? standard.regime() : known(rules, regime, REGIMES),
                new TimeLimits(limits(rules.mappingOrEmpty("limits"))),
                rules.has("warn") ? rules.length("warn") : standard.warn(),
                rules.has("flash") ? rules.length("flash") : standard.flash(),
                atZero == null ? standard.atZero() : FloorSettings.AtZero.of(atZero),
                !rules.has("clock-starts")
                        || known(rules, rules.text("clock-starts"), List.of("give", "start"))
                                .equals("give"),
                rules.has("order") ? order(rules) : standard.order(),
                rules.flag("once-per-delegation", standard.oncePerDelegation()),
                rules.flag("present-only", standard.presentOnly()),
                rules.number("max-waiting", standard.maxWaiting()),
                procedure(rules),
                standard.contingents());
    }

    private static ProcedureSettings procedure(Yaml rules) {
        ProcedureSettings standard = ProcedureSettings.STANDARD;
        return new ProcedureSettings(
                rules.number("reply-limit", standard.replyLimit()),
                rules.flag("states-only", standard.statesOnly()),
                rules.has("order-categories") ? texts(rules, "order-categories") : standard.orderCategories(),
                rules.has("as-states") ? texts(rules, "as-states") : standard.asStates());
    }

    private static List<String> texts(Yaml yaml, String key) {
        return yaml.list(key).stream().map(String::valueOf).toList();
    }

    private static final List<String> REGIMES =
            List.of("round-table", "interactive-dialogue", "formal-debate", "panel");

    private static String known(Yaml rules, String word, List<String> words) {
        if (!words.contains(word)) {
            throw new AssertionError(rules.place() + ": found \"" + word + "\", expected one of " + words);
        }
        return word;
    }

    /** The settings themselves know the criteria, and refuse others. */
    private static List<String> order(Yaml rules) {
        return rules.list("order").stream().map(String::valueOf).toList();
    }

    private static Map<String, Duration> limits(Yaml limits) {
        Map<String, Duration> given = new HashMap<>();
        limits.keys().forEach(key -> given.put(key, limits.length(key)));
        return given;
    }
}

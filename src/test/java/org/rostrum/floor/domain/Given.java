package org.rostrum.floor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A meeting in a few words: {@code Given.meeting().open().asks("KEN").when(CHAIR, give("KEN")).accepted()
 * .floor("KEN")}. An entry has the name of who asked, unless a test names it.
 */
final class Given {
    static final Actor CHAIR = new Actor(Role.CHAIR, "");
    static final Actor CO_CHAIR = new Actor(Role.CO_CHAIR, "GHA");
    static final Actor SECRETARIAT = new Actor(Role.SECRETARIAT, "");
    static final Actor KEN = Actor.participant("KEN");
    static final Actor FRA = Actor.participant("FRA");
    static final Instant START = Instant.parse("2013-10-03T14:00:00Z");
    private static final Map<String, String> CATEGORIES = Map.of(
            "KEN", Participant.MEMBER_STATE,
            "FRA", Participant.MEMBER_STATE,
            "BRA", Participant.MEMBER_STATE,
            "NGO1", Participant.STAKEHOLDER,
            "PAN", Participant.PANELLIST);

    private final List<Change> journal = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private FloorState state = FloorState.initial("rt1");
    private Instant now = START;
    private int number;

    private Given(FloorSettings settings, List<Segment> segments) {
        Map<String, Participant> participants = new HashMap<>();
        CATEGORIES.forEach((code, category) ->
                participants.put(code, new Participant(code, Map.of("en", code), category, null, null, null)));
        by(
                Actor.SYSTEM,
                new FloorCommand.PrepareMeeting(new MeetingSetup(
                        "rt1", Map.of(), "UTC", null, null, settings, segments, participants, List.of())));
    }

    /** A scheduled meeting under the rules that hold where nothing else is said. */
    static Given meeting() {
        return meeting(rules -> rules);
    }

    static Given meeting(UnaryOperator<Rules> rules) {
        return meeting(rules, List.of());
    }

    static Given meeting(UnaryOperator<Rules> rules, List<Segment> segments) {
        return new Given(rules.apply(new Rules()).settings(), segments);
    }

    Given open() {
        return by(CHAIR, new FloorCommand.OpenMeeting());
    }

    /** Somebody asks for a statement; the entry has its code as name. */
    Given asks(String code) {
        return asks(code, Kind.STATEMENT, code);
    }

    Given asks(String code, Kind kind, String name) {
        return named(name, Actor.participant(code), new FloorCommand.RequestFloor(request(kind)));
    }

    /** Carries out a command whose entry gets a name. */
    Given named(String name, Actor actor, FloorCommand command) {
        when(actor, command, UUID.fromString(entry(name))).accepted();
        names.put(entry(name), name);
        return this;
    }

    /** Carries out a command that is not refused. */
    Given by(Actor actor, FloorCommand command) {
        return when(actor, command).accepted();
    }

    Given gives(String name) {
        return by(CHAIR, give(name));
    }

    /** Time goes on. */
    Given after(int seconds) {
        now = now.plusSeconds(seconds);
        return this;
    }

    Then when(Actor actor, FloorCommand command) {
        return when(actor, command, new UUID(1, ++number));
    }

    private Then when(Actor actor, FloorCommand command, UUID id) {
        return new Then(command, actor, id, FloorRules.decide(state, command, actor, id, now));
    }

    /** What came of a command. */
    final class Then {
        private final FloorCommand command;
        private final Actor actor;
        private final UUID id;
        private final Decision decision;

        private Then(FloorCommand command, Actor actor, UUID id, Decision decision) {
            this.command = command;
            this.actor = actor;
            this.id = id;
            this.decision = decision;
        }

        Given accepted() {
            if (!(decision instanceof Decision.Accepted(List<FloorEvent> events))) {
                throw new AssertionError(StepText.of(command) + " by " + actor + ": " + decision);
            }
            Change change = new Change(state.revision() + 1, id, actor, now, events);
            journal.add(change);
            state = Evolution.evolve(state, change);
            return Given.this;
        }

        Given refused(Refusal refusal) {
            assertThat(decision)
                    .as("%s by %s", StepText.of(command), actor.role().word())
                    .isEqualTo(Decision.refused(refusal));
            return Given.this;
        }

        /** Accepted, and nothing happens. */
        Given changesNothing() {
            assertThat(decision).as(StepText.of(command)).isEqualTo(Decision.accepted());
            return accepted();
        }

        /** Accepted, and these events happen. */
        Given then(FloorEvent... events) {
            assertThat(decision).as(StepText.of(command)).isEqualTo(Decision.accepted(events));
            return accepted();
        }
    }

    /** The state now, with what has happened by itself. */
    FloorState state() {
        return state.at(now);
    }

    Instant now() {
        return now;
    }

    Given floor(String name) {
        assertThat(name(state().floor())).as("floor").isEqualTo(name);
        return this;
    }

    Given interrupted(String name) {
        assertThat(name(state().interrupted())).as("interrupted").isEqualTo(name);
        return this;
    }

    Given list(String... expected) {
        assertThat(state().waiting().stream()
                        .map(each -> names.getOrDefault(each.id(), each.id()))
                        .toList())
                .as("list")
                .containsExactly(expected);
        return this;
    }

    /** What is left on the clock, in seconds, and whether it runs. */
    Given clock(int remaining, boolean running) {
        Intervention floor = intervention();
        assertThat(floor.remaining(now)).as("remaining").isEqualTo(Duration.ofSeconds(remaining));
        assertThat(floor.running()).as("running").isEqualTo(running);
        return this;
    }

    Given light(Light light) {
        assertThat(intervention().light(now, state().settings()))
                .as("light at %s", intervention().remaining(now))
                .isEqualTo(light);
        return this;
    }

    /** Finished interventions, each as {@code "KEN 40+5"}: net seconds and how many of them were over. */
    Given record(String... expected) {
        assertThat(state().record().stream()
                        .map(each -> names.get(each.entry().id()) + " "
                                + each.net().toSeconds() + "+" + each.over().toSeconds())
                        .toList())
                .as("record")
                .containsExactly(expected);
        return this;
    }

    Given slot(String name, SlotState slot) {
        assertThat(state().slot(entry(name))).as("slot of %s", name).contains(slot);
        return this;
    }

    private Intervention intervention() {
        Intervention floor = state().floor();
        if (floor == null) {
            throw new AssertionError("nobody has the floor");
        }
        return floor;
    }

    private String name(@Nullable Intervention intervention) {
        return intervention == null
                ? "none"
                : names.getOrDefault(
                        intervention.entry().id(), intervention.entry().id());
    }

    /** Id of a named entry; one that nobody made is unknown to the meeting. */
    static String entry(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static FloorCommand give(String name) {
        return new FloorCommand.GiveFloor(entry(name), null);
    }

    static FloorCommand extend(int seconds) {
        return new FloorCommand.ExtendClock(Duration.ofSeconds(seconds));
    }

    static FloorCommand absent(String name) {
        return new FloorCommand.MarkAbsent(entry(name));
    }

    static FloorCommand undo() {
        return new FloorCommand.Undo();
    }

    static FloorCommand request(String kind) {
        return new FloorCommand.RequestFloor(request(Kind.of(kind)));
    }

    static FloorCommand.Request request(Kind kind) {
        return new FloorCommand.Request(kind, null, null, null, null);
    }

    static FloorCommand add(String code) {
        return new FloorCommand.AddToList(code, null, FloorCommand.Request.STATEMENT);
    }

    static FloorCommand guest() {
        return new FloorCommand.AddToList(
                null,
                new Participant("", Map.of("en", "Guest"), Participant.STAKEHOLDER, null, null, null),
                FloorCommand.Request.STATEMENT);
    }

    /** The rules of a meeting, changed one by one. */
    static final class Rules {
        private final Map<String, Duration> limits = new HashMap<>();
        private FloorSettings.AtZero atZero = FloorSettings.AtZero.CONTINUE;
        private boolean clockStartsWithFloor = true;
        private boolean once = true;
        private boolean presentOnly;
        private int maxWaiting = 500;

        Rules limit(String key, int seconds) {
            limits.put(key, Duration.ofSeconds(seconds));
            return this;
        }

        Rules stopAtZero() {
            atZero = FloorSettings.AtZero.STOP;
            return this;
        }

        Rules clockStartsByTheChair() {
            clockStartsWithFloor = false;
            return this;
        }

        Rules severalPerDelegation() {
            once = false;
            return this;
        }

        Rules presentOnly() {
            presentOnly = true;
            return this;
        }

        Rules maxWaiting(int most) {
            maxWaiting = most;
            return this;
        }

        FloorSettings settings() {
            return new FloorSettings(
                    "round-table",
                    new TimeLimits(limits),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(30),
                    atZero,
                    clockStartsWithFloor,
                    List.of("request-time"),
                    once,
                    presentOnly,
                    maxWaiting);
        }
    }
}

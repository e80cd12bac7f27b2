package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting played under the real rules, for what reckons with its state. */
final class PlayedMeeting {
    static final Instant START = Instant.parse("2013-10-03T14:00:00Z");
    static final Actor CHAIR = new Actor(Role.CHAIR, "GHA");
    private static final List<String> CATEGORIES = List.of(
            Participant.MEMBER_STATE,
            Participant.MEMBER_STATE,
            Participant.MEMBER_STATE,
            "observer-state",
            Participant.STAKEHOLDER);
    private static final List<String> GROUPS = List.of("african", "asia-pacific", "eastern-european", "grulac", "weog");

    Instant now = START;
    private FloorState state;
    private long commands;

    PlayedMeeting(MeetingSetup setup) {
        state = FloorState.initial(setup.meeting());
        act(Actor.SYSTEM, new FloorCommand.PrepareMeeting(setup));
    }

    /** Goes on from a state, on a line of its own. */
    PlayedMeeting(FloorState state, Instant now) {
        this.state = state;
        this.now = now;
        commands = 1_000_000 + state.revision();
    }

    /** An open meeting of three hours. */
    static PlayedMeeting open() {
        PlayedMeeting meeting = new PlayedMeeting(setup(FloorSettings.STANDARD, List.of()));
        meeting.chair(new FloorCommand.OpenMeeting());
        return meeting;
    }

    static MeetingSetup setup(FloorSettings settings, List<Segment> segments) {
        Map<String, Participant> participants = new HashMap<>();
        for (int i = 0; i < 80; i++) {
            String group = i % 9 == 8 ? null : GROUPS.get(i % GROUPS.size());
            participants.put(
                    code(i),
                    new Participant(
                            code(i),
                            Map.of("en", "State " + i),
                            CATEGORIES.get(i % CATEGORIES.size()),
                            group,
                            null,
                            null));
        }
        return new MeetingSetup(
                "rt1",
                Map.of("en", "Round Table 1"),
                "UTC",
                START,
                START.plus(Duration.ofHours(3)),
                settings,
                segments,
                participants,
                List.of("GHA"));
    }

    static String code(int number) {
        return String.format("S%02d", number);
    }

    FloorState state() {
        return state;
    }

    PlayedMeeting after(Duration time) {
        now = now.plus(time);
        return this;
    }

    PlayedMeeting after(long millis) {
        return after(Duration.ofMillis(millis));
    }

    /** The chair acts; what is refused fails the test. */
    void chair(FloorCommand command) {
        if (!act(CHAIR, command)) {
            throw new AssertionError(command + " was refused at " + now);
        }
    }

    /** Somebody asks for the floor; gives the entry's id. */
    String asks(String code, Kind kind, @Nullable String onBehalfOf) {
        FloorCommand.Request request = new FloorCommand.Request(kind, null, onBehalfOf, null, null);
        if (!act(Actor.participant(code), new FloorCommand.RequestFloor(request))) {
            throw new AssertionError("the request of " + code + " was refused at " + now);
        }
        return new UUID(0, commands).toString();
    }

    String asks(String code) {
        return asks(code, Kind.STATEMENT, null);
    }

    /** The first that waits speaks, a changeover from now, for so long. */
    void speaks(Duration changeover, Duration net) {
        after(changeover).chair(new FloorCommand.GiveNext(null));
        after(net).chair(new FloorCommand.EndStatement());
    }

    /** Whether it was accepted. */
    boolean act(Actor actor, FloorCommand command) {
        commands++;
        UUID id = new UUID(0, commands);
        if (!(FloorRules.decide(state, command, actor, id, now) instanceof Decision.Accepted accepted)) {
            return false;
        }
        if (!accepted.events().isEmpty()) {
            state = Evolution.evolve(state, new Change(state.revision() + 1, id, actor, now, accepted.events()));
        }
        return true;
    }

    /** Something that happens in meetings happens, if the rules allow it. */
    void anything(Random random) {
        after(random.nextInt(40_000));
        String code = code(random.nextInt(80));
        String group = random.nextInt(8) == 0 ? "Group of Friends" : null;
        switch (random.nextInt(15)) {
            case 0, 1, 2, 3, 4 -> request(code, Kind.STATEMENT, group);
            case 5 -> request(code, Kind.QUESTION, null);
            case 6 -> request(code, oneOf(random, Kind.POINT_OF_ORDER, Kind.RIGHT_OF_REPLY, Kind.RESPONSE), null);
            case 7, 8 -> act(CHAIR, new FloorCommand.GiveNext(null));
            case 9 -> act(CHAIR, new FloorCommand.EndStatement());
            case 10 -> act(CHAIR, oneOf(random, new FloorCommand.PauseClock(), new FloorCommand.ResumeClock()));
            case 11 -> act(CHAIR, new FloorCommand.ExtendClock(Duration.ofSeconds(30)));
            case 12 ->
                act(CHAIR, new FloorCommand.SetLimit(key(random), Duration.ofSeconds(5L * (10 + random.nextInt(60)))));
            case 13 -> merge(random);
            default ->
                act(
                        CHAIR,
                        oneOf(
                                random,
                                new FloorCommand.SuspendMeeting(now.plusSeconds(300)),
                                new FloorCommand.ResumeMeeting(),
                                new FloorCommand.ResumeMeeting()));
        }
    }

    private void request(String code, Kind kind, @Nullable String group) {
        act(
                Actor.participant(code),
                new FloorCommand.RequestFloor(new FloorCommand.Request(kind, null, group, null, null)));
    }

    private void merge(Random random) {
        int size = state.waiting().size();
        if (size >= 2) {
            String one = state.waiting().get(random.nextInt(size)).id();
            String other = state.waiting().get(random.nextInt(size)).id();
            act(CHAIR, new FloorCommand.MergeEntries(List.of(one, other)));
        }
    }

    private static String key(Random random) {
        return oneOf(
                random,
                TimeLimits.DEFAULT,
                Participant.MEMBER_STATE,
                Participant.STAKEHOLDER,
                TimeLimits.GROUP,
                Kind.QUESTION.word());
    }

    @SafeVarargs
    private static <T> T oneOf(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** An open meeting to which this many things happened. */
    static PlayedMeeting random(long seed, int happenings) {
        PlayedMeeting meeting = open();
        Random random = new Random(seed);
        for (int i = 0; i < happenings; i++) {
            meeting.anything(random);
        }
        return meeting;
    }
}

package org.rostrum.floor.json;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.Decision;
import org.rostrum.floor.domain.Evolution;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorRules;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Inscription;
import org.rostrum.floor.domain.Intervention;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.Level;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.Lots;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.floor.domain.Motion;
import org.rostrum.floor.domain.MotionKind;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.ProcedureSettings;
import org.rostrum.floor.domain.Role;
import org.rostrum.floor.domain.Ruling;
import org.rostrum.floor.domain.Segment;
import org.rostrum.floor.domain.TimeLimits;

/** A meeting that goes on by chance, under the real rules: the same for the same seed. */
public final class RandomMeeting {
    private static final Actor CHAIR = new Actor(Role.CHAIR, "D01");
    private static final Instant START = Instant.parse("2013-10-03T14:00:00Z");

    private final Random random;
    private FloorState state;
    private Instant now = START;

    public RandomMeeting(String meeting, long seed) {
        random = new Random(seed);
        state = FloorState.initial(meeting);
    }

    /** The state after the last change. */
    public FloorState state() {
        return state;
    }

    /** The next change that chance and the rules allow. */
    public Change next() {
        while (true) {
            now = now.plusMillis(random.nextInt(20_000))
                    .plusNanos(random.nextInt(10) == 0 ? random.nextInt(999_999) : 0);
            UUID id = new UUID(random.nextLong(), random.nextLong());
            Change change = changeBy(id);
            if (change != null) {
                return change;
            }
        }
    }

    /** Takes back the chair's last act, if there is one that can be. */
    public @Nullable Change undo() {
        return decided(new FloorCommand.Undo(), CHAIR, new UUID(random.nextLong(), random.nextLong()));
    }

    private @Nullable Change changeBy(UUID id) {
        if (state.revision() == 0) {
            return decided(new FloorCommand.PrepareMeeting(setup(state.meeting())), Actor.SYSTEM, id);
        }
        if (state.revision() == 1) {
            return decided(new FloorCommand.OpenMeeting(), CHAIR, id);
        }
        String code = code(random.nextInt(60));
        return switch (random.nextInt(25)) {
            case 23, 24 -> listLife(code, id);
            case 0, 1, 2, 3 -> decided(new FloorCommand.RequestFloor(request()), Actor.participant(code), id);
            case 4, 5, 6 -> decided(new FloorCommand.GiveNext(null), CHAIR, id);
            case 7, 8 -> decided(new FloorCommand.EndStatement(), CHAIR, id);
            case 9 -> decided(new FloorCommand.PauseClock(), CHAIR, id);
            case 10 -> decided(new FloorCommand.ResumeClock(), CHAIR, id);
            case 11 -> decided(new FloorCommand.ExtendClock(Duration.ofSeconds(30)), CHAIR, id);
            case 12 -> decided(new FloorCommand.SetPresent(code, random.nextBoolean()), CHAIR, id);
            case 13 ->
                decided(new FloorCommand.SetLimit("default", Duration.ofSeconds(90 + random.nextInt(90))), CHAIR, id);
            case 14 -> decided(new FloorCommand.Undo(), CHAIR, id);
            case 15 ->
                decided(
                        new FloorCommand.Announce(
                                "Words " + random.nextInt(9) + " \u0627\u0644\u0643\u0644\u0645\u0629"),
                        CHAIR,
                        id);
            case 16 -> decided(new FloorCommand.AddToList(null, guest(), request()), CHAIR, id);
            case 17 -> onSomeEntry(id);
            case 18 -> listOrMeeting(id);
            case 19 -> decided(new FloorCommand.RemindSpeaker(), CHAIR, id);
            default -> ofProcedure(code, id);
        };
    }

    private @Nullable Change listLife(String code, UUID id) {
        if (random.nextInt(4) == 0) {
            return question(code, id);
        }
        if (state.waiting().isEmpty()) {
            return null;
        }
        ListEntry some = state.waiting().get(random.nextInt(state.waiting().size()));
        Actor owner = some.speaker().code().isEmpty()
                ? CHAIR
                : Actor.participant(some.speaker().code());
        Level level = List.of(Level.MINISTER, Level.OTHER, Level.HEAD_OF_STATE).get(random.nextInt(3));
        String seed = "seed " + random.nextInt(3);
        return switch (random.nextInt(6)) {
            case 0 -> decided(new FloorCommand.AmendEntry(some.id(), level, null, "amended"), owner, id);
            case 1 -> decided(new FloorCommand.AmendEntry(some.id(), null, "A group", ""), CHAIR, id);
            case 2 -> decided(new FloorCommand.FileStatement(some.id()), owner, id);
            case 3 -> decided(new FloorCommand.YieldTime(some.id()), CHAIR, id);
            case 4 -> decided(new FloorCommand.AnnounceLots(Lots.sha256(seed)), CHAIR, id);
            default -> decided(new FloorCommand.DrawLots(seed), CHAIR, id);
        };
    }

    private @Nullable Change question(String code, UUID id) {
        if (state.questions().isEmpty() || random.nextBoolean()) {
            FloorCommand.Request written =
                    new FloorCommand.Request(Kind.QUESTION, null, null, null, "Why?", null, null, true);
            return decided(new FloorCommand.RequestFloor(written), Actor.participant(code), id);
        }
        String some = state.questions()
                .get(random.nextInt(state.questions().size()))
                .entry()
                .id();
        return decided(
                random.nextBoolean() ? new FloorCommand.TakeQuestion(some) : new FloorCommand.DismissQuestion(some),
                CHAIR,
                id);
    }

    private @Nullable Change onSomeEntry(UUID id) {
        if (state.waiting().isEmpty()) {
            return null;
        }
        ListEntry some = state.waiting().get(random.nextInt(state.waiting().size()));
        Intervention floor = state.floor();
        return switch (random.nextInt(5)) {
            case 0 -> decided(new FloorCommand.MoveEntry(some.id(), new FloorCommand.Place.First()), CHAIR, id);
            case 1 -> decided(new FloorCommand.MarkAbsent(some.id()), CHAIR, id);
            case 2 -> decided(new FloorCommand.Withdraw(some.id()), CHAIR, id);
            case 3 -> decided(new FloorCommand.RuleOnOrder(some.id(), "not now"), CHAIR, id);
            default ->
                floor == null
                        ? null
                        : decided(new FloorCommand.MarkAbsent(floor.entry().id()), CHAIR, id);
        };
    }

    private @Nullable Change ofProcedure(String code, UUID id) {
        MotionKind motion = one(List.of(MotionKind.ADJOURN_DEBATE, MotionKind.CLOSE_DEBATE));
        Motion.Side side = one(List.of(Motion.Side.FOR, Motion.Side.AGAINST));
        return switch (random.nextInt(8)) {
            case 0 -> decided(new FloorCommand.RaiseMotion(motion, null), Actor.participant(code), id);
            case 1 -> decided(new FloorCommand.RaiseMotion(motion, code), CHAIR, id);
            case 2 -> decided(new FloorCommand.SpeakOnMotion(motion, code, side), CHAIR, id);
            case 3 ->
                decided(
                        new FloorCommand.DecideMotion(
                                motion,
                                one(List.of(Motion.Outcome.CARRIED, Motion.Outcome.REJECTED, Motion.Outcome.WITHDRAWN)),
                                null),
                        CHAIR,
                        id);
            case 4 -> decided(new FloorCommand.AppealRuling(null, null), Actor.participant(code), id);
            case 5 ->
                decided(
                        new FloorCommand.DecideAppeal(one(List.of(Ruling.Outcome.UPHELD, Ruling.Outcome.OVERRULED))),
                        CHAIR,
                        id);
            case 6 -> decided(new FloorCommand.CallToOrder(null), CHAIR, id);
            default ->
                decided(
                        random.nextBoolean()
                                ? new FloorCommand.Preside("D02", null)
                                : new FloorCommand.Preside(null, "A vice-chair"),
                        CHAIR,
                        id);
        };
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private @Nullable Change listOrMeeting(UUID id) {
        return switch (random.nextInt(5)) {
            case 0 -> decided(new FloorCommand.OpenList(null), CHAIR, id);
            case 1 -> decided(new FloorCommand.CloseList(now.plusSeconds(20)), CHAIR, id);
            case 2 -> decided(new FloorCommand.SuspendMeeting(now.plusSeconds(60)), CHAIR, id);
            case 3 -> decided(new FloorCommand.ResumeMeeting(), CHAIR, id);
            default -> decided(new FloorCommand.StartSegment(random.nextBoolean() ? "panel" : "floor"), CHAIR, id);
        };
    }

    private @Nullable Change decided(FloorCommand command, Actor actor, UUID id) {
        if (!(FloorRules.decide(state, command, actor, id, now) instanceof Decision.Accepted accepted)) {
            return null;
        }
        Change change = new Change(state.revision() + 1, id, actor, now, accepted.events());
        state = Evolution.evolve(state, change);
        return change;
    }

    private FloorCommand.Request request() {
        Kind kind = random.nextInt(12) == 0 ? Kind.POINT_OF_ORDER : Kind.STATEMENT;
        return new FloorCommand.Request(
                kind,
                random.nextInt(3) == 0 ? Level.MINISTER : null,
                random.nextInt(9) == 0 ? "Group of Friends" : null,
                null,
                random.nextInt(4) == 0 ? "a note" : null,
                kind == Kind.POINT_OF_ORDER
                                && state.settings()
                                                .procedure()
                                                .orderCategories()
                                                .size()
                                        > 1
                        ? "information"
                        : null);
    }

    private Participant guest() {
        return new Participant(
                "", Map.of("en", "Guest " + random.nextInt(99)), Participant.STAKEHOLDER, null, null, "A union");
    }

    private static String code(int number) {
        return String.format("D%02d", number);
    }

    /** A setup with everything in it. */
    public static MeetingSetup setup(String meeting) {
        Map<String, Participant> participants = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            participants.put(
                    code(i),
                    new Participant(
                            code(i),
                            Map.of("en", "State " + i, "fr", "État " + i, "ar", "\u062f\u0648\u0644\u0629 " + i),
                            Participant.MEMBER_STATE,
                            i % 2 == 0 ? "african" : null,
                            null,
                            null));
        }
        FloorSettings stopping = new FloorSettings(
                "panel",
                new TimeLimits(Map.of("default", Duration.ofSeconds(40))),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                FloorSettings.AtZero.STOP,
                true,
                List.of("request-time"),
                false,
                false,
                500);
        return new MeetingSetup(
                meeting,
                Map.of("en", "Round Table 1", "fr", "Table ronde 1"),
                "America/New_York",
                START,
                START.plusSeconds(10_800),
                FloorSettings.STANDARD.with(
                        new ProcedureSettings(1, false, List.of("order", "information"), List.of("D09"))),
                List.of(
                        new Segment("panel", Map.of("en", "Panel"), START, null, stopping),
                        new Segment(
                                "floor", Map.of("en", "Floor"), null, START.plusSeconds(9), FloorSettings.STANDARD)),
                participants,
                List.of("D01", "D02"),
                new Inscription(START.minusSeconds(9_000), START.plusSeconds(5_000)));
    }
}

package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of commands by chance, the same for the same seed. It follows the naive meeting while it is made, so that
 * most commands are about something; some have the wrong actor, the wrong entry or come at the wrong moment.
 */
public final class RandomSequence {
    private static final List<String> CODES = List.of("KEN", "FRA", "BRA", "NGO1", "PAN");
    private static final Map<String, String> GROUPS = Map.of("KEN", "african", "FRA", "weog", "NGO1", "african");
    private static final List<String> CRITERIA = List.of(
            "group-statements",
            "level",
            "fewest-interventions",
            "least-time",
            "regional-balance",
            "alternate-stakeholder:1",
            "alternate-stakeholder:2");
    private static final Actor CHAIR = new Actor(Role.CHAIR, "");
    private static final Actor SECRETARIAT = new Actor(Role.SECRETARIAT, "");

    private final Random random;
    private final NaiveMeeting meeting;
    private final List<Step> steps = new ArrayList<>();
    private final List<Integer> made = new ArrayList<>();
    private Instant now = Sequence.START;

    private RandomSequence(long seed) {
        random = new Random(seed);
        // seeds that follow one another begin alike; what they give first is thrown away
        random.nextLong();
        meeting = new NaiveMeeting(setup());
    }

    /** The sequence of a seed. */
    public static Sequence of(long seed) {
        RandomSequence made = new RandomSequence(seed);
        int length = 8 + made.random.nextInt(made.oneIn(8) ? 90 : 40);
        if (!made.oneIn(10)) {
            made.add(CHAIR, new FloorCommand.OpenMeeting());
        }
        while (made.steps.size() < length) {
            made.step();
        }
        return new Sequence(seed, made.meeting.setup, made.steps);
    }

    private void step() {
        if (!oneIn(3)) {
            now = now.plusMillis(random.nextInt(15_000));
        } else if (oneIn(4)) {
            toTheNextDeadline();
        }
        meeting.settle(now);
        FloorCommand command = command();
        add(actor(command), command);
    }

    private void add(Actor actor, FloorCommand command) {
        Step step = new Step(steps.size() + 1, now, actor, command);
        if (command instanceof FloorCommand.RequestFloor || command instanceof FloorCommand.AddToList) {
            made.add(step.number());
        }
        steps.add(step);
        Refusal _ = meeting.submit(step);
    }

    /** Exactly when something happens by itself is where mistakes are made. */
    private void toTheNextDeadline() {
        NaiveSlot speaker = meeting.floor;
        Instant next = meeting.closesAt;
        if (next == null && speaker != null && speaker.since != null) {
            next = speaker.since.plus(speaker.limit).minus(speaker.spent);
        }
        if (next != null && next.isAfter(now)) {
            now = next;
        }
    }

    private FloorCommand command() {
        if (meeting.status == MeetingStatus.SCHEDULED && oneIn(2)) {
            return new FloorCommand.OpenMeeting();
        }
        if (meeting.status == MeetingStatus.SUSPENDED && oneIn(3)) {
            return new FloorCommand.ResumeMeeting();
        }
        boolean undone = !steps.isEmpty() && steps.getLast().command() instanceof FloorCommand.Undo;
        if (undone && oneIn(3)) {
            return new FloorCommand.Undo();
        }
        boolean idle = meeting.floor == null && !oneIn(8);
        if (idle && meeting.waiting.isEmpty() && !oneIn(3)) {
            return new FloorCommand.RequestFloor(request());
        }
        int chance = random.nextInt(100);
        if (chance < 24) {
            return new FloorCommand.RequestFloor(request());
        }
        if (chance < (idle ? 60 : 45)) {
            return floor(idle);
        }
        if (chance < 60) {
            return clock();
        }
        if (chance < 78) {
            return list();
        }
        return chance < 85 ? new FloorCommand.Undo() : meeting();
    }

    private FloorCommand floor(boolean idle) {
        return switch (random.nextInt(idle ? 7 : 10)) {
            case 0, 1, 2 -> new FloorCommand.GiveNext(after());
            case 3, 4 -> new FloorCommand.GiveFloor(oneIn(3) ? firstOr(entry()) : entry(), after());
            case 5 -> new FloorCommand.MarkAbsent(onFloorOr(entry()));
            case 6, 7 -> new FloorCommand.RuleOnOrder(firstOr(onFloorOr(entry())), "not now");
            case 8 -> new FloorCommand.StartStatement();
            default -> new FloorCommand.EndStatement();
        };
    }

    private FloorCommand clock() {
        NaiveSlot speaker = meeting.floor;
        if (speaker != null && speaker.since == null && oneIn(2)) {
            return speaker.started ? new FloorCommand.ResumeClock() : new FloorCommand.StartStatement();
        }
        return switch (random.nextInt(6)) {
            case 0, 1 -> new FloorCommand.PauseClock();
            case 2, 3 -> new FloorCommand.ResumeClock();
            case 4 -> new FloorCommand.ExtendClock(Duration.ofSeconds(random.nextInt(-40, 41)));
            default ->
                oneIn(3)
                        ? new FloorCommand.RemindSpeaker()
                        : new FloorCommand.SetLimit(
                                pick(List.of("default", "member-state", "statement", "stakeholder", "group", " ")),
                                Duration.ofSeconds(random.nextInt(60)));
        };
    }

    private FloorCommand list() {
        return switch (random.nextInt(12)) {
            case 8, 9 -> swap();
            case 10 -> merge();
            case 0 -> new FloorCommand.OpenList(oneIn(2) ? null : now.plusSeconds(random.nextInt(30)));
            case 1 -> new FloorCommand.CloseList(oneIn(2) ? null : now.plusSeconds(random.nextInt(30)));
            case 2, 3, 4 -> new FloorCommand.MoveEntry(entry(), place());
            case 5 -> new FloorCommand.Withdraw(entry());
            case 6 -> new FloorCommand.AddToList(oneIn(9) ? null : code(), oneIn(9) ? guest() : null, request());
            default -> new FloorCommand.AddToList(null, guest(), request());
        };
    }

    /** Sometimes what another has offered, the other way round. */
    private FloorCommand swap() {
        if (!meeting.offers.isEmpty() && oneIn(2)) {
            NaiveMeeting.Offer offer = meeting.offers.stream().findAny().orElseThrow();
            return new FloorCommand.SwapEntries(offer.to(), offer.from());
        }
        return new FloorCommand.SwapEntries(entry(), entry());
    }

    private FloorCommand merge() {
        List<String> entries = new ArrayList<>(List.of(entry()));
        NaiveSlot first = meeting.waiting(entries.getFirst());
        for (NaiveSlot other : meeting.waiting) {
            if (first != null && other != first && other.kind == first.kind && oneIn(2)) {
                entries.add(pick(other.ids()));
            }
        }
        if (oneIn(4)) {
            entries.add(entry());
        }
        return new FloorCommand.MergeEntries(entries);
    }

    private FloorCommand meeting() {
        return switch (random.nextInt(14)) {
            case 0 -> new FloorCommand.OpenMeeting();
            case 1 -> new FloorCommand.SuspendMeeting(oneIn(2) ? null : now.plusSeconds(random.nextInt(-5, 60)));
            case 2, 3, 4, 5 ->
                meeting.status == MeetingStatus.SCHEDULED
                        ? new FloorCommand.OpenMeeting()
                        : new FloorCommand.ResumeMeeting();
            case 6 -> oneIn(6) ? new FloorCommand.AdjournMeeting() : new FloorCommand.SetPresent(code(), true);
            case 7 -> new FloorCommand.StartSegment(pick(List.of("one", "two", "three", "")));
            case 8, 9, 10 -> new FloorCommand.SetPresent(code(), !oneIn(3));
            case 11 -> new FloorCommand.Announce(oneIn(3) ? "" : "words " + random.nextInt(3));
            case 12 -> new FloorCommand.RecordDeadlines();
            default -> oneIn(5) ? new FloorCommand.PrepareMeeting(meeting.setup) : new FloorCommand.Undo();
        };
    }

    private Actor actor(FloorCommand command) {
        if (oneIn(14)) {
            Role role = pick(List.of(Role.values()));
            return new Actor(role, role == Role.PARTICIPANT ? code() : "");
        }
        return switch (command) {
            case FloorCommand.RequestFloor _ -> Actor.participant(code());
            case FloorCommand.Withdraw(String entry) -> oneIn(3) ? SECRETARIAT : owner(entry);
            case FloorCommand.SwapEntries swap -> oneIn(3) ? SECRETARIAT : owner(swap.entry());
            case FloorCommand.EndStatement _ when meeting.floor != null && oneIn(2) -> owner(meeting.floor.id);
            case FloorCommand.PrepareMeeting _, FloorCommand.RecordDeadlines _ -> Actor.SYSTEM;
            case FloorCommand.MoveEntry _,
                    FloorCommand.MergeEntries _,
                    FloorCommand.AddToList _,
                    FloorCommand.CloseList _,
                    FloorCommand.OpenList _,
                    FloorCommand.PauseClock _,
                    FloorCommand.ResumeClock _,
                    FloorCommand.ExtendClock _,
                    FloorCommand.StartStatement _,
                    FloorCommand.EndStatement _,
                    FloorCommand.MarkAbsent _,
                    FloorCommand.StartSegment _,
                    FloorCommand.Announce _,
                    FloorCommand.RemindSpeaker _,
                    FloorCommand.SetPresent _ -> oneIn(2) ? SECRETARIAT : CHAIR;
            default -> oneIn(4) ? new Actor(Role.CO_CHAIR, "KEN") : CHAIR;
        };
    }

    private Actor owner(String entry) {
        NaiveSlot slot = meeting.slot(entry);
        return Actor.participant(
                slot == null || oneIn(6) ? code() : pick(slot.all()).speaker.code());
    }

    /** Mostly one that waits, else any that ever was, else one that never was. */
    private String entry() {
        if (!meeting.waiting.isEmpty() && !oneIn(8)) {
            return pick(pick(meeting.waiting).ids());
        }
        return made.isEmpty() || oneIn(6) ? "nobody" : Step.entry(pick(made));
    }

    private String firstOr(String other) {
        return meeting.waiting.isEmpty() || oneIn(2) ? other : meeting.waiting.getFirst().id;
    }

    private String onFloorOr(String other) {
        return meeting.floor == null || oneIn(2) ? other : meeting.floor.id;
    }

    private @Nullable String after() {
        if (!oneIn(3)) {
            return null;
        }
        return oneIn(4) ? entry() : meeting.newest();
    }

    private FloorCommand.Place place() {
        return switch (random.nextInt(4)) {
            case 0 -> new FloorCommand.Place.First();
            case 1 -> new FloorCommand.Place.Last();
            case 2 -> new FloorCommand.Place.Before(entry());
            default -> new FloorCommand.Place.After(entry());
        };
    }

    private FloorCommand.Request request() {
        int chance = random.nextInt(20);
        Kind kind = chance < 11
                ? Kind.STATEMENT
                : chance < 16
                        ? Kind.POINT_OF_ORDER
                        : chance < 18 ? Kind.RESPONSE : chance < 19 ? Kind.QUESTION : Kind.RIGHT_OF_REPLY;
        return new FloorCommand.Request(
                kind,
                oneIn(3) ? pick(List.of(Level.values())) : null,
                oneIn(9) ? "Group of Friends" : null,
                oneIn(12) ? entry() : null,
                oneIn(30) ? "n".repeat(oneIn(2) ? 501 : 500) : null);
    }

    private Participant guest() {
        return new Participant("", Map.of("en", "Guest"), Participant.STAKEHOLDER, null, null, null);
    }

    private String code() {
        return oneIn(20) ? "XXX" : pick(CODES);
    }

    private MeetingSetup setup() {
        Map<String, Participant> participants = new LinkedHashMap<>();
        for (String code : CODES) {
            String category = code.equals("NGO1")
                    ? Participant.STAKEHOLDER
                    : code.equals("PAN") ? Participant.PANELLIST : Participant.MEMBER_STATE;
            participants.put(code, new Participant(code, Map.of("en", code), category, GROUPS.get(code), null, null));
        }
        List<Segment> segments = oneIn(3)
                ? List.of()
                : List.of(
                        new Segment("one", Map.of("en", "One"), null, null, settings()),
                        new Segment("two", Map.of("en", "Two"), null, null, null));
        return new MeetingSetup(
                Sequence.MEETING,
                Map.of("en", "Simulated"),
                "UTC",
                null,
                null,
                settings(),
                segments,
                participants,
                List.of());
    }

    private FloorSettings settings() {
        Map<String, Duration> limits = new HashMap<>();
        for (String key : List.of("default", "stakeholder", "panellist", "response", "point-of-order", "reply-first")) {
            if (!oneIn(4)) {
                limits.put(key, Duration.ofSeconds(1 + random.nextInt(40)));
            }
        }
        return new FloorSettings(
                "round-table",
                new TimeLimits(limits),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                pick(List.of(FloorSettings.AtZero.values())),
                !oneIn(3),
                order(),
                !oneIn(3),
                oneIn(4),
                oneIn(3) ? 3 : 500);
    }

    private List<String> order() {
        if (oneIn(2)) {
            return List.of("request-time");
        }
        List<String> order = new ArrayList<>(CRITERIA);
        Collections.shuffle(order, random);
        // one rule of turns is enough
        order.remove(oneIn(2) ? "alternate-stakeholder:1" : "alternate-stakeholder:2");
        return order.subList(0, 1 + random.nextInt(3));
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}

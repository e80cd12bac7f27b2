package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a command costs the rules when 500 wait and three criteria order them, and what it costs to open a meeting from
 * its journal. The rival in the same run sorts the list anew by counting the record for each comparison's key.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class RulesBenchmark {
    private static final Instant START = Instant.parse("2013-10-03T14:00:00Z");
    private static final Actor CHAIR = new Actor(Role.CHAIR, "");
    private static final int WAITING = 500;
    private static final int HEARD = 300;

    @Param({"floor.request", "floor.withdraw", "list.move", "floor.give-next", "statement.end"})
    String command;

    private FloorState full = FloorState.initial("rt1");
    private final List<Change> journal = new ArrayList<>();
    private FloorCommand next = new FloorCommand.GiveNext(null);
    private Actor actor = CHAIR;
    private final UUID id = new UUID(7, 7);
    private Instant now = START;

    @Setup(Level.Trial)
    public void fill() {
        Map<String, Participant> participants = new HashMap<>();
        String[] groups = {"african", "asia-pacific", "eastern-european", "latin-american-and-caribbean", "western"};
        for (int i = 0; i < WAITING + HEARD + 1; i++) {
            String code = "P" + i;
            participants.put(
                    code, new Participant(code, Map.of("en", code), "member-state", groups[i % 5], null, null));
        }
        FloorSettings standard = FloorSettings.STANDARD;
        FloorSettings settings = new FloorSettings(
                standard.regime(),
                standard.limits(),
                standard.warn(),
                standard.flash(),
                standard.atZero(),
                true,
                List.of("group-statements", "level", "fewest-interventions"),
                true,
                false,
                WAITING + 1);
        full = play(
                FloorState.initial("rt1"),
                new FloorCommand.PrepareMeeting(new MeetingSetup(
                        "rt1", Map.of("en", "RT1"), "UTC", null, null, settings, List.of(), participants, List.of())),
                Actor.SYSTEM);
        full = play(full, new FloorCommand.OpenMeeting(), CHAIR);
        for (int i = 0; i < HEARD; i++) {
            full = play(full, request(i), Actor.participant("P" + i % 100));
            full = play(full, new FloorCommand.GiveNext(null), CHAIR);
            full = play(full, new FloorCommand.EndStatement(), CHAIR);
        }
        for (int i = 0; i < WAITING; i++) {
            full = play(full, request(i), Actor.participant("P" + i));
        }
        full = play(full, new FloorCommand.GiveNext(null), CHAIR);
        full = play(full, request(1), Actor.participant("P" + WAITING));
        String middle = full.waiting().get(WAITING / 2).id();
        next = switch (command) {
            case "floor.request" -> request(1);
            case "floor.withdraw" -> new FloorCommand.Withdraw(middle);
            case "list.move" -> new FloorCommand.MoveEntry(middle, new FloorCommand.Place.First());
            case "floor.give-next" -> new FloorCommand.GiveNext(null);
            default -> new FloorCommand.EndStatement();
        };
        actor = command.equals("floor.request") ? Actor.participant("P" + (WAITING + 1)) : CHAIR;
        while (journal.size() < 10_000) {
            full = play(full, new FloorCommand.MoveEntry(middle, new FloorCommand.Place.First()), CHAIR);
            full = play(full, new FloorCommand.MoveEntry(middle, new FloorCommand.Place.Last()), CHAIR);
        }
        // the moves are part of the journal that is folded, not of the list that is measured
        full = fold(journal.subList(0, HEARD * 3 + WAITING + 4));
    }

    private static FloorCommand request(int number) {
        org.rostrum.floor.domain.Level[] levels = org.rostrum.floor.domain.Level.values();
        String group = number % 10 == 0 ? "Group of 77" : null;
        return new FloorCommand.RequestFloor(
                new FloorCommand.Request(Kind.STATEMENT, levels[number % levels.length], group, null, null));
    }

    private FloorState play(FloorState state, FloorCommand played, Actor by) {
        now = now.plus(Duration.ofSeconds(20));
        UUID commandId = new UUID(1, journal.size());
        if (!(FloorRules.decide(state, played, by, commandId, now) instanceof Decision.Accepted(var events))) {
            throw new IllegalStateException(played + " was refused");
        }
        Change change = new Change(state.revision() + 1, commandId, by, now, events);
        journal.add(change);
        return Evolution.evolve(state, change);
    }

    private static FloorState fold(List<Change> changes) {
        FloorState state = FloorState.initial("rt1");
        for (Change change : changes) {
            state = Evolution.evolve(state, change);
        }
        return state;
    }

    /** One command of a full list: decided and evolved. */
    @Benchmark
    public FloorState decideAndEvolve() {
        Decision decision = FloorRules.decide(full, next, actor, id, now);
        Decision.Accepted accepted = (Decision.Accepted) decision;
        return Evolution.evolve(full, new Change(full.revision() + 1, id, actor, now, accepted.events()));
    }

    /** A journal of 10,000 changes; the parameter does not matter to it. */
    @Benchmark
    public FloorState foldJournal() {
        return fold(journal);
    }

    /** The rival: the same order by comparators that count the record each time. */
    @Benchmark
    public List<ListEntry> sortByCountingTheRecord() {
        List<ListEntry> sorted = new ArrayList<>(full.waiting());
        sorted.sort(Comparator.<ListEntry>comparingInt(entry -> entry.onBehalfOf() == null ? 1 : 0)
                .thenComparingInt(entry -> LevelOfSpeaker.rank(entry.level()))
                .thenComparingLong(entry -> full.record().stream()
                        .filter(finished -> finished.entry().who().equals(entry.who()))
                        .count())
                .thenComparing(ListEntry::requestedAt));
        return sorted;
    }
}

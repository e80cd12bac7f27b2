package org.rostrum.floor.domain;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which limit lets everybody be heard by the hard end, if the list is closed now or later.
 *
 * <p>It plays the rest of the meeting: who has the floor goes on to the limit, then each that waits speaks for all of
 * its limit, with a changeover before it (none before the first when nobody has the floor and the changeover has
 * passed). What it promises holds in a meeting that goes so; the limit is the longest, in whole steps of 5 s, for which
 * that is true.
 *
 * <p>Only statements and questions are cut, all by one factor, so that groups keep more than States and States more
 * than stakeholders; each limit is rounded down to whole steps. Points of order, rights of reply and responses count with
 * their own limits, which stay: the time for them has to be there, but it is not the list's to give. Who has the floor
 * keeps the limit it was given.
 *
 * <p>Further requests are expected at the rate of the last 15 minutes (of the meeting so far, if it is younger, but at
 * least 5 minutes), and at least one in 15 minutes: an open list is never taken for a closed one. They are taken to
 * come at the last moment and to speak under the limit that most have. A limit is sensible from 30 s on, or as it is
 * if it is shorter already: none is cut below that, and where not all are heard even so, no limit helps and the advice
 * says how many can be heard.
 */
public final class LimitAdvisor {
    public static final Duration STEP = Duration.ofSeconds(5);
    public static final Duration SHORTEST_SENSIBLE = Duration.ofSeconds(30);
    /** For how much longer the list may be left open. */
    public static final List<Duration> LEAVE_OPEN =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(15));

    private static final Duration OBSERVED = Duration.ofMinutes(15);
    private static final Duration LEAST_OBSERVED = Duration.ofMinutes(5);
    /** No limit is this short: it shows whether a key has a limit of its own or follows the default. */
    private static final Duration PROBE = Duration.ofNanos(1);

    private final FloorState state;
    private final Instant now;
    private final Instant hardEnd;
    private final Duration changeover;
    private final List<RestOfList.Turn> turns;
    private final String key;
    private final Map<String, Duration> present;

    private LimitAdvisor(FloorState state, Instant now, Instant hardEnd, Duration changeover) {
        this.state = state;
        this.now = now;
        this.hardEnd = hardEnd;
        this.changeover = changeover;
        this.turns = turns(state);
        this.key = mostUsed(turns, state);
        this.present = new HashMap<>();
        present.put(key, state.settings().limits().of(key));
        TimeLimits limits = state.settings().limits();
        for (ListEntry entry : state.waiting()) {
            keysOf(limits, entry).forEach(each -> present.put(each, limits.of(each)));
        }
    }

    /**
     * The advice at an instant, with the hard end of the plan and the changeover that the meeting has shown.
     *
     * @return empty where no end is planned, or the meeting is not under way
     */
    public static Optional<LimitAdvice> advise(FloorState state, Instant now) {
        if (!Ahead.underWay(state)) {
            return Optional.empty();
        }
        return HardEnd.of(state, now)
                .map(end -> advise(state, now, end, Pace.of(state).changeover()));
    }

    /**
     * The advice at an instant.
     *
     * @param hardEnd by when all have to be heard
     * @param changeover time from one speaker to the next, not negative
     */
    public static LimitAdvice advise(FloorState state, Instant now, Instant hardEnd, Duration changeover) {
        if (changeover.isNegative()) {
            throw new IllegalArgumentException("changeover: found " + changeover + ", expected zero or more");
        }
        return new LimitAdvisor(state, now, hardEnd, changeover).advice();
    }

    private LimitAdvice advice() {
        RestOfList waiting = rest(0, now);
        List<LimitAdvice.Option> options = new ArrayList<>();
        options.add(option(Duration.ZERO));
        for (Duration leaveOpen : LEAVE_OPEN) {
            if (state.takesRequests() && now.plus(leaveOpen).isBefore(hardEnd)) {
                options.add(option(leaveOpen));
            }
        }
        return new LimitAdvice(
                now,
                hardEnd,
                timeLeft(),
                turns.size(),
                changeover,
                key,
                presentLimit(),
                waiting.fits(present, hardEnd),
                waiting.heard(present, hardEnd),
                waiting.endsAt(present),
                options);
    }

    private LimitAdvice.Option option(Duration leaveOpen) {
        int further = further(leaveOpen);
        RestOfList rest = rest(further, now.plus(leaveOpen));
        Duration longest = longest(rest);
        boolean holds = rest.fits(present, hardEnd);
        Map<String, Duration> limits = holds ? present : scaled(longest);
        return new LimitAdvice.Option(
                leaveOpen,
                further,
                limitIn(limits),
                limits,
                longest,
                holds,
                rest.fits(limits, hardEnd),
                rest.heard(limits, hardEnd),
                rest.endsAt(limits));
    }

    private RestOfList rest(int further, Instant closes) {
        List<RestOfList.Turn> all = new ArrayList<>(turns);
        for (int i = 0; i < further; i++) {
            all.add(new RestOfList.Turn(key, presentLimit(), true, false));
        }
        return RestOfList.of(state, now, changeover, all, closes);
    }

    /** Found by halving: what fits with a longer limit fits with a shorter one. */
    private Duration longest(RestOfList rest) {
        long fits = 0;
        long tooLong = Math.min(timeLeft().toSeconds(), TimeLimits.LONGEST.toSeconds()) / STEP.toSeconds() + 1;
        while (tooLong - fits > 1) {
            long middle = (fits + tooLong) / 2;
            if (rest.fits(scaled(STEP.multipliedBy(middle)), hardEnd)) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return STEP.multipliedBy(fits);
    }

    /** All limits, with the spoken of one as given and the others in proportion, in whole steps, none too short. */
    private Map<String, Duration> scaled(Duration limit) {
        long whole = presentLimit().toMillis();
        Map<String, Duration> scaled = new HashMap<>();
        present.forEach((each, length) -> {
            Duration inProportion = inSteps(length.toMillis() * limit.toMillis() / whole);
            Duration shortest = length.compareTo(SHORTEST_SENSIBLE) < 0 ? length : SHORTEST_SENSIBLE;
            scaled.put(each, inProportion.compareTo(shortest) > 0 ? inProportion : shortest);
        });
        return scaled;
    }

    private static Duration inSteps(long millis) {
        return STEP.multipliedBy(millis / STEP.toMillis());
    }

    private Duration limitIn(Map<String, Duration> limits) {
        return limits.getOrDefault(key, SHORTEST_SENSIBLE);
    }

    private Duration presentLimit() {
        return limitIn(present);
    }

    private Duration timeLeft() {
        return Ahead.positive(Duration.between(now, hardEnd));
    }

    private int further(Duration leaveOpen) {
        if (leaveOpen.isZero()) {
            return 0;
        }
        Instant from = now.minus(OBSERVED);
        Instant began = PlanShift.began(state).orElse(from);
        Duration age = Duration.between(began.isAfter(from) ? began : from, now);
        long observed = Math.max(LEAST_OBSERVED.toMillis(), age.toMillis());
        long asked = asked().filter(each -> each.requestedAt().isAfter(from)).count();
        long atRate = ceil(asked * leaveOpen.toMillis(), observed);
        long atLeast = ceil(leaveOpen.toMillis(), OBSERVED.toMillis());
        long room = Math.max(0, state.settings().maxWaiting() - (long) turns.size());
        return (int) Math.min(room, Math.max(atRate, atLeast));
    }

    private static long ceil(long dividend, long divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    /** Statements and questions that were asked for, wherever they are now; not those that the programme listed. */
    private Stream<ListEntry> asked() {
        Stream<ListEntry> heard = state.record().stream().map(Finished::entry);
        Stream<ListEntry> onFloor = Stream.concat(
                        Stream.ofNullable(state.floor()), Stream.ofNullable(state.interrupted()))
                .map(Intervention::entry);
        return Stream.of(state.waiting().stream(), heard, onFloor)
                .flatMap(each -> each)
                .filter(each -> each.moved() == null || each.moved().byHand())
                .flatMap(each -> each.all().stream())
                .filter(each -> isCut(each.kind()));
    }

    private static boolean isCut(Kind kind) {
        return kind == Kind.STATEMENT || kind == Kind.QUESTION;
    }

    private static List<RestOfList.Turn> turns(FloorState state) {
        TimeLimits limits = state.settings().limits();
        List<Duration> own = Ahead.limits(state);
        List<RestOfList.Turn> turns = new ArrayList<>(own.size());
        int interrupting = Ahead.pointsOfOrder(state);
        for (int i = 0; i < own.size(); i++) {
            ListEntry entry = state.waiting().get(i);
            String key = keysOf(limits, entry).max(comparing(limits::of)).orElse(null);
            turns.add(new RestOfList.Turn(key, own.get(i), false, i < interrupting));
        }
        return turns;
    }

    /** The keys of all who share an entry; none where its limit stays. */
    private static Stream<String> keysOf(TimeLimits limits, ListEntry entry) {
        return entry.all().stream().filter(each -> isCut(each.kind())).map(each -> keyOf(limits, each));
    }

    /** The key that a new limit has to be set under to hold for an entry: its own one, or the default it follows. */
    private static String keyOf(TimeLimits limits, ListEntry entry) {
        String kind = entry.kind().word();
        if (limits.given().containsKey(kind)) {
            return kind;
        }
        String key =
                entry.onBehalfOf() != null ? TimeLimits.GROUP : entry.speaker().category();
        boolean follows = limits.with(TimeLimits.DEFAULT, PROBE).of(key).equals(PROBE);
        return follows ? TimeLimits.DEFAULT : key;
    }

    /** Of two that as many speak under, the one with the longer limit, then the first by name. */
    private static String mostUsed(List<RestOfList.Turn> turns, FloorState state) {
        Map<String, Integer> uses = new HashMap<>();
        for (RestOfList.Turn turn : turns) {
            if (turn.key() != null) {
                uses.merge(turn.key(), 1, Integer::sum);
            }
        }
        TimeLimits limits = state.settings().limits();
        String most = TimeLimits.DEFAULT;
        int count = 0;
        for (Map.Entry<String, Integer> each : uses.entrySet()) {
            int more = Integer.compare(each.getValue(), count);
            int longer = limits.of(each.getKey()).compareTo(limits.of(most));
            int earlier = most.compareTo(each.getKey());
            if (more > 0 || (more == 0 && (longer > 0 || (longer == 0 && earlier > 0)))) {
                most = each.getKey();
                count = each.getValue();
            }
        }
        return most;
    }
}

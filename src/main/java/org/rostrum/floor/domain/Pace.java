package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How this meeting has gone so far: how much of their limits speakers use, and how long it takes from one to the next.
 *
 * <p>Few observations prove little, so each mean is drawn towards what is usual, as if {@value #PRIOR} more
 * interventions had gone exactly as usual. With n observations x of which the usual value is u and the usual spread is s:
 *
 * <pre>
 * mean   = (PRIOR · u + Σ x) / (PRIOR + n)
 * spread = √((PRIOR · s² + Σ (x − mean)²) / (PRIOR + n))
 * </pre>
 *
 * <p>The use of a limit is net time / limit when the floor was given, at most {@value #MOST_USE}; usual is 1 with a
 * spread of 0.25. Statements, questions and responses count; points of order and rights of reply have limits that are
 * bounds and not plans. A changeover is what lies between the ends of two interventions and is nobody's speaking time;
 * usual is what R-520 says. What is longer than five minutes, and what a new segment began in, was no changeover.
 *
 * @param interventions how many uses of a limit were observed
 * @param use mean part of the limit that is used: 1 is all of it
 * @param useSpread its standard deviation
 * @param changes how many changeovers were observed
 * @param changeover mean time from one speaker to the next
 * @param changeoverSpread its standard deviation
 */
public record Pace(
        int interventions, double use, double useSpread, int changes, Duration changeover, Duration changeoverSpread) {
    /** Changeover from seats, one way of R-520. */
    public static final Duration FROM_SEATS = Duration.ofSeconds(30);
    /** Changeover at a rostrum, the other. */
    public static final Duration FROM_ROSTRUM = Duration.ofMinutes(1);

    /** How many usual observations are added to those of the meeting. */
    static final int PRIOR = 3;

    static final double MOST_USE = 3;
    static final double USUAL_USE_SPREAD = 0.25;
    private static final Duration LONGEST_CHANGEOVER = Duration.ofMinutes(5);

    /** The pace of a meeting in which people speak from their seats. */
    public static Pace of(FloorState state) {
        return of(state, FROM_SEATS);
    }

    /**
     * The pace of a meeting.
     *
     * @param usual how long a changeover takes as far as nothing else is known
     */
    public static Pace of(FloorState state, Duration usual) {
        List<Double> uses = uses(state);
        List<Double> changeovers = changeovers(state);
        double usualMillis = usual.toMillis();
        double use = mean(uses, 1);
        double changeover = mean(changeovers, usualMillis);
        return new Pace(
                uses.size(),
                use,
                spread(uses, use, USUAL_USE_SPREAD),
                changeovers.size(),
                Duration.ofMillis(Math.round(changeover)),
                Duration.ofMillis(Math.round(spread(changeovers, changeover, usualMillis / 2))));
    }

    /** Whether the use of its limit says something about others. */
    static boolean counts(Kind kind) {
        return kind != Kind.POINT_OF_ORDER && kind != Kind.RIGHT_OF_REPLY;
    }

    private static List<Double> uses(FloorState state) {
        Map<String, Duration> given = limitsGiven(state);
        List<Double> uses = new ArrayList<>(state.record().size());
        for (Finished finished : state.record()) {
            if (counts(finished.entry().kind())) {
                double limit = limitOf(finished, given, state).toMillis();
                uses.add(Math.min(MOST_USE, finished.net().toMillis() / limit));
            }
        }
        return uses;
    }

    /** As the floor was given; where that is too long ago to be remembered: what the record and today's rules tell. */
    private static Duration limitOf(Finished finished, Map<String, Duration> given, FloorState state) {
        Duration limit = given.get(finished.entry().id());
        if (limit == null && finished.over().isPositive()) {
            limit = finished.net().minus(finished.over());
        }
        if (limit == null) {
            Duration today = state.limitOf(finished.entry());
            limit = today.compareTo(finished.net()) > 0 ? today : finished.net();
        }
        return limit.compareTo(TimeLimits.SHORTEST) > 0 ? limit : TimeLimits.SHORTEST;
    }

    private static Map<String, Duration> limitsGiven(FloorState state) {
        Map<String, Duration> given = new HashMap<>();
        for (Past past : state.history()) {
            for (FloorEvent event : past.events()) {
                if (event instanceof FloorEvent.FloorGiven floor) {
                    given.put(floor.entry(), floor.limit());
                }
            }
        }
        return given;
    }

    private static List<Double> changeovers(FloorState state) {
        List<Double> changeovers = new ArrayList<>(state.record().size());
        Finished before = null;
        Duration onOrder = Duration.ZERO;
        for (Finished finished : state.record()) {
            if (finished.entry().kind() == Kind.POINT_OF_ORDER) {
                onOrder = onOrder.plus(Duration.between(finished.startedAt(), finished.endedAt()));
                continue;
            }
            if (before != null && follows(state, before, finished)) {
                Duration idle = Duration.between(before.endedAt(), finished.endedAt())
                        .minus(finished.net())
                        .minus(onOrder);
                if (!idle.isNegative() && idle.compareTo(LONGEST_CHANGEOVER) <= 0) {
                    changeovers.add((double) idle.toMillis());
                }
            }
            before = finished;
            onOrder = Duration.ZERO;
        }
        return changeovers;
    }

    private static boolean follows(FloorState state, Finished before, Finished after) {
        Instant from = before.endedAt();
        Instant to = after.startedAt();
        return !to.isBefore(from)
                && state.segmentsStarted().values().stream()
                        .noneMatch(start -> start.isAfter(from) && !start.isAfter(to));
    }

    private static double mean(List<Double> observed, double usual) {
        double sum = PRIOR * usual;
        for (double each : observed) {
            sum += each;
        }
        return sum / (PRIOR + observed.size());
    }

    private static double spread(List<Double> observed, double mean, double usual) {
        double sum = PRIOR * usual * usual;
        for (double each : observed) {
            sum += (each - mean) * (each - mean);
        }
        return Math.sqrt(sum / (PRIOR + observed.size()));
    }
}

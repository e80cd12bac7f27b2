package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * When those who wait are likely to get the floor, from the limits and from how this meeting has gone so far. It is a
 * forecast and must never be shown as a fact: say "about", show the range, or how sure it is.
 *
 * <p>With the {@link Pace} of the meeting (use m with spread s of n observations, changeover c with spread d of k), and
 * for those that come before an entry their limits L, of which there are q changeovers:
 *
 * <pre>
 * likely   = now (or when the meeting resumes) + Σ m · L + q · c
 * variance = s² · Σ L² + (Σ L)² · s² / (PRIOR + n)  +  q · d² + q² · d² / (PRIOR + k)
 * range    = likely ± 1.28 · √variance: eight of ten fall into it, if the meeting goes on as it went
 * </pre>
 *
 * <p>The second term of each pair is that the mean itself is only estimated; it makes the far end of a list less sure
 * than the spread of single interventions would. The speaker on the floor counts with m · L less what has passed, an
 * interrupted one likewise, at least zero. Points of order and rights of reply count with their whole limit and the
 * usual spread. Points of order that wait come at once, without a changeover: they interrupt. While nobody has
 * the floor, the changeover runs since the last intervention ended. Nothing is known of requests still to come, of moves,
 * of criteria that will order the list anew, of a panel's responses that nobody asked for yet and of breaks that nobody
 * announced. The range never begins before the meeting goes on, nor before the range of the
 * entry ahead.
 *
 * @param asOf the instant that it was made at
 * @param pace what it rests on
 * @param turns one for each that waits, in the order of the list; empty where the meeting is not under way
 */
public record Forecast(Instant asOf, Pace pace, List<Turn> turns) {
    /** How sure it is: by how much later than likely it may be. */
    public enum Sureness {
        /** Two minutes at most. */
        GOOD,
        /** Five minutes at most. */
        FAIR,
        /** More, or the meeting is suspended and nobody said until when. */
        ROUGH;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * When one that waits is likely to get the floor.
     *
     * @param entry id of the entry, of the first where several share the slot
     * @param place on the list, from 1
     * @param earliest one of ten is heard before it
     * @param likely as often before it as after
     * @param latest one of ten is heard after it
     * @param sureness how sure it is
     * @param afterEnd likely not to be heard before the {@link HardEnd}
     */
    public record Turn(
            String entry,
            int place,
            Instant earliest,
            Instant likely,
            Instant latest,
            Sureness sureness,
            boolean afterEnd) {}

    private static final double EIGHT_OF_TEN = 1.2816;
    private static final Duration GOOD_WITHIN = Duration.ofMinutes(2);
    private static final Duration FAIR_WITHIN = Duration.ofMinutes(5);

    public Forecast {
        turns = List.copyOf(turns);
    }

    /** The forecast at an instant, for a meeting in which people speak from their seats. */
    public static Forecast at(FloorState state, Instant now) {
        return at(state, now, Pace.FROM_SEATS);
    }

    /**
     * The forecast at an instant.
     *
     * @param usual how long a changeover takes as far as the meeting has not shown it
     */
    public static Forecast at(FloorState state, Instant now, Duration usual) {
        Pace pace = Pace.of(state, usual);
        return new Forecast(now, pace, Ahead.underWay(state) ? turns(state, now, pace) : List.of());
    }

    /**
     * The turn of an entry; empty when it does not wait.
     *
     * @param entry id of the slot; {@link FloorState#waiting(String)} finds that of somebody who shares one
     */
    public Optional<Turn> of(String entry) {
        return turns.stream().filter(turn -> turn.entry().equals(entry)).findFirst();
    }

    private static List<Turn> turns(FloorState state, Instant now, Pace pace) {
        List<ListEntry> waiting = state.waiting();
        List<Duration> limits = Ahead.limits(state);
        int interrupting = Ahead.pointsOfOrder(state);
        Sum sum = new Sum(pace);
        Intervention floor = state.floor();
        Intervention interrupted = state.interrupted();
        boolean onOrder = floor != null && floor.entry().kind() == Kind.POINT_OF_ORDER;
        if (floor != null && onOrder) {
            sum.add(floor, now);
        }
        Order turns = new Order(state, now);
        for (int i = 0; i < interrupting; i++) {
            turns.add(waiting.get(i), sum);
            sum.add(waiting.get(i).kind(), limits.get(i), Duration.ZERO);
        }
        if (floor != null && !onOrder) {
            sum.add(floor, now);
        }
        if (interrupted != null) {
            sum.add(interrupted, now);
        }
        if (interrupting > 0 || Ahead.somebodyHasFloor(state)) {
            sum.change();
        } else {
            sum.wait(Ahead.untilFirst(state, now, pace.changeover()));
        }
        for (int i = interrupting; i < waiting.size(); i++) {
            turns.add(waiting.get(i), sum);
            sum.add(waiting.get(i).kind(), limits.get(i), Duration.ZERO);
            sum.change();
        }
        return turns.made;
    }

    /** What comes before an entry, as mean and variance, in milliseconds. */
    private static final class Sum {
        private final Pace pace;
        private double mean;
        private double limits;
        private double squares;
        private double ofOthers;
        private int changes;

        Sum(Pace pace) {
            this.pace = pace;
        }

        void add(Intervention intervention, Instant now) {
            add(intervention.entry().kind(), intervention.limit(), intervention.elapsed(now));
        }

        void add(Kind kind, Duration limit, Duration passed) {
            double whole = limit.toMillis();
            double gone = passed.toMillis();
            if (Pace.counts(kind)) {
                mean += Math.max(0, pace.use() * whole - gone);
                limits += Math.max(0, whole - gone);
                squares += whole * whole;
            } else {
                mean += Math.max(0, whole - gone);
                ofOthers += whole * whole * Pace.USUAL_USE_SPREAD * Pace.USUAL_USE_SPREAD;
            }
        }

        void change() {
            mean += pace.changeover().toMillis();
            changes++;
        }

        void wait(Duration left) {
            mean += left.toMillis();
        }

        Duration likely() {
            return Duration.ofMillis(Math.round(mean));
        }

        Duration spread() {
            double use = pace.useSpread() * pace.useSpread();
            double changeover = (double) pace.changeoverSpread().toMillis()
                    * pace.changeoverSpread().toMillis();
            double variance = use * squares
                    + limits * limits * use / (Pace.PRIOR + pace.interventions())
                    + ofOthers
                    + changes * changeover
                    + (double) changes * changes * changeover / (Pace.PRIOR + pace.changes());
            return Duration.ofMillis(Math.round(EIGHT_OF_TEN * Math.sqrt(variance)));
        }
    }

    /** The turns made so far. */
    private static final class Order {
        private final List<Turn> made = new ArrayList<>();
        private final Instant goesOn;
        private final boolean endless;
        private final Optional<Instant> end;
        private Instant earliest;

        Order(FloorState state, Instant now) {
            goesOn = Ahead.goesOn(state, now);
            endless = state.status() == MeetingStatus.SUSPENDED && state.resumesAt() == null;
            end = HardEnd.of(state, now);
            earliest = goesOn;
        }

        void add(ListEntry entry, Sum before) {
            Instant likely = goesOn.plus(before.likely());
            Duration spread = before.spread();
            Instant from = likely.minus(spread);
            earliest = from.isAfter(earliest) ? from : earliest;
            made.add(new Turn(
                    entry.id(),
                    made.size() + 1,
                    earliest,
                    likely,
                    likely.plus(spread),
                    endless ? Sureness.ROUGH : sureness(spread),
                    end.isPresent() && !likely.isBefore(end.get())));
        }

        private static Sureness sureness(Duration spread) {
            if (spread.compareTo(GOOD_WITHIN) <= 0) {
                return Sureness.GOOD;
            }
            return spread.compareTo(FAIR_WITHIN) <= 0 ? Sureness.FAIR : Sureness.ROUGH;
        }
    }
}

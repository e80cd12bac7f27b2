package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Speaking time by regional group or by category: what each was given, has used and has left, and how time is topped up
 * fairly.
 *
 * <p>Statements and questions use a contingent, by their net time; points of order, rights of reply and responses do
 * not. Who has the floor uses it as the clock runs. A statement on behalf of a group of States uses the contingent of
 * the State that makes it; who shares a slot uses an equal part of it. What is used may be more than what was
 * given: a contingent warns, it does not cut.
 *
 * @param by what the keys are
 * @param accounts one for each contingent, by key
 * @param outside time used by speakers who have no contingent
 */
public record Contingents(By by, List<Account> accounts, Duration outside) {
    /** Time is given in whole steps of this. */
    public static final Duration STEP = Duration.ofSeconds(5);

    /** What a contingent is for. */
    public enum By {
        /** Regional groups. */
        GROUP,
        /** Categories of participants. */
        CATEGORY
    }

    /** What a top-up is in proportion to. */
    public enum Share {
        /** What is short: those who wait, at their limits, beyond what is left. */
        NEED,
        /** The contingents given, as unused slots go to the other groups in R-908. */
        CONTINGENT
    }

    /**
     * A contingent.
     *
     * @param key regional group or category
     * @param given the time it was given
     * @param used net time of its speakers
     * @param asked what those who wait may use, at their limits, and who has the floor may still use
     * @param waiting how many of it wait
     */
    public record Account(String key, Duration given, Duration used, Duration asked, int waiting) {
        /** What is left; negative when more was used than given. */
        public Duration left() {
            return given.minus(used);
        }

        /** Whether nothing is left. */
        public boolean usedUp() {
            return !left().isPositive();
        }

        /** How much is missing for those who wait; what was used beyond the contingent is missing too. */
        public Duration need() {
            return asked.isZero() ? Duration.ZERO : Ahead.positive(asked.minus(left()));
        }

        /** What those who wait will leave unused; final once the list is closed. */
        public Duration spare() {
            return Ahead.positive(left().minus(asked));
        }
    }

    /**
     * Time given on top.
     *
     * @param given by key, in whole steps; only those that get any
     * @param rest what could not be given: less than a step, or all of it when nothing is needed
     */
    public record TopUp(Map<String, Duration> given, Duration rest) {
        public TopUp {
            given = Map.copyOf(given);
        }
    }

    public Contingents {
        accounts = List.copyOf(accounts);
    }

    /**
     * How contingents stand at an instant.
     *
     * @param given time by regional group or category; who is in none is outside of it all
     */
    public static Contingents at(FloorState state, Instant now, By by, Map<String, Duration> given) {
        Map<String, Duration> used = new HashMap<>();
        Map<String, Duration> asked = new HashMap<>();
        Map<String, Integer> waiting = new HashMap<>();
        for (Finished finished : state.record()) {
            share(finished.entry(), by, finished.net(), used);
        }
        for (Intervention each : onFloor(state)) {
            share(each.entry(), by, each.elapsed(now), used);
            share(each.entry(), by, Ahead.left(each, now), asked);
        }
        for (ListEntry entry : state.waiting()) {
            share(entry, by, state.limitOf(entry), asked);
            entry.all().stream()
                    .filter(Contingents::uses)
                    .map(each -> key(each, by))
                    .distinct()
                    .forEach(key -> waiting.merge(key, 1, Integer::sum));
        }
        List<Account> accounts = new ArrayList<>();
        new TreeMap<>(given)
                .forEach((key, time) -> accounts.add(new Account(
                        key,
                        time,
                        used.getOrDefault(key, Duration.ZERO),
                        asked.getOrDefault(key, Duration.ZERO),
                        waiting.getOrDefault(key, 0))));
        Duration outside = used.entrySet().stream()
                .filter(each -> !given.containsKey(each.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Duration.ZERO, Duration::plus);
        return new Contingents(by, accounts, outside);
    }

    /**
     * Contingents in proportion to a weight, as the sizes of the regional groups: whole steps by largest remainder.
     *
     * @param total what there is; less than a step of it may stay over
     * @param weights by key, not negative
     */
    public static Map<String, Duration> split(Duration total, Map<String, Integer> weights) {
        Map<String, Long> exact = new HashMap<>();
        weights.forEach((key, weight) -> exact.put(key, (long) weight));
        return inSteps(Apportionment.of(steps(total), exact));
    }

    /**
     * New time for those that are short of it, in proportion. All of the amount is given, whole steps by largest
     * remainder, even where it is more than is needed; what is given and the rest make exactly the amount.
     *
     * @param amount not negative
     */
    public TopUp topUp(Duration amount, Share share) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("amount: found " + amount + ", expected zero or more");
        }
        Map<String, Long> weights = weights(share);
        Map<String, Duration> given = inSteps(Apportionment.of(steps(amount), weights));
        Duration sum = given.values().stream().reduce(Duration.ZERO, Duration::plus);
        return new TopUp(given, amount.minus(sum));
    }

    /**
     * The contingents after what some will leave unused has gone to those that are short of it: in sum the same as
     * before. No more is taken than is needed, from all that have some to spare in proportion to it.
     */
    public Map<String, Duration> redistributed(Share share) {
        Map<String, Long> spare = new HashMap<>();
        long stepsSpare = 0;
        long millisNeeded = 0;
        for (Account account : accounts) {
            spare.put(account.key(), steps(account.spare()));
            stepsSpare += steps(account.spare());
            millisNeeded += account.need().toMillis();
        }
        long needed = (millisNeeded + STEP.toMillis() - 1) / STEP.toMillis();
        long moved = Math.min(stepsSpare, needed);
        Map<String, Duration> taken = inSteps(Apportionment.of(moved, spare));
        Map<String, Duration> given = topUp(STEP.multipliedBy(moved), share).given();
        Map<String, Duration> after = new HashMap<>();
        for (Account account : accounts) {
            String key = account.key();
            after.put(
                    key,
                    account.given()
                            .minus(taken.getOrDefault(key, Duration.ZERO))
                            .plus(given.getOrDefault(key, Duration.ZERO)));
        }
        return Map.copyOf(after);
    }

    /** Of those that are short only; where all of their weights are zero, need decides. */
    private Map<String, Long> weights(Share share) {
        Map<String, Long> byNeed = weights(account -> account.need().toMillis());
        if (share == Share.NEED) {
            return byNeed;
        }
        Map<String, Long> byGiven = weights(account -> account.given().toMillis());
        return byGiven.values().stream().allMatch(weight -> weight == 0) ? byNeed : byGiven;
    }

    private Map<String, Long> weights(ToLongFunction<Account> weight) {
        Map<String, Long> weights = new HashMap<>();
        for (Account account : accounts) {
            if (account.need().isPositive()) {
                weights.put(account.key(), weight.applyAsLong(account));
            }
        }
        return weights;
    }

    private static List<Intervention> onFloor(FloorState state) {
        return Stream.concat(Stream.ofNullable(state.floor()), Stream.ofNullable(state.interrupted()))
                .toList();
    }

    /** Those who share a slot use its time in equal parts. */
    private static void share(ListEntry entry, By by, Duration time, Map<String, Duration> sums) {
        List<ListEntry> all = entry.all();
        for (ListEntry each : all) {
            if (uses(each)) {
                sums.merge(key(each, by), time.dividedBy(all.size()), Duration::plus);
            }
        }
    }

    private static boolean uses(ListEntry entry) {
        return entry.kind() == Kind.STATEMENT || entry.kind() == Kind.QUESTION;
    }

    private static String key(ListEntry entry, By by) {
        String group = entry.speaker().group();
        return switch (by) {
            case GROUP -> group == null ? "" : group;
            case CATEGORY -> entry.speaker().category();
        };
    }

    private static long steps(Duration length) {
        return length.toMillis() / STEP.toMillis();
    }

    private static Map<String, Duration> inSteps(Map<String, Long> steps) {
        Map<String, Duration> lengths = new HashMap<>();
        steps.forEach((key, count) -> {
            if (count > 0) {
                lengths.put(key, STEP.multipliedBy(count));
            }
        });
        return lengths;
    }
}

package org.rostrum.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** When which fault comes, all drawn from the seed. Which node owns a meeting by then is known only when it comes. */
final class FaultPlan {
    /**
     * @param atMillis since the load began
     * @param forMillis how long it stays before it is healed
     * @param dice chooses among those that it may hit
     */
    record Planned(Fault fault, long atMillis, long forMillis, int dice) {}

    private FaultPlan() {}

    /**
     * A plan for a time of load; no fault begins in its last tenth.
     *
     * @param kinds that may be drawn, by their weights
     * @param meanGapMillis between two faults, on average
     */
    static List<Planned> of(long seed, long millis, List<Fault> kinds, long meanGapMillis) {
        Random random = new Random(seed * 31 + 7);
        List<Planned> plan = new ArrayList<>();
        long at = 2_000;
        while (at < millis - millis / 10) {
            Fault fault = draw(kinds, random);
            plan.add(new Planned(fault, at, lasting(fault, random), random.nextInt(1 << 20)));
            at += meanGapMillis / 2 + random.nextLong(meanGapMillis + 1);
        }
        return plan;
    }

    /** Each of some kinds once, in that order, evenly spread: for a run that must meet each of them. */
    static List<Planned> each(long seed, long millis, List<Fault> kinds) {
        Random random = new Random(seed * 31 + 7);
        List<Planned> plan = new ArrayList<>();
        long gap = (millis - millis / 10 - 2_000) / Math.max(1, kinds.size());
        for (int i = 0; i < kinds.size(); i++) {
            long lasting = Math.min(lasting(kinds.get(i), random), gap);
            plan.add(new Planned(kinds.get(i), 2_000 + i * gap, lasting, random.nextInt(1 << 20)));
        }
        return plan;
    }

    private static Fault draw(List<Fault> kinds, Random random) {
        int all = kinds.stream().mapToInt(each -> each.weight).sum();
        int drawn = random.nextInt(all);
        for (Fault each : kinds) {
            drawn -= each.weight;
            if (drawn < 0) {
                return each;
            }
        }
        throw new AssertionError("weights do not add up");
    }

    private static long lasting(Fault fault, Random random) {
        return switch (fault) {
            case KILL_OWNER, KILL_FOLLOWER, KILL_TWICE, KILL_ALL -> random.nextLong(1_500);
            case FREEZE -> 1_000 + random.nextLong(19_001);
            case CUT_ONE, CUT_ONE_WAY, CUT_ALL -> 4_000 + random.nextLong(16_001);
            case CUT_DATABASE -> 2_000 + random.nextLong(8_001);
            case KILL_DATABASE -> random.nextLong(2_000);
            case FREEZE_DATABASE -> 1_000 + random.nextLong(5_001);
            case SLOW_DATABASE -> 4_000 + random.nextLong(6_001);
            case SKEW -> 5_000 + random.nextLong(15_001);
            case ROLLING_RESTART -> 0;
        };
    }
}

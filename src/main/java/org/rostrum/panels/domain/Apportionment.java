package org.rostrum.panels.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How many seats each group has in all, and why: by the method of Webster (Sainte-Laguë) the next seat is that of the
 * group with the highest members / (seats it has + ½). Quotients are compared as whole numbers, so that a tie is one.
 *
 * @param targets seats by group, all groups, by name
 * @param ties groups between which the last seat or seats were drawn by lot
 * @param awards which group had each seat, in order
 */
public record Apportionment(SortedMap<String, Integer> targets, List<List<String>> ties, List<Award> awards) {
    /**
     * The quotient that won a seat.
     *
     * @param group the group that won
     * @param number how many seats it has with this one
     * @param quotient its members / (number − ½)
     */
    public record Award(String group, int number, double quotient) {}

    public Apportionment {
        targets = Collections.unmodifiableSortedMap(new TreeMap<>(targets));
        ties = List.copyOf(ties);
        awards = List.copyOf(awards);
    }

    /**
     * In proportion to the sizes, without any other bound.
     *
     * @param sizes members by group
     * @param seats how many are shared
     * @param seed of the lots that settle ties
     */
    public static Apportionment proportional(Map<String, Integer> sizes, int seats, String seed) {
        return of(sizes, seats, new Bounds(Map.of(), Map.of(), 0), seed);
    }

    /**
     * What limits the shares.
     *
     * @param least seats that a group has already; it keeps them, and they count
     * @param most seats that a group can fill; without one it is not limited
     * @param each seats that every group gets before any is given in proportion
     * @param minimum seats that a group gets before any is given in proportion, by group
     */
    record Bounds(Map<String, Integer> least, Map<String, Integer> most, int each, Map<String, Integer> minimum) {
        Bounds(Map<String, Integer> least, Map<String, Integer> most, int each) {
            this(least, most, each, Map.of());
        }
    }

    static Apportionment of(Map<String, Integer> sizes, int seats, Bounds bounds, String seed) {
        Sharing sharing = new Sharing(sizes, seats, bounds, seed);
        sharing.share(group -> sharing.has(group) < bounds.minimum().getOrDefault(group, 0));
        for (int round = 1; round <= bounds.each(); round++) {
            int upTo = round;
            sharing.share(group -> sharing.has(group) < upTo);
        }
        sharing.share(group -> true);
        return new Apportionment(sharing.given, sharing.ties, sharing.awards);
    }

    private static final class Sharing {
        private final SortedMap<String, Integer> given = new TreeMap<>();
        private final List<List<String>> ties = new ArrayList<>();
        private final List<Award> awards = new ArrayList<>();
        private final Map<String, Integer> sizes;
        private final Bounds bounds;
        private final Map<String, Lot> lots = new HashMap<>();
        private int left;

        Sharing(Map<String, Integer> sizes, int seats, Bounds bounds, String seed) {
            this.sizes = sizes;
            this.bounds = bounds;
            left = seats;
            for (String group : new TreeMap<>(sizes).keySet()) {
                given.put(group, 0);
                lots.put(group, Lot.of(seed, group));
                for (int i = bounds.least().getOrDefault(group, 0); i > 0; i--) {
                    give(group);
                }
            }
        }

        int has(String group) {
            return given.getOrDefault(group, 0);
        }

        private int size(String group) {
            return sizes.getOrDefault(group, 0);
        }

        private Lot lot(String group) {
            return lots.getOrDefault(group, new Lot(0));
        }

        private void give(String group) {
            int number = given.merge(group, 1, Integer::sum);
            awards.add(new Award(group, number, size(group) / (number - 0.5)));
            left--;
        }

        /** Gives seats to groups that may have one, while there are such groups and seats. */
        void share(Predicate<String> may) {
            while (left > 0) {
                List<String> best = highest(may);
                if (best.isEmpty()) {
                    return;
                }
                if (best.size() > left) {
                    ties.add(List.copyOf(best));
                    best.sort(Comparator.comparing(this::lot).thenComparing(Comparator.naturalOrder()));
                }
                best.stream().limit(left).toList().forEach(this::give);
            }
        }

        /** The groups with the highest quotient, by name: more than one where it is the same. */
        private List<String> highest(Predicate<String> may) {
            List<String> best = new ArrayList<>();
            for (String group : given.keySet()) {
                boolean full = has(group) >= bounds.most().getOrDefault(group, Integer.MAX_VALUE);
                if (full || size(group) == 0 || !may.test(group)) {
                    continue;
                }
                int order = best.isEmpty() ? 1 : compare(group, best.getFirst());
                if (order > 0) {
                    best.clear();
                }
                if (order >= 0) {
                    best.add(group);
                }
            }
            return best;
        }

        private int compare(String one, String other) {
            return compareQuotients(size(one), has(one), size(other), has(other));
        }
    }

    /** Compares size / (has + ½) of two groups without rounding. */
    static int compareQuotients(int size, int has, int otherSize, int otherHas) {
        return Long.compare(size * (2L * otherHas + 1), otherSize * (2L * has + 1));
    }
}

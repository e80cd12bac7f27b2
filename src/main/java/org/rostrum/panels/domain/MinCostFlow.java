package org.rostrum.panels.domain;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * The cheapest of the largest flows through a network without cycles of negative cost, by successive shortest paths.
 *
 * <p>Our own, since costs here are pairs of whole numbers compared one after the other: what an assignment costs has six
 * ranks, from locks down to lots, that together need more digits than a {@code double} or a {@code long} has. Libraries
 * take costs as {@code double}; a lot lost in rounding would be a seat given wrongly. The order of arcs decides between
 * flows of the same cost, nothing else does.
 */
final class MinCostFlow {
    private static final long UNREACHED = Long.MAX_VALUE;

    private int[] to = new int[64];
    private int[] next = new int[64];
    private int[] capacity = new int[64];
    private long[] high = new long[64];
    private long[] low = new long[64];
    private int arcs;
    private final int[] first;

    MinCostFlow(int nodes) {
        first = new int[nodes];
        Arrays.fill(first, -1);
    }

    /**
     * Adds an arc.
     *
     * @param units the most that flows through it
     * @param higher cost of a unit in the first rank
     * @param lower cost of a unit in the second rank
     * @return its number, for {@link #flow}
     */
    int arc(int from, int target, int units, long higher, long lower) {
        int number = arcs;
        add(from, target, units, higher, lower);
        add(target, from, 0, -higher, -lower);
        return number;
    }

    private void add(int from, int target, int units, long higher, long lower) {
        if (arcs == to.length) {
            to = Arrays.copyOf(to, 2 * arcs);
            next = Arrays.copyOf(next, 2 * arcs);
            capacity = Arrays.copyOf(capacity, 2 * arcs);
            high = Arrays.copyOf(high, 2 * arcs);
            low = Arrays.copyOf(low, 2 * arcs);
        }
        to[arcs] = target;
        capacity[arcs] = units;
        high[arcs] = higher;
        low[arcs] = lower;
        next[arcs] = first[from];
        first[from] = arcs++;
    }

    /** What flows through an arc. */
    int flow(int arc) {
        return capacity[arc ^ 1];
    }

    /** Sends as much as possible as cheaply as possible. */
    void run(int source, int sink) {
        int[] arrival = new int[first.length];
        while (reach(source, sink, arrival)) {
            int units = Integer.MAX_VALUE;
            for (int node = sink; node != source; node = to[arrival[node] ^ 1]) {
                units = Math.min(units, capacity[arrival[node]]);
            }
            for (int node = sink; node != source; node = to[arrival[node] ^ 1]) {
                capacity[arrival[node]] -= units;
                capacity[arrival[node] ^ 1] += units;
            }
        }
    }

    /** The cheapest way from the source to all nodes (Bellman-Ford with a queue); false where the sink is cut off. */
    private boolean reach(int source, int sink, int[] arrival) {
        long[] higher = new long[first.length];
        long[] lower = new long[first.length];
        Arrays.fill(higher, UNREACHED);
        higher[source] = 0;
        boolean[] queued = new boolean[first.length];
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(source);
        while (!queue.isEmpty()) {
            int node = queue.remove();
            queued[node] = false;
            for (int arc = first[node]; arc >= 0; arc = next[arc]) {
                int target = to[arc];
                if (capacity[arc] == 0) {
                    continue;
                }
                long toHigher = higher[node] + high[arc];
                long toLower = lower[node] + low[arc];
                if (toHigher < higher[target] || (toHigher == higher[target] && toLower < lower[target])) {
                    higher[target] = toHigher;
                    lower[target] = toLower;
                    arrival[target] = arc;
                    if (!queued[target]) {
                        queued[target] = true;
                        queue.add(target);
                    }
                }
            }
        }
        return higher[sink] != UNREACHED;
    }
}

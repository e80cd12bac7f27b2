package org.rostrum.floor.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whole units shared out in proportion, by largest remainder: nobody is a whole unit off, and nothing is lost. */
final class Apportionment {
    private Apportionment() {}

    /**
     * The share of each key. Where remainders are equal, the larger weight goes first, then the key that is first by
     * name: the same on each node.
     *
     * @param units how many there are, not negative
     * @param weights not negative
     * @return a share for each key, in sum {@code units}; empty where no weight is positive
     */
    static Map<String, Long> of(long units, Map<String, Long> weights) {
        long total = weights.values().stream().mapToLong(Long::longValue).sum();
        if (total <= 0) {
            return Map.of();
        }
        Map<String, Long> shares = new HashMap<>();
        Map<String, Long> remainders = new HashMap<>();
        long left = units;
        for (Map.Entry<String, Long> each : weights.entrySet()) {
            long product = Math.multiplyExact(units, each.getValue());
            shares.put(each.getKey(), product / total);
            remainders.put(each.getKey(), product % total);
            left -= product / total;
        }
        List<String> order = new ArrayList<>(weights.keySet());
        order.sort(Comparator.comparing((String key) -> remainders.getOrDefault(key, 0L))
                .thenComparing(key -> weights.getOrDefault(key, 0L))
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        for (String key : order.subList(0, (int) left)) {
            shares.merge(key, 1L, Long::sum);
        }
        return Map.copyOf(shares);
    }
}

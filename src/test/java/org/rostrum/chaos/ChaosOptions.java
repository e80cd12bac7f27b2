package org.rostrum.chaos;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a run is told.
 *
 * @param seed from which the faults and the clients' choices are drawn; the rounds of a run have seeds one after another
 * @param seconds of load in all
 * @param roundSeconds of load before all is healed and checked
 * @param nodes how many
 * @param faults which kinds may come
 * @param once whether each kind comes once, in order, instead of by chance
 * @param gapMillis between faults, on average
 * @param thinkMillis between two commands of a client, on average
 * @param folder for logs and reports
 */
record ChaosOptions(
        long seed,
        int seconds,
        int roundSeconds,
        int nodes,
        List<Fault> faults,
        boolean once,
        long gapMillis,
        int thinkMillis,
        Path folder) {
    static final int ROUND = 120;
    static final int MEETINGS = 2;
    static final List<String> DELEGATIONS = List.of("KEN", "BRA", "FJI", "NOR", "JPN", "EGY");

    static ChaosOptions standard(long seed, int seconds) {
        return new ChaosOptions(
                seed,
                seconds,
                ROUND,
                3,
                List.of(Fault.values()),
                false,
                4_000,
                250,
                Path.of("target", "chaos", Long.toString(seed)));
    }

    /** @throws IllegalArgumentException that says which argument is wrong and what is expected */
    static ChaosOptions of(String... arguments) {
        ChaosOptions options = standard(1, 120);
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 >= arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value");
            }
            options = options.with(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private ChaosOptions with(String name, String value) {
        return switch (name) {
            case "--minutes" -> lasting(number(name, value, 1, 1440) * 60);
            case "--seconds" -> lasting(number(name, value, 10, 86_400));
            case "--seed" -> seeded(number(name, value, 0, Integer.MAX_VALUE));
            case "--nodes" -> of(number(name, value, 1, 7));
            case "--gap" -> every(number(name, value, 200, 600_000));
            case "--faults" -> choosing(value);
            default ->
                throw new IllegalArgumentException(
                        "found " + name + ", expected --minutes, --seconds, --seed, --nodes, --gap or --faults");
        };
    }

    private static int number(String name, String value, int from, int to) {
        try {
            int number = Integer.parseInt(value);
            if (number >= from && number <= to) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IllegalArgumentException(
                name + ": found " + value + ", expected a number from " + from + " to " + to);
    }

    private ChaosOptions lasting(int all) {
        return new ChaosOptions(seed, all, roundSeconds, nodes, faults, once, gapMillis, thinkMillis, folder);
    }

    private ChaosOptions seeded(long other) {
        return new ChaosOptions(
                other,
                seconds,
                roundSeconds,
                nodes,
                faults,
                once,
                gapMillis,
                thinkMillis,
                Path.of("target", "chaos", Long.toString(other)));
    }

    private ChaosOptions of(int count) {
        return new ChaosOptions(seed, seconds, roundSeconds, count, faults, once, gapMillis, thinkMillis, folder);
    }

    private ChaosOptions every(long millis) {
        return new ChaosOptions(seed, seconds, roundSeconds, nodes, faults, once, millis, thinkMillis, folder);
    }

    ChaosOptions choosing(List<Fault> kinds, boolean eachOnce) {
        return new ChaosOptions(seed, seconds, roundSeconds, nodes, kinds, eachOnce, gapMillis, thinkMillis, folder);
    }

    private ChaosOptions choosing(String words) {
        Set<Fault> chosen = EnumSet.noneOf(Fault.class);
        for (String word : words.split(",", -1)) {
            chosen.add(Fault.of(word.strip()));
        }
        return choosing(new ArrayList<>(chosen), false);
    }

    /** The command line that repeats one round. */
    String repeat(long roundSeed) {
        StringBuilder line = new StringBuilder("./rostrum chaos --seconds ")
                .append(Math.min(seconds, roundSeconds))
                .append(" --seed ")
                .append(roundSeed);
        if (nodes != 3) {
            line.append(" --nodes ").append(nodes);
        }
        if (gapMillis != 4_000) {
            line.append(" --gap ").append(gapMillis);
        }
        if (faults.size() != Fault.values().length) {
            line.append(" --faults ")
                    .append(String.join(",", faults.stream().map(Fault::word).toList()));
        }
        return line.toString();
    }
}

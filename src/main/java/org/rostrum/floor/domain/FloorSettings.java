package org.rostrum.floor.domain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules that a meeting or a segment of it runs by.
 *
 * @param regime round-table, interactive-dialogue, formal-debate or panel
 * @param limits time limits
 * @param warn yellow light when this much is left
 * @param flash flashing light when this much over
 * @param atZero what the clock does at zero
 * @param clockStartsWithFloor true: with the floor; false: when the chair says so
 * @param order criteria of the list in turn, each at most once; the order of request is always the last
 * @param oncePerDelegation one waiting request of a kind for each delegation
 * @param presentOnly only who is present may ask and be given the floor
 * @param maxWaiting how many may wait; points of order always may
 * @param procedure options of procedure
 * @param contingents speaking time by regional group or category, of the meeting as a whole
 */
public record FloorSettings(
        String regime,
        TimeLimits limits,
        Duration warn,
        Duration flash,
        AtZero atZero,
        boolean clockStartsWithFloor,
        List<String> order,
        boolean oncePerDelegation,
        boolean presentOnly,
        int maxWaiting,
        ProcedureSettings procedure,
        TimeContingents contingents) {
    /** What the clock does at zero. */
    public enum AtZero {
        CONTINUE,
        WARN_CHAIR,
        STOP;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /**
         * The behaviour of a word.
         *
         * @throws IllegalArgumentException when none has that word
         */
        public static AtZero of(String word) {
            for (AtZero each : values()) {
                if (each.word().equals(word)) {
                    return each;
                }
            }
            throw new IllegalArgumentException(
                    "at-zero: found \"" + word + "\", expected continue, warn-chair or stop");
        }
    }

    /** The defaults of the contract. */
    public static final FloorSettings STANDARD = new FloorSettings(
            "round-table",
            new TimeLimits(Map.of()),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            AtZero.CONTINUE,
            true,
            List.of("request-time"),
            true,
            false,
            500);

    public FloorSettings {
        order = List.copyOf(order);
        List<String> words = Criterion.all(order).stream().map(Criterion::word).toList();
        if (Set.copyOf(words).size() < words.size()) {
            throw new IllegalArgumentException("order: found " + order + ", expected each criterion at most once");
        }
    }

    /** Settings with the procedure of the rules. */
    public FloorSettings(
            String regime,
            TimeLimits limits,
            Duration warn,
            Duration flash,
            AtZero atZero,
            boolean clockStartsWithFloor,
            List<String> order,
            boolean oncePerDelegation,
            boolean presentOnly,
            int maxWaiting) {
        this(
                regime,
                limits,
                warn,
                flash,
                atZero,
                clockStartsWithFloor,
                order,
                oncePerDelegation,
                presentOnly,
                maxWaiting,
                ProcedureSettings.STANDARD,
                TimeContingents.NONE);
    }

    /** The same settings with other options of procedure. */
    public FloorSettings with(ProcedureSettings changed) {
        return new FloorSettings(
                regime,
                limits,
                warn,
                flash,
                atZero,
                clockStartsWithFloor,
                order,
                oncePerDelegation,
                presentOnly,
                maxWaiting,
                changed,
                contingents);
    }

    /** The same settings with other contingents. */
    public FloorSettings with(TimeContingents changed) {
        return new FloorSettings(
                regime,
                limits,
                warn,
                flash,
                atZero,
                clockStartsWithFloor,
                order,
                oncePerDelegation,
                presentOnly,
                maxWaiting,
                procedure,
                changed);
    }

    /** Whether contingents are different, and nothing else is. */
    boolean differsInContingentsOnly(FloorSettings other) {
        return !equals(other) && with(other.contingents).equals(other);
    }

    /** The same settings with other time limits. */
    FloorSettings with(TimeLimits changed) {
        return new FloorSettings(
                regime,
                changed,
                warn,
                flash,
                atZero,
                clockStartsWithFloor,
                order,
                oncePerDelegation,
                presentOnly,
                maxWaiting,
                procedure,
                contingents);
    }
}

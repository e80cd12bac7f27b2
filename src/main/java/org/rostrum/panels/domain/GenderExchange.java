package org.rostrum.panels.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges two nominees of the same group while that brings panels nearer to 40 to 60 % women: two who are seated change
 * panels, or one who waits takes the seat of one who was as timely. Exchanges between equals in preference come first, and
 * others only where none of these helps. The table of panels by groups stays as it is.
 */
final class GenderExchange {
    /** How much worse a panel of one sex only is. */
    private static final int SINGLE_SEX = 5;

    private final List<Candidate> movable;
    private final Map<String, String> panels;
    private final Map<String, Tally> tallies = new HashMap<>();
    private final Set<String> exchanged = new HashSet<>();

    /** Women and men of a panel, as far as they are known. */
    private record Tally(int women, int men) {
        Tally plus(Gender gender, int n) {
            return switch (gender) {
                case F -> new Tally(women + n, men);
                case M -> new Tally(women, men + n);
                case X -> this;
            };
        }

        /** Distance of women from the band, in tenths of a person; 0 inside. */
        int distance() {
            int known = women + men;
            if (known < 2) {
                return 0;
            }
            int outside = Math.max(0, Math.max(4 * known - 10 * women, 10 * women - 6 * known));
            return singleSex() ? SINGLE_SEX * outside : outside;
        }

        boolean singleSex() {
            return women + men >= 2 && (women == 0 || men == 0);
        }
    }

    /**
     * An exchange.
     *
     * @param leaves who leaves its panel
     * @param comes who takes its place; it comes from another panel, or from the waiting list
     * @param gain by how much panels come nearer to the band
     * @param cost what it costs in preferences, below 0 where wishes are met better
     */
    private record Exchange(Candidate leaves, Candidate comes, int gain, int cost) {
        static final Comparator<Exchange> BEST = Comparator.comparing(Exchange::costsNothing)
                .thenComparingInt(Exchange::gain)
                .reversed()
                .thenComparingInt(Exchange::cost)
                .thenComparingInt(each -> each.comes().rank())
                .thenComparingInt(each -> -each.leaves().rank());

        boolean costsNothing() {
            return cost <= 0;
        }
    }

    private GenderExchange(List<Candidate> candidates, Map<String, String> panels, Set<String> fixed) {
        this.panels = panels;
        movable = candidates.stream()
                .filter(each -> !fixed.contains(each.code()) && each.lockedTo() == null)
                .filter(each ->
                        each.interest().gender() == Gender.F || each.interest().gender() == Gender.M)
                .toList();
        for (Candidate each : candidates) {
            String panel = panels.get(each.code());
            if (panel != null) {
                tallies.put(panel, plus(tally(panel), each, 1));
            }
        }
    }

    /**
     * Exchanges as long as it helps.
     *
     * @param candidates all of them
     * @param panels panel of each State that has a seat, by code; is changed
     * @param fixed codes of States that stay where they are
     * @return codes of those who were exchanged
     */
    static Set<String> in(List<Candidate> candidates, Map<String, String> panels, Set<String> fixed) {
        GenderExchange exchange = new GenderExchange(candidates, panels, fixed);
        Exchange best = exchange.best();
        while (best != null) {
            exchange.carryOut(best);
            best = exchange.best();
        }
        return exchange.exchanged;
    }

    /** A warning about a panel, or null where there is nothing to say. */
    static @Nullable Warning check(String panel, List<Candidate> seated) {
        Tally tally = new Tally(0, 0);
        for (Candidate each : seated) {
            tally = plus(tally, each, 1);
        }
        int known = tally.women() + tally.men();
        if (tally.singleSex()) {
            return new Warning(Warning.Kind.SINGLE_SEX, panel, null, tally.women(), known);
        }
        return tally.distance() > 0
                ? new Warning(Warning.Kind.GENDER_BALANCE, panel, null, tally.women(), known)
                : null;
    }

    private Tally tally(String panel) {
        return tallies.getOrDefault(panel, new Tally(0, 0));
    }

    private static Tally plus(Tally tally, Candidate candidate, int n) {
        Gender gender = candidate.interest().gender();
        return gender == null ? tally : tally.plus(gender, n);
    }

    private @Nullable Exchange best() {
        List<Exchange> all = new ArrayList<>();
        for (Candidate leaves : movable) {
            String panel = panels.get(leaves.code());
            if (panel == null) {
                continue;
            }
            for (Candidate comes : movable) {
                boolean helps = comes.group().equals(leaves.group())
                        && comes.interest().gender() != leaves.interest().gender()
                        && comes.takes(panel);
                Exchange exchange = helps ? exchange(leaves, panel, comes, panels.get(comes.code())) : null;
                if (exchange != null && exchange.gain() > 0) {
                    all.add(exchange);
                }
            }
        }
        return all.stream().min(Exchange.BEST).orElse(null);
    }

    private @Nullable Exchange exchange(Candidate leaves, String panel, Candidate comes, @Nullable String other) {
        Tally here = plus(plus(tally(panel), leaves, -1), comes, 1);
        int gain = tally(panel).distance() - here.distance();
        int cost = comes.cost(panel) - leaves.cost(panel);
        if (other == null) {
            boolean asTimely = comes.interest().late() == leaves.interest().late();
            return asTimely ? new Exchange(leaves, comes, gain, cost) : null;
        }
        if (other.equals(panel) || !leaves.takes(other)) {
            return null;
        }
        Tally there = plus(plus(tally(other), comes, -1), leaves, 1);
        return new Exchange(
                leaves,
                comes,
                gain + tally(other).distance() - there.distance(),
                cost + leaves.cost(other) - comes.cost(other));
    }

    private void carryOut(Exchange exchange) {
        Candidate leaves = exchange.leaves();
        Candidate comes = exchange.comes();
        String panel = panels.get(leaves.code());
        if (panel == null) {
            throw new IllegalStateException(leaves.code() + " has no seat");
        }
        String other = panels.remove(comes.code());
        panels.remove(leaves.code());
        panels.put(comes.code(), panel);
        tallies.put(panel, plus(plus(tally(panel), leaves, -1), comes, 1));
        if (other != null) {
            panels.put(leaves.code(), other);
            tallies.put(other, plus(plus(tally(other), comes, -1), leaves, 1));
        }
        exchanged.add(leaves.code());
        exchanged.add(comes.code());
    }
}

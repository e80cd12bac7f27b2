package org.rostrum.panels.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes a proposal: shares of the groups, a table of panels by groups with States in it, gaps, exchanges for the balance
 * of women and men, and what the Office should look at. The same input in any order gives the same proposal anywhere.
 */
public final class Proposer {
    private final ProposalInput input;
    private final List<Panel> panels;
    private final List<Candidate> candidates;
    private final Map<String, Integer> interests = new HashMap<>();
    private final int seats;
    private final Apportionment shares;

    private Proposer(ProposalInput input) {
        this.input = input;
        panels = input.panels().stream().sorted(Comparator.comparing(Panel::id)).toList();
        candidates = Candidate.of(input);
        candidates.forEach(each -> interests.merge(each.group(), 1, Integer::sum));
        seats = input.seats();
        shares = shares();
    }

    /**
     * Makes a proposal.
     *
     * @throws IllegalArgumentException where a fixed table has more seats than the panels, or locks exceed it
     */
    public static Proposal propose(ProposalInput input) {
        return new Proposer(input).proposal();
    }

    private Proposal proposal() {
        boolean oneOfEach = input.policy() instanceof Policy.OnePerGroupThenProportional;
        Seating.Result table = Seating.of(panels, shares.targets(), candidates, oneOfEach);
        SortedMap<String, String> places = new TreeMap<>(table.panels());
        SortedMap<String, String> gaps =
                input.policy() instanceof Policy.Fixed ? new TreeMap<>() : GapFilling.of(input, candidates, places);
        places.putAll(gaps);
        Set<String> exchanged = GenderExchange.in(candidates, places, gaps.keySet());
        return new Proposal(
                shares,
                table.cells(),
                seats(places, gaps.keySet(), exchanged),
                waiting(places, exchanged),
                unfilled(places),
                PodiumCheck.of(input, candidates, shares.targets(), table.cells(), places));
    }

    /** A group is given no more than it has States that may be given a seat; what it cannot fill goes to the next. */
    private Apportionment shares() {
        Map<String, Integer> locked = new HashMap<>();
        Map<String, Integer> most = new HashMap<>();
        input.groups().keySet().forEach(group -> most.put(group, 0));
        for (Candidate each : candidates) {
            if (each.lockedTo() != null) {
                locked.merge(each.group(), 1, Integer::sum);
            }
            if (!each.costs().isEmpty()) {
                most.merge(each.group(), 1, Integer::sum);
            }
        }
        return switch (input.policy()) {
            case Policy.Proportional _ ->
                Apportionment.of(
                        input.groups(),
                        seats,
                        new Apportionment.Bounds(locked, most, 0, input.minimums()),
                        input.seed());
            case Policy.OnePerGroupThenProportional _ ->
                Apportionment.of(
                        input.groups(),
                        seats,
                        new Apportionment.Bounds(locked, most, roundsForAll(), input.minimums()),
                        input.seed());
            case Policy.Fixed fixed -> fixed(fixed, locked);
        };
    }

    private int roundsForAll() {
        long groups = input.groups().values().stream().filter(size -> size > 0).count();
        return (int) Math.max(
                1, panels.stream().filter(each -> each.seats() >= groups).count());
    }

    private Apportionment fixed(Policy.Fixed policy, Map<String, Integer> locked) {
        SortedMap<String, Integer> targets = new TreeMap<>();
        int sum = 0;
        for (String group : input.groups().keySet()) {
            int given = policy.seats().getOrDefault(group, 0);
            if (given < locked.getOrDefault(group, 0)) {
                throw new IllegalArgumentException(group + ": more States are locked than the table has seats");
            }
            targets.put(group, given);
            sum += given;
        }
        if (sum > seats) {
            throw new IllegalArgumentException("the table has " + sum + " seats, the panels have " + seats);
        }
        return new Apportionment(targets, List.of(), List.of());
    }

    private Reason.Share share(String group) {
        return new Reason.Share(
                group, shares.targets().getOrDefault(group, 0), seats, interests.getOrDefault(group, 0));
    }

    private List<Proposal.Seat> seats(Map<String, String> places, Set<String> gaps, Set<String> exchanged) {
        List<Proposal.Seat> all = new ArrayList<>();
        for (Candidate each : candidates) {
            String panel = places.get(each.code());
            if (panel != null) {
                Reason.How how = each.lockedTo() != null
                        ? Reason.How.LOCKED
                        : gaps.contains(each.code())
                                ? Reason.How.GAP
                                : exchanged.contains(each.code()) ? Reason.How.EXCHANGED : Reason.How.CHOSEN;
                all.add(new Proposal.Seat(
                        panel,
                        each.code(),
                        each.group(),
                        new Reason.Seated(
                                how, each.preference(panel), each.interest().late(), share(each.group()))));
            }
        }
        all.sort(Comparator.comparing(Proposal.Seat::panel)
                .thenComparing(Proposal.Seat::group)
                .thenComparing(Proposal.Seat::code));
        return all;
    }

    private List<Proposal.Waiting> waiting(Map<String, String> places, Set<String> exchanged) {
        Set<String> excluded = new HashSet<>();
        input.exclusions().forEach(each -> excluded.add(each.code()));
        return candidates.stream()
                .filter(each -> !places.containsKey(each.code()))
                .map(each -> new Proposal.Waiting(
                        each.code(),
                        new Reason.Waiting(waits(each, excluded, exchanged), each.lot(), share(each.group()))))
                .toList();
    }

    private static Reason.Waits waits(Candidate candidate, Set<String> excluded, Set<String> exchanged) {
        if (candidate.costs().isEmpty()) {
            return excluded.contains(candidate.code()) ? Reason.Waits.EXCLUDED : Reason.Waits.NO_PANEL;
        }
        if (exchanged.contains(candidate.code())) {
            return Reason.Waits.EXCHANGED;
        }
        return candidate.interest().late() ? Reason.Waits.LATE : Reason.Waits.LOT;
    }

    private List<Proposal.Unfilled> unfilled(Map<String, String> places) {
        Map<String, Integer> taken = new HashMap<>();
        places.values().forEach(panel -> taken.merge(panel, 1, Integer::sum));
        List<Candidate> waiting = candidates.stream()
                .filter(each ->
                        !places.containsKey(each.code()) && !each.costs().isEmpty())
                .toList();
        List<Proposal.Unfilled> unfilled = new ArrayList<>();
        for (Panel panel : panels) {
            int empty = panel.seats() - taken.getOrDefault(panel.id(), 0);
            if (empty > 0) {
                unfilled.add(new Proposal.Unfilled(panel.id(), empty, why(panel.id(), waiting)));
            }
        }
        return unfilled;
    }

    private Reason why(String panel, List<Candidate> waiting) {
        int take = (int) waiting.stream().filter(each -> each.takes(panel)).count();
        if (waiting.isEmpty()) {
            int may = (int)
                    candidates.stream().filter(each -> !each.costs().isEmpty()).count();
            return new Reason.TooFew(may, seats);
        }
        return take == 0 ? new Reason.NobodyTakes(waiting.size()) : new Reason.TableIsFull(take);
    }
}

package org.rostrum.panels.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Fills the seats of stakeholders: locks first, at most one of each kind on a panel while that is possible, who was in
 * time before who was late, preferences, lots; then exchanges two of the same kind while that brings a whole panel, with
 * its States, nearer to 40 to 60 % women. Nobody is seated to whom a Member State objects.
 */
final class StakeholderSeating {
    private static final int SOURCE = 0;
    private static final int SINK = 1;
    private static final int SEATS = 50;

    private final PanelsState state;
    private final Call call;
    private final Map<String, Party> parties;
    private final Composition draft;
    private final String seed;

    private StakeholderSeating(
            PanelsState state, Call call, Map<String, Party> parties, Composition draft, String seed) {
        this.state = state;
        this.call = call;
        this.parties = parties;
        this.draft = draft;
        this.seed = seed;
    }

    /**
     * @param proposal who of the States sits where
     * @param seed of the lots
     */
    static List<Draw.StakeholderSeat> of(
            PanelsState state,
            Call call,
            Map<String, Party> parties,
            Composition draft,
            Proposal proposal,
            String seed) {
        StakeholderSeating seating = new StakeholderSeating(state, call, parties, draft, seed);
        List<Candidate> candidates = seating.candidates();
        Map<String, String> places = seating.flow(candidates);
        seating.exchange(candidates, places, proposal);
        Map<String, Candidate> byCode = new HashMap<>();
        candidates.forEach(each -> byCode.put(each.code(), each));
        return places.entrySet().stream()
                .map(each -> {
                    Candidate candidate = byCode.get(each.getKey());
                    Integer rank = candidate == null ? null : candidate.preference(each.getValue());
                    return new Draw.StakeholderSeat(each.getValue(), each.getKey(), rank == null ? 0 : rank);
                })
                .sorted(Comparator.comparing(Draw.StakeholderSeat::panel).thenComparing(Draw.StakeholderSeat::code))
                .toList();
    }

    /** Kinds are their groups. */
    private List<Candidate> candidates() {
        List<Interest> interests = new ArrayList<>();
        List<ProposalInput.Lock> locks = new ArrayList<>();
        Map<String, Integer> kinds = new TreeMap<>();
        for (StakeholderKind kind : StakeholderKind.values()) {
            kinds.put(kind.word(), 1);
        }
        state.interests()
                .forEach((code, file) -> file.current().ifPresent(version -> {
                    Party party = parties.get(code);
                    StakeholderKind kind = party == null ? null : party.kind();
                    if (kind == null || party == null || party.side() != Side.STAKEHOLDER) {
                        return;
                    }
                    String locked = draft.locks().get(code);
                    if (locked != null) {
                        locks.add(new ProposalInput.Lock(code, locked));
                    } else if (state.objectedTo(code)) {
                        return;
                    }
                    ExpressionOfInterest said = version.expression();
                    interests.add(new Interest(
                            code,
                            kind.word(),
                            said.preferences(),
                            said.any(),
                            said.nominee().gender(),
                            version.late()));
                }));
        List<Panel> panels = call.roundTables().stream()
                .map(each -> new Panel(each.id(), each.stakeholderSeats(), List.of()))
                .toList();
        List<ProposalInput.Exclusion> exclusions = draft.keptOff().stream()
                .map(each -> new ProposalInput.Exclusion(each.code(), each.panel()))
                .toList();
        return Candidate.of(new ProposalInput(
                kinds, panels, new Policy.Proportional(), seed, locks, exclusions, interests, Map.of()));
    }

    private record Choice(int arc, String code, String panel) {}

    private Map<String, String> flow(List<Candidate> candidates) {
        int seats = call.roundTables().stream()
                .mapToInt(RoundTable::stakeholderSeats)
                .sum();
        Ranks ranks = new Ranks(candidates, seats);
        int kinds = StakeholderKind.values().length;
        MinCostFlow flow = new MinCostFlow(2 + call.roundTables().size() * (1 + kinds) + candidates.size());
        // late costs 1; a second of a kind more than all who are late, a lock less than all seconds
        long second = candidates.size() + 1L;
        long locked = second * (SEATS * (long) call.roundTables().size() + 1);
        int node = 2;
        Map<String, Integer> cells = new HashMap<>();
        for (RoundTable table : call.roundTables()) {
            int panel = node++;
            flow.arc(panel, SINK, table.stakeholderSeats(), 0, 0);
            for (StakeholderKind kind : StakeholderKind.values()) {
                int cell = node++;
                cells.put(table.id() + '|' + kind.word(), cell);
                flow.arc(cell, panel, 1, 0, 0);
                flow.arc(cell, panel, table.stakeholderSeats(), second, 0);
            }
        }
        List<Choice> choices = new ArrayList<>();
        for (Candidate each : candidates) {
            int candidate = node++;
            flow.arc(SOURCE, candidate, 1, each.interest().late() ? 1 : 0, ranks.seated(each));
            for (String panel : each.costs().keySet()) {
                int cell = cells.getOrDefault(panel + '|' + each.group(), SINK);
                long lock = each.lockedTo() == null ? 0 : -locked;
                choices.add(new Choice(flow.arc(candidate, cell, 1, lock, ranks.on(each, panel)), each.code(), panel));
            }
        }
        flow.run(SOURCE, SINK);
        Map<String, String> places = new TreeMap<>();
        for (Choice each : choices) {
            if (flow.flow(each.arc()) > 0) {
                places.put(each.code(), each.panel());
            }
        }
        return places;
    }

    /** States count, and stay: they are locked to where they are. */
    private void exchange(List<Candidate> candidates, Map<String, String> places, Proposal proposal) {
        List<Candidate> podium = new ArrayList<>(candidates);
        Map<String, String> all = new TreeMap<>(places);
        for (Proposal.Seat seat : proposal.seats()) {
            state.interest(seat.code()).ifPresent(version -> {
                Interest interest = new Interest(
                        seat.code(),
                        seat.group(),
                        List.of(seat.panel()),
                        false,
                        version.expression().nominee().gender(),
                        version.late());
                podium.add(new Candidate(
                        interest, Lot.of(seed, seat.code()), podium.size(), seat.panel(), new TreeMap<>()));
                all.put(seat.code(), seat.panel());
            });
        }
        GenderExchange.in(podium, all, Set.of());
        Set<String> stakeholders = new java.util.HashSet<>();
        candidates.forEach(each -> stakeholders.add(each.code()));
        places.clear();
        all.forEach((code, panel) -> {
            if (stakeholders.contains(code)) {
                places.put(code, panel);
            }
        });
    }
}

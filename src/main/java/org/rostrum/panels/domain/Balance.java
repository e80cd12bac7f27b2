package org.rostrum.panels.domain;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How balanced a draft of the list is.
 *
 * @param panels by round table, in the order of the call
 * @param states States that have a seat
 * @param stakeholders stakeholders that have a seat
 * @param coChairs those who preside
 * @param interests all who expressed their interest
 * @param targets seats by regional group as they should be
 * @param cells seats by panel and group as the table says
 * @param ties groups between which a lot decides
 * @param warnings what to look at
 */
public record Balance(
        List<PanelBalance> panels,
        Tally states,
        Tally stakeholders,
        Tally coChairs,
        Tally interests,
        SortedMap<String, Integer> targets,
        SortedMap<String, SortedMap<String, Integer>> cells,
        List<List<String>> ties,
        List<Warning> warnings) {
    /**
     * One round table.
     *
     * @param panel its id
     * @param stateSeats seats for States
     * @param stakeholderSeats seats for stakeholders
     * @param states States that sit there
     * @param stakeholders stakeholders that sit there
     * @param coChairs those who preside
     */
    public record PanelBalance(
            String panel, int stateSeats, int stakeholderSeats, Tally states, Tally stakeholders, Tally coChairs) {}

    public Balance {
        panels = List.copyOf(panels);
        ties = List.copyOf(ties);
        warnings = List.copyOf(warnings);
    }

    /**
     * The balance of a draft, which need not be the one that is kept: so that one can see what a move would do.
     *
     * @param parties of the dialogue in their groups of this call, by code
     */
    public static Balance of(PanelsState state, Call call, Map<String, Party> parties, Composition draft) {
        DraftInput inputs = new DraftInput(state, call, parties);
        ProposalInput input = inputs.of(state.composition());
        Proposal proposal = Proposer.propose(input);
        List<PanelBalance> panels = call.roundTables().stream()
                .map(table -> panel(state, parties, draft, table))
                .toList();
        return new Balance(
                panels,
                Tally.ofSeated(seats(draft, parties, Side.STATE), state, parties),
                Tally.ofSeated(seats(draft, parties, Side.STAKEHOLDER), state, parties),
                Tally.of(
                        call.roundTables().stream()
                                .flatMap(each -> each.coChairs().stream())
                                .toList(),
                        null,
                        state,
                        parties),
                Tally.of(
                        state.interests().keySet().stream()
                                .filter(code -> state.interest(code).isPresent())
                                .toList(),
                        null,
                        state,
                        parties),
                proposal.shares().targets(),
                proposal.cells(),
                proposal.shares().ties(),
                new DraftWarnings(state, call, parties, draft, input, proposal).all());
    }

    private static PanelBalance panel(
            PanelsState state, Map<String, Party> parties, Composition draft, RoundTable table) {
        return new PanelBalance(
                table.id(),
                table.stateSeats(),
                table.stakeholderSeats(),
                Tally.of(on(draft, parties, table.id(), Side.STATE), table.id(), state, parties),
                Tally.of(on(draft, parties, table.id(), Side.STAKEHOLDER), table.id(), state, parties),
                Tally.of(table.coChairs(), null, state, parties));
    }

    static List<String> on(Composition draft, Map<String, Party> parties, String panel, Side side) {
        return draft.on(panel).stream()
                .filter(code -> isOf(parties, code, side))
                .toList();
    }

    private static SortedMap<String, Placed> seats(Composition draft, Map<String, Party> parties, Side side) {
        SortedMap<String, Placed> seats = new TreeMap<>(draft.seats());
        seats.keySet().removeIf(code -> !isOf(parties, code, side));
        return seats;
    }

    private static boolean isOf(Map<String, Party> parties, String code, Side side) {
        Party party = parties.get(code);
        return party != null && party.side() == side;
    }
}

package org.rostrum.panels.domain;

import java.util.Map;
import java.util.Optional;

/** Who takes a seat that is free, by the same rule as the proposal, while everybody else stays. */
public final class Successors {
    private Successors() {}

    /**
     * The next for a panel, empty where nobody who waits takes it.
     *
     * @param parties of the dialogue in their groups of this call, by code
     */
    public static Optional<Proposal.Seat> next(PanelsState state, Map<String, Party> parties, String panel) {
        Call call = state.call();
        if (call == null) {
            return Optional.empty();
        }
        ProposalInput input = new DraftInput(state, call, parties).holding(state.composition());
        if (input.policy() instanceof Policy.Fixed fixed && !fits(input, fixed)) {
            return Optional.empty();
        }
        return Proposer.propose(input).seats().stream()
                .filter(seat -> seat.panel().equals(panel))
                .filter(seat -> state.composition().panelOf(seat.code()) == null)
                .findFirst();
    }

    /** A hand may have gone beyond the agreed table; then it is for a hand to choose. */
    private static boolean fits(ProposalInput input, Policy.Fixed fixed) {
        Map<String, Integer> locked = new java.util.HashMap<>();
        Map<String, String> groups = new java.util.HashMap<>();
        input.interests().forEach(each -> groups.put(each.code(), each.group()));
        input.locks().forEach(each -> locked.merge(groups.getOrDefault(each.code(), ""), 1, Integer::sum));
        return locked.entrySet().stream()
                .allMatch(each -> each.getValue() <= fixed.seats().getOrDefault(each.getKey(), 0));
    }
}

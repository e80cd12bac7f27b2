package org.rostrum.panels.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why somebody is where it is on the draft of the list. For the Office, and for itself where the Office agrees. */
public sealed interface Explanation {
    /**
     * It has the seat that the proposal gave it.
     *
     * @param award the seat of its group that this is, with the quotient that won it; null under an agreed table, and
     *     where a gap was filled
     */
    record Drawn(Reason.Seated why, Apportionment.@Nullable Award award) implements Explanation {}

    /** It waits, as in the proposal. */
    record Waits(Reason.Waiting why) implements Explanation {}

    /**
     * The Office put it there.
     *
     * @param panel where
     * @param wish place of that panel in its wishes: 1, 2, …, any or not asked for
     * @param locked whether it is locked there
     */
    record ByHand(String panel, String wish, boolean locked) implements Explanation {}

    /** It took the seat of one who left, by the same rule. */
    record Successor(String panel, String wish) implements Explanation {}

    /** A stakeholder has the seat that the proposal gave it. */
    record StakeholderDrawn(String panel, String wish) implements Explanation {}

    /** The Office took its seat away, or it came after the proposal: it waits for the Office. */
    record WaitsForOffice() implements Explanation {}

    /** It presides over a round table and takes no seat. */
    record CoChair(String panel) implements Explanation {}

    /** It withdrew. */
    record Withdrawn() implements Explanation {}

    /** It sent nothing. */
    record NoInterest() implements Explanation {}

    /** Why one is where it is. */
    static Explanation of(PanelsState state, Call call, String code) {
        Optional<InterestFile.Version> interest = state.interest(code);
        Placed placed = state.composition().seats().get(code);
        if (placed != null) {
            return seated(state, code, placed);
        }
        for (RoundTable table : call.roundTables()) {
            if (table.coChairs().contains(code)) {
                return new CoChair(table.id());
            }
        }
        if (interest.isEmpty()) {
            return state.interests().containsKey(code) ? new Withdrawn() : new NoInterest();
        }
        return state.lastDraw()
                .flatMap(draw -> draw.proposal().waiting().stream()
                        .filter(each -> each.code().equals(code))
                        .findFirst())
                .<Explanation>map(each -> new Waits(each.why()))
                .orElseGet(WaitsForOffice::new);
    }

    private static Explanation seated(PanelsState state, String code, Placed placed) {
        String wish = Tally.wish(
                state.interest(code).map(InterestFile.Version::expression).orElse(null), placed.panel());
        return switch (placed.how()) {
            case BY_HAND ->
                new ByHand(
                        placed.panel(),
                        wish,
                        placed.panel().equals(state.composition().locks().get(code)));
            case SUCCESSOR -> new Successor(placed.panel(), wish);
            case DRAWN ->
                state.lastDraw()
                        .flatMap(draw -> drawn(draw.proposal(), code))
                        .orElseGet(() -> new StakeholderDrawn(placed.panel(), wish));
        };
    }

    private static Optional<Explanation> drawn(Proposal proposal, String code) {
        return proposal.seats().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(seat -> new Drawn(seat.why(), award(proposal, seat)));
    }

    /** The seats that a group won go to its States in the order of the list; gaps were won by nobody. */
    private static Apportionment.@Nullable Award award(Proposal proposal, Proposal.Seat seat) {
        if (seat.why().how() == Reason.How.GAP) {
            return null;
        }
        List<String> own = new ArrayList<>();
        for (Proposal.Seat each : proposal.seats()) {
            if (each.group().equals(seat.group()) && each.why().how() != Reason.How.GAP) {
                own.add(each.code());
            }
        }
        int number = own.indexOf(seat.code()) + 1;
        return proposal.shares().awards().stream()
                .filter(each -> each.group().equals(seat.group()) && each.number() == number)
                .findFirst()
                .orElse(null);
    }

    /** Why everybody is where it is, by code: all who sent something, and all who preside. */
    static Map<String, Explanation> all(PanelsState state, Call call) {
        Map<String, Explanation> all = new java.util.TreeMap<>();
        state.interests().keySet().forEach(code -> all.put(code, of(state, call, code)));
        call.roundTables().forEach(table -> table.coChairs().forEach(code -> all.put(code, of(state, call, code))));
        return all;
    }
}

package org.rostrum.panels.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a proposal is made of, out of a call and what was sent. */
final class DraftInput {
    /** Lots before a seed is set: for shares and what-if only, never for a draw. */
    private static final String NO_SEED = "no seed yet";

    private final PanelsState state;
    private final Call call;
    private final Map<String, Party> parties;
    private final Map<String, StateFacts> facts = new HashMap<>();

    DraftInput(PanelsState state, Call call, Map<String, Party> parties) {
        this.state = state;
        this.call = call;
        this.parties = parties;
        parties.forEach((code, party) -> {
            if (party.side() == Side.STATE) {
                facts.put(code, new StateFacts(party.group(), party.ldc(), party.lldc(), party.sids()));
            }
        });
    }

    /** With the locks of a draft. */
    ProposalInput of(Composition draft) {
        List<ProposalInput.Lock> locks = new ArrayList<>();
        draft.locks().forEach((code, panel) -> {
            if (inGroup(code)) {
                locks.add(new ProposalInput.Lock(code, panel));
            }
        });
        return input(
                call.roundTables().stream()
                        .map(each -> panel(each, each.stateSeats()))
                        .toList(),
                locks,
                exclusions(draft, code -> true));
    }

    /** With everybody locked where they are, so that only what is free is filled; nobody is moved. */
    ProposalInput holding(Composition draft) {
        List<ProposalInput.Lock> locks = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        draft.seats().forEach((code, placed) -> {
            if (inGroup(code) && !call.coChairs(code)) {
                locks.add(new ProposalInput.Lock(code, placed.panel()));
                taken.merge(placed.panel(), 1, Integer::sum);
            }
        });
        List<Panel> panels = call.roundTables().stream()
                .map(each -> panel(each, Math.max(each.stateSeats(), taken.getOrDefault(each.id(), 0))))
                .toList();
        return input(panels, locks, exclusions(draft, code -> draft.panelOf(code) == null));
    }

    /** Whether somebody is in a regional group of the call and has sent an expression of interest. */
    boolean inGroup(String code) {
        Party party = parties.get(code);
        return party != null
                && party.side() == Side.STATE
                && party.group() != null
                && call.groups().containsKey(party.group())
                && state.interest(code).isPresent();
    }

    private static Panel panel(RoundTable table, int seats) {
        return new Panel(table.id(), seats, table.coChairs());
    }

    private List<ProposalInput.Exclusion> exclusions(Composition draft, Predicate<String> of) {
        return draft.keptOff().stream()
                .filter(each -> of.test(each.code()))
                .map(each -> new ProposalInput.Exclusion(each.code(), each.panel()))
                .toList();
    }

    private ProposalInput input(
            List<Panel> panels, List<ProposalInput.Lock> locks, List<ProposalInput.Exclusion> exclusions) {
        List<Interest> interests = new ArrayList<>();
        state.interests()
                .forEach((code, file) -> file.current().ifPresent(version -> {
                    Party party = parties.get(code);
                    String group = party == null ? null : party.group();
                    if (group != null && inGroup(code)) {
                        ExpressionOfInterest said = version.expression();
                        interests.add(new Interest(
                                code,
                                group,
                                said.preferences(),
                                said.any(),
                                said.nominee().gender(),
                                version.late()));
                    }
                }));
        return new ProposalInput(
                call.groups(),
                panels,
                call.policy(),
                state.seed().map(LotSeed::seed).orElse(NO_SEED),
                locks,
                exclusions,
                interests,
                facts,
                call.policy() instanceof Policy.Fixed ? Map.of() : call.minimums());
    }
}

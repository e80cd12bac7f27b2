package org.rostrum.panels.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the Office should look at in a draft of the list, however it came about. Forbids nothing. */
final class DraftWarnings {
    private final PanelsState state;
    private final Call call;
    private final Map<String, Party> parties;
    private final Composition draft;
    private final ProposalInput input;
    private final Proposal proposal;
    private final List<Warning> warnings = new ArrayList<>();

    DraftWarnings(
            PanelsState state,
            Call call,
            Map<String, Party> parties,
            Composition draft,
            ProposalInput input,
            Proposal proposal) {
        this.state = state;
        this.call = call;
        this.parties = parties;
        this.draft = draft;
        this.input = input;
        this.proposal = proposal;
    }

    List<Warning> all() {
        call.roundTables().forEach(this::seats);
        draft.seats().forEach((code, placed) -> one(code, placed.panel()));
        draft.keptApart().forEach(this::together);
        call.roundTables().forEach(this::kinds);
        shares();
        SortedMap<String, String> places = new TreeMap<>();
        draft.seats().forEach((code, placed) -> places.put(code, placed.panel()));
        warnings.addAll(PodiumCheck.of(
                call.coChairsCount() ? input : withoutCoChairs(),
                Candidate.of(input),
                proposal.shares().targets(),
                proposal.cells(),
                places));
        return warnings;
    }

    /** Who presides takes no seat, but does not stand for its group either. */
    private ProposalInput withoutCoChairs() {
        return new ProposalInput(
                input.groups(),
                input.panels().stream()
                        .map(each -> new Panel(each.id(), each.seats(), List.of()))
                        .toList(),
                input.policy(),
                input.seed(),
                List.of(),
                List.of(),
                input.interests(),
                input.states(),
                input.minimums());
    }

    private void warn(
            Warning.Kind kind,
            @Nullable String panel,
            @Nullable String group,
            @Nullable String code,
            int found,
            int expected) {
        warnings.add(new Warning(kind, panel, group, code, found, expected));
    }

    private void seats(RoundTable table) {
        for (Side side : Side.values()) {
            int found = (int) Balance.on(draft, parties, table.id(), side).stream()
                    .filter(this::inQuota)
                    .count();
            int seats = table.seats(side);
            if (found > seats) {
                warn(Warning.Kind.SEATS_OVER, table.id(), side.word(), null, found, seats);
            } else if (found < seats) {
                warn(Warning.Kind.SEATS_FREE, table.id(), side.word(), null, found, seats);
            }
        }
    }

    /** A State outside the groups has a chair more. */
    private boolean inQuota(String code) {
        Party party = parties.get(code);
        return party != null && (party.side() == Side.STAKEHOLDER || party.group() != null);
    }

    private void one(String code, String panel) {
        ExpressionOfInterest said =
                state.interest(code).map(InterestFile.Version::expression).orElse(null);
        if (Tally.wish(said, panel).equals(Tally.NOT_ASKED)) {
            warn(Warning.Kind.NOT_ASKED_FOR, panel, null, code, 1, 0);
        }
        if (call.coChairs(code)) {
            warn(Warning.Kind.CO_CHAIR_SEATED, panel, null, code, 1, 0);
        }
        if (draft.keepsOff(code, panel)) {
            warn(Warning.Kind.KEPT_OFF_SEATED, panel, null, code, 1, 0);
        }
        if (state.objectedTo(code)) {
            warn(Warning.Kind.OBJECTED_SEATED, panel, null, code, 1, 0);
        }
    }

    private void together(KeptApart pair) {
        String panel = draft.panelOf(pair.one());
        if (panel != null && panel.equals(draft.panelOf(pair.other()))) {
            warn(Warning.Kind.KEPT_APART_TOGETHER, panel, pair.other(), pair.one(), 2, 1);
        }
    }

    private void kinds(RoundTable table) {
        Set<StakeholderKind> seen = new HashSet<>();
        Set<StakeholderKind> twice = new HashSet<>();
        for (String code : Balance.on(draft, parties, table.id(), Side.STAKEHOLDER)) {
            Party party = parties.get(code);
            StakeholderKind kind = party == null ? null : party.kind();
            if (kind != null && !seen.add(kind)) {
                twice.add(kind);
            }
        }
        for (StakeholderKind kind : StakeholderKind.values()) {
            if (twice.contains(kind)) {
                warn(Warning.Kind.SAME_KIND, table.id(), kind.word(), null, 2, 1);
            }
        }
    }

    private void shares() {
        if (draft.seats().isEmpty()) {
            return;
        }
        Map<String, Integer> has = new TreeMap<>();
        draft.seats().keySet().forEach(code -> {
            Party party = parties.get(code);
            String group = party == null || party.side() != Side.STATE ? null : party.group();
            if (group != null) {
                has.merge(group, 1, Integer::sum);
            }
        });
        call.groups().keySet().forEach(group -> {
            int found = has.getOrDefault(group, 0);
            int share = proposal.shares().targets().getOrDefault(group, 0);
            if (found > share) {
                warn(Warning.Kind.ABOVE_SHARE, null, group, null, found, share);
            } else if (found < share) {
                warn(Warning.Kind.BELOW_SHARE, null, group, null, found, share);
            }
        });
    }
}

package org.rostrum.panels.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What the Office may do with the draft of the list. Warnings forbid nothing; only what contradicts itself is refused. */
final class ListRules {
    private static final int MOST_MOVES = 100;
    private static final int LONGEST_SYMBOL = 60;

    private final Rule rule;
    private final PanelsState state;
    private final Composition draft;

    ListRules(Rule rule) {
        this.rule = rule;
        this.state = rule.state();
        this.draft = rule.state().composition();
    }

    List<PanelsEvent> decide(PanelsCommand.OfList command) {
        rule.officeOnly();
        rule.call();
        Rule.refuseIf(
                command.version() != state.version(),
                PanelsRefusal.of(
                        PanelsRefusal.Kind.STALE, String.valueOf(command.version()), String.valueOf(state.version())));
        return switch (command) {
            case PanelsCommand.DrawList _ -> List.of(draw());
            case PanelsCommand.MoveSeats move -> List.of(move(move));
            case PanelsCommand.SeatSuccessor seat -> List.of(successor(seat.panel()));
            case PanelsCommand.SetLock lock -> List.of(lock(lock));
            case PanelsCommand.KeepOff keep -> List.of(keepOff(keep));
            case PanelsCommand.LiftKeptOff lift -> {
                nothingUnless(
                        draft.keptOff().stream().anyMatch(each -> PanelsDraft.same(each, lift.code(), lift.panel())));
                yield List.of(new PanelsEvent.KeptOffLifted(lift.code(), lift.panel()));
            }
            case PanelsCommand.KeepTwoApart keep -> List.of(keepApart(keep));
            case PanelsCommand.LiftKeptApart lift -> {
                nothingUnless(
                        draft.keptApart().stream().anyMatch(each -> PanelsDraft.same(each, lift.one(), lift.other())));
                yield List.of(new PanelsEvent.KeptApartLifted(lift.one(), lift.other()));
            }
            case PanelsCommand.UndoAct _ -> {
                Rule.refuseIf(state.steps().isEmpty(), PanelsRefusal.of(PanelsRefusal.Kind.NOTHING_TO_UNDO));
                PanelsEvent.ActUndone undone =
                        new PanelsEvent.ActUndone(state.steps().getLast().revision());
                LockCheck.check(rule, after(undone));
                yield List.of(undone);
            }
            case PanelsCommand.CirculateList circulate -> List.of(circulate(circulate));
            case PanelsCommand.ReplacePanellist replace -> replace(replace);
        };
    }

    private static void nothingUnless(boolean changes) {
        Rule.refuseIf(!changes, PanelsRefusal.of(PanelsRefusal.Kind.NOTHING_CHANGES));
    }

    private PanelsEvent draw() {
        Rule.refuseIf(state.stage() == CallStage.CIRCULATED, PanelsRefusal.of(PanelsRefusal.Kind.ALREADY_CIRCULATED));
        String seed = state.seed()
                .orElseThrow(() -> new Rule.RefusedException(PanelsRefusal.of(PanelsRefusal.Kind.NO_SEED)))
                .seed();
        LockCheck.check(rule, draft);
        Proposal proposal = Proposer.propose(new DraftInput(state, rule.call(), rule.parties()).of(draft));
        return new PanelsEvent.ListDrawn(
                state.draws().size() + 1,
                seed,
                proposal,
                StakeholderSeating.of(state, rule.call(), rule.parties(), draft, proposal, seed));
    }

    private PanelsEvent move(PanelsCommand.MoveSeats command) {
        Rule.refuseIf(
                command.moves().isEmpty() || command.moves().size() > MOST_MOVES,
                PanelsRefusal.invalid("moves", command.moves().size() + " moves", "1 to " + MOST_MOVES));
        Set<String> moved = new HashSet<>();
        boolean changes = false;
        for (int i = 0; i < command.moves().size(); i++) {
            Move move = command.moves().get(i);
            String at = "moves[" + i + "]";
            withInterest(at + ".code", move.code());
            String to = move.to();
            if (to != null) {
                rule.panel(at + ".to", to);
            }
            Rule.refuseIf(
                    !moved.add(move.code()), PanelsRefusal.invalid(at + ".code", move.code() + " again", "each once"));
            boolean stays = Objects.equals(to, draft.panelOf(move.code()));
            Rule.refuseIf(
                    !stays && draft.locks().containsKey(move.code()),
                    PanelsRefusal.at(at + ".code", PanelsRefusal.Kind.LOCKED, move.code()));
            changes |= !stays;
        }
        nothingUnless(changes);
        return new PanelsEvent.SeatsMoved(command.moves());
    }

    private void withInterest(String field, String code) {
        rule.party(field, code);
        Rule.refuseIf(state.interest(code).isEmpty(), PanelsRefusal.at(field, PanelsRefusal.Kind.NO_INTEREST, code));
    }

    private PanelsEvent successor(String panel) {
        RoundTable table = rule.panel("panel", panel);
        long taken = draft.on(panel).stream()
                .filter(code -> {
                    Party party = rule.parties().get(code);
                    return party != null && party.side() == Side.STATE;
                })
                .count();
        Rule.refuseIf(
                taken >= table.stateSeats(),
                PanelsRefusal.at("panel", PanelsRefusal.Kind.NO_FREE_SEAT, panel, String.valueOf(table.stateSeats())));
        return Successors.next(state, rule.parties(), panel)
                .map(seat -> new PanelsEvent.SuccessorSeated(seat.code(), panel))
                .orElseThrow(() ->
                        new Rule.RefusedException(PanelsRefusal.at("panel", PanelsRefusal.Kind.NO_SUCCESSOR, panel)));
    }

    private PanelsEvent lock(PanelsCommand.SetLock command) {
        withInterest("code", command.code());
        nothingUnless(!Objects.equals(draft.locks().get(command.code()), command.panel()));
        PanelsEvent.LockSet set = new PanelsEvent.LockSet(command.code(), command.panel());
        if (command.panel() != null) {
            rule.panel("panel", command.panel());
            LockCheck.check(rule, after(set));
        }
        return set;
    }

    private PanelsEvent keepOff(PanelsCommand.KeepOff command) {
        rule.party("code", command.code());
        String panel = command.panel();
        if (panel != null) {
            rule.panel("panel", panel);
        }
        PanelsEvent.KeptOffSet set =
                new PanelsEvent.KeptOffSet(command.code(), panel, Rule.reason("reason", command.reason()));
        nothingUnless(!draft.keptOff().contains(new KeptOff(command.code(), panel, set.reason())));
        LockCheck.check(rule, after(set));
        return set;
    }

    private PanelsEvent keepApart(PanelsCommand.KeepTwoApart command) {
        rule.party("one", command.one());
        rule.party("other", command.other());
        Rule.refuseIf(
                command.one().equals(command.other()),
                PanelsRefusal.invalid("other", command.other(), "another than " + command.one()));
        boolean ordered = command.one().compareTo(command.other()) < 0;
        KeptApart pair = new KeptApart(
                ordered ? command.one() : command.other(),
                ordered ? command.other() : command.one(),
                Rule.reason("note", command.note()));
        nothingUnless(!draft.keptApart().contains(pair));
        return new PanelsEvent.KeptApartSet(pair);
    }

    private Composition after(PanelsEvent event) {
        return state.after(new PanelsChange(
                        state.revision() + 1, new java.util.UUID(0, 0), rule.now(), rule.by(), List.of(event)))
                .composition();
    }

    private PanelsEvent circulate(PanelsCommand.CirculateList command) {
        Rule.refuseIf(draft.seats().isEmpty(), PanelsRefusal.of(PanelsRefusal.Kind.EMPTY_LIST));
        boolean asks = command.mode() != CirculationMode.INFORMATION;
        Instant until = command.answersUntil();
        Rule.refuseIf(
                asks && (until == null || !until.isAfter(rule.now())),
                PanelsRefusal.invalid(
                        "answersUntil", until == null ? "nothing" : until.toString(), "an instant to come"));
        Rule.refuseIf(
                !asks && until != null,
                PanelsRefusal.invalid("answersUntil", String.valueOf(until), "nothing: nobody is asked"));
        List<CirculatedList.PanelList> panels = Listing.of(state, rule.call(), rule.parties());
        String symbol = Rule.textOrNull("symbol", command.symbol(), LONGEST_SYMBOL);
        ListDifference difference = ListDifference.NONE;
        if (!state.circulations().isEmpty()) {
            CirculatedList last = state.circulations().getLast().list();
            difference = ListDifference.between(last.panels(), panels);
            boolean same = last.panels().equals(panels) && last.mode() == command.mode();
            nothingUnless(!same);
        }
        return new PanelsEvent.ListCirculated(new CirculatedList(
                state.circulations().size(),
                command.mode(),
                until,
                symbol,
                panels,
                difference,
                rule.now(),
                rule.by().name()));
    }

    private List<PanelsEvent> replace(PanelsCommand.ReplacePanellist command) {
        Rule.refuseIf(state.circulations().isEmpty(), PanelsRefusal.of(PanelsRefusal.Kind.NOT_CIRCULATED));
        rule.panel("panel", command.panel());
        rule.party("out", command.out());
        Rule.refuseIf(
                !command.panel().equals(draft.panelOf(command.out())),
                PanelsRefusal.invalid("out", command.out(), "one who sits on " + command.panel()));
        Party in = rule.party("in", command.in());
        boolean samePerson = command.in().equals(command.out()) && command.nominee() == null;
        nothingUnless(!samePerson);
        Rule.refuseIf(
                !command.in().equals(command.out()) && draft.panelOf(command.in()) != null,
                PanelsRefusal.invalid("in", command.in(), "one who has no seat"));
        List<PanelsEvent> events = new ArrayList<>();
        Nominee nominee = command.nominee();
        if (nominee == null) {
            withInterest("in", command.in());
        } else {
            ExpressionOfInterest said = state.interest(command.in())
                    .map(InterestFile.Version::expression)
                    .orElse(new ExpressionOfInterest(
                            in.code(), nominee, List.of(command.panel()), false, List.of(), null));
            events.addAll(new InterestRules(rule)
                    .decide(new PanelsCommand.Express(
                            new ExpressionOfInterest(
                                    in.code(), nominee, said.preferences(), said.any(), said.languages(), said.note()),
                            Origin.Means.IN_PERSON,
                            null,
                            null)));
        }
        events.add(new PanelsEvent.PanellistReplaced(
                command.panel(), command.out(), command.in(), Rule.reason("reason", command.reason())));
        return events;
    }
}

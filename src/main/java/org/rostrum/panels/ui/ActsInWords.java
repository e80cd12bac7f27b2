package org.rostrum.panels.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.Composition;
import org.rostrum.panels.domain.Move;
import org.rostrum.panels.domain.PanelsChange;
import org.rostrum.panels.domain.PanelsEvent;

/** What somebody did, as a part of a sentence: "moved Fiji to Round Table 2". */
final class ActsInWords {
    private final Texts texts;
    private final PanelsNames names;

    ActsInWords(Texts texts, PanelsNames names) {
        this.texts = texts;
        this.names = names;
    }

    /** "Done: moved Fiji to Round Table 2." */
    String done(PanelsChange change) {
        return texts.of("office.told.done", of(change));
    }

    /** "S. Okoye moved Fiji to Round Table 2". */
    String by(PanelsChange change) {
        return texts.of("office.act.by", change.by().name(), of(change));
    }

    String of(PanelsChange change) {
        return change.events().stream().map(this::of).distinct().collect(Collectors.joining(texts.of("view.comma")));
    }

    private String of(PanelsEvent event) {
        return switch (event) {
            case PanelsEvent.CallSet _ -> say("call-set");
            case PanelsEvent.SeedSet _ -> say("seed-set");
            case PanelsEvent.CallOpened _ -> say("call-opened");
            case PanelsEvent.CallClosed _ -> say("call-closed");
            case PanelsEvent.PartiesReminded reminded ->
                texts.count("office.act.reminded", reminded.codes().size());
            case PanelsEvent.PartyInvited invited -> say("invited", names.party(invited.code()));
            case PanelsEvent.ReasonsShown shown -> say(shown.toOwn() ? "reasons-shown" : "reasons-hidden");
            case PanelsEvent.PartyAdded added ->
                say("party-added", added.party().nameIn(texts.language()));
            case PanelsEvent.InterestExpressed expressed ->
                say(
                        "expressed",
                        names.party(expressed.expression().code()),
                        String.valueOf(expressed.receipt().number()));
            case PanelsEvent.InterestWithdrawn withdrawn -> say("withdrawn", names.party(withdrawn.code()));
            case PanelsEvent.ObjectionRaised raised -> say("objected", names.party(raised.stakeholder()));
            case PanelsEvent.ObjectionLifted lifted -> say("objection-lifted", names.party(lifted.stakeholder()));
            case PanelsEvent.OfList act -> ofList(act);
            case PanelsEvent.ActUndone undone -> say("undone");
            case PanelsEvent.ListCirculated circulated ->
                say("circulated", texts.of("office.revision", circulated.list().revision()));
            case PanelsEvent.ListRead read -> say("read", names.party(read.code()));
            case PanelsEvent.ListAnswered answered ->
                say(answered.approves() ? "approved" : "objected-list", names.party(answered.code()));
            case PanelsEvent.PageShown shown -> say(shown.shown() ? "page-shown" : "page-hidden");
            case PanelsEvent.PanellistReplaced replaced ->
                say("replaced", names.party(replaced.out()), names.party(replaced.in()), names.panel(replaced.panel()));
        };
    }

    private String ofList(PanelsEvent.OfList act) {
        return switch (act) {
            case PanelsEvent.ListDrawn drawn -> say("drawn", String.valueOf(drawn.number()));
            case PanelsEvent.SeatsMoved moved -> moved(moved.moves());
            case PanelsEvent.SuccessorSeated seated ->
                say("successor", names.party(seated.code()), names.panel(seated.panel()));
            case PanelsEvent.LockSet set -> onPanel("locked", "unlocked", set.code(), set.panel());
            case PanelsEvent.KeptOffSet set -> onPanel("kept-off", "kept-off-all", set.code(), set.panel());
            case PanelsEvent.KeptOffLifted lifted -> onPanel("let-in", "let-in-all", lifted.code(), lifted.panel());
            case PanelsEvent.KeptApartSet set ->
                say(
                        "kept-apart",
                        names.party(set.pair().one()),
                        names.party(set.pair().other()));
            case PanelsEvent.KeptApartLifted lifted ->
                say("not-kept-apart", names.party(lifted.one()), names.party(lifted.other()));
        };
    }

    private String onPanel(String key, String without, String code, @Nullable String panel) {
        return panel == null ? say(without, names.party(code)) : say(key, names.party(code), names.panel(panel));
    }

    private String moved(List<Move> moves) {
        if (moves.size() == 2) {
            return say(
                    "exchanged",
                    names.party(moves.getFirst().code()),
                    names.party(moves.getLast().code()));
        }
        if (moves.size() > 2) {
            return texts.count("office.act.moved-many", moves.size());
        }
        Move move = moves.getFirst();
        String to = move.to();
        return to == null
                ? say("taken-off", names.party(move.code()))
                : say("moved", names.party(move.code()), names.panel(to));
    }

    /** What distinguishes a draft from the one before it: for the name of an undo. */
    String between(Composition before, Composition after) {
        List<Move> moves = after.seats().keySet().stream()
                .filter(code -> !Objects.equals(after.panelOf(code), before.panelOf(code)))
                .map(code -> new Move(code, after.panelOf(code)))
                .collect(Collectors.toCollection(ArrayList::new));
        before.seats().keySet().stream()
                .filter(code -> after.panelOf(code) == null)
                .forEach(code -> moves.add(new Move(code, null)));
        if (moves.size() > 2) {
            // only a draw moves so many
            return say("draw");
        }
        if (!moves.isEmpty()) {
            return moved(moves);
        }
        if (!after.locks().equals(before.locks())) {
            return say("locks");
        }
        return after.keptApart().equals(before.keptApart()) ? say("restrictions") : say("apart");
    }

    private String say(String key, String... with) {
        return texts.of("office.act." + key, (Object[]) with);
    }
}

package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Motion;
import org.rostrum.floor.domain.MotionKind;
import org.rostrum.floor.domain.Ruling;

/** What waits for a decision in the procedure, and nothing else: an appeal, else the motion that comes first. */
final class ProcedureCard extends Div {
    private static final long serialVersionUID = 1;

    private final Wording wording;
    private final Texts texts;
    private final Paragraph lead = new Paragraph();
    private final Paragraph facts = new Paragraph();
    private final ActButton speaksFor;
    private final ActButton speaksAgainst;
    private final ActButton carried;
    private final ActButton rejected;
    private final ActButton withdrawn;
    private final ActButton upheld;
    private final ActButton overruled;
    private final Div speakers;

    ProcedureCard(Desk desk, Wording wording, ProcedureDialogs dialogs) {
        this.wording = wording;
        this.texts = wording.texts();
        addClassNames("card", "procedure");
        lead.addClassName("advice-lead");
        facts.addClassNames("small", "muted");
        speaksFor = button("view.procedure.for");
        speaksFor.onPress(desk::explain, press -> dialogs.speaker(kind(press), Motion.Side.FOR));
        speaksAgainst = button("view.procedure.against");
        speaksAgainst.onPress(desk::explain, press -> dialogs.speaker(kind(press), Motion.Side.AGAINST));
        carried = button("view.procedure.carried");
        carried.onPress(desk::explain, press -> dialogs.carry(kind(press)));
        rejected = decides(desk, "view.procedure.rejected", Motion.Outcome.REJECTED);
        withdrawn = decides(desk, "view.procedure.withdrawn", Motion.Outcome.WITHDRAWN);
        upheld = rules(desk, "view.procedure.upheld", Ruling.Outcome.UPHELD);
        overruled = rules(desk, "view.procedure.overruled", Ruling.Outcome.OVERRULED);
        speakers = new Div(speaksFor, speaksAgainst);
        speakers.addClassName("procedure-acts");
        Div outcomes = new Div(carried, rejected, withdrawn, upheld, overruled);
        outcomes.addClassName("procedure-acts");
        add(new H3(new Icon("i-gavel"), new Span(texts.of("view.procedure.pending"))), lead, facts, speakers, outcomes);
        setVisible(false);
    }

    private ActButton button(String key) {
        return new ActButton(null, texts.of(key));
    }

    private ActButton decides(Desk desk, String key, Motion.Outcome outcome) {
        return button(key)
                .onPress(desk::explain, press -> desk.send(new FloorCommand.DecideMotion(kind(press), outcome, null)));
    }

    /** An appeal is told by the ruling that it is against: another one must not be decided for it. */
    private ActButton rules(Desk desk, String key, Ruling.Outcome outcome) {
        return button(key)
                .onPress(
                        desk::explain,
                        press -> desk.send(new FloorCommand.DecideAppeal(outcome), state -> {
                            Ruling ruling = state.procedure().ruling();
                            return state.procedure().pendingAppeal() != null
                                    && ruling != null
                                    && ruling.entry().equals(press.entry());
                        }));
    }

    private static MotionKind kind(ActButton.Press press) {
        String entry = press.entry();
        return MotionKind.of(entry == null ? "" : entry);
    }

    void show(FloorState state, boolean presides) {
        Ruling ruling = state.procedure().ruling();
        Ruling.Appeal appeal = state.procedure().pendingAppeal();
        List<Motion> motions = state.procedure().motions();
        setVisible(appeal != null || !motions.isEmpty());
        boolean motion = appeal == null && !motions.isEmpty();
        for (ActButton each : List.of(carried, rejected, withdrawn)) {
            each.setVisible(motion);
        }
        speakers.setVisible(motion);
        upheld.setVisible(appeal != null);
        overruled.setVisible(appeal != null);
        String why = presides ? null : texts.of("view.disabled.presides");
        if (appeal != null && ruling != null) {
            lead.setText(texts.of(
                    "view.procedure.appeal",
                    wording.nameOfCode(appeal.code()),
                    wording.nameOfEntry(ruling.entry(), state)));
            facts.setText(ruling.text().isEmpty() ? texts.of("view.procedure.vote") : ruling.text());
            upheld.about(ruling.entry(), null).closed(why);
            overruled.about(ruling.entry(), null).closed(why);
        } else if (motion) {
            show(motions, why);
        }
    }

    private void show(List<Motion> motions, @Nullable String why) {
        Motion first = motions.getFirst();
        String kind = first.kind().word();
        lead.setText(
                texts.of("view.procedure.motion", wording.nameOfCode(first.code()), texts.of("view.motion." + kind)));
        String then = motions.size() == 1
                ? ""
                : " "
                        + texts.of(
                                "view.procedure.then",
                                texts.of("view.motion." + motions.get(1).kind().word()));
        facts.setText(sides(first) + then);
        show(speaksFor, first, Motion.Side.FOR);
        show(speaksAgainst, first, Motion.Side.AGAINST);
        for (ActButton each : List.of(carried, rejected, withdrawn)) {
            each.about(kind, null).closed(why);
        }
    }

    private void show(ActButton button, Motion motion, Motion.Side side) {
        int most = motion.kind().most(side);
        button.about(motion.kind().word(), null);
        button.closed(
                motion.speakers(side).size() < most
                        ? null
                        : texts.of(most == 0 ? "view.procedure.nobody-speaks" : "view.procedure.all-spoke"));
    }

    private String sides(Motion motion) {
        int mostFor = motion.kind().most(Motion.Side.FOR);
        int mostAgainst = motion.kind().most(Motion.Side.AGAINST);
        return mostFor + mostAgainst == 0
                ? texts.of("view.procedure.no-debate")
                : texts.of(
                        "view.procedure.sides",
                        motion.speakersFor().size(),
                        mostFor,
                        motion.speakersAgainst().size(),
                        mostAgainst);
    }
}

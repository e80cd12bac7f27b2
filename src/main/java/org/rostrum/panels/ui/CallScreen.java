package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.rostrum.floor.ui.ActButton;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.CallStage;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Party;

/** The Office's page of the call: who has answered, how it stands, and the letter that goes with it. */
final class CallScreen extends PanelsScreen {
    private static final long serialVersionUID = 1;

    private final Texts texts;
    private final ScreenDesk desk;
    private final OfficeFrame frame;
    private final CallAnswers answers;
    private final CallRail rail;
    private final CallDialogs dialogs;
    private final EnterDialogs enter;
    private final Section list = new Section();
    private final Div none;
    private final ActButton remind;
    private final ActButton another;
    private final ActButton primary;
    private final String boardPage;

    CallScreen(PanelsVisit visit, ScreenDesk desk, Dialogues.About about) {
        this.desk = desk;
        texts = visit.texts();
        boardPage = "/dialogues/" + visit.dialogue() + "/panels";
        frame = new OfficeFrame(visit, OfficeFrame.Step.CALL);
        desk.tellTo(frame.told()::tell);
        dialogs = new CallDialogs(this, visit, desk, about, this::show);
        enter = new EnterDialogs(this, texts, desk, this::show);
        answers = new CallAnswers(texts, visit.moments(), desk.names());
        answers.onAct(this::act);
        rail = new CallRail(visit, desk, dialogs, this::show);
        remind = new ActButton("i-announce", texts.of("office.remind-all"));
        remind.onPress(this::explain, _ -> dialogs.remindAll());
        another = new ActButton("i-plus", texts.of("office.enter-other")).look("quiet");
        another.onPress(this::explain, _ -> enter.ofAnother());
        primary = new ActButton(null, "").look("primary");
        primary.onPress(this::explain, _ -> forward());
        list.addClassNames("card", "answers-card");
        list.add(answers);
        Paragraph text = new Paragraph(texts.of("office.no-call.text"));
        none = new Div(new com.vaadin.flow.component.html.H2(texts.of("office.start.no-call")), text);
        none.addClassNames("state");
        Div columns = new Div(list, none, rail);
        columns.addClassName("call-columns");
        frame.with(columns).foot(List.of(remind, another), List.of(primary));
        addClassName("office-page");
        add(frame);
    }

    private void explain(String why) {
        desk.tell(new Told.Refused(texts.of("view.disabled.title"), why));
    }

    @Override
    void take(PanelsRooms.News news) {
        desk.learn(news.state());
        frame.officers(news.others());
        show();
    }

    @Override
    void show() {
        PanelsState state = desk.state();
        Call call = state.call();
        frame.stage(texts.of("office.stage." + state.stage().word()));
        list.setVisible(call != null);
        none.setVisible(call == null);
        remind.setVisible(call != null);
        another.setVisible(call != null);
        rail.show(state);
        if (call == null) {
            primary.label(texts.of("office.set-up"));
            return;
        }
        answers.show(state, call, desk.parties());
        long silent = CallAnswers.addressed(state, call, desk.parties())
                .filter(each -> CallAnswers.silent(state, call, each))
                .count();
        remind.label(texts.of("office.remind-all", (int) silent));
        remind.closed(silent == 0 ? texts.of("office.remind-none") : null);
        another.closed(state.stage() == CallStage.DRAFT ? texts.of("office.enter-other.draft") : null);
        primary.label(texts.of(state.stage() == CallStage.DRAFT ? "office.open" : "office.to-board"));
    }

    private void forward() {
        PanelsState state = desk.state();
        if (state.call() == null) {
            dialogs.setUp();
        } else if (state.stage() == CallStage.DRAFT) {
            desk.send(new PanelsCommand.OpenCall(), this::show);
        } else {
            getUI().ifPresent(ui -> ui.getPage().setLocation(boardPage));
        }
    }

    private void act(String act, String code) {
        Party party = desk.parties().get(code);
        if (party == null) {
            return;
        }
        switch (act) {
            case "enter" -> enter.of(party);
            case "remind" -> dialogs.remind(party);
            case "invite" -> dialogs.invite(party);
            case "history" -> dialogs.history(party);
            default -> throw new IllegalArgumentException("act: found \"" + act + "\", expected one of the list’s");
        }
    }
}

package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Map;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.floor.domain.Participant;

/** The list of speakers: who waits, in what order, and everything a chair can do about it. */
final class ListPanel extends Section {
    private static final long serialVersionUID = 1;

    private final Desk desk;
    private final Wording wording;
    private final Texts texts;
    private final Span count = new Span();
    private final ActButton close;
    private final ActButton open;
    private final SpeakersList list;
    private final Div empty = new Div();
    private final Paragraph emptyText = new Paragraph();
    private final ToastSlot foot;

    ListPanel(Desk desk, Wording wording, ChairDialogs dialogs, ToastSlot foot) {
        this.desk = desk;
        this.wording = wording;
        this.texts = wording.texts();
        this.foot = foot;
        addClassName("col-list");
        getElement().setAttribute("aria-label", texts.of("view.list.label"));
        count.addClassName("muted");
        Span push = new Span();
        push.addClassName("push");
        close = new ActButton("i-lock", texts.of("view.list.close")).key("l", "L");
        close.onPress(desk::explain, _ -> dialogs.closeList());
        open = new ActButton("i-lock", texts.of("view.list.open")).key("l", "L");
        open.onPress(desk::explain, _ -> desk.send(new FloorCommand.OpenList(null)));
        Div title = new Div(new H2(texts.of("view.list.label")), count, push, close, open);
        title.addClassName("row");
        AddSpeaker add = new AddSpeaker(wording, desk.sight().state().setup());
        add.onAdd(this::add);
        Div head = new Div(title, add);
        head.addClassName("list-head");
        list = new SpeakersList(wording);
        list.onAct(this::act);
        Div words = new Div(new Icon("i-raise"), new H3(texts.of("view.empty.title")), emptyText);
        words.addClassName("state");
        empty.addClassName("list-empty");
        empty.add(words);
        Div body = new Div(list, empty);
        body.addClassName("list-body");
        add(head, body, foot);
    }

    private void add(String code, String name) {
        Participant guest = code.isEmpty()
                ? new Participant("", Map.of(texts.language(), name), Participant.STAKEHOLDER, null, null, null)
                : null;
        desk.send(new FloorCommand.AddToList(code.isEmpty() ? null : code, guest, FloorCommand.Request.STATEMENT));
    }

    private void act(SpeakersList.Act act) {
        switch (act.act()) {
            case "give" -> desk.send(new FloorCommand.GiveFloor(act.entry(), act.after()));
            case "absent" -> desk.send(new FloorCommand.MarkAbsent(act.entry()));
            case "remove" -> desk.send(new FloorCommand.Withdraw(act.entry()));
            case "move" -> desk.send(new FloorCommand.MoveEntry(act.entry(), place(act)));
            case "closed" -> desk.explain(texts.of("view.disabled.presides"));
            default ->
                throw new IllegalArgumentException(
                        "act: found \"" + act.act() + "\", expected give, absent, remove, move or closed");
        }
    }

    private static FloorCommand.Place place(SpeakersList.Act act) {
        String after = act.after();
        String before = act.before();
        if (after != null) {
            return new FloorCommand.Place.After(after);
        }
        return before == null ? new FloorCommand.Place.First() : new FloorCommand.Place.Before(before);
    }

    void show(FloorState state, boolean presides, boolean keeps) {
        int waiting = state.waiting().size();
        count.setText(texts.count("view.list.wait", waiting));
        close.setVisible(state.listOpen());
        open.setVisible(!state.listOpen());
        String why = !keeps
                ? texts.of("view.disabled.keeps")
                : state.status() == MeetingStatus.ADJOURNED ? texts.of("view.disabled.adjourned") : null;
        close.closed(why);
        open.closed(why);
        list.setVisible(waiting > 0);
        empty.setVisible(waiting == 0);
        emptyText.setText(texts.of(state.takesRequests() ? "view.empty.open" : "view.empty.closed"));
        list.show(state, presides && state.status() == MeetingStatus.OPEN, keeps);
        foot.usual(
                listState(state), texts.count("view.list.spoken", state.record().size()));
    }

    private String listState(FloorState state) {
        Instant closes = state.listClosesAt();
        if (!state.listOpen()) {
            return texts.of("view.list.is-closed");
        }
        return closes == null
                ? texts.of("view.list.is-open")
                : texts.of("view.list.closes-at", wording.minutes(closes));
    }
}

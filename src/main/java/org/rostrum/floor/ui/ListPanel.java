package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Forecast;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.presence.Connected;

/** The list of speakers: who waits, in what order, and everything a chair can do about it. */
final class ListPanel extends Section {
    private static final long serialVersionUID = 1;

    private final Desk desk;
    private final Wording wording;
    private final Texts texts;
    private final ListHead head;
    private final SpeakersList list;
    private final QuestionsPanel questions;
    private final RowDialogs rows;
    private final LotsDialog lots;
    private final Div empty = new Div();
    private final Paragraph emptyText = new Paragraph();
    private final ToastSlot foot;
    private final ConnectedLine net;
    private @Nullable Connected connected;
    private boolean reads;
    private Runnable again = () -> {};

    ListPanel(Desk desk, Wording wording, ChairDialogs dialogs, ToastSlot foot) {
        this.desk = desk;
        this.wording = wording;
        this.texts = wording.texts();
        this.foot = foot;
        addClassName("col-list");
        getElement().setAttribute("aria-label", texts.of("view.list.label"));
        rows = new RowDialogs(this, desk, wording);
        lots = new LotsDialog(this, desk, wording);
        head = new ListHead(desk, wording, dialogs, this::turn, lots::open);
        list = new SpeakersList(wording);
        list.onAct(this::act);
        questions = new QuestionsPanel(desk, wording);
        Div words = new Div(new Icon("i-raise"), new H3(texts.of("view.empty.title")), emptyText);
        words.addClassName("state");
        empty.addClassName("list-empty");
        empty.add(words);
        Div body = new Div(list, empty, questions);
        body.addClassName("list-body");
        net = new ConnectedLine(this, wording);
        foot.under(net);
        add(head, body, foot);
    }

    /** Between the list and the written questions. */
    private void turn() {
        reads = !reads;
        again.run();
    }

    private void act(SpeakersList.Act act) {
        switch (act.act()) {
            case "give" -> desk.send(new FloorCommand.GiveFloor(act.entry(), act.after()));
            case "absent" -> desk.send(new FloorCommand.MarkAbsent(act.entry()));
            case "remove" -> desk.send(new FloorCommand.Withdraw(act.entry()));
            case "file" -> desk.send(new FloorCommand.FileStatement(act.entry()));
            case "move" -> desk.send(new FloorCommand.MoveEntry(act.entry(), placeOf(act)));
            case "swap" -> act.others().forEach(with -> desk.send(new FloorCommand.SwapEntries(act.entry(), with)));
            case "merge" -> desk.send(new FloorCommand.MergeEntries(together(act)));
            case "amend" -> rows.amend(act.entry());
            case "closed" -> desk.explain(texts.of("view.disabled.presides"));
            default ->
                throw new IllegalArgumentException("act: found \"" + act.act()
                        + "\", expected give, absent, remove, file, move, swap, merge, amend or closed");
        }
    }

    private static List<String> together(SpeakersList.Act act) {
        List<String> all = new ArrayList<>();
        all.add(act.entry());
        all.addAll(act.others());
        return all;
    }

    private static FloorCommand.Place placeOf(SpeakersList.Act act) {
        String after = act.after();
        String before = act.before();
        if (after != null) {
            return new FloorCommand.Place.After(after);
        }
        return before == null ? new FloorCommand.Place.First() : new FloorCommand.Place.Before(before);
    }

    /** Who is connected: beside each row, and in all. */
    void connected(Connected now) {
        connected = now;
        FloorState state = desk.sight().state();
        list.connected(state, now);
        net.show(now, state.setup());
    }

    void show(FloorState state, boolean presides, boolean keeps, Instant now) {
        again = () -> show(state, presides, keeps, now);
        int waiting = state.waiting().size();
        reads = reads && !state.questions().isEmpty();
        head.show(state, now, keeps, reads);
        list.setVisible(waiting > 0 && !reads);
        empty.setVisible(waiting == 0 && !reads);
        emptyText.setText(texts.of("view.empty." + whyEmpty(state, now)));
        list.show(state, now, presides && state.status() == MeetingStatus.OPEN, keeps);
        Connected known = connected;
        if (known != null) {
            list.connected(state, known);
        }
        questions.setVisible(reads);
        questions.show(state, keeps);
        lots.show(state);
        foot(state, Forecast.at(state, now));
    }

    private static String whyEmpty(FloorState state, Instant now) {
        if (state.takesRequests(now)) {
            return "open";
        }
        if (state.status() == MeetingStatus.ADJOURNED) {
            return "over";
        }
        return state.status() == MeetingStatus.SCHEDULED && state.listOpen() ? "before" : "closed";
    }

    private void foot(FloorState state, Forecast forecast) {
        String last = forecast.turns().isEmpty()
                ? ""
                : texts.of(
                        "view.list.last-at",
                        wording.aboutMinutes(forecast.turns().getLast().likely()));
        foot.usual(last, texts.count("view.list.spoken", state.record().size()));
    }
}

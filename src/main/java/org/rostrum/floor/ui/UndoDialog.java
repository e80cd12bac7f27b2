package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Past;

/** The last acts of those who preside, newest first: choosing one takes back it and all after it, asked once. */
final class UndoDialog {
    /** How far back one may go. */
    static final int MOST = 20;

    private final ChairDialogs dialogs;
    private final Desk desk;
    private final Wording wording;
    private final Texts texts;
    private final ActWords words;

    UndoDialog(ChairDialogs dialogs, Desk desk, Wording wording) {
        this.dialogs = dialogs;
        this.desk = desk;
        this.wording = wording;
        this.texts = wording.texts();
        this.words = new ActWords(wording);
    }

    void open() {
        FloorState state = desk.sight().state();
        List<Past> acts = state.undoable(MOST);
        Sheet sheet = new Sheet(texts.of("view.undo.title"), texts.of("view.undo.text"))
                .safe(new ActButton(null, texts.of("view.keys.close")));
        Div list = new Div();
        list.addClassNames("segment-list", "undo-list");
        for (int i = 0; i < acts.size(); i++) {
            Past act = acts.get(i);
            List<Past> back = List.copyOf(acts.subList(0, i + 1));
            ActButton button = new ActButton(null, what(act, state)).wide();
            button.small(texts.of("view.undo.when", wording.minutes(act.at()), wording.actor(act.actor())));
            button.onPress(_ -> {}, _ -> {
                sheet.close();
                takeBack(back, state);
            });
            list.add(button);
        }
        sheet.with(list).open(dialogs.host());
    }

    private String what(Past act, FloorState state) {
        return words.done(act, state).orElseGet(() -> texts.of("view.undo.something"));
    }

    private void takeBack(List<Past> acts, FloorState state) {
        if (acts.size() == 1) {
            send(acts);
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("effects");
        acts.forEach(act -> list.add(new ListItem(what(act, state))));
        new Sheet(texts.of("view.undo.ask", acts.size()), texts.of("view.undo.ask-text"))
                .with(list)
                .safe(dialogs.back())
                .choice(dialogs.primary("view.undo.yes", acts.size()), () -> send(acts))
                .open(dialogs.host());
    }

    /** Each undo names the act that it takes back: where somebody acts in between, it ends there and says so. */
    private void send(List<Past> acts) {
        List<Desk.Step> steps = acts.stream()
                .map(act ->
                        new Desk.Step(new FloorCommand.Undo(), UndoButton.wouldUndo(String.valueOf(act.revision()))))
                .toList();
        desk.sendAll(steps, acts.size() == 1 ? null : texts.of("view.undo.done", acts.size()));
    }
}

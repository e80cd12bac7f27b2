package org.rostrum.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.ui.ActButton;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.CallStage;
import org.rostrum.panels.domain.Composition;
import org.rostrum.panels.domain.PanelsState;

/** What can be done to the whole draft: undo by name, draw again, read the log, and go on to circulation. */
final class BoardFoot {
    private final Texts texts;
    private final ScreenDesk desk;
    private final ActButton undo;
    private final ActButton again;
    private final ActButton log;
    private final ActButton forward;
    private final Span count = new Span();

    /** @param undoes told the revision of the act that the button named when it was pressed */
    BoardFoot(
            Texts texts,
            ScreenDesk desk,
            Consumer<@Nullable String> undoes,
            Runnable drawsAgain,
            Runnable opensLog,
            Runnable goesOn) {
        this.texts = texts;
        this.desk = desk;
        undo = new ActButton("i-undo", texts.of("office.undo.nothing"));
        undo.onPress(this::explain, press -> undoes.accept(press.entry()));
        again = new ActButton(null, texts.of("office.draw-again"))
                .look("quiet")
                .onPress(this::explain, _ -> drawsAgain.run());
        log = new ActButton(null, texts.of("office.log")).look("quiet").onPress(this::explain, _ -> opensLog.run());
        forward = new ActButton(null, "").look("primary").onPress(this::explain, _ -> goesOn.run());
        count.addClassNames("small", "muted", "nowrap", "board-total");
    }

    List<Component> left() {
        return List.of(undo, again, log);
    }

    List<Component> right() {
        return List.of(count, forward);
    }

    private void explain(String why) {
        desk.tell(new Told.Refused(texts.of("view.disabled.title"), why));
    }

    void show(PanelsState state, boolean drafted) {
        for (ActButton each : List.of(undo, again, log, forward)) {
            each.setVisible(drafted);
        }
        boolean circulated = state.stage() == CallStage.CIRCULATED;
        showUndo(state, circulated);
        again.closed(circulated ? texts.of("office.draw-again.circulated") : null);
        forward.label(texts.of(circulated ? "office.to-circulation" : "office.circulate"));
        Composition draft = state.composition();
        Call call = state.call();
        if (call != null) {
            long waiting = BoardJson.inPlay(state, call, desk.parties())
                    .filter(code -> draft.panelOf(code) == null)
                    .count();
            count.setText(drafted ? texts.of("office.count", draft.seats().size(), waiting) : "");
        }
    }

    private void showUndo(PanelsState state, boolean circulated) {
        if (state.steps().isEmpty()) {
            undo.label(texts.of("office.undo.nothing"));
            undo.about(null, null);
            undo.closed(texts.of(circulated ? "office.undo.circulated" : "office.undo.none"));
        } else {
            PanelsState.Step last = state.steps().getLast();
            undo.label(texts.of(
                    "office.undo", new ActsInWords(texts, desk.names()).between(last.before(), state.composition())));
            undo.about(String.valueOf(last.revision()), null);
            undo.closed(null);
        }
    }
}

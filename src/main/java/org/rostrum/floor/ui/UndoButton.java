package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Span;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Past;

/** Undo, with what it will undo, and beside it the acts before that one. */
final class UndoButton extends Span {
    private static final long serialVersionUID = 1;

    private final Texts texts;
    private final ActWords words;
    private final ActButton button;
    private final ActButton more;

    UndoButton(Desk desk, Wording wording, ChairDialogs dialogs) {
        texts = wording.texts();
        words = new ActWords(wording);
        button = new ActButton("i-undo", texts.of("view.undo.nothing")).key("ctrl+z", texts.of("view.undo.key"));
        button.onPress(desk::explain, press -> desk.send(new FloorCommand.Undo(), wouldUndo(press.entry())));
        UndoDialog dialog = new UndoDialog(dialogs, desk, wording);
        more = ActButton.ofIcon("i-more", texts.of("view.undo.more"));
        more.getElement().setAttribute("data-key", "u");
        more.getElement().setAttribute("data-key-label", texts.of("view.undo.more"));
        more.onPress(desk::explain, _ -> dialog.open());
        addClassName("undo");
        add(button, more);
    }

    /** Whether undo would take back the act that the button named, and no other. */
    static Predicate<FloorState> wouldUndo(@Nullable String revision) {
        return state -> state.undoable()
                .map(past -> String.valueOf(past.revision()).equals(revision))
                .orElse(false);
    }

    void show(FloorState state, boolean presides) {
        Past act = state.undoable().orElse(null);
        if (act == null) {
            button.label(texts.of("view.undo.nothing"));
            button.about(null, null);
            button.closed(texts.of("view.undo.nothing-why"));
            more.closed(texts.of("view.undo.nothing-why"));
            return;
        }
        String what = words.done(act, state).orElseGet(() -> texts.of("view.undo.something"));
        button.label(texts.of("view.undo.what", what));
        button.about(String.valueOf(act.revision()), null);
        button.closed(presides ? null : texts.of("view.disabled.presides"));
        more.closed(presides ? null : texts.of("view.disabled.presides"));
        if (presides) {
            more.getElement().setAttribute("title", texts.of("view.undo.more"));
        }
    }
}

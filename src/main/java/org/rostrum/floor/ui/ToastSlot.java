package org.rostrum.floor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import org.rostrum.floor.domain.FloorCommand;

/** The foot of the list: usually how the list stands and, for a while in the same place, what has just been done. */
final class ToastSlot extends Div {
    private static final long serialVersionUID = 1;
    private static final Duration STAYS = Duration.ofSeconds(10);

    private final Texts texts;
    private final FloorBoard board;
    private final Span stands = new Span();
    private final Span spoken = new Span();
    private final Div toast = new Div();
    private final Div usual = new Div();
    private final Div lines = new Div(usual);
    private final Div polite;
    private final Div assertive;
    private long told;

    ToastSlot(Texts texts, FloorBoard board, Div polite, Div assertive) {
        this.texts = texts;
        this.board = board;
        this.polite = polite;
        this.assertive = assertive;
        addClassName("list-foot");
        usual.addClassName("row");
        spoken.addClassNames("push", "faint");
        usual.add(stands, spoken);
        toast.addClassName("toast");
        toast.setVisible(false);
        lines.addClassName("foot-lines");
        add(lines, toast);
    }

    /** A second line, usually. */
    void under(Component line) {
        lines.add(line);
    }

    void usual(String listStands, String haveSpoken) {
        stands.setText(listStands);
        spoken.setText(haveSpoken);
    }

    /** Shows what was done or refused, until something else is or ten seconds have gone. */
    void tell(Telling telling, Desk desk) {
        toast.removeAll();
        switch (telling) {
            case Telling.Done(String text) -> {
                say("done", new Icon("i-check"), text, "");
                polite.setText(text);
                if (desk.actor().role().presides()) {
                    toast.add(undo(desk));
                }
            }
            case Telling.Refused(String title, String text) -> {
                say("refused", new Icon("i-why"), title, text);
                assertive.setText(title + " " + text);
            }
            case Telling.Again(String title, String text, Runnable again) -> {
                say("refused", new Icon("i-offline"), title, text);
                assertive.setText(title + " " + text);
                ActButton retry = new ActButton(null, texts.of("view.told.again")).size("s");
                retry.onPress(_ -> {}, _ -> again.run());
                toast.add(retry);
            }
        }
        long mine = ++told;
        UI ui = UI.getCurrentOrThrow();
        board.later(STAYS, () -> {
            try {
                var _ = ui.access(() -> clear(mine)); // a toast ends by time, not by state
            } catch (UIDetachedException _) {
                // nobody looks any more
            }
        });
    }

    private ActButton undo(Desk desk) {
        String revision = desk.sight()
                .state()
                .undoable()
                .map(past -> String.valueOf(past.revision()))
                .orElse("");
        ActButton undo =
                new ActButton(null, texts.of("view.undo.short")).size("s").named("undo-toast");
        undo.about(revision, null);
        undo.onPress(_ -> {}, press -> desk.send(new FloorCommand.Undo(), UndoButton.wouldUndo(press.entry())));
        return undo;
    }

    private void say(String look, Icon icon, String title, String text) {
        Span strong = new Span(title);
        Div words = new Div(strong);
        words.addClassName("toast-words");
        if (!text.isEmpty()) {
            strong.addClassName("strong");
            words.add(new Span(text));
        }
        toast.getElement().setAttribute("data-look", look);
        toast.add(icon, words);
        toast.setVisible(true);
        lines.setVisible(false);
    }

    private void clear(long mine) {
        if (mine == told) {
            toast.setVisible(false);
            lines.setVisible(true);
        }
    }
}

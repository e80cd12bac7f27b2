package org.rostrum.panels.ui;

import com.vaadin.flow.component.HasComponents;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.rostrum.floor.ui.ActButton;
import org.rostrum.floor.ui.Sheet;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.PanelsCommand;

/** Asks in dialogs that stay, with what was filled in, until what they ask is done. */
final class Forms {
    private final HasComponents host;
    private final Texts texts;
    private final ScreenDesk desk;
    private final Runnable then;

    /** @param then shows what is so after an act on the list, done or refused */
    Forms(HasComponents host, Texts texts, ScreenDesk desk, Runnable then) {
        this.host = host;
        this.texts = texts;
        this.desk = desk;
        this.then = then;
    }

    /** A question: the choice that changes nothing has the focus. */
    void ask(Sheet sheet, ActButton no, ActButton yes, Runnable does) {
        open(sheet.safe(no), yes, does);
    }

    /** The same with the words {@code <key>.no} and {@code <key>.yes}. */
    void ask(Sheet sheet, String key, String look, Runnable does) {
        ask(sheet, button(key + ".no"), button(key + ".yes").look(look), does);
    }

    /** A form: it begins with its first field, and Escape leaves it as well. */
    void fill(Sheet sheet, String key, Runnable does) {
        open(sheet.choice(button(key + ".no"), () -> {}), button(key + ".yes").look("primary"), does);
    }

    /** @param version of the list that was seen; whoever was told what others did, and presses again, means the newest */
    void askOfList(Sheet sheet, String key, long version, LongFunction<PanelsCommand> command) {
        AtomicLong seen = new AtomicLong(version);
        ask(
                sheet,
                key,
                "primary",
                () -> desk.send(command.apply(seen.get()), then, () -> {
                    seen.set(desk.state().version());
                    then.run();
                }));
    }

    private void open(Sheet sheet, ActButton yes, Runnable does) {
        sheet.attempt(yes, () -> desk.fromForm(sheet, does)).open(host);
    }

    private ActButton button(String key) {
        return new ActButton(null, texts.of(key));
    }
}

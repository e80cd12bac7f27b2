package org.rostrum.panels.ui;

import com.vaadin.flow.component.HasComponents;
import org.rostrum.floor.ui.ActButton;
import org.rostrum.floor.ui.Field;
import org.rostrum.floor.ui.Sheet;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.domain.CirculatedList;
import org.rostrum.panels.domain.PanelsCommand;

/** What a focal point is asked before something is withdrawn, approved or objected to. */
final class InterestDialogs {
    private static final int LONGEST_REASON = 500;

    private final Texts texts;
    private final ScreenDesk desk;
    private final String code;
    private final Runnable then;
    private final Forms forms;

    InterestDialogs(HasComponents host, Texts texts, ScreenDesk desk, String code, Runnable then) {
        this.texts = texts;
        this.desk = desk;
        this.code = code;
        this.then = then;
        forms = new Forms(host, texts, desk, then);
    }

    void withdraw() {
        Field why = new Field(texts.of("interest.withdraw.why"), LONGEST_REASON, false);
        Sheet sheet = new Sheet(texts.of("interest.withdraw.title"), texts.of("interest.withdraw.text")).with(why);
        Runnable sends = () -> desk.send(new PanelsCommand.WithdrawInterest(code, why.value()), then);
        forms.ask(sheet, "interest.withdraw", "danger-solid", sends);
    }

    void answer(CirculatedList list, boolean approves) {
        Field note = new Field(texts.of("interest.answer.note"), LONGEST_REASON, true);
        String key = approves ? "interest.approve" : "interest.object";
        Sheet sheet = new Sheet(texts.of(key + ".title"), texts.of(key + ".text")).with(note);
        Runnable sends =
                () -> desk.send(new PanelsCommand.AnswerList(list.revision(), code, approves, note.value()), then);
        forms.ask(
                sheet,
                new ActButton(null, texts.of("interest.answer.no")),
                new ActButton(null, texts.of(key + ".yes")).look(approves ? "primary" : "danger-solid"),
                sends);
    }
}

package org.rostrum.floor.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.Panel;
import org.rostrum.floor.domain.Participant;

/** A question in writing, to the panel or to one of it; the moderator may use it (R-1003). */
final class WriteDialog {
    private final Desk desk;
    private final Texts texts;
    private final Field words;
    private final Choice to;
    private final boolean hasPanel;

    WriteDialog(Desk desk, Wording wording, Participant self) {
        this.desk = desk;
        this.texts = wording.texts();
        words = new Field(texts.of("view.written.field"), FloorCommand.Request.LONGEST_NOTE, true);
        Map<String, String> panel = panel(desk.sight().state(), wording, self);
        hasPanel = panel.size() > 1;
        to = new Choice(texts.of("view.ask.to")).options(panel, "");
    }

    /** To whom a question can be addressed, by code: nobody in particular first. */
    static Map<String, String> panel(FloorState state, Wording wording, Participant self) {
        Texts texts = wording.texts();
        Map<String, String> panel = new LinkedHashMap<>();
        panel.put("", texts.of("view.ask.to-all"));
        Panel.of(state.setup()).stream()
                .filter(code -> !code.equals(self.code()))
                .forEach(code -> panel.put(code, texts.of("view.ask.to-one", wording.nameOfCode(code))));
        return panel;
    }

    void open(HasComponents host) {
        Div fields = hasPanel ? new Div(to, words) : new Div(words);
        fields.addClassName("stack");
        Sheet sheet = OwnRequest.fromBelow(texts.of("view.written.title"), texts.of("view.written.text"));
        sheet.with(fields)
                .attempt(
                        new ActButton(null, texts.of("view.written.yes"))
                                .size("l")
                                .wide()
                                .look("primary"),
                        () -> send(sheet))
                .safe(new ActButton(null, texts.of("view.written.no"))
                        .look("quiet")
                        .size("l")
                        .wide())
                .open(host);
    }

    private void send(Sheet sheet) {
        if (words.value().isEmpty()) {
            sheet.wrong(texts.of("view.written.missing.title"), texts.of("view.written.missing.text"));
            return;
        }
        FloorCommand.Request question = new FloorCommand.Request(
                Kind.QUESTION, null, null, null, words.value(), null, AskPanel.orNull(to.value()), true);
        desk.sendFrom(sheet, new FloorCommand.RequestFloor(question));
    }
}

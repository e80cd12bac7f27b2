package org.rostrum.floor.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.rostrum.floor.domain.FloorState;

/** The words to say: those of this moment, and at a key all that may be needed, large enough to be read out. */
final class ScriptPanel extends Div {
    private static final long serialVersionUID = 1;
    private static final String COPY = "navigator.clipboard?.writeText($0)";

    private final Desk desk;
    private final Texts texts;
    private final ChairWords words;
    private final Paragraph says = new Paragraph();

    ScriptPanel(Desk desk, Wording wording, HasComponents host) {
        this.desk = desk;
        this.texts = wording.texts();
        this.words = new ChairWords(wording);
        addClassName("script");
        Span title = new Span(texts.of("view.say.title"));
        title.addClassName("eyebrow");
        ActButton enlarge = new ActButton(null, texts.of("view.say.enlarge"))
                .look("quiet")
                .size("s")
                .key("w", "W");
        enlarge.addClassName("push");
        enlarge.onPress(_ -> {}, _ -> open(host));
        Div head = new Div(title, enlarge);
        head.addClassNames("row", "script-head");
        add(head, says);
    }

    void show(FloorState state) {
        String now = words.all(state).stream()
                .findFirst()
                .map(ChairWords.Passage::words)
                .orElse("");
        says.setText(now);
        says.getElement().setAttribute("data-fit", ChairWords.fit(now));
        setVisible(!now.isEmpty());
    }

    private void open(HasComponents host) {
        Div all = new Div();
        all.addClassName("passages");
        for (ChairWords.Passage passage : words.all(desk.sight().state())) {
            H3 when = new H3(passage.title());
            Paragraph text = new Paragraph(passage.words());
            ActButton copy = new ActButton(null, texts.of("view.say.copy")).size("s");
            copy.getElement().setAttribute("aria-label", texts.of("view.say.copy-of", passage.title()));
            copy.onPress(_ -> {}, _ -> {
                copy.getElement().executeJs(COPY, passage.words());
                copy.label(texts.of("view.say.copied"));
            });
            Div head = new Div(when, copy);
            head.addClassNames("row", "passage-head");
            Div each = new Div(head, text);
            each.addClassName("passage");
            all.add(each);
        }
        Sheet sheet = new Sheet(texts.of("view.say.title"), "").with(all);
        sheet.addClassName("sheet-wide");
        sheet.safe(new ActButton(null, texts.of("view.keys.close"))).open(host);
    }
}

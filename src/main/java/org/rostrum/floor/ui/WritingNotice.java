package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.rostrum.floor.application.Writing;

/**
 * Says that nothing can be recorded at the moment, since when, and that it ends by itself. What is pressed meanwhile is
 * answered at once and is not done, so that no act stands in a queue that nobody sees.
 */
final class WritingNotice extends Section {
    private static final long serialVersionUID = 1;

    private final Wording wording;
    private final Texts texts;
    private final Div assertive;
    private final Div polite;
    private final Span title = new Span();
    private final Paragraph text = new Paragraph();
    private transient Writing shown = new Writing.Possible();

    /**
     * @param polite region that speaks when it is over
     * @param assertive region that speaks when it begins
     */
    WritingNotice(Wording wording, Div polite, Div assertive) {
        this.wording = wording;
        this.texts = wording.texts();
        this.polite = polite;
        this.assertive = assertive;
        addClassName("writing-notice");
        title.addClassName("strong");
        Div words = new Div(title, text);
        words.addClassName("words");
        add(new Icon("i-offline"), words);
        getElement().setAttribute("aria-label", texts.of("view.writing.label"));
        setVisible(false);
    }

    void show(Writing writing, Instant now) {
        if (writing.equals(shown)) {
            return;
        }
        shown = writing;
        String key = switch (writing) {
            case Writing.Possible _ -> "";
            case Writing.CutOff _ -> "view.writing.cut-off";
            case Writing.JournalAway _ -> "view.writing.journal-away";
        };
        Optional<Instant> since = writing.staleSince();
        setVisible(since.isPresent());
        if (since.isEmpty()) {
            if (assertive.getText().startsWith(title.getText())) {
                assertive.setText("");
            }
            polite.setText(texts.of("view.writing.again"));
            return;
        }
        title.setText(texts.of(key + ".title"));
        text.setText(texts.of(key + ".text", Objects.requireNonNull(wording.moment(since.get(), now))));
        assertive.setText(title.getText() + " " + text.getText());
    }
}

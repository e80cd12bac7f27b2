package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.rostrum.floor.ui.ActButton;
import org.rostrum.floor.ui.Icon;
import org.rostrum.floor.ui.Texts;

/** The place where a screen says what was done or why not; it is there before anything is said. */
final class TellingSlot extends Div {
    private static final long serialVersionUID = 1;

    private final Texts texts;
    private final Div polite;
    private final Div assertive;

    TellingSlot(Texts texts, Div polite, Div assertive) {
        this.texts = texts;
        this.polite = polite;
        this.assertive = assertive;
        addClassName("told");
    }

    void tell(Told told) {
        removeAll();
        switch (told) {
            case Told.Done(String text) -> {
                say("done", "i-check", text, "");
                polite.setText(text);
            }
            case Told.Refused(String title, String text) -> {
                say("refused", "i-why", title, text);
                assertive.setText(title + " " + text);
            }
            case Told.Again(String title, String text, Runnable again) -> {
                say("refused", "i-offline", title, text);
                assertive.setText(title + " " + text);
                add(new ActButton(null, texts.of("view.told.again")).size("s").onPress(_ -> {}, _ -> again.run()));
            }
            case Told.Nothing _ -> getElement().removeAttribute("data-look");
        }
    }

    private void say(String look, String icon, String title, String text) {
        Span strong = new Span(title);
        Div words = new Div(strong);
        words.addClassName("toast-words");
        if (!text.isEmpty()) {
            strong.addClassName("strong");
            words.add(new Span(text));
        }
        getElement().setAttribute("data-look", look);
        add(new Icon(icon), words);
    }
}

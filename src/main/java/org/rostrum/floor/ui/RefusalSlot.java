package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Where a refusal is told on the delegation's page: what is, and what to do. */
final class RefusalSlot extends Div {
    private static final long serialVersionUID = 1;

    private final Texts texts;
    private final Div assertive;

    RefusalSlot(Texts texts, Div assertive) {
        this.texts = texts;
        this.assertive = assertive;
        addClassNames("refused", "refusal-slot");
        setVisible(false);
    }

    void tell(Telling telling) {
        removeAll();
        switch (telling) {
            // what was done is seen: the page is about something else then
            case Telling.Done _ -> setVisible(false);
            case Telling.Refused(String title, String text) -> say(title, text);
            case Telling.Again(String title, String text, Runnable again) -> {
                say(title, text);
                ActButton retry = new ActButton(null, texts.of("view.told.again"));
                retry.onPress(_ -> {}, _ -> again.run());
                add(retry);
            }
        }
    }

    private void say(String title, String text) {
        Span strong = new Span(title);
        strong.addClassName("strong");
        add(strong, new Span(text));
        assertive.setText(title + " " + text);
        setVisible(true);
    }

    void clear() {
        removeAll();
        setVisible(false);
    }
}

package org.rostrum.floor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/**
 * A question over the page: what will happen, the choices, and the safe one with the focus. The browser's own dialog:
 * the rest of the page is out of reach, Escape is the safe choice, and the focus goes back to where it was.
 */
@Tag("dialog")
public final class Sheet extends HtmlContainer {
    private static final long serialVersionUID = 1;

    private final Div wrong = new Div();
    private final Div choices = new Div();
    private boolean waits;
    private boolean over;

    public Sheet(String title, String text) {
        addClassNames("confirm", "sheet");
        H2 heading = new H2(title);
        heading.setId("sheet-title");
        getElement().setAttribute("aria-labelledby", "sheet-title");
        add(heading);
        if (!text.isEmpty()) {
            Paragraph says = new Paragraph(text);
            says.addClassName("muted");
            says.setId("sheet-text");
            getElement().setAttribute("aria-describedby", "sheet-text");
            add(says);
        }
        wrong.addClassNames("refused", "sheet-wrong");
        wrong.getElement().setAttribute("role", "alert");
        choices.addClassName("choices");
        getElement().addEventListener("close", _ -> {
            over = true;
            removeFromParent();
        });
    }

    public Sheet with(Component... content) {
        add(content);
        return this;
    }

    /** A choice; the dialog closes first. A second press of a double click is none. */
    public Sheet choice(ActButton button, Runnable does) {
        button.onPress(_ -> {}, _ -> {
            if (!over) {
                close();
                does.run();
            }
        });
        choices.add(button);
        return this;
    }

    /** A choice that may fail: the dialog stays, with what was filled in, until it is {@link #close closed}. */
    public Sheet attempt(ActButton button, Runnable does) {
        button.onPress(_ -> {}, _ -> {
            if (!over && !waits) {
                wrong.removeAll();
                does.run();
            }
        });
        choices.add(button);
        return this;
    }

    /** What was asked is on its way: until it is answered it is not asked again. */
    void waitForAnswer() {
        waits = true;
    }

    /** Whether it can still say something. */
    boolean isOpen() {
        return !over;
    }

    /** Says above the choices why it was not done. */
    public void wrong(String title, String text) {
        waits = false;
        Span strong = new Span(title);
        strong.addClassName("strong");
        wrong.removeAll();
        wrong.add(strong, new Span(text));
        wrong.getElement().executeJs("this.scrollIntoView({block: 'center'})");
    }

    /** The choice that changes nothing; it has the focus. */
    public Sheet safe(ActButton button) {
        button.getElement().setAttribute("autofocus", true);
        return choice(button, () -> {});
    }

    public void open(HasComponents host) {
        add(wrong, choices);
        host.add(this);
        getElement().executeJs("this.showModal()");
    }

    public void close() {
        over = true;
        getElement().executeJs("this.close()");
    }
}

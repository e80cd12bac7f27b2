package org.rostrum.floor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/**
 * A question over the page: what will happen, the choices, and the safe one with the focus. The browser's own dialog:
 * the rest of the page is out of reach, Escape is the safe choice, and the focus goes back to where it was.
 */
@Tag("dialog")
public final class Sheet extends HtmlContainer {
    private static final long serialVersionUID = 1;

    private final Div choices = new Div();

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
        choices.addClassName("choices");
        getElement().addEventListener("close", _ -> removeFromParent());
    }

    public Sheet with(Component... content) {
        add(content);
        return this;
    }

    /** A choice; the dialog closes first. */
    public Sheet choice(ActButton button, Runnable does) {
        button.onPress(_ -> {}, _ -> {
            close();
            does.run();
        });
        choices.add(button);
        return this;
    }

    /** The choice that changes nothing; it has the focus. */
    public Sheet safe(ActButton button) {
        button.getElement().setAttribute("autofocus", true);
        return choice(button, () -> {});
    }

    public void open(HasComponents host) {
        add(choices);
        host.add(this);
        getElement().executeJs("this.showModal()");
    }

    public void close() {
        getElement().executeJs("this.close()");
    }
}

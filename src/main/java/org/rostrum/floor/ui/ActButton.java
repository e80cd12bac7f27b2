package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEvent;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A button that carries what it acts on. What it carried when it was pressed comes with the press, whatever the server
 * has learnt meanwhile; so a stale press is known as one.
 */
public final class ActButton extends NativeButton {
    private static final long serialVersionUID = 1;
    private static final String ENTRY = "element.dataset.entry || ''";
    private static final String AFTER = "element.dataset.after || ''";

    private static final String NAME = "element.dataset.press || ''";

    private final Span label = new Span();
    private final Span main = new Span();
    private final Span small = new Span();
    private @Nullable String whyNot;

    /**
     * What a button carried when it was pressed.
     *
     * @param entry what it acts on, or null
     * @param after the intervention that was the newest on the screen, or null
     * @param name of the button, or null
     */
    public record Press(
            @Nullable String entry,
            @Nullable String after,
            @Nullable String name) {}

    public ActButton(@Nullable String icon, String text) {
        addClassName("btn");
        getElement().setAttribute("type", "button");
        if (icon != null) {
            add(new Icon(icon));
        }
        label.addClassName("btn-label");
        small.addClassName("btn-small");
        label.add(main);
        add(label);
        label(text);
        named(text);
    }

    /**
     * Under which name it is found again, to be pressed once more, on the page of another node: its first words, where
     * nothing else is said. Two buttons of a name have to be about different things.
     */
    ActButton named(String name) {
        if (!name.isEmpty()) {
            getElement().setAttribute("data-press", name);
        }
        return this;
    }

    /** Says that a press sends what is filled in on the page, beside dialogs. */
    ActButton sends() {
        getElement().setAttribute("data-sends", true);
        return this;
    }

    /** A button that shows a drawing only; its words are for readers. */
    public static ActButton ofIcon(String icon, String name) {
        ActButton button = new ActButton(icon, "").named(name);
        button.label.setVisible(false);
        button.getElement().setAttribute("data-icon", true);
        button.getElement().setAttribute("aria-label", name);
        button.getElement().setAttribute("title", name);
        return button;
    }

    public ActButton look(String look) {
        getElement().setAttribute("data-look", look);
        return this;
    }

    public ActButton size(String size) {
        getElement().setAttribute("data-size", size);
        return this;
    }

    public ActButton wide() {
        getElement().setAttribute("data-wide", true);
        return this;
    }

    /** The key that presses it, and how the key is written on it. */
    public ActButton key(String key, String shown) {
        getElement().setAttribute("data-key", key);
        getElement().setAttribute("data-key-label", text());
        Span hint = new Span(shown);
        hint.addClassName("key");
        hint.getElement().setAttribute("aria-hidden", "true");
        add(hint);
        return this;
    }

    public void label(String text) {
        if (!text.equals(main.getText())) {
            main.setText(text);
            if (getElement().hasAttribute("data-key")) {
                getElement().setAttribute("data-key-label", text);
            }
        }
    }

    /** A second, smaller line; empty: none. */
    public void small(String text) {
        if (text.isEmpty()) {
            label.remove(small);
        } else {
            small.setText(text);
            label.add(small);
        }
    }

    public String text() {
        return main.getText();
    }

    /** Says what the button acts on. */
    public ActButton about(@Nullable String entry, @Nullable String after) {
        carry("data-entry", entry);
        carry("data-after", after);
        return this;
    }

    private void carry(String name, @Nullable String value) {
        if (value == null) {
            getElement().removeAttribute(name);
        } else if (!Objects.equals(value, getElement().getAttribute(name))) {
            getElement().setAttribute(name, value);
        }
    }

    /** Says why it cannot be pressed, or null where it can. A press then tells the reason. */
    public void closed(@Nullable String why) {
        whyNot = why;
        if (why == null) {
            getElement().removeAttribute("aria-disabled");
            getElement().removeAttribute("title");
        } else {
            getElement().setAttribute("aria-disabled", "true");
            getElement().setAttribute("title", why);
        }
    }

    /** What a press does; {@code explain} gets the reason while it is closed. */
    public ActButton onPress(Consumer<String> explain, Consumer<Press> does) {
        Pressed.listen(getElement(), "click", event -> {
                    String why = whyNot;
                    if (why != null) {
                        explain.accept(why);
                    } else {
                        does.accept(new Press(text(event, ENTRY), text(event, AFTER), text(event, NAME)));
                    }
                })
                .addEventData(ENTRY)
                .addEventData(AFTER)
                .addEventData(NAME);
        return this;
    }

    private static @Nullable String text(DomEvent event, String name) {
        String found = event.getEventData().path(name).asString("");
        return found.isEmpty() ? null : found;
    }
}

package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.Element;

/** A field with its label, for a line or for several. */
public final class Field extends Div {
    private static final long serialVersionUID = 1;
    private static int count;

    private final Element input;

    public Field(String label, int longest, boolean lines) {
        addClassName("labelled");
        input = new Element(lines ? "textarea" : "input");
        String id = nextId();
        input.setAttribute("id", id);
        input.setAttribute("maxlength", String.valueOf(longest));
        input.setAttribute("autocomplete", "off");
        input.addPropertyChangeListener("value", "change", _ -> {});
        NativeLabel name = new NativeLabel(label);
        name.getElement().setAttribute("for", id);
        Div box = new Div();
        box.addClassName("field");
        box.getElement().appendChild(input);
        add(name, box);
    }

    private static synchronized String nextId() {
        return "field-" + ++count;
    }

    public Field hint(String text) {
        input.setAttribute("placeholder", text);
        return this;
    }

    public Field type(String type) {
        input.setAttribute("type", type);
        return this;
    }

    public String value() {
        return input.getProperty("value", "").strip();
    }

    public void value(String text) {
        input.setProperty("value", text);
    }

    public Element input() {
        return input;
    }
}

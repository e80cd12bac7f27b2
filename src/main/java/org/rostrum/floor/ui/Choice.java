package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;

/** One of several to choose, in the browser's own list, with its label: on a phone the phone's own wheel. */
public final class Choice extends Div {
    private static final long serialVersionUID = 1;
    private static int count;

    private final Element select = new Element("select");
    private Map<String, String> shown = Map.of();

    public Choice(String label) {
        addClassName("labelled");
        String id = nextId();
        select.setAttribute("id", id);
        select.addPropertyChangeListener("value", "change", _ -> {});
        NativeLabel name = new NativeLabel(label);
        name.getElement().setAttribute("for", id);
        Div box = new Div();
        box.addClassNames("field", "select-box");
        box.getElement().appendChild(select);
        add(name, box, new Icon("i-chevron"));
    }

    private static synchronized String nextId() {
        return "choice-" + ++count;
    }

    /** What can be chosen, by value, and what is chosen at first. A choice that stands is kept while the same is on offer. */
    public Choice options(Map<String, String> options, String chosen) {
        if (options.equals(shown)) {
            return this;
        }
        shown = new LinkedHashMap<>(options);
        select.removeAllChildren();
        options.forEach((value, text) -> {
            Element option = new Element("option");
            option.setAttribute("value", value);
            option.setText(text);
            if (value.equals(chosen)) {
                option.setAttribute("selected", true);
            }
            select.appendChild(option);
        });
        select.setProperty("value", chosen);
        return this;
    }

    /** The value that is chosen; empty where nothing is. */
    public String value() {
        String value = select.getProperty("value", "");
        return shown.containsKey(value) ? value : "";
    }

    public Element select() {
        return select;
    }
}

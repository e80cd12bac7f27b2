package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.rostrum.floor.domain.Kind;

/** What the floor is asked for: one of a few, as the browser's own radio buttons in one segmented control. */
final class KindChoice extends Div {
    private static final long serialVersionUID = 1;

    /** What can be chosen, as people think of it. */
    enum Choice {
        RESPONSE(Kind.RESPONSE),
        STATEMENT(Kind.STATEMENT),
        GROUP(Kind.STATEMENT),
        QUESTION(Kind.QUESTION);

        private final Kind kind;

        Choice(Kind kind) {
            this.kind = kind;
        }

        Kind kind() {
            return kind;
        }
    }

    private final Map<Choice, NativeLabel> labels = new EnumMap<>(Choice.class);
    private final Map<Choice, Element> radios = new EnumMap<>(Choice.class);
    private Choice chosen = Choice.STATEMENT;
    private Runnable changed = () -> {};

    KindChoice(Texts texts, boolean panellist) {
        Span eyebrow = new Span(texts.of("view.ask.for"));
        eyebrow.addClassName("eyebrow");
        eyebrow.setId("kind-label");
        Div choices = new Div();
        choices.addClassName("seg");
        choices.getElement().setAttribute("role", "radiogroup");
        choices.getElement().setAttribute("aria-labelledby", "kind-label");
        for (Choice choice : Choice.values()) {
            choices.add(make(choice, texts));
        }
        label(Choice.RESPONSE).setVisible(false);
        label(Choice.GROUP).setVisible(!panellist);
        addClassNames("stack", "kinds");
        add(eyebrow, choices);
        choose(Choice.STATEMENT);
    }

    private NativeLabel make(Choice choice, Texts texts) {
        Element radio = new Element("input");
        radio.setAttribute("type", "radio");
        radio.setAttribute("name", "kind");
        radio.setAttribute("value", choice.name());
        radio.addEventListener("change", _ -> {
            choose(choice);
            changed.run();
        });
        NativeLabel label = new NativeLabel();
        label.getElement().appendChild(radio);
        label.add(new Span(texts.of("view.ask." + choice.name().toLowerCase(Locale.ROOT))));
        radios.put(choice, radio);
        labels.put(choice, label);
        return label;
    }

    private NativeLabel label(Choice choice) {
        return Objects.requireNonNull(labels.get(choice));
    }

    private void choose(Choice choice) {
        chosen = choice;
        radios.forEach((each, radio) -> radio.setProperty("checked", each == choice));
    }

    Choice chosen() {
        return chosen;
    }

    void onChange(Runnable does) {
        changed = does;
    }

    /** Whether a response can be asked for now: while somebody has the floor, and then it comes first. */
    void responds(boolean can) {
        NativeLabel response = label(Choice.RESPONSE);
        if (response.isVisible() == can) {
            return;
        }
        response.setVisible(can);
        if (can) {
            choose(Choice.RESPONSE);
        } else if (chosen == Choice.RESPONSE) {
            choose(Choice.STATEMENT);
        }
    }
}

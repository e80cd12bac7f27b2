package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.ListEntry;

/** One's own place on the list, large, and why. */
final class WaitingPanel extends Section {
    private static final long serialVersionUID = 1;

    private final Wording wording;
    private final Texts texts;
    private final Span number = new Span();
    private final Element ending = new Element("sup");
    private final Span asked = new Span();
    private final Paragraph why = new Paragraph();
    private final AroundList around;

    WaitingPanel(Wording wording) {
        this.wording = wording;
        this.texts = wording.texts();
        Div large = new Div(number);
        large.getElement().appendChild(ending);
        large.addClassName("place-n");
        Span label = new Span(texts.of("view.wait.place"));
        label.addClassName("place-label");
        asked.addClassNames("small", "muted");
        Div says = new Div(label, asked);
        says.addClassName("place-t");
        Div place = new Div(large, says);
        place.addClassName("place");
        why.addClassName("note");
        around = new AroundList(wording);
        addClassNames("stack", "waiting");
        add(place, why, around);
    }

    void show(Standing standing, FloorState state) {
        ListEntry entry = standing.waiting();
        if (entry == null) {
            return;
        }
        number.setText(String.valueOf(standing.place()));
        ending.setText(texts.ordinalEnding(standing.place()));
        asked.setText(texts.of("view.wait.asked", wording.kind(entry.kind()), wording.minutes(entry.requestedAt())));
        String says = why(entry);
        why.setVisible(!says.isEmpty());
        why.setText(says);
        around.around(state, standing.place());
    }

    private String why(ListEntry entry) {
        ListEntry.Move moved = entry.moved();
        if (moved != null && moved.byHand()) {
            return texts.of("view.wait.moved", wording.actor(moved.by()), wording.minutes(moved.at()), moved.from());
        }
        return entry.absences() > 0 ? texts.of("view.wait.absent") : "";
    }
}

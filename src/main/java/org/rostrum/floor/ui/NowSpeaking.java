package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Intervention;

/** Who has the floor, small: the same plate, bar and lamp. */
final class NowSpeaking extends Section {
    private static final long serialVersionUID = 1;

    private final Wording wording;
    private final Texts texts;
    private final Div name = new Div();
    private final FloorClock clock;
    private final Div time = new Div();

    NowSpeaking(Wording wording) {
        this.wording = wording;
        this.texts = wording.texts();
        addClassName("mini");
        getElement().setAttribute("aria-label", texts.of("view.now.label"));
        Span eyebrow = new Span(texts.of("view.now.label"));
        eyebrow.addClassNames("lampline", "plate-foot");
        name.addClassName("plate-name");
        Div who = new Div(eyebrow, name);
        Div lamp = new Div();
        lamp.addClassNames("lampline", "plate-foot");
        lamp.getElement().setAttribute("data-part", "lamp");
        time.addClassName("mini-time");
        time.getElement().appendChild(FloorClock.figure());
        time.add(lamp);
        Div plate = new Div(who, time);
        plate.addClassName("plate");
        clock = new FloorClock(texts);
        clock.add(plate, FloorClock.bar());
        add(clock);
    }

    void show(FloorState state) {
        Intervention floor = state.floor();
        name.setText(floor == null ? texts.of("view.now.nobody") : wording.name(floor.entry()));
        name.getElement().setAttribute("data-fit", name.getText().length() > 16 ? "m" : "l");
        // hidden and not invisible: the clock has to have its figure from the beginning
        time.getElement().setAttribute("hidden", floor == null);
        clock.show(floor, state);
        getElement().setAttribute("data-empty", floor == null);
    }
}

package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Intervention;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.Participant;

/** "You have the floor": the clock fills the phone; or it stands, while a point of order is heard. */
final class OwnFloor extends Section {
    private static final long serialVersionUID = 1;

    private final Wording wording;
    private final Texts texts;
    private final Span eyebrow = new Span();
    private final FloorClock clock;
    private final Span facts = new Span();
    private final Div remind = new Div();

    OwnFloor(Wording wording, Participant self) {
        this.wording = wording;
        this.texts = wording.texts();
        Div top = new Div(eyebrow);
        top.addClassName("plate-top");
        Div name = new Div(wording.name(self));
        name.addClassName("plate-name");
        name.getElement().setAttribute("data-fit", name.getText().length() > 10 ? "s" : "l");
        Div plate = new Div(top, name);
        plate.addClassName("plate");
        remind.addClassName("remind");
        facts.addClassNames("muted", "own-facts");
        Div full = new Div();
        full.addClassName("full");
        full.add(remind);
        full.getElement().appendChild(FloorClock.figure());
        full.add(FloorClock.lamp(), facts);
        clock = new FloorClock(texts).announce("say-now", texts);
        clock.add(plate, FloorClock.bar(), full);
        addClassName("mine-floor");
        add(clock);
    }

    /** Whether somebody has the floor with an entry. */
    static Predicate<FloorState> has(@Nullable String entry) {
        return state -> {
            Intervention floor = state.floor();
            return floor != null && floor.entry().id().equals(entry);
        };
    }

    /** The key of what the chair tells the speaker, the gravest first: a call to order, or to conclude. */
    static Optional<String> admonition(Standing standing, FloorState state) {
        Intervention own = standing.own();
        if (own == null) {
            return Optional.empty();
        }
        if (state.procedure().callsToOrder(own.entry().id()) > 0) {
            return Optional.of("view.own.called-to-order");
        }
        return own.reminded() ? Optional.of("view.own.conclude") : Optional.empty();
    }

    void show(Standing standing, FloorState state) {
        Intervention own = standing.own();
        if (own == null) {
            return;
        }
        boolean speaks = standing.stage() == Standing.Stage.FLOOR;
        boolean order = own.entry().kind() == Kind.POINT_OF_ORDER;
        eyebrow.setText(texts.of(!speaks ? "view.own.interrupted" : order ? "view.own.order" : "view.own.title"));
        clock.show(own, state);
        Optional<String> told = admonition(standing, state);
        remind.setText(told.map(key -> texts.of(key)).orElse(""));
        remind.setVisible(speaks && told.isPresent());
        String warn = Wording.length(state.settings().warn());
        facts.setText(speaks ? texts.of("view.own.facts", Wording.length(own.limit()), warn) : heard(own, state));
    }

    private String heard(Intervention own, FloorState state) {
        Intervention order = state.floor();
        Instant now = state.asOf();
        return order == null
                ? ""
                : texts.of("view.own.interrupted-text", wording.name(order.entry()), Wording.left(own.remaining(now)));
    }
}

package org.rostrum.floor.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Intervention;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The clock of the floor: it gets an instant and counts in the browser, so that no push has to tick it. */
@Tag("floor-clock")
@JsModule("context://elements/floor-clock.js")
final class FloorClock extends HtmlContainer {
    private static final long serialVersionUID = 1;

    FloorClock(Texts texts) {
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        for (String word : new String[] {"green", "yellow", "red", "over", "paused", "ready", "of"}) {
            // the element fills {0} itself: a text without arguments comes as it stands
            words.put(word, texts.of("view.clock." + word));
        }
        getElement().setAttribute("words", words.toString());
    }

    /** Says to a live region what changes for who speaks. */
    FloorClock announce(String region, Texts texts) {
        getElement().setAttribute("announce", region);
        for (String light : new String[] {"yellow", "red"}) {
            getElement().setAttribute("say-" + light, texts.of("view.clock.say." + light));
        }
        return this;
    }

    static Div bar() {
        Div bar = new Div();
        bar.addClassName("timebar");
        return part(bar, "bar");
    }

    static Element figure() {
        Element figure = new Element("time");
        figure.setAttribute("class", "figure");
        figure.setAttribute("data-part", "figure");
        return figure;
    }

    static Span lamp() {
        Span lamp = new Span();
        lamp.addClassName("lamp");
        lamp.getElement().setAttribute("data-part", "lamp");
        return lamp;
    }

    static Span facts() {
        Span facts = new Span();
        facts.getElement().setAttribute("data-part", "facts");
        return facts;
    }

    /** Where the chair is told that somebody is over time. */
    static Span prompt() {
        Span prompt = new Span();
        prompt.addClassName("prompt");
        prompt.getElement().setAttribute("data-part", "prompt");
        return prompt;
    }

    /**
     * What the chair is told when somebody is over time: at zero where the rules of the segment say so,
     * and again after one minute and after two. The chair decides; nothing is cut.
     */
    void prompts(FloorSettings settings, Texts texts) {
        ArrayNode prompts = JsonNodeFactory.instance.arrayNode();
        switch (settings.atZero()) {
            case CONTINUE -> {}
            case WARN_CHAIR -> prompt(prompts, Duration.ZERO, texts.of("view.over.zero"));
            case STOP -> prompt(prompts, Duration.ZERO, texts.of("view.over.stopped"));
        }
        prompt(prompts, Duration.ofMinutes(1), texts.of("view.over.remind"));
        prompt(prompts, Duration.ofMinutes(2), texts.of("view.over.conclude"));
        getElement().setAttribute("prompts", prompts.toString());
    }

    private static void prompt(ArrayNode prompts, Duration after, String text) {
        prompts.addObject().put("afterMillis", after.toMillis()).put("text", text);
    }

    private static Div part(Div div, String name) {
        div.getElement().setAttribute("data-part", name);
        return div;
    }

    /** Shows an intervention's clock, or none. */
    void show(@Nullable Intervention floor, FloorState state) {
        Element clock = getElement();
        if (floor == null) {
            clock.removeAttribute("limit-millis");
            clock.removeAttribute("running");
            return;
        }
        FloorSettings settings = state.settings();
        put("limit-millis", floor.limit().toMillis());
        put("elapsed-millis", floor.spent().toMillis());
        put("warn-millis", settings.warn().toMillis());
        put("flash-millis", settings.flash().toMillis());
        clock.setAttribute("running", floor.running());
        java.time.Instant since = floor.runningSince();
        clock.setAttribute("as-of", (since == null ? state.asOf() : since).toString());
    }

    private void put(String name, long value) {
        getElement().setAttribute(name, String.valueOf(value));
    }
}

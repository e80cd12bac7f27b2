package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Intervention;
import org.rostrum.floor.domain.MeetingStatus;

/** The floor: who has it, how long, and the acts on it. */
final class FloorPanel extends Section {
    private static final long serialVersionUID = 1;

    private final Wording wording;
    private final Texts texts;
    private final H2 heading = new H2();
    private final Span since = new Span();
    private final Plate plate = new Plate();
    private final FloorClock clock;
    private final Span ends = new Span();
    private final GiveButton give;
    private final FloorActs acts;
    private final ScriptPanel script;

    FloorPanel(Desk desk, Wording wording, ChairDialogs dialogs) {
        this.wording = wording;
        this.texts = wording.texts();
        this.give = new GiveButton(desk, wording, dialogs);
        this.acts = new FloorActs(desk, texts);
        addClassName("col-floor");
        setId("floor");
        getElement().setAttribute("aria-label", texts.of("view.floor.label"));
        getElement().setAttribute("tabindex", "-1");
        heading.addClassName("eyebrow");
        since.addClassNames("push", "muted");
        Div head = new Div(heading, since);
        head.addClassNames("row", "small");
        clock = new FloorClock(texts).announce("say-now", texts);
        Div facts = new Div(FloorClock.lamp(), FloorClock.facts(), ends, FloorClock.prompt());
        facts.addClassName("clock-facts");
        Div figures = new Div();
        figures.addClassName("clock");
        figures.getElement().appendChild(FloorClock.figure());
        figures.add(facts);
        clock.add(plate, FloorClock.bar(), figures);
        Div floor = new Div(clock);
        floor.addClassName("floor");
        script = new ScriptPanel(desk, wording, dialogs.host());
        add(head, floor, give, acts, script);
    }

    void show(FloorState state, boolean presides, boolean keeps) {
        Intervention floor = state.floor();
        heading.setText(texts.of(heading(state)));
        since.setText(floor == null ? "" : texts.of("view.floor.since", wording.seconds(floor.givenAt())));
        if (floor == null) {
            plate.nobody(texts.of("view.floor.nobody"), standing(state));
        } else {
            plate.show(floor.entry(), wording, facts(floor, state));
        }
        clock.show(floor, state);
        clock.prompts(state.settings(), texts);
        ends.setText(ends(floor));
        give.show(state, presides, keeps);
        acts.show(state, keeps);
        script.show(state);
    }

    private String heading(FloorState state) {
        Intervention floor = state.floor();
        if (floor == null) {
            return "view.floor.label";
        }
        return switch (floor.entry().kind()) {
            case POINT_OF_ORDER -> "view.floor.order";
            case STATEMENT, RESPONSE, QUESTION, RIGHT_OF_REPLY -> "view.floor.has";
        };
    }

    private String standing(FloorState state) {
        Instant at = state.status() == MeetingStatus.SUSPENDED
                ? state.resumesAt()
                : state.setup().startsAt();
        String key = "view.floor." + state.status().word();
        return switch (state.status()) {
            case SCHEDULED, SUSPENDED -> at == null ? texts.of(key) : texts.of(key + "-at", wording.minutes(at));
            case OPEN, ADJOURNED -> texts.of(key);
        };
    }

    private String facts(Intervention floor, FloorState state) {
        Intervention interrupted = state.interrupted();
        if (interrupted != null) {
            return texts.of("view.floor.interrupts", wording.name(interrupted.entry()));
        }
        String kind = wording.kind(floor.entry().kind());
        long before = state.record().stream()
                .filter(each -> each.entry().who().equals(floor.entry().who()))
                .count();
        return before == 0
                ? texts.of("view.floor.first", kind)
                : texts.of("view.floor.again", kind, texts.ordinal((int) before + 1));
    }

    private String ends(@Nullable Intervention floor) {
        Instant at = floor == null ? null : floor.endsAt();
        return at == null ? "" : texts.of("view.floor.ends", wording.seconds(at));
    }
}

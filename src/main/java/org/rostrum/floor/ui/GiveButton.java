package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Intervention;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.floor.domain.Refusal;
import org.rostrum.floor.domain.Segment;

/** The one primary act of the console, in the place where it always stands: give the floor to whoever is next. */
final class GiveButton extends Div {
    private static final long serialVersionUID = 1;

    private enum Act {
        GIVE,
        RULE,
        SEGMENT,
        OPEN,
        RESUME
    }

    private final Wording wording;
    private final Texts texts;
    private final ActButton button = new ActButton("i-give", "").size("l");
    private final Span turn = new Span();
    private final TurnWords turns;
    private Act act = Act.GIVE;

    GiveButton(Desk desk, Wording wording, ChairDialogs dialogs) {
        this.wording = wording;
        this.texts = wording.texts();
        this.turns = new TurnWords(wording);
        turn.addClassNames("turn", "small", "muted", "ellipsis");
        addClassName("give-slot");
        button.addClassName("give");
        button.key("n", "N").wide();
        button.onPress(desk::explain, press -> press(press, desk, dialogs));
        add(turn, button);
    }

    private void press(ActButton.Press press, Desk desk, ChairDialogs dialogs) {
        String entry = press.entry();
        if (press.name() != null && !press.name().equals(name(act))) {
            // meanwhile the button has come to mean something else
            desk.refuse(Refusal.STALE);
            return;
        }
        switch (act) {
            case OPEN -> desk.send(new FloorCommand.OpenMeeting());
            case RESUME -> desk.send(new FloorCommand.ResumeMeeting());
            case RULE -> dialogs.rule(entry);
            case SEGMENT -> {
                if (entry != null) {
                    desk.send(new FloorCommand.StartSegment(entry));
                }
            }
            case GIVE -> {
                if (entry != null) {
                    desk.send(new FloorCommand.GiveFloor(entry, press.after()));
                }
            }
        }
    }

    void show(FloorState state, boolean presides, boolean keeps) {
        button.closed(null);
        turn.setText(turns.of(state));
        turn.getElement().setAttribute("title", turn.getText());
        switch (state.status()) {
            case SCHEDULED -> meeting(Act.OPEN, "view.give.open", opens(state));
            case SUSPENDED -> meeting(Act.RESUME, "view.give.resume", texts.of("view.give.resume-small"));
            case OPEN -> floor(state);
            case ADJOURNED -> nothing("view.give.adjourned", "");
        }
        boolean allowed = act == Act.SEGMENT ? keeps : presides;
        if (!allowed && state.status() != MeetingStatus.ADJOURNED) {
            button.closed(texts.of("view.disabled.presides"));
        }
    }

    private void meeting(Act does, String key, String small) {
        set(does, texts.of(key), small, "primary", null, null);
    }

    private String opens(FloorState state) {
        Instant planned = state.setup().startsAt();
        return planned == null ? "" : texts.of("view.give.planned", wording.minutes(planned));
    }

    private void floor(FloorState state) {
        Intervention floor = state.floor();
        if (floor != null && floor.entry().kind() == Kind.POINT_OF_ORDER) {
            Intervention interrupted = state.interrupted();
            String then = interrupted == null
                    ? texts.of("view.give.rule-small")
                    : texts.of("view.give.rule-then", wording.name(interrupted.entry()));
            set(
                    Act.RULE,
                    texts.of("view.give.rule"),
                    then,
                    "primary",
                    floor.entry().id(),
                    state.newest());
            return;
        }
        boolean order = state.next()
                .filter(entry -> entry.kind() == Kind.POINT_OF_ORDER)
                .isPresent();
        ListEntry next = state.waiting().stream()
                .filter(entry -> entry.kind() != Kind.POINT_OF_ORDER)
                .findFirst()
                .orElse(null);
        if (next == null) {
            nobody(state);
            return;
        }
        String ends =
                floor == null ? wording.kind(next.kind()) : texts.of("view.give.ends", wording.name(floor.entry()));
        String small = order ? texts.of("view.give.order-first") : ends;
        String look = order ? "plain" : "primary";
        set(Act.GIVE, texts.of("view.give.next", wording.name(next)), small, look, next.id(), state.newest());
        if (order) {
            button.closed(texts.of("view.give.order-first-why"));
        }
    }

    private void nobody(FloorState state) {
        Segment next = nextSegment(state);
        if (next == null) {
            nothing("view.give.nobody", "view.give.nobody-small");
            return;
        }
        String title = wording.inLanguage(next.title(), next.id());
        set(
                Act.SEGMENT,
                texts.of("view.give.segment", title),
                texts.of("view.give.segment-small"),
                "primary",
                next.id(),
                state.newest());
    }

    private static String name(Act act) {
        return "give-" + act.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Segment nextSegment(FloorState state) {
        List<Segment> all = state.setup().segments();
        int now = -1;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(state.segment())) {
                now = i;
            }
        }
        return now + 1 < all.size() ? all.get(now + 1) : null;
    }

    private void nothing(String key, String small) {
        set(Act.GIVE, texts.of(key), small.isEmpty() ? "" : texts.of(small), "plain", null, null);
        button.closed(texts.of(key + "-why"));
    }

    private void set(
            Act does, String label, String small, String look, @Nullable String entry, @Nullable String after) {
        act = does;
        button.named(name(does));
        button.label(label);
        button.small(small);
        button.look(look);
        button.about(entry, after);
    }
}

package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.floor.domain.Participant;

/** The time limit: what waits against what is left, and the limits a chair takes most often. */
final class LimitCard extends Div {
    private static final long serialVersionUID = 1;
    private static final List<Duration> PRESETS =
            List.of(Duration.ofMinutes(2), Duration.ofMinutes(3), Duration.ofMinutes(5));

    private final Texts texts;
    private final Paragraph lead = new Paragraph();
    private final List<ActButton> presets = new ArrayList<>();
    private final ActButton own;

    LimitCard(Desk desk, Wording wording, ChairDialogs dialogs) {
        texts = wording.texts();
        addClassName("card");
        lead.addClassName("advice-lead");
        H3 title = new H3(new Icon("i-balance"), new Span(texts.of("view.limits.title")));
        Div choices = new Div();
        choices.addClassName("presets");
        for (Duration preset : PRESETS) {
            ActButton button = new ActButton(null, Wording.length(preset));
            button.onPress(desk::explain, _ -> desk.send(new FloorCommand.SetLimit(Participant.MEMBER_STATE, preset)));
            button.getElement().setAttribute("aria-label", texts.of("view.limits.set", Wording.length(preset)));
            presets.add(button);
            choices.add(button);
        }
        own = new ActButton(null, texts.of("view.limits.own"));
        own.onPress(desk::explain, _ -> dialogs.limits());
        choices.add(own);
        Span note = new Span(texts.of("view.limits.note"));
        note.addClassNames("tiny", "faint");
        add(title, lead, choices, note);
    }

    void show(FloorState state, boolean presides, Instant when) {
        Duration now = state.settings().limits().of(Participant.MEMBER_STATE);
        lead.setText(lead(state, when));
        String why = !presides
                ? texts.of("view.disabled.presides")
                : state.status() == MeetingStatus.ADJOURNED ? texts.of("view.disabled.adjourned") : null;
        for (int i = 0; i < presets.size(); i++) {
            presets.get(i).closed(why);
            presets.get(i)
                    .getElement()
                    .setAttribute("aria-pressed", String.valueOf(PRESETS.get(i).equals(now)));
        }
        own.closed(why);
    }

    private String lead(FloorState state, Instant when) {
        int waiting = state.waiting().size();
        Instant end = Timetable.end(state, when);
        String wait = texts.count("view.limits.wait", waiting);
        if (end == null || state.status() != MeetingStatus.OPEN) {
            return wait;
        }
        long minutes = Duration.between(when, end).toMinutes();
        return minutes > 0 ? texts.of("view.limits.left", wait, minutes) : texts.of("view.limits.over", wait, -minutes);
    }
}

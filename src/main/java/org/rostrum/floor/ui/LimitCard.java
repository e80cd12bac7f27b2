package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.LimitAdvice;
import org.rostrum.floor.domain.LimitAdvisor;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.floor.domain.Participant;

/** The limit advisor: one sentence of fact, then what the chair can do and what each choice would lead to. */
final class LimitCard extends Div {
    private static final long serialVersionUID = 1;
    private static final List<Duration> PRESETS =
            List.of(Duration.ofMinutes(2), Duration.ofMinutes(3), Duration.ofMinutes(5));
    /** Of the times that the list can be left open, the one that is offered where there is room for it. */
    private static final Duration LEFT_OPEN = Duration.ofMinutes(10);

    private final Texts texts;
    private final AdviceWords words;
    private final AdviceDialog dialog;
    private final Paragraph lead = new Paragraph();
    private final ActButton close = new ActButton(null, "");
    private final ActButton leave = new ActButton(null, "");
    private final Div advice = new Div(close, leave);
    private final Div usual = new Div();
    private final List<ActButton> presets = new ArrayList<>();
    private final ActButton own;
    private transient @Nullable LimitAdvice shown;

    LimitCard(Desk desk, Wording wording, ChairDialogs dialogs) {
        this.texts = wording.texts();
        this.words = new AdviceWords(wording);
        this.dialog = new AdviceDialog(dialogs, desk, words);
        addClassNames("card", "limit-card");
        lead.addClassName("advice-lead");
        H3 title = new H3(new Icon("i-balance"), new Span(texts.of("view.limits.title")));
        advice.addClassName("advice");
        close.onPress(desk::explain, press -> take(press, true));
        leave.onPress(desk::explain, press -> take(press, false));
        usual.addClassName("presets");
        for (Duration preset : PRESETS) {
            ActButton button = new ActButton(null, Wording.length(preset));
            button.onPress(desk::explain, _ -> desk.send(new FloorCommand.SetLimit(Participant.MEMBER_STATE, preset)));
            button.getElement().setAttribute("aria-label", texts.of("view.limits.set", Wording.length(preset)));
            presets.add(button);
            usual.add(button);
        }
        own = new ActButton(null, texts.of("view.limits.own"));
        own.onPress(desk::explain, _ -> dialogs.limits());
        own.addClassName("push");
        Span note = new Span(texts.of("view.limits.note"));
        note.addClassNames("tiny", "faint");
        Div foot = new Div(note, own);
        foot.addClassNames("row", "limit-foot");
        add(title, lead, advice, usual, foot);
    }

    void show(FloorState state, boolean presides, Instant now) {
        LimitAdvice found = state.status() == MeetingStatus.OPEN
                ? LimitAdvisor.advise(state, now).orElse(null)
                : null;
        shown = found;
        lead.setText(found == null ? words.waiting(state.waiting().size()) : words.fact(found, state));
        advice.setVisible(found != null);
        usual.setVisible(found == null);
        String why = !presides
                ? texts.of("view.disabled.presides")
                : state.status() == MeetingStatus.ADJOURNED ? texts.of("view.disabled.adjourned") : null;
        if (found != null) {
            show(close, found.closeNow(), found, state, why);
            show(leave, leftOpen(found), found, state, why);
        }
        Duration limit = state.settings().limits().of(Participant.MEMBER_STATE);
        for (int i = 0; i < presets.size(); i++) {
            presets.get(i).closed(why);
            presets.get(i)
                    .getElement()
                    .setAttribute("aria-pressed", String.valueOf(PRESETS.get(i).equals(limit)));
        }
        own.closed(why);
    }

    /** An option in its own place; where there is none the place stays empty, so that nothing below it moves. */
    private void show(
            ActButton button,
            LimitAdvice.@Nullable Option option,
            LimitAdvice advised,
            FloorState state,
            @Nullable String why) {
        button.getElement().setAttribute("data-none", option == null);
        if (option == null) {
            button.about(null, null);
            button.closed(texts.of("view.advice.none"));
            return;
        }
        button.label(Wording.length(option.limit()));
        button.small(words.condition(option, advised, state));
        button.about(words.carried(option), null);
        boolean nothing = AdviceWords.changes(option, state).isEmpty() && !words.closes(option, state);
        button.closed(why == null && nothing ? texts.of("view.advice.holds-already") : why);
        if (why == null && !nothing) {
            button.getElement().setAttribute("title", words.effects(option, state));
        }
    }

    private void take(ActButton.Press press, boolean closesNow) {
        LimitAdvice advised = shown;
        LimitAdvice.Option option = advised == null ? null : closesNow ? advised.closeNow() : leftOpen(advised);
        dialog.take(advised, option, press.entry());
    }

    private static LimitAdvice.@Nullable Option leftOpen(LimitAdvice advised) {
        LimitAdvice.Option longest = null;
        for (LimitAdvice.Option option : advised.options()) {
            if (!option.closesNow() && option.leaveOpen().compareTo(LEFT_OPEN) <= 0) {
                longest = option;
            }
        }
        return longest;
    }
}

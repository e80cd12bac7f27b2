package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import org.rostrum.floor.application.MeetingFormats;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.TimeLimits;

/** The foot of the console: undo at the start, then what concerns the meeting as a whole. */
final class ActionBar extends Footer {
    private static final long serialVersionUID = 1;

    private final Texts texts;
    private final boolean hasFormats;
    private final UndoButton undo;
    private final ActButton announce;
    private final ActButton limits;
    private final ActButton segments;
    private final ActButton procedure;
    private final ActButton format;
    private final ActButton suspend;
    private final ActButton resume;
    private final ActButton adjourn;

    ActionBar(Desk desk, Wording wording, ChairDialogs dialogs, MeetingFormats formats, KeyCommands keys) {
        texts = wording.texts();
        undo = new UndoButton(desk, wording, dialogs);
        announce = button("i-announce", "view.bar.announce", "quiet").key("a", "A");
        announce.onPress(desk::explain, _ -> dialogs.announce());
        limits = button("i-clock", "view.bar.limits", "quiet").key("t", "T");
        limits.onPress(desk::explain, _ -> dialogs.limits());
        segments = button("i-balance", "view.bar.segments", "quiet").key("g", "G");
        segments.onPress(desk::explain, _ -> dialogs.segments());
        ProcedureDialogs procedures = new ProcedureDialogs(dialogs, desk, wording);
        procedure = button("i-gavel", "view.bar.procedure", "quiet").key("m", "M");
        procedure.onPress(desk::explain, _ -> procedures.open());
        FormatDialog choice = new FormatDialog(formats, dialogs, desk, wording);
        format = button("i-hall", "view.bar.format", "quiet").key("f", "F");
        format.onPress(desk::explain, _ -> choice.open());
        hasFormats = !formats.equals(MeetingFormats.NONE);
        suspend = button("i-pause", "view.bar.suspend", "quiet").key("s", "S");
        suspend.onPress(desk::explain, _ -> dialogs.suspend());
        resume = button("i-play", "view.bar.resume", "quiet").key("s", "S");
        resume.onPress(desk::explain, _ -> desk.send(new FloorCommand.ResumeMeeting()));
        adjourn = button("i-gavel", "view.bar.adjourn", "danger");
        adjourn.onPress(desk::explain, _ -> dialogs.adjourn());
        ActButton help =
                ActButton.ofIcon("i-keyboard", texts.of("view.keys.title")).look("quiet");
        help.onPress(_ -> {}, _ -> keys.open());
        Span push = new Span();
        push.addClassName("push");
        Span separator = new Span();
        separator.addClassName("sep");
        addClassName("bar");
        add(undo, push, announce, limits, segments, format, procedure, suspend, resume, adjourn, separator, help);
    }

    private ActButton button(String icon, String key, String look) {
        return new ActButton(icon, texts.of(key)).look(look);
    }

    void show(FloorState state, boolean presides, boolean keeps) {
        undo.show(state, presides);
        TimeLimits given = state.settings().limits();
        limits.label(texts.of(
                "view.bar.limits-are",
                Wording.length(given.of(Participant.MEMBER_STATE)),
                Wording.length(given.of(Participant.STAKEHOLDER))));
        boolean open = state.status() == MeetingStatus.OPEN;
        boolean over = state.status() == MeetingStatus.ADJOURNED;
        boolean suspended = state.status() == MeetingStatus.SUSPENDED;
        String adjourned = over ? texts.of("view.disabled.adjourned") : null;
        String chairs = presides ? adjourned : texts.of("view.disabled.presides");
        String keepers = keeps ? adjourned : texts.of("view.disabled.keeps");
        announce.closed(keepers);
        segments.closed(keepers);
        segments.setVisible(!state.setup().segments().isEmpty());
        limits.closed(chairs);
        // a format comes between two interventions: while somebody speaks there is nothing to choose
        boolean quiet = state.floor() == null && state.interrupted() == null && !suspended && !over;
        format.setVisible(hasFormats);
        format.closed(keeps && !over && !quiet ? texts.of("view.format.not-quiet") : keepers);
        procedure.closed(keepers != null ? keepers : open ? null : texts.of("view.disabled.not-open"));
        suspend.setVisible(!suspended);
        resume.setVisible(suspended);
        resume.closed(chairs);
        String notOpen = open ? null : texts.of("view.disabled.not-open");
        suspend.closed(chairs != null ? chairs : notOpen);
        adjourn.closed(chairs != null ? chairs : suspended ? null : notOpen);
    }
}

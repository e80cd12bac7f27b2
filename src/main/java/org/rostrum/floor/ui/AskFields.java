package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Intervention;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.Level;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.floor.domain.Panel;
import org.rostrum.floor.domain.Participant;

/** What the floor is asked for, and what goes with it: a level, a group, a panellist, a note. */
final class AskFields extends Div {
    private static final long serialVersionUID = 1;

    private final Wording wording;
    private final Texts texts;
    private final Participant self;
    private final boolean panellist;
    private final KindChoice kinds;
    private final Field group;
    private final Field note;
    private final Choice level;
    private final Choice to;
    private boolean hasPanel;

    AskFields(Wording wording, Participant self) {
        this.wording = wording;
        this.texts = wording.texts();
        this.self = self;
        panellist = Participant.PANELLIST.equals(self.category());
        kinds = new KindChoice(texts, panellist);
        group = new Field(texts.of("view.ask.group-name"), FloorCommand.Request.LONGEST_GROUP, false);
        note = new Field(texts.of("view.ask.note"), FloorCommand.Request.LONGEST_NOTE, false);
        note.hint(texts.of("view.ask.note-hint"));
        level = new Choice(texts.of("view.level"));
        level.options(ChangeDialog.levels(texts, "view.level.none"), "");
        to = new Choice(texts.of("view.ask.to"));
        for (Div each : new Div[] {note, level, to}) {
            each.addClassName("unlabelled");
        }
        kinds.onChange(this::fit);
        Div pair = new Div(level, to, note);
        pair.addClassName("ask-pair");
        addClassNames("stack", "ask-fields");
        add(kinds, group, pair);
        fit();
    }

    /** Only what goes with the chosen kind is there. */
    private void fit() {
        KindChoice.Choice chosen = kinds.chosen();
        group.setVisible(chosen == KindChoice.Choice.GROUP);
        level.setVisible(!panellist && chosen.kind() == Kind.STATEMENT);
        to.setVisible(hasPanel && chosen == KindChoice.Choice.QUESTION);
    }

    void show(FloorState state) {
        Map<String, String> panel = WriteDialog.panel(state, wording, self);
        boolean onPanel = Panel.of(state.setup()).contains(self.code());
        hasPanel = panel.size() > 1;
        to.options(panel, "");
        Intervention floor = state.floor();
        kinds.responds(onPanel
                && state.status() == MeetingStatus.OPEN
                && floor != null
                && !floor.entry().isOf(self.code()));
        fit();
    }

    /** Whether a response is chosen, which a closed list still takes. */
    boolean responds() {
        return kinds.chosen() == KindChoice.Choice.RESPONSE;
    }

    /** The request as it is filled in; null where the group is missing. */
    FloorCommand.@Nullable Request request(FloorState state) {
        KindChoice.Choice choice = kinds.chosen();
        String behalf = choice == KindChoice.Choice.GROUP ? group.value() : "";
        if (choice == KindChoice.Choice.GROUP && behalf.isEmpty()) {
            return null;
        }
        Intervention floor = state.floor();
        String replyTo =
                choice.kind() == Kind.RESPONSE && floor != null ? floor.entry().id() : null;
        String chosen = level.isVisible() ? level.value() : "";
        return new FloorCommand.Request(
                choice.kind(),
                chosen.isEmpty() ? null : Level.of(chosen),
                AskPanel.orNull(behalf),
                replyTo,
                AskPanel.orNull(note.value()),
                null,
                to.isVisible() ? AskPanel.orNull(to.value()) : null,
                false);
    }
}

package org.rostrum.floor.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Level;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.Refusal;

/** What the acts on a row of the list need to know before they are done. */
final class RowDialogs {
    private final HasComponents host;
    private final Desk desk;
    private final Wording wording;
    private final Texts texts;

    RowDialogs(HasComponents host, Desk desk, Wording wording) {
        this.host = host;
        this.desk = desk;
        this.wording = wording;
        this.texts = wording.texts();
    }

    /** Level, group and note; of each who shares the slot. */
    void amend(String id) {
        FloorState state = desk.sight().state();
        Optional<ListEntry> slot = state.waiting(id);
        if (slot.isEmpty()) {
            desk.refuse(Refusal.NOT_WAITING);
            return;
        }
        List<Share> shares = new ArrayList<>();
        Div fields = new Div();
        fields.addClassName("amend-fields");
        for (ListEntry each : slot.get().all()) {
            if (slot.get().with().size() > 0) {
                fields.add(new H3(wording.name(each.speaker())));
            }
            Share share = new Share(each);
            shares.add(share);
            fields.add(share.level, share.group, share.note);
        }
        Sheet sheet = new Sheet(texts.of("view.amend.title", wording.name(slot.get())), texts.of("view.amend.text"))
                .with(fields)
                .safe(new ActButton(null, texts.of("view.dialog.back")));
        sheet.attempt(new ActButton(null, texts.of("view.amend.yes")).look("primary"), () -> send(sheet, shares))
                .open(host);
    }

    /** Sends only what somebody changed; where that is nothing the form has done its work. */
    private void send(Sheet sheet, List<Share> shares) {
        List<Desk.Step> steps = shares.stream()
                .flatMap(share -> share.command().stream())
                .map(Desk.Step::new)
                .toList();
        if (steps.isEmpty()) {
            sheet.close();
        } else {
            desk.sendFrom(sheet, steps);
        }
    }

    private Map<String, String> levels(@Nullable Level now) {
        Map<String, String> levels = new LinkedHashMap<>();
        if (now == null) {
            levels.put("", texts.of("view.amend.no-level"));
        }
        for (Level level : Level.values()) {
            levels.put(level.word(), texts.of("view.level." + level.word()));
        }
        return levels;
    }

    /** The fields of one, and what stood in them at first. */
    private final class Share {
        private final ListEntry entry;
        private final Choice level;
        private final Field group;
        private final Field note;

        Share(ListEntry entry) {
            this.entry = entry;
            Level now = entry.level();
            level = new Choice(texts.of("view.amend.level")).options(levels(now), now == null ? "" : now.word());
            group = new Field(texts.of("view.amend.group"), FloorCommand.Request.LONGEST_GROUP, false);
            group.value(said(entry.onBehalfOf()));
            note = new Field(texts.of("view.amend.note"), FloorCommand.Request.LONGEST_NOTE, true);
            note.value(said(entry.note()));
        }

        private static String said(@Nullable String text) {
            return text == null ? "" : text;
        }

        /** What was changed; empty for nothing. */
        Optional<FloorCommand> command() {
            Level before = entry.level();
            String chosen = level.value();
            Level wanted =
                    chosen.isEmpty() || (before != null && before.word().equals(chosen)) ? null : Level.of(chosen);
            String newGroup = group.value().equals(said(entry.onBehalfOf()).strip()) ? null : group.value();
            String newNote = note.value().equals(said(entry.note()).strip()) ? null : note.value();
            return wanted == null && newGroup == null && newNote == null
                    ? Optional.empty()
                    : Optional.of(new FloorCommand.AmendEntry(entry.id(), wanted, newGroup, newNote));
        }
    }
}

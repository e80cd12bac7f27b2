package org.rostrum.floor.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.Level;
import org.rostrum.floor.domain.ListEntry;

/** Level, group and note of one's own request become others; only what was changed is sent. */
final class ChangeDialog {
    private final Desk desk;
    private final Texts texts;
    private final ListEntry entry;
    private final String wasGroup;
    private final String wasNote;
    private final Choice level;
    private final Field group;
    private final Field note;

    ChangeDialog(Desk desk, Texts texts, ListEntry entry) {
        this.desk = desk;
        this.texts = texts;
        this.entry = entry;
        wasGroup = Objects.requireNonNullElse(entry.onBehalfOf(), "");
        wasNote = Objects.requireNonNullElse(entry.note(), "");
        Level was = entry.level();
        level = new Choice(texts.of("view.level"))
                .options(levels(texts, was == null ? "view.level.unsaid" : ""), was == null ? "" : was.word());
        group = new Field(texts.of("view.ask.group-name"), FloorCommand.Request.LONGEST_GROUP, false);
        group.value(wasGroup);
        note = new Field(texts.of("view.ask.note"), FloorCommand.Request.LONGEST_NOTE, false);
        note.value(wasNote);
    }

    /** Levels to choose from; first, by a key of the words, that none is said, where the key is not empty. */
    static Map<String, String> levels(Texts texts, String unsaid) {
        Map<String, String> levels = new LinkedHashMap<>();
        if (!unsaid.isEmpty()) {
            levels.put("", texts.of(unsaid));
        }
        for (Level each : Level.values()) {
            levels.put(each.word(), texts.of("view.level." + each.word()));
        }
        return levels;
    }

    void open(HasComponents host) {
        Div fields = new Div(level, group, note);
        fields.addClassName("stack");
        Sheet sheet = OwnRequest.fromBelow(texts.of("view.change.title"), texts.of("view.change.text"));
        sheet.with(fields)
                .attempt(
                        new ActButton(null, texts.of("view.change.yes"))
                                .size("l")
                                .wide()
                                .look("primary"),
                        () -> send(sheet))
                .safe(new ActButton(null, texts.of("view.change.no"))
                        .look("quiet")
                        .size("l")
                        .wide())
                .open(host);
    }

    private void send(Sheet sheet) {
        Level chosen = level.value().isEmpty() ? entry.level() : Level.of(level.value());
        Level newLevel = chosen == entry.level() ? null : chosen;
        String newGroup = changed(group.value(), wasGroup);
        String newNote = changed(note.value(), wasNote);
        if (newLevel == null && newGroup == null && newNote == null) {
            sheet.close();
        } else {
            desk.sendFrom(sheet, new FloorCommand.AmendEntry(entry.id(), newLevel, newGroup, newNote));
        }
    }

    private static @Nullable String changed(String now, String was) {
        return now.equals(was) ? null : now;
    }
}

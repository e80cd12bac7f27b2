package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.application.MeetingFormats;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.floor.domain.Role;
import org.rostrum.floor.domain.Segment;
import org.rostrum.floor.domain.TimeLimits;

/** Gives the meeting a format, after showing what it brings; or saves this meeting's programme as one. */
final class FormatDialog {
    private static final int LONGEST_NAME = 200;

    private final MeetingFormats formats;
    private final ChairDialogs dialogs;
    private final Desk desk;
    private final Wording wording;
    private final Texts texts;

    FormatDialog(MeetingFormats formats, ChairDialogs dialogs, Desk desk, Wording wording) {
        this.formats = formats;
        this.dialogs = dialogs;
        this.desk = desk;
        this.wording = wording;
        this.texts = wording.texts();
    }

    void open() {
        FloorState state = desk.sight().state();
        String why = whyNot(state);
        Sheet sheet = new Sheet(texts.of("view.format.title"), why == null ? texts.of("view.format.text") : why)
                .safe(new ActButton(null, texts.of("view.keys.close")));
        Div list = new Div();
        list.addClassName("segment-list");
        for (MeetingFormats.Choice choice : formats.all()) {
            ActButton button = new ActButton(null, wording.inLanguage(choice.title(), choice.id())).wide();
            button.small(choice.shipped() ? choice.description() : texts.of("view.format.saved-here"));
            button.onPress(_ -> {}, _ -> {
                sheet.close();
                preview(choice);
            });
            list.add(button);
        }
        sheet.with(list);
        if (desk.actor().role() == Role.SECRETARIAT) {
            ActButton save = new ActButton(null, texts.of("view.format.save"));
            sheet.choice(save, this::save);
        }
        sheet.open(dialogs.host());
    }

    private @Nullable String whyNot(FloorState state) {
        if (state.status() == MeetingStatus.SUSPENDED || state.status() == MeetingStatus.ADJOURNED) {
            return texts.of("view.format.not-open");
        }
        return state.floor() == null && state.interrupted() == null ? null : texts.of("view.format.not-quiet");
    }

    private void preview(MeetingFormats.Choice choice) {
        FloorState state = desk.sight().state();
        FloorCommand.SetProgramme programme =
                formats.programme(state.meeting(), choice.id()).orElse(null);
        if (programme == null) {
            desk.explain(texts.of("view.format.gone"));
            return;
        }
        String title = wording.inLanguage(choice.title(), choice.id());
        String why = whyNot(state);
        ActButton yes = dialogs.primary("view.format.yes");
        yes.closed(why);
        Sheet sheet = new Sheet(title, choice.description()).with(segments(programme), rules(programme.settings()));
        sheet.addClassName("sheet-wide");
        sheet.safe(dialogs.back());
        if (why == null) {
            sheet.choice(yes, () -> desk.send(programme));
        } else {
            sheet.with(new Paragraph(why));
        }
        sheet.open(dialogs.host());
    }

    private OrderedList segments(FloorCommand.SetProgramme programme) {
        OrderedList list = new OrderedList();
        list.addClassName("format-segments");
        for (Segment segment : programme.segments()) {
            Instant start = segment.plannedStart();
            Instant end = segment.plannedEnd();
            Span when = new Span(
                    start == null || end == null
                            ? ""
                            : texts.of("view.format.when", wording.minutes(start), wording.minutes(end)));
            when.addClassName("format-when");
            Span title = new Span(wording.inLanguage(segment.title(), segment.id()));
            title.addClassName("strong");
            Span more = new Span(details(segment));
            more.addClassName("muted");
            list.add(new ListItem(when, title, more));
        }
        return list;
    }

    private String details(Segment segment) {
        if (segment.blockSize() > 0) {
            return texts.of("view.format.block", segment.blockSize());
        }
        return segment.speakers().isEmpty()
                ? texts.of("view.format.kind." + segment.kind().word())
                : String.join(
                        texts.of("view.comma"),
                        segment.speakers().stream()
                                .limit(3)
                                .map(wording::nameOfCode)
                                .toList());
    }

    /** The limits that the format states, and the one of all others; then the order of the list. */
    private Div rules(FloorSettings settings) {
        Div rules = new Div();
        rules.addClassName("format-rules");
        StringBuilder limits = new StringBuilder();
        TreeMap<String, Duration> given = new TreeMap<>(settings.limits().given());
        given.putIfAbsent(TimeLimits.DEFAULT, settings.limits().of(TimeLimits.DEFAULT));
        Duration usual = settings.limits().of(TimeLimits.DEFAULT);
        // those that differ from all others are worth a word
        given.entrySet()
                .removeIf(each -> !each.getKey().equals(TimeLimits.DEFAULT)
                        && each.getValue().equals(usual));
        given.forEach((key, limit) -> limits.append(limits.isEmpty() ? "" : texts.of("view.comma"))
                .append(texts.find("view.limit." + key, key))
                .append(' ')
                .append(Wording.length(limit)));
        Paragraph times = new Paragraph(texts.of("view.format.limits", limits));
        StringBuilder order = new StringBuilder();
        settings.order()
                .forEach(word -> order.append(order.isEmpty() ? "" : texts.of("view.format.then"))
                        .append(criterion(word)));
        rules.add(times, new Paragraph(texts.of("view.format.order", order)));
        return rules;
    }

    private String criterion(String word) {
        int colon = word.indexOf(':');
        return colon < 0
                ? texts.find("view.format.order." + word, word)
                : texts.find(
                        "view.format.order." + word.substring(0, colon),
                        word,
                        Integer.valueOf(word.substring(colon + 1)));
    }

    private void save() {
        Field name = new Field(texts.of("view.format.name"), LONGEST_NAME, false);
        new Sheet(texts.of("view.format.save-title"), texts.of("view.format.save-text"))
                .with(name)
                .safe(dialogs.back())
                .choice(dialogs.primary("view.format.save-yes"), () -> save(name.value()))
                .open(dialogs.host());
    }

    private void save(String name) {
        if (name.isBlank()) {
            desk.explain(texts.of("view.format.nameless"));
            return;
        }
        switch (formats.save(desk.sight().state().meeting(), name)) {
            case DONE -> desk.tell(new Telling.Done(texts.of("view.told.done", texts.of("view.format.saved", name))));
            case FULL -> desk.explain(texts.of("view.format.full"));
            case UNKNOWN -> desk.explain(texts.of("view.format.not-saved"));
        }
    }
}

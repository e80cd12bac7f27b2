package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Refusal;
import org.rostrum.floor.domain.Segment;

/** Which segment of the programme begins. */
final class SegmentDialogs {
    private final ChairDialogs dialogs;
    private final Desk desk;
    private final Wording wording;
    private final Texts texts;

    SegmentDialogs(ChairDialogs dialogs, Desk desk, Wording wording) {
        this.dialogs = dialogs;
        this.desk = desk;
        this.wording = wording;
        texts = wording.texts();
    }

    /** All segments to choose from. */
    void choose(Sheet sheet) {
        FloorState state = desk.sight().state();
        Div list = new Div();
        list.addClassName("segment-list");
        for (Segment segment : state.setup().segments()) {
            String title = wording.inLanguage(segment.title(), segment.id());
            ActButton button = new ActButton(null, title).wide();
            Instant planned = segment.plannedStart();
            button.small(planned == null ? "" : texts.of("view.dialog.segments.planned", wording.minutes(planned)));
            if (segment.id().equals(state.segment())) {
                button.getElement().setAttribute("aria-current", "true");
                button.add(now());
            }
            button.onPress(_ -> {}, _ -> {
                sheet.close();
                desk.send(new FloorCommand.StartSegment(segment.id()));
            });
            list.add(button);
        }
        sheet.with(list).open(dialogs.host());
    }

    /** Begins a segment, after saying when it was planned. */
    void begin(String id) {
        FloorState state = desk.sight().state();
        Segment segment = state.setup().segments().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
        if (segment == null) {
            desk.refuse(Refusal.STALE);
            return;
        }
        String title = wording.inLanguage(segment.title(), id);
        Instant planned = segment.plannedStart();
        String when = planned == null ? "" : texts.of("view.dialog.begin.planned", wording.minutes(planned));
        if (id.equals(state.segment())) {
            new Sheet(texts.of("view.dialog.begin.now", title), when)
                    .safe(new ActButton(null, texts.of("view.keys.close")))
                    .open(dialogs.host());
            return;
        }
        new Sheet(
                        texts.of("view.dialog.begin.title", title),
                        (when + " " + texts.of("view.dialog.segments.text")).strip())
                .safe(dialogs.back())
                .choice(dialogs.primary("view.dialog.begin.yes"), () -> desk.send(new FloorCommand.StartSegment(id)))
                .open(dialogs.host());
    }

    private Span now() {
        Span now = new Span(texts.of("view.dialog.segments.now"));
        now.addClassNames("badge", "push");
        return now;
    }
}

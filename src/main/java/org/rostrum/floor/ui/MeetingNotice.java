package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Inscription;
import org.rostrum.floor.domain.MeetingStatus;

/** Says that the meeting is not open, and since or until when. */
final class MeetingNotice extends Section {
    private static final long serialVersionUID = 1;

    private final Wording wording;
    private final Texts texts;
    private final H2 title = new H2();
    private final Paragraph text = new Paragraph();

    MeetingNotice(Wording wording) {
        this.wording = wording;
        this.texts = wording.texts();
        addClassNames("stack", "meeting-notice");
        add(title, text);
    }

    void show(FloorState state, Instant now) {
        boolean open = state.status() == MeetingStatus.OPEN;
        setVisible(!open);
        if (open) {
            return;
        }
        Inscription window = state.setup().inscription();
        if (state.status() == MeetingStatus.SCHEDULED && window != null) {
            inscription(state, window, now);
            return;
        }
        String key = "view.meeting." + state.status().word();
        Instant at = switch (state.status()) {
            case SCHEDULED -> state.setup().startsAt();
            case SUSPENDED -> state.resumesAt();
            case OPEN, ADJOURNED -> null;
        };
        title.setText(texts.of(key + ".title"));
        text.setText(at == null ? texts.of(key + ".text") : texts.of(key + ".text-at", wording.moment(at, now)));
    }

    /** Before the meeting: from when until when one can ask, and that nothing of the list is settled yet. */
    private void inscription(FloorState state, Inscription window, Instant now) {
        boolean ahead = now.isBefore(window.opensAt());
        String key = ahead ? "ahead" : state.provisional(now) ? "open" : "closed";
        title.setText(texts.of("view.inscription." + key + ".title"));
        text.setText(texts.of(
                "view.inscription." + key + ".text",
                wording.moment(window.opensAt(), now),
                wording.moment(window.closesAt(), now)));
    }
}

package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import org.rostrum.floor.domain.FloorState;
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

    void show(FloorState state) {
        if (state.status() == MeetingStatus.OPEN) {
            return;
        }
        String key = "view.meeting." + state.status().word();
        Instant at = switch (state.status()) {
            case SCHEDULED -> state.setup().startsAt();
            case SUSPENDED -> state.resumesAt();
            case OPEN, ADJOURNED -> null;
        };
        title.setText(texts.of(key + ".title"));
        text.setText(at == null ? texts.of(key + ".text") : texts.of(key + ".text-at", wording.minutes(at)));
    }
}

package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Intervention;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.TimeLimits;

/** "You are next", over the whole phone. */
final class NextPanel extends Section {
    private static final long serialVersionUID = 1;

    private final Wording wording;
    private final Texts texts;
    private final Paragraph says = new Paragraph();

    NextPanel(Wording wording) {
        this.wording = wording;
        this.texts = wording.texts();
        H2 title = new H2(texts.of("view.next.title"));
        title.addClassName("huge");
        Icon microphone = new Icon("i-mic");
        microphone.addClassName("microphone");
        addClassNames("stack", "next");
        add(microphone, title, says);
    }

    void show(Standing standing, FloorState state, Participant self) {
        ListEntry entry = standing.waiting();
        if (entry == null) {
            return;
        }
        Intervention floor = state.floor();
        String length = Wording.length(limit(entry, state));
        String name = wording.name(self);
        says.setText(
                floor == null
                        ? texts.of("view.next.text", name, length)
                        : texts.of("view.next.after", name, wording.name(floor.entry()), length));
    }

    private static java.time.Duration limit(ListEntry entry, FloorState state) {
        TimeLimits limits = state.settings().limits();
        return switch (entry.kind()) {
            case POINT_OF_ORDER, RESPONSE -> limits.of(entry.kind().word());
            case RIGHT_OF_REPLY -> limits.of(TimeLimits.REPLY_FIRST);
            case STATEMENT, QUESTION ->
                limits.of(entry.onBehalfOf() == null ? entry.speaker().category() : TimeLimits.GROUP);
        };
    }
}

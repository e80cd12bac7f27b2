package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Intervention;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.Participant;

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
        String length = Wording.length(state.limitOf(entry));
        String name = wording.name(self);
        says.setText(
                floor == null
                        ? texts.of("view.next.text", name, length)
                        : texts.of("view.next.after", name, wording.name(floor.entry()), length));
    }
}

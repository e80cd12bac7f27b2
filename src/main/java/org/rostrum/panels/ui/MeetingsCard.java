package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rostrum.floor.ui.ActButton;
import org.rostrum.floor.ui.Texts;
import org.rostrum.panels.application.ListToMeetings;
import org.rostrum.panels.domain.PanelsState;

/** From the list to the meetings. By hand, since the Office may first wait for answers. */
final class MeetingsCard extends Card {
    private static final long serialVersionUID = 1;

    private final Texts texts;
    private final transient ScreenDesk desk;

    MeetingsCard(Texts texts, ScreenDesk desk, CirculateDialog dialogs, PanelsState state) {
        super(texts.of("office.meetings"));
        this.texts = texts;
        this.desk = desk;
        Paragraph words = new Paragraph(texts.of("office.meetings.text"));
        words.addClassNames("small", "muted");
        ActButton bring = new ActButton(null, texts.of("office.meetings.bring"));
        bring.onPress(_ -> {}, _ -> desk.tell(brought(desk.acts().bring(desk.state()))));
        ActButton codes = new ActButton(null, texts.of("office.sign-ins")).look("quiet");
        codes.onPress(_ -> {}, _ -> dialogs.signIns(state));
        Div acts = new Div(bring, codes);
        acts.addClassName("row");
        add(words, acts);
    }

    private Told brought(List<ListToMeetings.Brought> all) {
        List<String> not = new ArrayList<>();
        for (ListToMeetings.Brought each : all) {
            if (each.result() != ListToMeetings.Result.DONE) {
                not.add(texts.of(
                        "office.meetings."
                                + each.result().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        desk.names().panel(each.panel())));
            }
        }
        return not.isEmpty()
                ? new Told.Done(texts.of("office.meetings.done"))
                : new Told.Refused(texts.of("office.meetings.not-all"), String.join(" ", not));
    }
}

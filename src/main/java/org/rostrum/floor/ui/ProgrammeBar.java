package org.rostrum.floor.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.floor.domain.Segment;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The programme, planned against actual, with the needle at now; it moves by itself in the browser. */
@Tag("programme-bar")
@JsModule("context://elements/programme-bar.js")
final class ProgrammeBar extends HtmlComponent {
    private static final long serialVersionUID = 1;
    private static final List<String> WORDS =
            List.of("left", "over", "hand", "late", "ends", "planned", "ended", "on-time", "label");

    private final Wording wording;
    private @Nullable ObjectNode shown;

    ProgrammeBar(Wording wording, String timeZone) {
        this.wording = wording;
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        WORDS.forEach(word -> words.put(word, wording.texts().of("view.programme." + word)));
        getElement().setPropertyJson("words", words);
        getElement().setAttribute("time-zone", timeZone);
    }

    void show(FloorState state) {
        MeetingSetup setup = state.setup();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        put(data, "to", setup.endsAt());
        data.put("now", state.segment());
        if (state.status() == MeetingStatus.ADJOURNED) {
            put(data, "ended", state.asOf());
        }
        ArrayNode segments = data.putArray("segments");
        for (Segment segment : setup.segments()) {
            ObjectNode each = segments.addObject();
            each.put("id", segment.id());
            each.put("title", wording.inLanguage(segment.title(), segment.id()));
            put(each, "plannedStart", segment.plannedStart());
            put(each, "plannedEnd", segment.plannedEnd());
            put(each, "startedAt", state.segmentsStarted().get(segment.id()));
        }
        if (!data.equals(shown)) {
            shown = data;
            getElement().setPropertyJson("data", data);
        }
    }

    private static void put(ObjectNode node, String name, @Nullable Instant instant) {
        if (instant != null) {
            node.put(name, instant.toString());
        }
    }
}

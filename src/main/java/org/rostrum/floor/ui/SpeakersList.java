package org.rostrum.floor.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DomEvent;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.ListEntry;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The list of speakers on the chair's console: one light element fed with data, however long the list. */
@Tag("speakers-list")
@JsModule("context://elements/speakers-list.js")
final class SpeakersList extends HtmlComponent {
    private static final long serialVersionUID = 1;
    private static final List<String> WORDS = List.of(
            "label", "drag", "up", "down", "give", "more", "absent", "remove", "first", "last", "moved", "waits",
            "closed", "asked");
    private static final String DETAIL = "event.detail";

    private final Wording wording;
    private @Nullable ObjectNode shown;

    /**
     * What somebody did to a row.
     *
     * @param act give, absent, remove or move
     * @param entry the row's entry
     * @param after for give: the intervention that was the newest on the screen; for move: the row that it is to follow
     * @param before for move: the row that it is to stand before, where it is to follow none
     */
    record Act(
            String act,
            String entry,
            @Nullable String after,
            @Nullable String before) {}

    SpeakersList(Wording wording) {
        this.wording = wording;
        Texts texts = wording.texts();
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        WORDS.forEach(word -> words.put(word, texts.of("view.list." + word)));
        getElement().setPropertyJson("words", words);
    }

    void onAct(Consumer<Act> does) {
        getElement()
                .addEventListener("speakers-act", event -> does.accept(actOf(event)))
                .addEventData(DETAIL);
    }

    private static Act actOf(DomEvent event) {
        var detail = event.getEventData().path(DETAIL);
        return new Act(
                detail.path("act").asString(""),
                detail.path("entry").asString(""),
                orNull(detail.path("after").asString("")),
                orNull(detail.path("before").asString("")));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Shows who waits; {@code gives} and {@code keeps}: what the one who looks may do. */
    void show(FloorState state, boolean gives, boolean keeps) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("newest", state.newest());
        data.put("gives", gives);
        data.put("keeps", keeps);
        ArrayNode rows = data.putArray("rows");
        for (ListEntry entry : state.waiting()) {
            row(rows.addObject(), entry);
        }
        if (!data.equals(shown)) {
            shown = data;
            getElement().setPropertyJson("data", data);
        }
    }

    private void row(ObjectNode row, ListEntry entry) {
        row.put("id", entry.id());
        row.put("name", wording.name(entry));
        Wording.Badge badge = wording.badge(entry);
        if (badge != null) {
            row.put("badge", badge.text());
            row.put("look", badge.look());
        }
        row.put("why", why(entry));
        row.put("moved", entry.moved() != null && entry.moved().byHand());
        row.put("order", entry.kind() == org.rostrum.floor.domain.Kind.POINT_OF_ORDER);
        if (entry.note() != null && !entry.note().isBlank()) {
            row.put("note", entry.note());
        }
        row.put("asked", wording.minutes(entry.requestedAt()));
    }

    private String why(ListEntry entry) {
        Texts texts = wording.texts();
        ListEntry.Move moved = entry.moved();
        if (moved != null && moved.byHand()) {
            return texts.of("view.list.moved-by", wording.actor(moved.by()), wording.minutes(moved.at()), moved.from());
        }
        if (entry.onBehalfOf() != null) {
            return entry.onBehalfOf();
        }
        if (entry.absences() > 0) {
            return texts.of("view.list.was-absent");
        }
        String group = wording.group(entry.speaker());
        String affiliation = entry.speaker().affiliation();
        return group.isEmpty() && affiliation != null ? affiliation : group;
    }
}

package org.rostrum.floor.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DomEvent;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Forecast;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.Reason;
import org.rostrum.presence.Connected;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The list of speakers on the chair's console: one light element fed with data, however long the list. */
@Tag("speakers-list")
@JsModule("context://elements/speakers-list.js")
final class SpeakersList extends HtmlComponent {
    private static final long serialVersionUID = 1;
    private static final List<String> WORDS = List.of(
            "label",
            "drag",
            "up",
            "down",
            "give",
            "more",
            "absent",
            "remove",
            "first",
            "last",
            "moved",
            "waits",
            "closed",
            "asked",
            "about",
            "give-now",
            "one-up",
            "one-down",
            "swap",
            "swap-pick",
            "swap-with",
            "merge",
            "merge-pick",
            "merge-with",
            "merge-now",
            "choose",
            "chosen",
            "cancel",
            "amend",
            "file",
            "gone",
            "back-to-list",
            "net.here",
            "net.away",
            "net.partly",
            "sure.good",
            "sure.fair",
            "sure.rough");
    private static final String DETAIL = "event.detail";

    private final Wording wording;
    private @Nullable ObjectNode shown;
    private @Nullable ObjectNode shownTimes;
    private @Nullable ObjectNode shownNet;

    /**
     * What somebody did to a row.
     *
     * @param act give, absent, remove, move, swap, merge, amend, file or closed
     * @param entry the row's entry
     * @param after for give: the intervention that was the newest on the screen; for move: the row that it is to follow
     * @param before for move: the row that it is to stand before, where it is to follow none
     * @param others for swap: the one to change places with; for merge: those to share the slot
     */
    record Act(
            String act,
            String entry,
            @Nullable String after,
            @Nullable String before,
            List<String> others) {}

    SpeakersList(Wording wording) {
        this.wording = wording;
        Texts texts = wording.texts();
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        WORDS.forEach(word -> words.put(word, texts.of("view.list." + word)));
        getElement().setPropertyJson("words", words);
    }

    void onAct(Consumer<Act> does) {
        Pressed.listen(getElement(), "speakers-act", event -> does.accept(actOf(event)))
                .addEventData(DETAIL);
    }

    private static Act actOf(DomEvent event) {
        var detail = event.getEventData().path(DETAIL);
        return new Act(
                detail.path("act").asString(""),
                detail.path("entry").asString(""),
                orNull(detail.path("after").asString("")),
                orNull(detail.path("before").asString("")),
                detail.path("others")
                        .valueStream()
                        .map(each -> each.asString(""))
                        .toList());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Shows who waits; {@code gives} and {@code keeps}: what the one who looks may do. */
    void show(FloorState state, Instant now, boolean gives, boolean keeps) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("newest", state.newest());
        data.put("gives", gives);
        data.put("keeps", keeps);
        ArrayNode rows = data.putArray("rows");
        ListRow row = new ListRow(wording, state);
        for (Reason reason : Reason.all(state)) {
            row.fill(rows.addObject(), reason.entry(), reason);
        }
        if (!data.equals(shown)) {
            shown = data;
            getElement().setPropertyJson("data", data);
        }
        times(Forecast.at(state, now));
    }

    /** Shows whose screens are connected: apart from the rows as well, since it comes and goes by itself. */
    void connected(FloorState state, Connected connected) {
        ObjectNode net = JsonNodeFactory.instance.objectNode();
        for (ListEntry entry : state.waiting()) {
            List<String> codes = entry.all().stream()
                    .map(each -> each.speaker().code())
                    .filter(state.setup().participants()::containsKey)
                    .toList();
            long here = codes.stream().filter(connected::has).count();
            if (!codes.isEmpty()) {
                net.put(entry.id(), here == codes.size() ? "here" : here == 0 ? "away" : "partly");
            }
        }
        if (!net.equals(shownNet)) {
            shownNet = net;
            getElement().setPropertyJson("net", net);
        }
    }

    /** Shows when each is likely to speak: apart from the rows, since times change while nothing else does. */
    void times(Forecast forecast) {
        ObjectNode times = JsonNodeFactory.instance.objectNode();
        for (Forecast.Turn turn : forecast.turns()) {
            ObjectNode time = times.putObject(turn.entry());
            time.put("at", wording.aboutMinutes(turn.likely()));
            time.put("sure", turn.sureness().word());
            time.put("late", turn.afterEnd());
            time.put(
                    "range",
                    turn.afterEnd()
                            ? wording.texts().of("view.list.after-end")
                            : wording.minutes(turn.earliest()) + "–" + wording.aboutMinutes(turn.latest()));
        }
        if (!times.equals(shownTimes)) {
            shownTimes = times;
            getElement().setPropertyJson("times", times);
        }
    }
}

package org.rostrum.panels.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DomEvent;
import java.util.List;
import java.util.function.Consumer;
import org.rostrum.floor.ui.Texts;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The composing board: one light element fed with data, whatever the number of candidates. */
@Tag("panel-board")
@JsModule("context://elements/panel-board.js")
final class PanelBoard extends HtmlComponent {
    private static final long serialVersionUID = 1;
    private static final List<String> WORDS = List.of(
            "balance",
            "more",
            "held",
            "empty-seat",
            "nobody-waits",
            "all-groups",
            "filter",
            "looks",
            "looks-note",
            "nothing-to-look-at",
            "nobody",
            "ask-how",
            "what",
            "before",
            "after",
            "better",
            "worse",
            "comes",
            "goes",
            "gone",
            "back-to-board",
            "dragging",
            "carrying",
            "exchange-pick",
            "cancel",
            "waits-one",
            "waits",
            "moved",
            "exchanged",
            "same-column",
            "over",
            "move-to",
            "move-waiting",
            "exchange",
            "lock",
            "unlock",
            "exclude",
            "include",
            "apart",
            "together",
            "withdraw",
            "replace");
    private static final String DETAIL = "event.detail";

    private ObjectNode shown = JsonNodeFactory.instance.objectNode();
    private int answers;

    /**
     * What an officer did.
     *
     * @param act consider, release, move, exchange, lock, unlock, exclude, include, apart, together, withdraw or replace
     * @param code of the card
     * @param to id of the column, empty for the waiting list
     * @param other code of the card to change places with, or empty
     * @param version of the list that was on the screen
     */
    record Act(String act, String code, String to, String other, long version) {}

    PanelBoard(Texts texts) {
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        WORDS.forEach(word -> words.put(word, texts.of("office.board." + word)));
        getElement().setPropertyJson("words", words);
    }

    void onAct(Consumer<Act> does) {
        getElement()
                .addEventListener("panel-act", event -> does.accept(actOf(event)))
                .addEventData(DETAIL);
    }

    private static Act actOf(DomEvent event) {
        var detail = event.getEventData().path(DETAIL);
        return new Act(
                detail.path("act").asString(""),
                detail.path("code").asString(""),
                detail.path("to").asString(""),
                detail.path("other").asString(""),
                detail.path("revision").asLong(-1));
    }

    void show(ObjectNode data) {
        if (!data.equals(shown)) {
            shown = data;
            send();
        }
    }

    /** Sends the board once more: the screen shows what was refused as if it had been done. */
    void again() {
        answers++;
        send();
    }

    private void send() {
        ObjectNode sent = shown.deepCopy();
        sent.put("answers", answers);
        getElement().setPropertyJson("data", sent);
    }

    void effects(ObjectNode effects) {
        getElement().setPropertyJson("effects", effects);
    }
}

package org.rostrum.floor.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.floor.domain.Participant;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Adds anybody to the list by a few letters of a name or code; it searches in the browser, so it answers at once. */
@Tag("add-speaker")
@JsModule("context://elements/add-speaker.js")
final class AddSpeaker extends HtmlComponent {
    private static final long serialVersionUID = 1;
    private static final String DETAIL = "event.detail";

    AddSpeaker(Wording wording, MeetingSetup setup) {
        this(wording, setup, "view.add.");
    }

    /** @param prefix what its words begin with in the bundle */
    AddSpeaker(Wording wording, MeetingSetup setup, String prefix) {
        Texts texts = wording.texts();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        ObjectNode words = data.putObject("words");
        for (String word : List.of("label", "hint", "guest", "none", "count")) {
            words.put(word, texts.of(prefix + word));
        }
        ArrayNode options = data.putArray("options");
        setup.participants().values().stream()
                .sorted(Comparator.comparing(wording::name))
                .forEach(each -> option(options.addObject(), each, wording));
        getElement().setPropertyJson("data", data);
    }

    private static void option(ObjectNode option, Participant each, Wording wording) {
        option.put("code", each.code());
        option.put("name", wording.name(each));
        String group = wording.group(each);
        option.put("group", group.isEmpty() ? wording.category(each) : group);
    }

    /** {@code does} gets a code, or an empty code and the name of somebody who is not among the participants. */
    void onAdd(BiConsumer<String, String> does) {
        Pressed.listen(getElement(), "speaker-add", event -> {
                    var detail = event.getEventData().path(DETAIL);
                    does.accept(
                            detail.path("code").asString(""),
                            detail.path("name").asString(""));
                })
                .addEventData(DETAIL);
    }
}

package org.rostrum.floor.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Optional;

/** Says whether the page is live: it follows the meeting's feed beside the page's own connection, by which others see that it is connected. */
@Tag("connection-chip")
@JsModule("context://elements/connection-chip.js")
final class ConnectionChip extends HtmlComponent {
    private static final long serialVersionUID = 1;

    /** @param pass of this screen, empty where it has none: then it counts as audience */
    ConnectionChip(String meeting, String timeZone, Texts texts, Optional<String> pass) {
        pass.ifPresent(word -> getElement().setAttribute("screen", word));
        getElement().setAttribute("meeting", meeting);
        getElement().setAttribute("time-zone", timeZone);
        for (String word : new String[] {"connecting", "live", "reconnecting", "stale"}) {
            getElement().setAttribute("word-" + word, texts.of("view.connection." + word));
        }
    }
}

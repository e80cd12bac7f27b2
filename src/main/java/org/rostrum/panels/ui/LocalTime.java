package org.rostrum.panels.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import java.time.ZoneId;
import org.rostrum.floor.ui.Texts;

/** An instant in the zone of whoever looks, where that is another than the venue's: only the browser knows it. */
@Tag("local-time")
@JsModule("context://elements/local-time.js")
final class LocalTime extends HtmlComponent {
    private static final long serialVersionUID = 1;

    LocalTime(Texts texts) {
        getElement().setAttribute("pattern", texts.of("interest.own-zone"));
        getElement().setAttribute("lang", texts.language());
    }

    void show(Instant instant, ZoneId venue) {
        getElement().setAttribute("at", instant.toString());
        getElement().setAttribute("venue", venue.getId());
    }
}

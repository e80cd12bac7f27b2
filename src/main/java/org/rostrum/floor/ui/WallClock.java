package org.rostrum.floor.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** The time at the venue. */
@Tag("wall-clock")
@JsModule("context://elements/wall-clock.js")
final class WallClock extends HtmlComponent {
    private static final long serialVersionUID = 1;

    WallClock(String timeZone) {
        addClassName("wall");
        getElement().setAttribute("time-zone", timeZone);
        getElement().setAttribute("seconds", true);
    }
}

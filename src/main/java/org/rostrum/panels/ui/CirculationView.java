package org.rostrum.panels.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The Office sends the list out, and sees who has it and what comes back. */
@Route("dialogues/:dialogue/panels/circulation")
@AnonymousAllowed // whoever may not sit here gets a page that says so
@StyleSheet("context://styles/tokens.css")
@StyleSheet("context://styles/base.css")
@StyleSheet("context://styles/components.css")
@StyleSheet("context://styles/fonts.css")
@StyleSheet("context://styles/chair.css")
@StyleSheet("context://styles/panels.css")
@StyleSheet("context://styles/office.css")
public final class CirculationView extends OfficeView {
    private static final long serialVersionUID = 1;

    /** @param place what the screen works with */
    public CirculationView(PanelsPlace place) {
        super(place, "panels/circulation", "office.circulation.title");
    }

    @Override
    PanelsScreen screen(PanelsVisit visit, ScreenDesk desk) {
        return new CirculationScreen(visit, desk);
    }
}

package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Div;

/** Regions that readers speak when their words change. */
public final class Live {
    private Live() {}

    public static Div region(String id, String politeness) {
        Div region = new Div();
        region.setId(id);
        region.addClassName("sr");
        region.getElement().setAttribute("aria-live", politeness);
        return region;
    }
}

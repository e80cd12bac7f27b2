package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Div;

/** What somebody works on, on one of the pages of panels. */
abstract class PanelsScreen extends Div {
    private static final long serialVersionUID = 1;

    /** Takes in what is new. */
    abstract void take(PanelsRooms.News news);

    /** Shows all that is known. */
    abstract void show();
}

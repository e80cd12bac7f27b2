package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.Div;

/** What the Office works on, on one of its pages. */
abstract class OfficeScreen extends Div {
    private static final long serialVersionUID = 1;

    /** Takes in what is new. */
    abstract void take(PanelsRooms.News news);

    /** Shows all that is known. */
    abstract void show();
}

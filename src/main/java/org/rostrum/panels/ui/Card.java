package org.rostrum.panels.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** One thing that is told beside the work of a page, with its heading. */
class Card extends Section {
    private static final long serialVersionUID = 1;

    Card(String title) {
        super(new H2(title));
        addClassName("card");
    }
}

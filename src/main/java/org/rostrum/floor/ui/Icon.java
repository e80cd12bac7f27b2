package org.rostrum.floor.ui;

import com.vaadin.flow.component.html.Span;

/** A drawing of {@code icons.svg}; decoration, so readers skip it. */
public final class Icon extends Span {
    private static final long serialVersionUID = 1;

    /** @param symbol id in the drawing file, a constant of ours: it becomes mark-up */
    public Icon(String symbol) {
        addClassName("ic");
        boolean turns = symbol.equals("i-give") || symbol.equals("i-undo") || symbol.equals("i-chevron");
        String css = symbol.equals("mark") ? "mark" : turns ? "icon dir" : "icon";
        getElement()
                .setProperty(
                        "innerHTML",
                        "<svg class=\"" + css + "\" aria-hidden=\"true\"><use href=\"/icons.svg#" + symbol
                                + "\"></use></svg>");
    }
}

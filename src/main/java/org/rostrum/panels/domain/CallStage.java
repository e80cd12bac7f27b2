package org.rostrum.panels.domain;

import java.util.Locale;

/** How far the call for expressions of interest has come. */
public enum CallStage {
    /** The Office prepares it; nobody else sees it. */
    DRAFT,
    /** Those who may answer can answer. */
    OPEN,
    /** Nothing more is taken, but by the Office. */
    CLOSED,
    /** The list has gone out. */
    CIRCULATED;

    /** The word used over HTTP. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

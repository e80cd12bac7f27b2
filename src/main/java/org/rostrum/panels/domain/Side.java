package org.rostrum.panels.domain;

import java.util.Locale;

/** Which of the two kinds of seats somebody may have. */
public enum Side {
    STATE,
    STAKEHOLDER;

    /** The word used over HTTP. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

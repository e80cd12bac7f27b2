package org.rostrum.floor.domain;

import java.util.Locale;

/** Where the debate stands; opening the list of speakers takes it up again. */
public enum Debate {
    OPEN,
    /** By a motion that was carried: it stops for now. */
    ADJOURNED,
    /** By a motion that was carried: it is over. */
    CLOSED;

    /** The word used in journals and over HTTP. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

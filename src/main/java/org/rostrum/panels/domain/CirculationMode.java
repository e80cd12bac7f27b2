package org.rostrum.panels.domain;

import java.util.Locale;

/** What a list goes out for. */
public enum CirculationMode {
    /** For information: nobody is asked. */
    INFORMATION,
    /** It stands unless a Member State objects in time. */
    NON_OBJECTION,
    /** Approvals are asked for and recorded. */
    APPROVAL;

    /** The word used over HTTP. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

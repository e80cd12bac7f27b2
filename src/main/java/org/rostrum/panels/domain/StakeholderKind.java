package org.rostrum.panels.domain;

import java.util.Locale;

/** Kinds of stakeholders; a panel should have at most one of each. */
public enum StakeholderKind {
    UN_SYSTEM,
    CIVIL_SOCIETY,
    PRIVATE_SECTOR,
    ACADEMIA;

    /** The word used over HTTP. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

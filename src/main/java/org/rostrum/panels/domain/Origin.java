package org.rostrum.panels.domain;

import org.jspecify.annotations.Nullable;

/**
 * How an expression of interest came.
 *
 * @param means by what means
 * @param enteredBy the officer who entered it, null where the focal point did
 */
public record Origin(Means means, @Nullable String enteredBy) {
    /** By what means. */
    public enum Means {
        /** The focal point sent it here. */
        PORTAL,
        EMAIL,
        TELEPHONE,
        LETTER,
        IN_PERSON
    }

    static final Origin FOCAL_POINT = new Origin(Means.PORTAL, null);
}

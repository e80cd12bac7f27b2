package org.rostrum.panels.domain;

/**
 * Who acts.
 *
 * @param name to show in the log
 * @param capacity in what capacity
 * @param code code of the State or stakeholder, empty for the Office
 */
public record By(String name, Capacity capacity, String code) {
    /** In what capacity somebody acts. */
    public enum Capacity {
        /** The Office of the President, or the secretariat for it. */
        OFFICE,
        /** A delegation's focal point, or a stakeholder's. */
        PARTY,
        /** Everybody else. */
        NOBODY
    }

    /** An officer. */
    public static By office(String name) {
        return new By(name, Capacity.OFFICE, "");
    }

    /** A focal point. */
    public static By party(String name, String code) {
        return new By(name, Capacity.PARTY, code);
    }

    boolean office() {
        return capacity == Capacity.OFFICE;
    }

    boolean mayActFor(String other) {
        return office() || (capacity == Capacity.PARTY && code.equals(other));
    }
}

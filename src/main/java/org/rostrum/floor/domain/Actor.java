package org.rostrum.floor.domain;

/**
 * Who acts.
 *
 * @param role in what capacity
 * @param code code of the delegation or of the chair's State, empty where there is none
 */
public record Actor(Role role, String code) {
    public static final Actor SYSTEM = new Actor(Role.SYSTEM, "");
    public static final Actor PUBLIC = new Actor(Role.PUBLIC, "");

    /** A delegation, panellist or stakeholder acting for itself. */
    public static Actor participant(String code) {
        return new Actor(Role.PARTICIPANT, code);
    }
}

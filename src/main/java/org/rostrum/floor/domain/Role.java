package org.rostrum.floor.domain;

/** In what capacity somebody acts on the floor. */
public enum Role {
    /** Presides and rules. */
    CHAIR("chair"),
    /** The same powers as the chair; several may act at once. */
    CO_CHAIR("co-chair"),
    /** Keeps the list, presence and the clock; does not rule and does not give the floor. */
    SECRETARIAT("secretariat"),
    /** A delegation, panellist or stakeholder, who acts for its own code only. */
    PARTICIPANT("participant"),
    /** Writes the record; acts on nothing here. */
    RAPPORTEUR("rapporteur"),
    /** Reads what is public. */
    PUBLIC("public"),
    /** The server itself: prepares meetings and records deadlines that have come. */
    SYSTEM("system");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** The word used in journals, scenarios and over HTTP. */
    public String word() {
        return word;
    }

    /** Whether this role presides: it gives the floor, rules, sets limits, opens and ends the meeting. */
    public boolean presides() {
        return this == CHAIR || this == CO_CHAIR;
    }

    /** Whether this role keeps the list, the clock and presence. */
    public boolean keepsList() {
        return presides() || this == SECRETARIAT;
    }

    /**
     * The role of a word.
     *
     * @throws IllegalArgumentException when no role has that word
     */
    public static Role of(String word) {
        for (Role role : values()) {
            if (role.word.equals(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException("role: found \"" + word + "\", expected one of chair, co-chair, secretariat,"
                + " participant, rapporteur, public, system");
    }
}

package org.rostrum.access;

/** What a signed-in person is. */
public enum AccessRole {
    CHAIR("chair"),
    CO_CHAIR("co-chair"),
    SECRETARIAT("secretariat"),
    DELEGATION("delegation"),
    PANELLIST("panellist"),
    RAPPORTEUR("rapporteur"),
    /** The desk of the Office of the President: calls, panels and their circulation. */
    OPGA("opga");

    private final String word;

    AccessRole(String word) {
        this.word = word;
    }

    /** The word used in tables and over HTTP. */
    public String word() {
        return word;
    }

    /**
     * The role of a word.
     *
     * @throws IllegalArgumentException when no role has that word
     */
    public static AccessRole of(String word) {
        for (AccessRole role : values()) {
            if (role.word.equals(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException("role: found \"" + word
                + "\", expected chair, co-chair, secretariat, delegation, panellist, rapporteur or opga");
    }
}

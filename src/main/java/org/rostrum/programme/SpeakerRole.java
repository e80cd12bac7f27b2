package org.rostrum.programme;

import java.util.Arrays;
import java.util.stream.Collectors;

/** In what part somebody is heard by the programme; who that is, each meeting says for itself (R-909, R-1001, R-1105). */
public enum SpeakerRole {
    CO_CHAIRS("co-chairs"),
    MODERATOR("moderator"),
    /** In the order of the programme. */
    PANELLISTS("panellists"),
    LEAD_DISCUSSANTS("lead-discussants"),
    PRESENTER("presenter"),
    STATE_CONCERNED("state-concerned");

    private final String word;

    SpeakerRole(String word) {
        this.word = word;
    }

    /** The word used in formats. */
    public String word() {
        return word;
    }

    static String words() {
        return Arrays.stream(values()).map(SpeakerRole::word).collect(Collectors.joining(", "));
    }

    /**
     * The role of a word.
     *
     * @throws IllegalArgumentException when no role has that word
     */
    public static SpeakerRole of(String word) {
        for (SpeakerRole role : values()) {
            if (role.word.equals(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException("speakers: found \"" + word + "\", expected one of " + words());
    }
}

package org.rostrum.floor.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be given the floor.
 *
 * @param code short code, unique in a meeting; empty for a guest whom the chair added by name
 * @param name name by language code, at least one
 * @param category member-state, observer-state, stakeholder, panellist and so on: decides the time limit
 * @param group regional group, or null
 * @param gender self-declared, or null
 * @param affiliation what a guest belongs to, or null
 */
public record Participant(
        String code,
        Map<String, String> name,
        String category,
        @Nullable String group,
        @Nullable String gender,
        @Nullable String affiliation) {
    public static final String MEMBER_STATE = "member-state";
    public static final String STAKEHOLDER = "stakeholder";
    public static final String PANELLIST = "panellist";

    public Participant {
        name = Map.copyOf(name);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("name: found none, expected a name in at least one language");
        }
    }

    /** The name in a language, else in English, else in any. */
    public String nameIn(String language) {
        String own = name.get(language);
        if (own != null) {
            return own;
        }
        String english = name.get("en");
        return english != null ? english : name.values().iterator().next();
    }
}

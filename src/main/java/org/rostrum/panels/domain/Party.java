package org.rostrum.panels.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A State or a stakeholder, as the dialogue knows it.
 *
 * @param code unique in the dialogue
 * @param name by language code, at least in English
 * @param category word of its category: member-state, observer-state, igo, un-entity, stakeholder and so on
 * @param group regional group for seats, null where it is in none
 * @param kind kind of stakeholder, null for a State
 * @param ldc whether it is a least developed country
 * @param lldc whether it is a landlocked developing country
 * @param sids whether it is a small island developing State
 */
public record Party(
        String code,
        Map<String, String> name,
        String category,
        @Nullable String group,
        @Nullable StakeholderKind kind,
        boolean ldc,
        boolean lldc,
        boolean sids) {
    public static final String MEMBER_STATE = "member-state";
    public static final String OBSERVER_STATE = "observer-state";

    public Party {
        name = Map.copyOf(name);
    }

    /** A stakeholder that no list of the dialogue has; by name in English at least. */
    public static Party stakeholder(String code, Map<String, String> name, StakeholderKind kind) {
        return new Party(code, name, "stakeholder", null, kind, false, false, false);
    }

    /** Which seats it may have. */
    public Side side() {
        return category.equals(MEMBER_STATE) || category.equals(OBSERVER_STATE) ? Side.STATE : Side.STAKEHOLDER;
    }

    /** The name in a language, else in English, else the code. */
    public String nameIn(String language) {
        String own = name.get(language);
        return own != null ? own : name.getOrDefault("en", code);
    }

    /** The same party in another group: which one is agreed for each event. */
    Party in(@Nullable String other) {
        return new Party(code, name, category, other, kind, ldc, lldc, sids);
    }
}

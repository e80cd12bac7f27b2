package org.rostrum.panels.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A round table of the call: a panel with its theme.
 *
 * @param id its id in the call, such as RT1
 * @param meeting id of the meeting that it is held in, or null where it has none yet
 * @param title by language code, at least in English
 * @param theme by language code, may be empty
 * @param stateSeats seats for States, from 0
 * @param stakeholderSeats seats for stakeholders, from 0
 * @param coChairs codes of the States that preside; they take no seat on any panel
 */
public record RoundTable(
        String id,
        @Nullable String meeting,
        Map<String, String> title,
        Map<String, String> theme,
        int stateSeats,
        int stakeholderSeats,
        List<String> coChairs) {
    public RoundTable {
        title = Map.copyOf(title);
        theme = Map.copyOf(theme);
        coChairs = List.copyOf(coChairs);
    }

    /** Seats of a side. */
    public int seats(Side side) {
        return switch (side) {
            case STATE -> stateSeats;
            case STAKEHOLDER -> stakeholderSeats;
        };
    }

    /** The title in a language, else in English, else the id. */
    public String titleIn(String language) {
        String own = title.get(language);
        return own != null ? own : title.getOrDefault("en", id);
    }
}

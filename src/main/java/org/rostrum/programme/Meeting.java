package org.rostrum.programme;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a dialogue, as it is planned. What happens in it is told by the floor, under the same id.
 *
 * @param id unique in the installation
 * @param title by language code, at least in English
 * @param theme by language code, or null where it has none
 * @param kind plenary, round-table or panel
 * @param room where, or null
 * @param startsAt planned start
 * @param endsAt planned end
 * @param coChairs codes of those who preside, may be none
 */
public record Meeting(
        String id,
        Map<String, String> title,
        @Nullable Map<String, String> theme,
        String kind,
        @Nullable String room,
        Instant startsAt,
        Instant endsAt,
        List<String> coChairs) {
    public Meeting {
        title = Map.copyOf(title);
        theme = theme == null ? null : Map.copyOf(theme);
        coChairs = List.copyOf(coChairs);
    }
}

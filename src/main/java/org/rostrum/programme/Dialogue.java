package org.rostrum.programme;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue: one or more days with meetings.
 *
 * @param id unique in the installation
 * @param title by language code, at least in English
 * @param body whose dialogue it is, or null
 * @param place where, or null
 * @param timeZone zone of the venue
 * @param startsAt when its first meeting begins
 * @param endsAt when its last meeting ends
 * @param demo whether it is of the demo, which every page has to say
 * @param meetings in the order of the programme
 */
public record Dialogue(
        String id,
        Map<String, String> title,
        @Nullable String body,
        @Nullable String place,
        ZoneId timeZone,
        Instant startsAt,
        Instant endsAt,
        boolean demo,
        List<Meeting> meetings) {
    public Dialogue {
        title = Map.copyOf(title);
        meetings = List.copyOf(meetings);
    }
}

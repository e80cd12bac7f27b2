package org.rostrum.programme;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Who is heard in a meeting by its programme.
 *
 * @param codes codes of participants by the part they have, each in the order of the programme
 */
public record Roster(Map<SpeakerRole, List<String>> codes) {
    public Roster {
        Map<SpeakerRole, List<String>> copy = new EnumMap<>(SpeakerRole.class);
        codes.forEach((role, list) -> copy.put(role, List.copyOf(list)));
        codes = Map.copyOf(copy);
    }

    /** Who has a part; nobody where it is not said. */
    public List<String> of(SpeakerRole role) {
        return codes.getOrDefault(role, List.of());
    }
}

package org.rostrum.presence;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who is connected to a meeting. Not who is in the room: that is said by the chair and is part of the meeting.
 *
 * @param participants how many screens each connected participant has, by code, in the order of codes
 * @param consoles how many screens of chairs and the secretariat are connected
 * @param audience how many others follow; never who
 */
public record Connected(Map<String, Integer> participants, int consoles, int audience) {
    /** Nobody at all. */
    public static final Connected NOBODY = new Connected(Map.of(), 0, 0);

    /** Keeps the codes in order. */
    public Connected {
        participants = Collections.unmodifiableMap(new TreeMap<>(participants));
    }

    /** Whether a participant has a screen that was heard of lately. */
    public boolean has(String code) {
        return participants.containsKey(code);
    }
}

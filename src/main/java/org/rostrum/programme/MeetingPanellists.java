package org.rostrum.programme;

import java.util.List;
import java.util.Optional;

/** Who sits on the panel of a meeting by a list that went out: goes before what the dialogue was loaded with. */
@FunctionalInterface
public interface MeetingPanellists {
    /** Codes in the order in which they are heard, empty where no list that went out has that meeting. */
    Optional<List<String>> of(String meeting);
}

package org.rostrum.panels.ui;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** What screens of panels say of a dialogue. */
@FunctionalInterface
public interface Dialogues {
    /** A dialogue by its id, empty where there is none. */
    Optional<About> of(String dialogue);

    /**
     * What is said of a dialogue.
     *
     * @param title by language code
     * @param zone of the venue
     * @param demo whether it is of the demo, which every page has to say
     */
    record About(Map<String, String> title, ZoneId zone, boolean demo) {
        public About {
            title = Map.copyOf(title);
        }
    }
}

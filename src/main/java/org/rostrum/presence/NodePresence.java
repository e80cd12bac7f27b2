package org.rostrum.presence;

import java.util.List;
import java.util.Map;

/**
 * What one node tells the others of those who are connected to it. Ages instead of instants: clocks of nodes may differ.
 *
 * @param screens each screen that was heard of lately
 * @param audience how many others follow there, by meeting
 */
record NodePresence(List<Screen> screens, Map<String, Integer> audience) {
    /**
     * A screen.
     *
     * @param ageMillis how long ago it was heard of
     */
    record Screen(String meeting, String code, String screen, long ageMillis) {}

    boolean isEmpty() {
        return screens.isEmpty() && audience.isEmpty();
    }
}

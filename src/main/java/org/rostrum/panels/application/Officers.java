package org.rostrum.panels.application;

import java.util.List;
import java.util.Map;

/**
 * Officers before the screens of other nodes. A hint that expires and never a fact of the panels: whoever falls silent is
 * forgotten.
 */
public interface Officers {
    /** Where there are no other nodes. */
    Officers NONE = new Officers() {
        @Override
        public void tell(Map<String, List<Officer>> here) {
            // nobody to tell
        }

        @Override
        public List<Officer> elsewhere(String dialogue) {
            return List.of();
        }
    };

    /**
     * Somebody before a screen of the Office.
     *
     * @param name to show
     * @param holds code of what is in hands, empty for nothing
     */
    record Officer(String name, String holds) {}

    /** Tells the other nodes who is here, by dialogue; in place of what was told before. To be told again every few seconds. */
    void tell(Map<String, List<Officer>> here);

    /** Who is before the screens of other nodes. */
    List<Officer> elsewhere(String dialogue);
}

package org.rostrum.panels.ui;

import java.util.List;
import java.util.Map;
import org.rostrum.panels.application.Officers;

/** Another node as this one hears it and tells it. */
final class OtherNode implements Officers {
    List<Officer> there = List.of();
    Map<String, List<Officer>> told = Map.of();

    @Override
    public void tell(Map<String, List<Officer>> here) {
        told = here;
    }

    @Override
    public List<Officer> elsewhere(String dialogue) {
        return there;
    }
}

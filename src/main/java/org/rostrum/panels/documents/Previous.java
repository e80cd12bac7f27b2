package org.rostrum.panels.documents;

import java.time.LocalDate;
import java.util.List;

/**
 * The revision before this one.
 *
 * @param date of its circulation
 * @param panels what it said
 */
public record Previous(LocalDate date, List<PanelOfList> panels) {
    public Previous {
        panels = List.copyOf(panels);
    }
}

package org.rostrum.panels.documents;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A round table with those who sit on it, in the order in which they are printed.
 *
 * @param id as in the programme, {@code RT1}; the same in each revision
 * @param number as printed, from 1
 * @param theme must be given in the language of the document
 * @param sitting null where it is not fixed yet
 * @param coChairs of which States, may be empty
 * @param panellists may be empty, and then the document says so
 */
public record PanelOfList(
        String id,
        int number,
        Text theme,
        @Nullable Sitting sitting,
        List<Panellist.OfState> coChairs,
        List<Panellist> panellists) {
    /** The most panellists of a panel. */
    public static final int MOST_PANELLISTS = 100;

    /** Refuses a code that stands twice on the panel, and more panellists than a panel can have. */
    public PanelOfList {
        id = Checks.line("id of a round table", id);
        Checks.that(number >= 1, "number of round table " + id + ": from 1");
        coChairs = List.copyOf(coChairs);
        panellists = List.copyOf(panellists);
        Checks.that(
                panellists.size() <= MOST_PANELLISTS && coChairs.size() <= MOST_PANELLISTS,
                "panellists of " + id + ": at most " + MOST_PANELLISTS);
        Set<String> codes = new HashSet<>();
        for (Panellist panellist : panellists) {
            Checks.that(codes.add(panellist.code()), "panellists of " + id + ": " + panellist.code() + " stands twice");
        }
    }
}

package org.rostrum.panels.documents;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The list of panellists as it is circulated: who sits where, and nothing of how that came about.
 *
 * @param symbol of the document without its revision, {@code A/68/INF/5}
 * @param distribution as its head says
 * @param date of circulation, in the venue's zone
 * @param original language it was drawn up in
 * @param body whose document it is ("General Assembly"); must be given in the language of the document
 * @param session and agenda item, printed below the head; null where not wanted, else given in the language of the document
 * @param event of which these are the panels; must be given in the language of the document
 * @param office that drew it up, in English with its article ("the Office of …"); must be given in the language of the document
 * @param revision 0 for the first circulation
 * @param circulation what is asked of those who receive it
 * @param panels 1 to 24, in the order in which they are printed
 * @param previous the revision before; there is one from revision 1 on
 */
public record CirculatedList(
        String symbol,
        Distribution distribution,
        LocalDate date,
        Language original,
        Text body,
        @Nullable Text session,
        Text event,
        Text office,
        int revision,
        Circulation circulation,
        List<PanelOfList> panels,
        @Nullable Previous previous) {
    /** The most panels of a list. */
    public static final int MOST_PANELS = 24;

    /** Refuses what cannot be a list, with {@link IllegalArgumentException} that names the component. */
    public CirculatedList {
        symbol = Checks.line("symbol", symbol);
        Checks.that(revision >= 0, "revision: from 0");
        Checks.that((revision == 0) == (previous == null), "previous: from revision 1 on, and only then");
        Checks.that(
                !panels.isEmpty() && panels.size() <= MOST_PANELS,
                "panels: 1 to " + MOST_PANELS + ", not " + panels.size());
        panels = List.copyOf(panels);
        Set<String> ids = new HashSet<>();
        for (PanelOfList panel : panels) {
            Checks.that(ids.add(panel.id()), "panels: " + panel.id() + " stands twice");
        }
    }

    /** The symbol as printed, {@code A/68/INF/5/Rev.1}. */
    public String fullSymbol() {
        return symbolOf(revision);
    }

    String symbolOf(int revision) {
        return revision == 0 ? symbol : symbol + "/Rev." + revision;
    }
}

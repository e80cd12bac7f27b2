package org.rostrum.panels.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The list as it went out: who sits where, and nothing of lots, reasons or gender. Never changed again.
 *
 * @param revision 0 for the first, then Rev.1, Rev.2 …
 * @param mode what it went out for
 * @param answersUntil until when objections or approvals are taken, or null
 * @param symbol of the document, or null
 * @param panels the round tables in the order of the call
 * @param difference what changed against the list before; nothing for the first
 * @param at when
 * @param by who circulated it
 */
public record CirculatedList(
        int revision,
        CirculationMode mode,
        @Nullable Instant answersUntil,
        @Nullable String symbol,
        List<PanelList> panels,
        ListDifference difference,
        Instant at,
        String by) {
    /**
     * A round table of the list.
     *
     * @param id its id
     * @param meeting id of its meeting, or null
     * @param title by language code
     * @param theme by language code
     * @param coChairs codes of those who preside
     * @param states panellists of States
     * @param stakeholders other panellists
     */
    public record PanelList(
            String id,
            @Nullable String meeting,
            Map<String, String> title,
            Map<String, String> theme,
            List<String> coChairs,
            List<Line> states,
            List<Line> stakeholders) {
        public PanelList {
            title = Map.copyOf(title);
            theme = Map.copyOf(theme);
            coChairs = List.copyOf(coChairs);
            states = List.copyOf(states);
            stakeholders = List.copyOf(stakeholders);
        }
    }

    /**
     * A panellist.
     *
     * @param code State or stakeholder
     * @param name by language code
     * @param nominee as it is printed, null where it is to be announced
     * @param title function, or null
     */
    public record Line(
            String code,
            Map<String, String> name,
            @Nullable String nominee,
            @Nullable String title) {
        public Line {
            name = Map.copyOf(name);
        }
    }

    public CirculatedList {
        panels = List.copyOf(panels);
    }

    /** The id of the panel on which somebody is, empty where it is on none. */
    public Optional<String> panelOf(String code) {
        for (PanelList panel : panels) {
            if (panel.states().stream().anyMatch(each -> each.code().equals(code))
                    || panel.stakeholders().stream()
                            .anyMatch(each -> each.code().equals(code))) {
                return Optional.of(panel.id());
            }
        }
        return Optional.empty();
    }
}

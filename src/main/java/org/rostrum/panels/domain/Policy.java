package org.rostrum.panels.domain;

import java.util.Map;

/** How the seats of all panels are shared among the regional groups. */
public sealed interface Policy {
    /** In proportion to the sizes of the groups: the method of Webster (Sainte-Laguë). */
    record Proportional() implements Policy {}

    /**
     * One seat for each group on each panel that has as many seats as there are groups, at least one in all, then in
     * proportion.
     */
    record OnePerGroupThenProportional() implements Policy {}

    /**
     * A table that was agreed. What a group cannot fill stays empty and is reported.
     *
     * @param seats seats by group; a group that is not named has none
     */
    record Fixed(Map<String, Integer> seats) implements Policy {
        public Fixed {
            seats = Map.copyOf(seats);
        }
    }
}

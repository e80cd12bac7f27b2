package org.rostrum.panels.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression of interest.
 *
 * @param code code of the State
 * @param group name of its regional group
 * @param preferences ids of panels, the most wanted first
 * @param any whether it takes a seat on a panel that it did not rank
 * @param gender what the nominee declared, null where it is not given
 * @param late whether it came after the deadline: used to fill gaps only
 */
public record Interest(
        String code,
        String group,
        List<String> preferences,
        boolean any,
        @Nullable Gender gender,
        boolean late) {
    public Interest {
        preferences = List.copyOf(preferences);
    }
}

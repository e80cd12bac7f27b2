package org.rostrum.panels.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A list that went out, and what came back.
 *
 * @param list the list
 * @param readBy when each mission first opened it here, by code
 * @param answers objections and approvals, the oldest first; for the Office only
 */
public record Circulation(CirculatedList list, SortedMap<String, Instant> readBy, List<Answer> answers) {
    /**
     * What a Member State said.
     *
     * @param code of the State
     * @param approves whether it approves; otherwise it objects
     * @param note why, may be empty
     * @param at when
     * @param by who recorded it
     */
    public record Answer(String code, boolean approves, String note, Instant at, String by) {}

    public Circulation {
        readBy = Collections.unmodifiableSortedMap(new TreeMap<>(readBy));
        answers = List.copyOf(answers);
    }
}

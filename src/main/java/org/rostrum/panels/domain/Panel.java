package org.rostrum.panels.domain;

import java.util.List;

/**
 * A panel with seats for Member States.
 *
 * @param id its id
 * @param seats seats for Member States, from 0
 * @param coChairs codes of the States that chair it; they take no seat on any panel
 */
public record Panel(String id, int seats, List<String> coChairs) {
    public Panel {
        if (seats < 0) {
            throw new IllegalArgumentException("panel " + id + ": found " + seats + " seats, expected 0 or more");
        }
        coChairs = List.copyOf(coChairs);
    }
}

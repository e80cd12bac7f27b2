package org.rostrum.panels.domain;

import java.time.Instant;
import java.util.List;

/**
 * A proposal that was drawn. All of them are kept.
 *
 * @param number from 1
 * @param seed of the lots
 * @param proposal what came out, with its reasons
 * @param stakeholders what came out for the seats of stakeholders
 * @param at when
 * @param by who drew
 */
public record Draw(
        int number, String seed, Proposal proposal, List<StakeholderSeat> stakeholders, Instant at, String by) {
    /**
     * A stakeholder on a panel.
     *
     * @param panel id of the round table
     * @param code of the stakeholder
     * @param preference from 1, 0 where it did not rank that panel
     */
    public record StakeholderSeat(String panel, String code, int preference) {}

    public Draw {
        stakeholders = List.copyOf(stakeholders);
    }
}

package org.rostrum.panels.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The call to stakeholders, with a deadline of its own.
 *
 * @param open whether stakeholders may answer at all
 * @param deadline until when, null where it is that of the States
 * @param invited codes of those who may answer; empty for all whom the dialogue knows
 * @param objectionsUntil until when Member States may object to a stakeholder, null where there is no such procedure
 */
public record StakeholderCall(
        boolean open,
        @Nullable Instant deadline,
        List<String> invited,
        @Nullable Instant objectionsUntil) {
    /** No call to stakeholders: the Office fills their seats by hand. */
    public static final StakeholderCall NONE = new StakeholderCall(false, null, List.of(), null);

    public StakeholderCall {
        invited = List.copyOf(invited);
    }

    /** Whether a stakeholder may answer. */
    public boolean has(Party party) {
        return open && party.side() == Side.STAKEHOLDER && (invited.isEmpty() || invited.contains(party.code()));
    }
}

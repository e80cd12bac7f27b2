package org.rostrum.panels.domain;

import java.util.List;

/**
 * Who may answer a call.
 *
 * @param memberStates whether every Member State may
 * @param observers whether every observer State may
 * @param also codes of others that may
 */
public record Audience(boolean memberStates, boolean observers, List<String> also) {
    public Audience {
        also = List.copyOf(also);
    }

    /** Whether a State may answer. */
    public boolean has(Party party) {
        return (memberStates && party.category().equals(Party.MEMBER_STATE))
                || (observers && party.category().equals(Party.OBSERVER_STATE))
                || also.contains(party.code());
    }
}

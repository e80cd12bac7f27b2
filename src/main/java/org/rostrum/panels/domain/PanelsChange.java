package org.rostrum.panels.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An accepted command with all its events: a row of the log.
 *
 * @param revision from 1, without gaps
 * @param commandId acts once for ever
 * @param at when
 * @param by who
 * @param events at least one
 */
public record PanelsChange(long revision, UUID commandId, Instant at, By by, List<PanelsEvent> events) {
    public PanelsChange {
        events = List.copyOf(events);
    }

    /** Whether it changed the draft of the list, or sent it out: what an officer who saw an older version is told. */
    public boolean concernsList() {
        return events.stream().anyMatch(PanelsChange::concernsList);
    }

    private static boolean concernsList(PanelsEvent event) {
        return switch (event) {
            case PanelsEvent.OfList _,
                    PanelsEvent.ActUndone _,
                    PanelsEvent.ListCirculated _,
                    PanelsEvent.PanellistReplaced _,
                    PanelsEvent.InterestWithdrawn _ -> true;
            case PanelsEvent.CallSet _,
                    PanelsEvent.SeedSet _,
                    PanelsEvent.CallOpened _,
                    PanelsEvent.CallClosed _,
                    PanelsEvent.PartiesReminded _,
                    PanelsEvent.PartyInvited _,
                    PanelsEvent.ReasonsShown _,
                    PanelsEvent.PartyAdded _,
                    PanelsEvent.InterestExpressed _,
                    PanelsEvent.ObjectionRaised _,
                    PanelsEvent.ObjectionLifted _,
                    PanelsEvent.ListRead _,
                    PanelsEvent.ListAnswered _,
                    PanelsEvent.PageShown _ -> false;
        };
    }
}

package org.rostrum.panels.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.rostrum.panels.application.PanelWords;
import org.rostrum.panels.domain.Proposal;

/**
 * A proposal as it is sent.
 *
 * @param targets seats by group
 * @param ties groups between which a lot decided
 * @param cells seats by panel and group
 */
@Schema(name = "PanelProposal")
record ProposalJson(
        SortedMap<String, Integer> targets,
        List<List<String>> ties,
        SortedMap<String, SortedMap<String, Integer>> cells,
        List<Seat> seats,
        List<Waiting> waiting,
        List<Unfilled> unfilled,
        List<Warning> warnings) {
    /** A State on a panel; no preference where it did not rank the panel. */
    @Schema(name = "PanelSeat")
    record Seat(
            String panel,
            String code,
            String group,
            @Nullable Integer preference,
            String why) {}

    /** A State that waits. */
    @Schema(name = "PanelWaiting")
    record Waiting(String code, double lot, String why) {}

    /** Chairs that are empty. */
    @Schema(name = "PanelUnfilled")
    record Unfilled(String panel, int n, String why) {}

    /** Something to look at; no panel where it is about all. */
    @Schema(name = "PanelWarning")
    record Warning(String kind, @Nullable String panel, String text) {}

    static ProposalJson of(Proposal proposal, Locale locale) {
        return new ProposalJson(
                proposal.shares().targets(),
                proposal.shares().ties(),
                proposal.cells(),
                proposal.seats().stream()
                        .map(each -> new Seat(
                                each.panel(),
                                each.code(),
                                each.group(),
                                each.why().preference(),
                                PanelWords.reason(locale, each.why())))
                        .toList(),
                proposal.waiting().stream()
                        .map(each -> new Waiting(
                                each.code(), each.why().lot().fraction(), PanelWords.reason(locale, each.why())))
                        .toList(),
                proposal.unfilled().stream()
                        .map(each -> new Unfilled(each.panel(), each.number(), PanelWords.reason(locale, each.why())))
                        .toList(),
                proposal.warnings().stream()
                        .map(each -> new Warning(each.kind().word(), each.panel(), PanelWords.warning(locale, each)))
                        .toList());
    }
}

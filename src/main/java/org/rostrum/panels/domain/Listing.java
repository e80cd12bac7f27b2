package org.rostrum.panels.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The draft as it would go out: names in the order of the English alphabet, and nothing of how they came there. */
public final class Listing {
    private Listing() {}

    /**
     * The panels of the list.
     *
     * @param parties of the dialogue, by code
     */
    public static List<CirculatedList.PanelList> of(PanelsState state, Call call, Map<String, Party> parties) {
        return call.roundTables().stream()
                .map(table -> new CirculatedList.PanelList(
                        table.id(),
                        table.meeting(),
                        table.title(),
                        table.theme(),
                        table.coChairs(),
                        lines(state, parties, table, Side.STATE),
                        lines(state, parties, table, Side.STAKEHOLDER)))
                .toList();
    }

    private static List<CirculatedList.Line> lines(
            PanelsState state, Map<String, Party> parties, RoundTable table, Side side) {
        return state.composition().on(table.id()).stream()
                .map(parties::get)
                .filter(party -> party != null && party.side() == side)
                .map(party -> line(state, party))
                .sorted(Comparator.comparing(
                                (CirculatedList.Line each) -> each.name().getOrDefault("en", each.code()))
                        .thenComparing(CirculatedList.Line::code))
                .toList();
    }

    private static CirculatedList.Line line(PanelsState state, Party party) {
        Nominee nominee = state.interest(party.code())
                .map(each -> each.expression().nominee())
                .orElse(new Nominee(null, null, null, null));
        return new CirculatedList.Line(party.code(), party.name(), nominee.name(), nominee.title());
    }
}

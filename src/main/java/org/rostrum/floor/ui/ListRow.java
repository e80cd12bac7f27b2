package org.rostrum.floor.ui;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rostrum.floor.domain.FloorEvent;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.Past;
import org.rostrum.floor.domain.Reason;
import org.rostrum.floor.domain.SwapOffer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One row of the list of speakers as the element takes it: who, why there, and what goes with it. */
final class ListRow {
    private final Wording wording;
    private final Texts texts;
    private final FloorState state;
    private final ReasonWords reasons;

    ListRow(Wording wording, FloorState state) {
        this.wording = wording;
        this.texts = wording.texts();
        this.state = state;
        this.reasons = new ReasonWords(wording, state);
    }

    void fill(ObjectNode row, ListEntry entry, Reason reason) {
        row.put("id", entry.id());
        row.put("name", wording.name(entry));
        if (!entry.with().isEmpty()) {
            ArrayNode names = row.putArray("names");
            entry.all().forEach(each -> names.add(wording.name(each.speaker())));
        }
        badge(row, entry, reason);
        row.put("kind", entry.kind().word());
        row.put("order", entry.kind() == Kind.POINT_OF_ORDER);
        row.put("files", entry.kind() == Kind.STATEMENT);
        row.put("why", reasons.of(reason));
        row.put("plain", ReasonWords.plain(reason));
        row.put("moved", entry.moved() != null && entry.moved().byHand());
        String to = entry.to();
        if (to != null) {
            row.put("to", texts.of("view.list.to", wording.nameOfCode(to)));
        }
        Duration bonus = state.bonusOf(entry);
        if (!bonus.isZero()) {
            row.put("bonus", bonus(entry, bonus));
        }
        String offers = offers(entry);
        if (!offers.isEmpty()) {
            row.put("offer", offers);
        }
        if (entry.note() != null && !entry.note().isBlank()) {
            row.put("note", entry.note());
        }
        row.put("asked", wording.minutes(entry.requestedAt()));
        details(row.putArray("details"), entry);
    }

    private void badge(ObjectNode row, ListEntry entry, Reason reason) {
        Wording.Badge badge = wording.badge(entry);
        if (badge != null) {
            row.put("badge", badge.text());
            row.put("look", badge.look());
        }
        String group = entry.onBehalfOf();
        if (group != null && !group.isBlank() && !ReasonWords.namesGroup(reason)) {
            row.put("group", group);
        }
    }

    /** What the row's menu says above its acts: what does not fit on the row. */
    private void details(ArrayNode details, ListEntry entry) {
        ListEntry.Move moved = entry.moved();
        if (moved != null && moved.byHand()) {
            details.add(texts.of("view.list.placed-at", wording.minutes(moved.at())));
        }
        for (ListEntry each : entry.all()) {
            String asked =
                    texts.of("view.list.asked-at", wording.kind(each.kind()), wording.minutes(each.requestedAt()));
            details.add(entry.with().isEmpty() ? asked : wording.name(each.speaker()) + ": " + asked);
            if (each.level() != null) {
                details.add(texts.of("view.level." + each.level().word()));
            }
            if (each.onBehalfOf() != null && !each.onBehalfOf().isBlank()) {
                details.add(texts.of("view.list.for-group", each.onBehalfOf()));
            }
        }
    }

    /** "+1:20 from Kenya"; who gave it as far back as the history goes. */
    private String bonus(ListEntry entry, Duration bonus) {
        Set<String> from = new LinkedHashSet<>();
        Set<String> ids = new LinkedHashSet<>();
        entry.all().forEach(each -> ids.add(each.id()));
        for (Past past : state.history()) {
            for (FloorEvent event : past.events()) {
                if (event instanceof FloorEvent.TimeYielded(String who, String to, Duration _) && ids.contains(to)) {
                    from.add(wording.nameOfEntry(who, state));
                }
            }
        }
        return from.isEmpty()
                ? texts.of("view.list.bonus", Wording.length(bonus))
                : texts.of("view.list.bonus-from", Wording.length(bonus), String.join(", ", from));
    }

    /** Offers to swap that wait for the other's word, from both sides. */
    private String offers(ListEntry entry) {
        List<String> says = state.swapOffers().stream()
                .filter(offer ->
                        offer.entry().equals(entry.id()) || offer.with().equals(entry.id()))
                .map(offer -> offer(offer, offer.entry().equals(entry.id())))
                .sorted()
                .toList();
        return String.join(" · ", says);
    }

    private String offer(SwapOffer offer, boolean own) {
        return own
                ? texts.of("view.list.offers", wording.nameOfEntry(offer.with(), state))
                : texts.of("view.list.offered", wording.nameOfEntry(offer.entry(), state));
    }
}

package org.rostrum.floor.domain;

import static org.rostrum.floor.domain.Refusal.INVALID;
import static org.rostrum.floor.domain.Refusal.NOT_ALLOWED_NOW;

import java.util.HashSet;
import java.util.List;

/** Slots that change hands: swapped by consent and merged. */
final class SlotRules {
    private SlotRules() {}

    /** A delegation speaks for its own entry only; the swap is done by the second of the two who says so. */
    static Decision swap(FloorState state, FloorCommand.SwapEntries command, Actor actor) {
        ListEntry owned = state.entry(command.entry()).orElse(null);
        boolean own = actor.role() == Role.PARTICIPANT && (owned == null || owned.isOf(actor.code()));
        Checks checks = new Checks()
                .entitled(own || actor.role().keepsList())
                .notOpenUnless(state.status() != MeetingStatus.ADJOURNED);
        ListRules.mustWait(state, command.entry(), checks);
        ListRules.mustWait(state, command.with(), checks);
        ListEntry entry = state.waiting(command.entry()).orElse(null);
        ListEntry with = state.waiting(command.with()).orElse(null);
        if (entry == null || with == null) {
            return checks.refusal();
        }
        boolean pointOfOrder = entry.kind() == Kind.POINT_OF_ORDER || with.kind() == Kind.POINT_OF_ORDER;
        checks.refuseIf(pointOfOrder && entry.kind() != with.kind(), NOT_ALLOWED_NOW)
                .refuseIf(entry.id().equals(with.id()), INVALID);
        SwapOffer offer = new SwapOffer(entry.id(), with.id());
        boolean agreed = actor.role().keepsList() || state.swapOffers().contains(offer.fromTheOther());
        if (agreed) {
            return checks.or(new FloorEvent.EntriesSwapped(offer.entry(), offer.with()));
        }
        boolean already = state.swapOffers().contains(offer);
        return already ? checks.or() : checks.or(new FloorEvent.SwapOffered(offer.entry(), offer.with()));
    }

    /** All of one kind, so that the slot has one place and one limit. */
    static Decision merge(FloorState state, FloorCommand.MergeEntries command, Actor actor) {
        List<String> named = command.entries();
        Checks checks = ListRules.keepsList(state, actor);
        named.forEach(each -> ListRules.mustWait(state, each, checks));
        if (checks.refused()) {
            return checks.refusal();
        }
        List<ListEntry> entries =
                named.stream().map(each -> state.waiting(each).orElseThrow()).toList();
        long kinds = entries.stream().map(ListEntry::kind).distinct().count();
        int sharing = entries.stream().mapToInt(each -> each.all().size()).sum();
        List<String> ids = entries.stream().map(ListEntry::id).toList();
        return checks.refuseIf(kinds > 1, NOT_ALLOWED_NOW)
                .refuseIf(named.size() < 2 || new HashSet<>(ids).size() < named.size(), INVALID)
                .refuseIf(sharing > FloorCommand.MergeEntries.MOST, INVALID)
                .or(new FloorEvent.EntriesMerged(ids));
    }
}

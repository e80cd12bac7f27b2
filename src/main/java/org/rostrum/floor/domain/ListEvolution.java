package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How the list of speakers goes on when something has happened to it; the rest is {@link Evolution}'s. */
final class ListEvolution {
    private ListEvolution() {}

    static void apply(Draft draft, FloorEvent.OfList event, Actor actor, Instant at) {
        switch (event) {
            case FloorEvent.FloorRequested requested ->
                draft.queue(entry(draft.setup, requested, at, draft.from.revision()));
            case FloorEvent.EntryAmended amended -> AmendRules.apply(draft, amended, at);
            case FloorEvent.StatementFiled(String entry) -> WrittenRules.apply(draft, entry, at);
            case FloorEvent.LotsAnnounced(String hash) -> draft.beside = draft.beside.with(Lots.announced(hash, at));
            case FloorEvent.LotsDrawn drawn -> LotRules.apply(draft, drawn, actor, at);
            case FloorEvent.InscriptionSet(Inscription window) -> InscriptionRules.apply(draft, window);
            case FloorEvent.TimeYielded(String _, String to, Duration time) ->
                draft.beside = draft.beside.yielded(to, time);
            case FloorEvent.QuestionFiled filed -> QuestionRules.apply(draft, filed, at);
            case FloorEvent.QuestionClosed(String entry, WrittenQuestion.Fate fate) ->
                draft.beside = draft.beside.closed(entry, fate);
            case FloorEvent.RequestWithdrawn(String entry) -> leave(draft, entry, SlotState.WITHDRAWN);
            case FloorEvent.ShareWithdrawn(String entry) -> {
                int index = draft.indexOf(entry);
                draft.replace(index, draft.waiting.get(index).without(entry));
                draft.markGone(entry, SlotState.WITHDRAWN);
            }
            case FloorEvent.SwapOffered(String entry, String with) -> offer(draft, new SwapOffer(entry, with));
            case FloorEvent.EntriesSwapped swapped -> swap(draft, swapped, actor, at);
            case FloorEvent.EntriesMerged(List<String> entries) -> merge(draft, entries);
            case FloorEvent.EntryMoved(String entry, int from, int to) ->
                draft.place(draft.takeWaiting(entry).movedBy(actor, at, from + 1), to);
        }
    }

    /** @param number tells entries of the same instant apart */
    static ListEntry entry(MeetingSetup setup, FloorEvent.FloorRequested requested, Instant at, long number) {
        Participant guest = requested.guest();
        Participant speaker = guest != null ? guest : setup.participants().get(requested.code());
        if (speaker == null) {
            throw new IllegalStateException("participant " + requested.code() + " is not known in this meeting");
        }
        return new ListEntry(
                requested.entry(),
                speaker,
                requested.kind(),
                requested.level(),
                requested.onBehalfOf(),
                requested.replyTo(),
                requested.note(),
                at,
                number,
                0,
                null,
                List.of(),
                requested.to(),
                at);
    }

    /** A whole slot leaves the list, with all who share it. */
    static void leave(Draft draft, String entry, SlotState how) {
        for (ListEntry each : draft.takeWaiting(entry).all()) {
            draft.markGone(each.id(), how);
        }
    }

    private static void offer(Draft draft, SwapOffer offer) {
        Set<SwapOffer> offers = new HashSet<>(draft.swapOffers);
        offers.add(offer);
        draft.swapOffers = offers;
    }

    private static void swap(Draft draft, FloorEvent.EntriesSwapped swapped, Actor actor, Instant at) {
        int first = draft.indexOf(swapped.entry());
        int second = draft.indexOf(swapped.with());
        ListEntry one = draft.waiting.get(first);
        ListEntry other = draft.waiting.get(second);
        draft.replace(first, other.movedBy(actor, at, second + 1));
        draft.replace(second, one.movedBy(actor, at, first + 1));
    }

    /** The slot is that of the first named; it stands where the foremost of them stood. */
    private static void merge(Draft draft, List<String> entries) {
        int place = entries.stream().mapToInt(draft::indexOf).min().orElseThrow();
        List<ListEntry> all = new ArrayList<>();
        for (String entry : entries) {
            all.addAll(draft.takeWaiting(entry).all());
        }
        ListEntry first = all.removeFirst();
        List<ListEntry> before = new ArrayList<>(draft.waiting);
        before.add(place, first.sharedBy(all));
        draft.waiting = before;
    }
}

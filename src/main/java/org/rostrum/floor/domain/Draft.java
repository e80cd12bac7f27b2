package org.rostrum.floor.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A state under change: copied from one, changed in place by one event, and sealed again. */
final class Draft {
    final FloorState from;
    Instant asOf;
    MeetingSetup setup;
    MeetingStatus status;

    @Nullable
    Instant resumesAt;

    boolean listOpen;

    @Nullable
    Instant listClosesAt;

    FloorSettings settings;

    @Nullable
    String segment;

    Map<String, Instant> segmentsStarted;
    Set<String> present;
    List<ListEntry> waiting;

    @Nullable
    Intervention floor;

    @Nullable
    Intervention interrupted;

    @Nullable
    String endedLast;

    List<Finished> record;
    Map<String, SlotState> gone;

    @Nullable
    Announcement announcement;

    Set<SwapOffer> swapOffers;
    Beside beside;
    Procedure procedure;
    Tally tally;

    Draft(FloorState state) {
        from = state;
        asOf = state.asOf();
        setup = state.setup();
        status = state.status();
        resumesAt = state.resumesAt();
        listOpen = state.listOpen();
        listClosesAt = state.listClosesAt();
        settings = state.settings();
        segment = state.segment();
        segmentsStarted = state.segmentsStarted();
        present = state.present();
        waiting = state.waiting();
        floor = state.floor();
        interrupted = state.interrupted();
        endedLast = state.endedLast();
        record = state.record();
        gone = state.gone();
        announcement = state.announcement();
        swapOffers = state.swapOffers();
        beside = state.beside();
        procedure = state.procedure();
        tally = state.tally();
    }

    FloorState sealed() {
        return new FloorState(
                from.revision(),
                asOf,
                setup,
                status,
                resumesAt,
                listOpen,
                listClosesAt,
                settings,
                segment,
                segmentsStarted,
                present,
                waiting,
                floor,
                interrupted,
                endedLast,
                record,
                gone,
                announcement,
                swapOffers,
                beside,
                procedure,
                tally,
                from.history());
    }

    /** Takes an entry off the list and gives it back. */
    ListEntry takeWaiting(String id) {
        int index = indexOf(id);
        List<ListEntry> rest = new ArrayList<>(waiting);
        ListEntry taken = rest.remove(index);
        waiting = rest;
        return taken;
    }

    /** Place of an entry, or of the slot that it shares. */
    int indexOf(String id) {
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i).hasId(id)) {
                return i;
            }
        }
        throw new IllegalStateException("entry " + id + " does not wait, so it cannot leave the list");
    }

    /** Puts an entry where the order has it, before anything else changes. */
    void queue(ListEntry entry) {
        List<ListEntry> all = new ArrayList<>(waiting);
        all.add(ListOrder.placeFor(entry, sealed()), entry);
        waiting = all;
    }

    /** Puts an entry that was called in vain behind the last of its class. */
    void queueBehindClass(ListEntry entry) {
        Ranking ranking = Ranking.of(sealed());
        int place = waiting.size();
        while (place > 0 && ranking.rankOfClass(waiting.get(place - 1)) > ranking.rankOfClass(entry)) {
            place--;
        }
        List<ListEntry> all = new ArrayList<>(waiting);
        all.add(place, entry);
        waiting = all;
    }

    void replace(int index, ListEntry entry) {
        List<ListEntry> all = new ArrayList<>(waiting);
        all.set(index, entry);
        waiting = all;
    }

    /** Puts an entry where a chair wants it; an undo may have made the list shorter, or brought points of order back. */
    void place(ListEntry entry, int wanted) {
        List<ListEntry> all = new ArrayList<>(waiting);
        all.add(ListOrder.allowed(entry, waiting, Math.min(wanted, waiting.size())), entry);
        waiting = all;
    }

    void markGone(String id, SlotState how) {
        Map<String, SlotState> all = new HashMap<>(gone);
        all.put(id, how);
        gone = all;
    }

    void markPresent(String code, boolean here) {
        Set<String> all = new HashSet<>(present);
        if (here) {
            all.add(code);
        } else {
            all.remove(code);
        }
        present = all;
    }

    void finish(Finished finished) {
        List<Finished> all = new ArrayList<>(record.size() + 1);
        all.addAll(record);
        all.add(finished);
        record = all;
        tally = tally.with(finished);
    }

    /** The intervention on the floor, which an event that speaks of it takes for granted. */
    Intervention onFloor() {
        if (floor == null) {
            throw new IllegalStateException("nobody has the floor, so nothing can happen to the clock");
        }
        return floor;
    }
}

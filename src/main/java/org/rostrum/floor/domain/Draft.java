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
                from.history());
    }

    /** Takes an entry off the list and gives it back. */
    ListEntry takeWaiting(String id) {
        List<ListEntry> rest = new ArrayList<>(waiting);
        for (int i = 0; i < rest.size(); i++) {
            if (rest.get(i).id().equals(id)) {
                ListEntry taken = rest.remove(i);
                waiting = rest;
                return taken;
            }
        }
        throw new IllegalStateException("entry " + id + " does not wait, so it cannot leave the list");
    }

    /** Puts an entry behind the last of its class. */
    void queue(ListEntry entry) {
        List<ListEntry> all = new ArrayList<>(waiting);
        all.add(ListOrder.placeFor(entry, waiting), entry);
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
    }

    /** The intervention on the floor, which an event that speaks of it takes for granted. */
    Intervention onFloor() {
        if (floor == null) {
            throw new IllegalStateException("nobody has the floor, so nothing can happen to the clock");
        }
        return floor;
    }
}

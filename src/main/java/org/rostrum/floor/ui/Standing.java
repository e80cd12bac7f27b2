package org.rostrum.floor.ui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Filed;
import org.rostrum.floor.domain.Finished;
import org.rostrum.floor.domain.FloorEvent;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Intervention;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.floor.domain.Past;
import org.rostrum.floor.domain.SlotState;

/**
 * Where one delegation stands in a meeting: a function of what there is to see.
 *
 * @param stage what its page is about
 * @param waiting its request on the list that will be heard first, points of order aside, or null
 * @param place of that request among all that wait, from 1; 0: none
 * @param order its point of order that waits, or null
 * @param own its intervention that is under way or interrupted, or null
 * @param spoke its last finished intervention, or null
 * @param gone how its last request left the list unheard, or null
 * @param filed its last statement that was handed in instead of being spoken, or null
 */
record Standing(
        Stage stage,
        @Nullable ListEntry waiting,
        int place,
        @Nullable ListEntry order,
        @Nullable Intervention own,
        @Nullable Finished spoke,
        @Nullable Gone gone,
        @Nullable Filed filed) {
    /** What a delegation's page is about. */
    enum Stage {
        CLOSED,
        ASK,
        WAITING,
        NEXT,
        FLOOR,
        INTERRUPTED
    }

    /**
     * How a request left the list unheard.
     *
     * @param act when and by whom
     * @param how withdrawn or struck
     */
    record Gone(Past act, SlotState how) {}

    static Standing of(Sight sight, FloorState state, String who, Instant now) {
        ListEntry waiting = null;
        ListEntry order = null;
        int place = 0;
        for (int i = state.waiting().size() - 1; i >= 0; i--) {
            ListEntry each = state.waiting().get(i);
            if (each.isOf(who)) {
                boolean isOrder = each.kind() == Kind.POINT_OF_ORDER;
                order = isOrder ? each : order;
                waiting = isOrder ? waiting : each;
                place = isOrder ? place : i + 1;
            }
        }
        Intervention floor = ownedBy(state.floor(), who);
        Intervention interrupted = ownedBy(state.interrupted(), who);
        Finished spoke =
                state.record().stream().filter(each -> each.entry().isOf(who)).reduce(null, (one, other) -> other);
        Filed filed = state.beside().filed().stream()
                .filter(each -> each.entry().isOf(who))
                .reduce(null, (one, other) -> other);
        Stage stage = stage(state, floor, interrupted, waiting, place, now);
        Intervention own = floor != null ? floor : interrupted;
        return new Standing(stage, waiting, place, order, own, spoke, gone(sight, state, who), filed);
    }

    private static Stage stage(
            FloorState state,
            @Nullable Intervention floor,
            @Nullable Intervention interrupted,
            @Nullable ListEntry waiting,
            int place,
            Instant now) {
        if (state.provisional(now)) {
            return waiting == null ? Stage.ASK : Stage.WAITING;
        }
        if (state.status() != MeetingStatus.OPEN) {
            return Stage.CLOSED;
        }
        if (floor != null) {
            return Stage.FLOOR;
        }
        if (interrupted != null) {
            return Stage.INTERRUPTED;
        }
        if (waiting == null) {
            return Stage.ASK;
        }
        return place == 1 ? Stage.NEXT : Stage.WAITING;
    }

    private static @Nullable Intervention ownedBy(@Nullable Intervention floor, String who) {
        return floor != null && floor.entry().isOf(who) ? floor : null;
    }

    /** The newest of the last acts that concerns this delegation, where it took its request off the list. */
    private static @Nullable Gone gone(Sight sight, FloorState state, String who) {
        for (Past act : sight.acts().reversed()) {
            for (FloorEvent event : act.events()) {
                String entry = left(event);
                SlotState how = entry == null ? null : state.gone().get(entry);
                if (entry != null && how != null && ofWho(act.before(), entry, who)) {
                    return new Gone(act, how);
                }
                if ((event instanceof FloorEvent.FloorRequested asked
                                && asked.code().equals(who))
                        || (event instanceof FloorEvent.FloorGiven given && ofWho(act.before(), given.entry(), who))) {
                    return null;
                }
            }
        }
        return null;
    }

    private static @Nullable String left(FloorEvent event) {
        if (event instanceof FloorEvent.RequestWithdrawn(String entry)) {
            return entry;
        }
        return event instanceof FloorEvent.SpeakerAbsent(String entry, boolean struck) && struck ? entry : null;
    }

    private static boolean ofWho(FloorState before, String entry, String who) {
        Intervention floor = before.floor();
        return before.waiting(entry).map(each -> each.isOf(who)).orElse(false)
                || (floor != null
                        && floor.entry().id().equals(entry)
                        && floor.entry().isOf(who));
    }
}

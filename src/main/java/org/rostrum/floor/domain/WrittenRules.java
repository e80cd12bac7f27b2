package org.rostrum.floor.domain;

import static org.rostrum.floor.domain.Refusal.NOT_ALLOWED_NOW;
import static org.rostrum.floor.domain.Refusal.NOT_WAITING;
import static org.rostrum.floor.domain.Refusal.UNKNOWN_ENTRY;

import java.time.Instant;

/** Statements that are handed in instead of being spoken. */
final class WrittenRules {
    private WrittenRules() {}

    /**
     * By the owner, each for its own share of a slot, or by those who keep the list; also when the meeting is over and
     * the statement was not reached, and when it was struck off the list.
     */
    static Decision file(FloorState state, FloorCommand.FileStatement command, Actor actor) {
        ListEntry slot = state.waiting(command.entry())
                .or(() -> state.beside().struck(command.entry()))
                .orElse(null);
        ListEntry owned = slot != null ? slot : state.entry(command.entry()).orElse(null);
        boolean own = actor.role() == Role.PARTICIPANT && (owned == null || owned.isOf(actor.code()));
        boolean known = state.slot(command.entry()).isPresent();
        Checks checks = new Checks()
                .entitled(own || actor.role().keepsList())
                .refuseIf(!known, UNKNOWN_ENTRY)
                .refuseIf(known && slot == null, NOT_WAITING)
                .refuseIf(slot != null && slot.kind() != Kind.STATEMENT, NOT_ALLOWED_NOW);
        if (slot == null || checks.refused()) {
            return checks.refusal();
        }
        ListEntry share = actor.role() == Role.PARTICIPANT ? slot.shareOf(actor.code()) : slot.share(command.entry());
        return checks.or(new FloorEvent.StatementFiled(share.id()));
    }

    static void apply(Draft draft, String entry, Instant at) {
        ListEntry struck = draft.beside.struck(entry).orElse(null);
        ListEntry share = struck != null ? struck : taken(draft, entry);
        draft.markGone(entry, SlotState.WRITTEN_ONLY);
        draft.beside = draft.beside.filed(new Filed(share, at));
    }

    private static ListEntry taken(Draft draft, String entry) {
        int index = draft.indexOf(entry);
        ListEntry slot = draft.waiting.get(index);
        if (slot.with().isEmpty()) {
            return draft.takeWaiting(entry);
        }
        draft.replace(index, slot.without(entry));
        return slot.share(entry);
    }

    /** Whether a statement can still be handed in: asked by undo only. */
    static boolean canBeFiled(FloorState state, String entry) {
        return state.indexOf(entry) >= 0 || state.beside().struck(entry).isPresent();
    }
}

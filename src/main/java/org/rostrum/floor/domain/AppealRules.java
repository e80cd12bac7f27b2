package org.rostrum.floor.domain;

import static org.rostrum.floor.domain.Refusal.NOT_ALLOWED_NOW;
import static org.rostrum.floor.domain.Refusal.STALE;
import static org.rostrum.floor.domain.Refusal.UNKNOWN_ENTRY;

/**
 * Appeals against a ruling: against the newest, once, put to the vote at once. The vote itself is taken
 * in the room; who presides says what came of it.
 */
final class AppealRules {
    private AppealRules() {}

    /** By a State for itself, or recorded for one by those who keep the list. */
    static Decision raise(FloorState state, FloorCommand.AppealRuling command, Actor actor) {
        String code = MotionRules.mover(command.code(), actor);
        String entry = command.entry();
        Ruling ruling = state.procedure().ruling();
        Checks checks = MotionRules.byState(state, code, actor)
                .refuseIf(entry != null && state.slot(entry).isEmpty(), UNKNOWN_ENTRY)
                .refuseIf(entry != null && ruling != null && !ruling.entry().equals(entry), STALE)
                .refuseIf(ruling == null || ruling.appeal() != null, NOT_ALLOWED_NOW);
        return ruling == null ? checks.refusal() : checks.or(new FloorEvent.RulingAppealed(ruling.entry(), code));
    }

    static Decision decide(FloorState state, FloorCommand.DecideAppeal command, Actor actor) {
        Ruling ruling = state.procedure().pendingAppeal() == null
                ? null
                : state.procedure().ruling();
        Checks checks = new Checks()
                .entitled(actor.role().presides())
                .notOpenUnless(state.status() == MeetingStatus.OPEN)
                .refuseIf(ruling == null, NOT_ALLOWED_NOW);
        return ruling == null
                ? checks.refusal()
                : checks.or(new FloorEvent.AppealDecided(ruling.entry(), command.outcome()));
    }

    /** Whether the ruling that was appealed against is still the newest and without an appeal: asked by undo only. */
    static boolean canAppeal(FloorState state, String entry) {
        Ruling ruling = state.procedure().ruling();
        return ruling != null && ruling.entry().equals(entry) && ruling.appeal() == null;
    }

    /** Whether the appeal still waits: asked by undo only. */
    static boolean canDecide(FloorState state, String entry) {
        Ruling ruling = state.procedure().ruling();
        return ruling != null
                && ruling.entry().equals(entry)
                && state.procedure().pendingAppeal() != null;
    }
}

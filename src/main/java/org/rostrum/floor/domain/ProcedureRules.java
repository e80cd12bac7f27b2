package org.rostrum.floor.domain;

import java.time.Instant;

/** The procedure of a meeting: hands each command and event to the rules of its subject. */
final class ProcedureRules {
    private ProcedureRules() {}

    static Decision decide(FloorState state, FloorCommand.OfProcedure command, Actor actor, Instant now) {
        return switch (command) {
            case FloorCommand.RaiseMotion raise -> MotionRules.raise(state, raise, actor);
            case FloorCommand.SpeakOnMotion speak -> MotionRules.speak(state, speak, actor);
            case FloorCommand.DecideMotion decide -> MotionRules.decide(state, decide, actor, now);
            case FloorCommand.AppealRuling appeal -> AppealRules.raise(state, appeal, actor);
            case FloorCommand.DecideAppeal decide -> AppealRules.decide(state, decide, actor);
            case FloorCommand.CallToOrder call -> OrderRules.callToOrder(state, call, actor);
            case FloorCommand.Preside preside -> PresidingRules.handOver(state, preside, actor);
        };
    }

    /** Whether an event can still be true in another state than that in which it happened: asked by undo only. */
    static boolean canHappen(FloorState state, FloorEvent.OfProcedure event) {
        return switch (event) {
            case FloorEvent.MotionRaised(MotionKind motion, String _) ->
                state.status() != MeetingStatus.SCHEDULED
                        && state.procedure().motion(motion).isEmpty();
            case FloorEvent.MotionSpoken spoken -> MotionRules.canSpeak(state, spoken);
            case FloorEvent.MotionDecided(MotionKind motion, Motion.Outcome _) ->
                state.procedure().motion(motion).isPresent();
            case FloorEvent.RulingAppealed(String entry, String _) -> AppealRules.canAppeal(state, entry);
            case FloorEvent.AppealDecided(String entry, Ruling.Outcome _) -> AppealRules.canDecide(state, entry);
            case FloorEvent.SpeakerCalledToOrder(String entry) ->
                state.floor() != null && state.floor().entry().hasId(entry);
            case FloorEvent.PointOfOrderCategorized(String entry, String _) -> state.indexOf(entry) >= 0;
            case FloorEvent.PresidingHandedOver _ -> true;
        };
    }
}

package org.rostrum.floor.domain;

import static org.rostrum.floor.domain.Refusal.INVALID;
import static org.rostrum.floor.domain.Refusal.LIMIT_REACHED;
import static org.rostrum.floor.domain.Refusal.NOT_ALLOWED_NOW;
import static org.rostrum.floor.domain.Refusal.NOT_PRESENT;
import static org.rostrum.floor.domain.Refusal.UNKNOWN_PARTICIPANT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Motions to suspend or adjourn the meeting, and to adjourn or close the debate. Speakers on a motion are
 * counted, not given the floor: that is done as for any intervention.
 */
final class MotionRules {
    private MotionRules() {}

    /** By a State for itself, or recorded for one by those who keep the list. */
    static Decision raise(FloorState state, FloorCommand.RaiseMotion command, Actor actor) {
        String code = mover(command.code(), actor);
        boolean waits = state.procedure().motion(command.motion()).isPresent();
        return byState(state, code, actor)
                .refuseIf(waits, NOT_ALLOWED_NOW)
                .or(new FloorEvent.MotionRaised(command.motion(), code));
    }

    /** Who acts in the procedure: the one named, else the participant itself; empty where neither is said. */
    static String mover(@Nullable String code, Actor actor) {
        if (code != null) {
            return code;
        }
        return actor.role() == Role.PARTICIPANT ? actor.code() : "";
    }

    /** What holds for motions and appeals alike: a State that is present acts, in a meeting that is open. */
    static Checks byState(FloorState state, String code, Actor actor) {
        Participant mover = state.setup().participants().get(code);
        boolean own = actor.role() == Role.PARTICIPANT && code.equals(actor.code());
        return new Checks()
                .entitled(
                        (own || actor.role().keepsList()) && (mover == null || ProceduralRights.ofState(state, mover)))
                .notOpenUnless(state.status() == MeetingStatus.OPEN)
                .refuseIf(mover == null && !code.isEmpty(), UNKNOWN_PARTICIPANT)
                .refuseIf(mover != null && !state.mayBeHeard(mover), NOT_PRESENT)
                .refuseIf(code.isEmpty(), INVALID);
    }

    /** two for and two against, two against only, or nobody; who moved it has spoken by moving it. */
    static Decision speak(FloorState state, FloorCommand.SpeakOnMotion command, Actor actor) {
        Participant speaker = state.setup().participants().get(command.code());
        Optional<Motion> motion = state.procedure().motion(command.motion());
        boolean noRoom = motion.filter(each -> !each.hasRoom(command.side()) || each.wasSpokenBy(command.code()))
                .isPresent();
        boolean mover =
                motion.filter(each -> each.code().equals(command.code())).isPresent();
        return new Checks()
                .entitled(actor.role().keepsList() && (speaker == null || ProceduralRights.ofState(state, speaker)))
                .notOpenUnless(state.status() == MeetingStatus.OPEN)
                .refuseIf(speaker == null, UNKNOWN_PARTICIPANT)
                .refuseIf(noRoom, LIMIT_REACHED)
                .refuseIf(motion.isEmpty() || mover, NOT_ALLOWED_NOW)
                .or(new FloorEvent.MotionSpoken(command.motion(), command.code(), command.side()));
    }

    /**
     * By who presides, in the order of precedence and after an appeal that waits; withdrawn at any time, also by
     * who moved it.
     */
    static Decision decide(FloorState state, FloorCommand.DecideMotion command, Actor actor, Instant now) {
        MotionKind kind = command.motion();
        Motion motion = state.procedure().motion(kind).orElse(null);
        boolean withdrawn = command.outcome() == Motion.Outcome.WITHDRAWN;
        boolean own = actor.role() == Role.PARTICIPANT
                && (motion == null || motion.code().equals(actor.code()));
        boolean another =
                motion != null && state.procedure().motions().getFirst().kind() != kind;
        boolean waits = another || state.procedure().pendingAppeal() != null;
        Instant until = command.until();
        boolean suspends = kind == MotionKind.SUSPEND_MEETING && command.outcome() == Motion.Outcome.CARRIED;
        Checks checks = new Checks()
                .entitled(actor.role().presides() || (withdrawn && own))
                .notOpenUnless(state.status() == MeetingStatus.OPEN)
                .refuseIf(motion == null || (waits && !withdrawn), NOT_ALLOWED_NOW)
                .refuseIf(until != null && (!suspends || until.isBefore(now)), INVALID);
        return checks.refused() ? checks.refusal() : new Decision.Accepted(decided(state, command, now));
    }

    private static List<FloorEvent> decided(FloorState state, FloorCommand.DecideMotion command, Instant now) {
        List<FloorEvent> events = Checks.events(new FloorEvent.MotionDecided(command.motion(), command.outcome()));
        if (command.outcome() != Motion.Outcome.CARRIED) {
            return events;
        }
        switch (command.motion()) {
            case SUSPEND_MEETING -> events.add(new FloorEvent.MeetingSuspended(command.until()));
            case ADJOURN_MEETING -> {
                SpeakingRules.endAll(state, now, events);
                events.add(new FloorEvent.MeetingAdjourned());
            }
            case ADJOURN_DEBATE, CLOSE_DEBATE -> {
                if (state.listOpen()) {
                    events.add(new FloorEvent.ListClosed(false));
                }
            }
        }
        return events;
    }

    /** Whether an event on a motion can still be true in another state: asked by undo only. */
    static boolean canSpeak(FloorState state, FloorEvent.MotionSpoken spoken) {
        return state.procedure()
                .motion(spoken.motion())
                .filter(each -> each.hasRoom(spoken.side()) && !each.wasSpokenBy(spoken.code()))
                .isPresent();
    }
}

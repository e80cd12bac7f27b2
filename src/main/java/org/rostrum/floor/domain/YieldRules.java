package org.rostrum.floor.domain;

import static org.rostrum.floor.domain.Refusal.INVALID;
import static org.rostrum.floor.domain.Refusal.NOBODY_SPEAKING;
import static org.rostrum.floor.domain.Refusal.NOT_ALLOWED_NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has the floor gives what is left of its time to another that waits; the time comes on top of that one's own. */
final class YieldRules {
    private YieldRules() {}

    /** By who has the floor, or by those who keep the list; neither from nor to a point of order or a right of reply. */
    static Decision give(FloorState state, FloorCommand.YieldTime command, Actor actor, Instant now) {
        Intervention floor = state.floor();
        boolean own = actor.role() == Role.PARTICIPANT
                && (floor == null || floor.entry().isOf(actor.code()));
        ListEntry to = state.waiting(command.entry()).orElse(null);
        Checks checks = new Checks()
                .entitled(own || actor.role().keepsList())
                .notOpenUnless(state.status() == MeetingStatus.OPEN)
                .refuseIf(floor == null, NOBODY_SPEAKING);
        ListRules.mustWait(state, command.entry(), checks);
        if (floor == null || to == null || checks.refused()) {
            return checks.refusal();
        }
        Duration left = left(floor, now);
        boolean toItself = floor.entry().all().stream().anyMatch(each -> to.isOf(each.who()));
        checks.refuseIf(!passes(floor.entry()) || !passes(to) || left.isZero(), NOT_ALLOWED_NOW)
                .refuseIf(toItself, INVALID);
        List<FloorEvent> events = Checks.events(
                new FloorEvent.TimeYielded(floor.entry().id(), to.id(), left), SpeakingRules.ended(floor, now));
        returned(state.interrupted(), events);
        return checks.or(events);
    }

    private static void returned(@Nullable Intervention interrupted, List<FloorEvent> events) {
        if (interrupted != null) {
            events.add(new FloorEvent.FloorReturned(interrupted.entry().id()));
        }
    }

    /** What an intervention has left to give; nothing where it is over. */
    static Duration left(Intervention floor, Instant now) {
        Duration left = floor.remaining(now);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static boolean passes(ListEntry entry) {
        return entry.kind() != Kind.POINT_OF_ORDER && entry.kind() != Kind.RIGHT_OF_REPLY;
    }
}

package org.rostrum.floor.domain;

import static org.rostrum.floor.domain.Refusal.INVALID;
import static org.rostrum.floor.domain.Refusal.NOBODY_SPEAKING;
import static org.rostrum.floor.domain.Refusal.NOBODY_WAITING;
import static org.rostrum.floor.domain.Refusal.NOT_ALLOWED_NOW;
import static org.rostrum.floor.domain.Refusal.NOT_PRESENT;
import static org.rostrum.floor.domain.Refusal.NOT_WAITING;
import static org.rostrum.floor.domain.Refusal.STALE;
import static org.rostrum.floor.domain.Refusal.UNKNOWN_ENTRY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The floor itself: given, taken, interrupted by a point of order and given back. */
final class SpeakingRules {
    private SpeakingRules() {}

    static Decision give(FloorState state, FloorCommand.GiveFloor command, Actor actor, Instant now) {
        Checks checks = givesFloor(state, actor, command.after());
        ListRules.mustWait(state, command.entry(), checks);
        ListEntry entry = state.waiting(command.entry()).orElse(null);
        return entry == null ? checks.refusal() : giveTo(state, entry, checks, now);
    }

    static Decision giveNext(FloorState state, FloorCommand.GiveNext command, Actor actor, Instant now) {
        ListEntry next = state.next().orElse(null);
        Checks checks = givesFloor(state, actor, command.after()).refuseIf(next == null, NOBODY_WAITING);
        return next == null ? checks.refusal() : giveTo(state, next, checks, now);
    }

    private static Checks givesFloor(FloorState state, Actor actor, @Nullable String after) {
        return presidesWhileOpen(state, actor).refuseIf(after != null && !after.equals(state.newest()), STALE);
    }

    private static Decision giveTo(FloorState state, ListEntry entry, Checks checks, Instant now) {
        checks.refuseIf(!state.mayBeHeard(entry), NOT_PRESENT);
        if (checks.refused()) {
            return checks.refusal();
        }
        List<FloorEvent> events = Checks.events();
        Intervention floor = state.floor();
        if (entry.kind() != Kind.POINT_OF_ORDER) {
            endAll(state, now, events);
        } else if (floor != null && floor.entry().kind() == Kind.POINT_OF_ORDER) {
            events.add(ended(floor, now));
        } else if (floor != null) {
            events.add(new FloorEvent.StatementInterrupted(floor.entry().id()));
        }
        events.add(new FloorEvent.FloorGiven(
                entry.id(), state.limitOf(entry), state.settings().clockStartsWithFloor()));
        return new Decision.Accepted(events);
    }

    static Decision start(FloorState state, FloorCommand.StartStatement command, Actor actor) {
        Intervention floor = state.floor();
        Checks checks = keepsListWhileOpen(state, actor)
                .about(state, command.entry())
                .refuseIf(floor == null, NOBODY_SPEAKING)
                .refuseIf(floor != null && floor.started(), NOT_ALLOWED_NOW);
        return floor == null
                ? checks.refusal()
                : checks.or(new FloorEvent.StatementStarted(floor.entry().id()));
    }

    static Decision end(FloorState state, FloorCommand.EndStatement command, Actor actor, Instant now) {
        Intervention floor = state.floor();
        ListEntry meant = meant(state, command.entry());
        boolean own = actor.role() == Role.PARTICIPANT && (meant == null || meant.isOf(actor.code()));
        Checks checks = new Checks()
                .entitled(own || actor.role().keepsList())
                .notOpenUnless(state.status() == MeetingStatus.OPEN)
                .about(state, command.entry())
                .refuseIf(floor == null, NOBODY_SPEAKING);
        return floor == null || checks.refused()
                ? checks.refusal()
                : new Decision.Accepted(endAndReturn(state, floor, now));
    }

    /** The entry that is to end: the one that is named, else the one that has the floor. */
    private static @Nullable ListEntry meant(FloorState state, @Nullable String entry) {
        if (entry != null) {
            return state.entry(entry).orElse(null);
        }
        Intervention floor = state.floor();
        return floor == null ? null : floor.entry();
    }

    /** the chair decides at once, of one that waits or one that has the floor. */
    static Decision rule(FloorState state, FloorCommand.RuleOnOrder command, Actor actor, Instant now) {
        Intervention floor = state.floor();
        ListEntry waiting = state.waiting(command.entry()).orElse(null);
        boolean speaks = floor != null && floor.entry().hasId(command.entry());
        ListEntry entry = speaks && floor != null ? floor.entry() : waiting;
        boolean known = state.slot(command.entry()).isPresent();
        Checks checks = presidesWhileOpen(state, actor)
                .refuseIf(!known, UNKNOWN_ENTRY)
                .refuseIf(known && entry == null, NOT_WAITING)
                .refuseIf(entry != null && entry.kind() != Kind.POINT_OF_ORDER, NOT_ALLOWED_NOW)
                // an appeal is put to the vote at once
                .refuseIf(state.procedure().pendingAppeal() != null, NOT_ALLOWED_NOW)
                .refuseIf(command.ruling().length() > FloorCommand.RuleOnOrder.LONGEST_RULING, INVALID);
        if (checks.refused()) {
            return checks.refusal();
        }
        List<FloorEvent> events = Checks.events(new FloorEvent.PointOfOrderRuled(command.entry(), command.ruling()));
        if (speaks && floor != null) {
            events.addAll(endAndReturn(state, floor, now));
        }
        return new Decision.Accepted(events);
    }

    /** called and not in the room. */
    static Decision absent(FloorState state, FloorCommand.MarkAbsent command, Actor actor) {
        Intervention floor = state.floor();
        boolean called = floor != null && floor.entry().hasId(command.entry());
        Checks checks = keepsListWhileOpen(state, actor);
        if (!called) {
            ListRules.mustWait(state, command.entry(), checks);
        }
        if (checks.refused()) {
            return checks.refusal();
        }
        int before = called && floor != null
                ? floor.entry().absences()
                : state.waiting(command.entry()).map(ListEntry::absences).orElse(0);
        List<FloorEvent> events = Checks.events(new FloorEvent.SpeakerAbsent(command.entry(), before > 0));
        Intervention interrupted = state.interrupted();
        if (called && interrupted != null) {
            events.add(new FloorEvent.FloorReturned(interrupted.entry().id()));
        }
        return new Decision.Accepted(events);
    }

    static Decision remind(FloorState state, FloorCommand.RemindSpeaker command, Actor actor) {
        Intervention floor = state.floor();
        Checks checks =
                keepsListWhileOpen(state, actor).about(state, command.entry()).refuseIf(floor == null, NOBODY_SPEAKING);
        return floor == null
                ? checks.refusal()
                : checks.or(new FloorEvent.SpeakerReminded(floor.entry().id()));
    }

    /** Ends the intervention under way, then the interrupted one. */
    static void endAll(FloorState state, Instant now, List<FloorEvent> events) {
        Intervention floor = state.floor();
        if (floor != null) {
            events.add(ended(floor, now));
        }
        Intervention interrupted = state.interrupted();
        if (interrupted != null) {
            events.add(ended(interrupted, now));
        }
    }

    private static List<FloorEvent> endAndReturn(FloorState state, Intervention floor, Instant now) {
        List<FloorEvent> events = Checks.events(ended(floor, now));
        Intervention interrupted = state.interrupted();
        if (interrupted != null) {
            events.add(new FloorEvent.FloorReturned(interrupted.entry().id()));
        }
        return events;
    }

    static FloorEvent ended(Intervention intervention, Instant now) {
        Duration net = intervention.elapsed(now);
        Duration over = net.minus(intervention.limit());
        return new FloorEvent.StatementEnded(intervention.entry().id(), net, over.isNegative() ? Duration.ZERO : over);
    }

    private static Checks presidesWhileOpen(FloorState state, Actor actor) {
        return new Checks().entitled(actor.role().presides()).notOpenUnless(state.status() == MeetingStatus.OPEN);
    }

    static Checks keepsListWhileOpen(FloorState state, Actor actor) {
        return new Checks().entitled(actor.role().keepsList()).notOpenUnless(state.status() == MeetingStatus.OPEN);
    }
}

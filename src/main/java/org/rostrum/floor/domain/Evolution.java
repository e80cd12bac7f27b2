package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a state goes on when something has happened: the other half of {@link FloorRules}. */
public final class Evolution {
    private Evolution() {}

    /** The state after a change. Its revision must be the next one. */
    public static FloorState evolve(FloorState state, Change change) {
        if (change.revision() != state.revision() + 1) {
            throw new IllegalArgumentException("revision: found " + change.revision() + " of meeting " + state.meeting()
                    + ", expected " + (state.revision() + 1));
        }
        FloorState after = state;
        boolean undo = false;
        for (FloorEvent event : change.events()) {
            if (event instanceof FloorEvent.ActUndone(long revision)) {
                after = Undoing.without(after, revision);
                undo = true;
            } else {
                after = apply(after, event, change.actor(), change.at());
            }
        }
        List<Past> history = undo ? after.history() : remember(after.history(), state, change);
        after = undo ? after : inOrder(after, change.events());
        return stamped(after, change.revision(), change.at(), history);
    }

    /** The list is put in order again after every command, where anything changed that it is ordered by. */
    @SuppressWarnings("ReferenceEquality") // what nothing touched is the same object, and a long list is not compared
    static FloorState inOrder(FloorState after, List<FloorEvent> events) {
        boolean turns = Ranking.of(after).turns() != null;
        boolean touched = false;
        for (FloorEvent event : events) {
            touched = touched || turns || ListOrder.isTouchedBy(event);
        }
        List<ListEntry> ordered = touched ? ListOrder.ordered(after) : after.waiting();
        Set<SwapOffer> offers = SwapOffer.standing(after);
        if (ordered == after.waiting() && offers == after.swapOffers()) {
            return after;
        }
        Draft draft = new Draft(after);
        draft.waiting = ordered;
        draft.swapOffers = offers;
        return draft.sealed();
    }

    /** The state after a change of a history, made again from the state before it, without a history of its own. */
    public static FloorState again(Past past) {
        return Undoing.applied(past.before(), past, past.events());
    }

    private static List<Past> remember(List<Past> history, FloorState before, Change change) {
        int drop = Math.max(0, history.size() + 1 - FloorState.HISTORY);
        List<Past> longer = new ArrayList<>(history.size() + 1 - drop);
        longer.addAll(history.subList(drop, history.size()));
        longer.add(new Past(change.revision(), change.actor(), change.at(), withoutHistory(before), change.events()));
        return longer;
    }

    static FloorState withoutHistory(FloorState state) {
        return stamped(state, state.revision(), state.asOf(), List.of());
    }

    /** The same state under another revision, instant and history: for undo, and for whoever keeps a state. */
    public static FloorState stamped(FloorState s, long revision, Instant asOf, List<Past> history) {
        return new FloorState(
                revision,
                asOf,
                s.setup(),
                s.status(),
                s.resumesAt(),
                s.listOpen(),
                s.listClosesAt(),
                s.settings(),
                s.segment(),
                s.segmentsStarted(),
                s.present(),
                s.waiting(),
                s.floor(),
                s.interrupted(),
                s.endedLast(),
                s.record(),
                s.gone(),
                s.announcement(),
                s.swapOffers(),
                s.beside(),
                s.procedure(),
                s.tally(),
                history);
    }

    /** One event other than an undo. */
    static FloorState apply(FloorState state, FloorEvent event, Actor actor, Instant at) {
        Draft draft = new Draft(state);
        switch (event) {
            case FloorEvent.MeetingPrepared(MeetingSetup setup) -> {
                draft.setup = setup;
                draft.settings = setup.settings();
                InscriptionRules.apply(draft, setup.inscription());
            }
            case FloorEvent.MeetingOpened() -> {
                draft.status = MeetingStatus.OPEN;
                draft.procedure = PresidingRules.opened(state, actor, at);
            }
            case FloorEvent.MeetingSuspended suspended -> suspend(draft, suspended, at);
            case FloorEvent.MeetingResumed() -> {
                draft.status = MeetingStatus.OPEN;
                draft.resumesAt = null;
            }
            case FloorEvent.MeetingAdjourned() -> {
                draft.status = MeetingStatus.ADJOURNED;
                draft.procedure = draft.procedure.adjourned();
                draft.resumesAt = null;
            }
            case FloorEvent.SegmentStarted(String segment) -> startSegment(draft, segment, at);
            case FloorEvent.ProgrammeSet programme -> ProgrammeRules.set(draft, programme);
            case FloorEvent.SpeakersListed listed -> ProgrammeRules.list(draft, listed, actor, at);
            case FloorEvent.ListOpened(Instant closesAt) -> {
                draft.listOpen = true;
                draft.procedure = draft.procedure.listOpened();
                draft.listClosesAt = closesAt;
            }
            case FloorEvent.ListClosed(boolean _) -> {
                draft.listOpen = false;
                draft.listClosesAt = null;
            }
            case FloorEvent.OfList list -> ListEvolution.apply(draft, list, actor, at);
            case FloorEvent.FloorGiven given -> give(draft, given, at);
            case FloorEvent.StatementStarted(String _) ->
                draft.floor = draft.onFloor().runningFrom(at);
            case FloorEvent.StatementInterrupted(String _) -> {
                draft.interrupted = draft.onFloor().stoppedAt(at);
                draft.floor = null;
            }
            case FloorEvent.FloorReturned(String _) -> {
                draft.floor = draft.interrupted;
                draft.interrupted = null;
            }
            case FloorEvent.StatementEnded ended -> end(draft, ended, at);
            case FloorEvent.ClockPaused(boolean byItself) -> pause(draft, byItself, at);
            case FloorEvent.ClockResumed() -> draft.floor = draft.onFloor().runningFrom(at);
            case FloorEvent.ClockExtended extended ->
                draft.floor = draft.onFloor().extendedBy(extended.by(), at);
            case FloorEvent.LimitChanged changed ->
                draft.settings = draft.settings.with(draft.settings.limits().with(changed.key(), changed.limit()));
            case FloorEvent.SpeakerAbsent absent -> absent(draft, absent);
            case FloorEvent.ParticipantPresent(String code) -> draft.markPresent(code, true);
            case FloorEvent.ParticipantAbsent(String code) -> draft.markPresent(code, false);
            case FloorEvent.PointOfOrderRuled ruled -> rule(draft, ruled, at);
            case FloorEvent.OfProcedure procedure -> draft.procedure = draft.procedure.after(procedure, at);
            case FloorEvent.Announced(String text) ->
                draft.announcement = text.isEmpty() ? null : new Announcement(text, at);
            case FloorEvent.SpeakerReminded(String _) ->
                draft.floor = draft.onFloor().remindedToConclude();
            case FloorEvent.ActUndone undone ->
                throw new IllegalArgumentException("undo of " + undone.revision() + " is applied by evolve only");
        }
        draft.asOf = at;
        return draft.sealed();
    }

    private static void suspend(Draft draft, FloorEvent.MeetingSuspended suspended, Instant at) {
        draft.status = MeetingStatus.SUSPENDED;
        draft.resumesAt = suspended.until();
        if (draft.floor != null && draft.floor.running()) {
            draft.floor = draft.floor.stoppedAt(at);
        }
    }

    private static void startSegment(Draft draft, String segment, Instant at) {
        Map<String, Instant> started = new HashMap<>(draft.segmentsStarted);
        started.putIfAbsent(segment, at);
        draft.segment = segment;
        draft.segmentsStarted = started;
        for (Segment each : draft.setup.segments()) {
            FloorSettings own = each.settings();
            if (each.id().equals(segment) && own != null) {
                draft.settings = own;
                // rules that stop the clock at zero take back no time that was used before they held
                draft.floor = draft.floor == null ? null : draft.floor.settledAt(at);
            }
        }
    }

    private static void give(Draft draft, FloorEvent.FloorGiven given, Instant at) {
        ListEntry entry = draft.takeWaiting(given.entry());
        Intervention called = new Intervention(entry, at, false, given.limit(), Duration.ZERO, null, false);
        draft.floor = given.clockRuns() ? called.runningFrom(at) : called;
    }

    private static void end(Draft draft, FloorEvent.StatementEnded ended, Instant at) {
        Intervention finished = draft.floor;
        if (finished != null && finished.entry().hasId(ended.entry())) {
            draft.floor = null;
        } else {
            finished = draft.interrupted;
            draft.interrupted = null;
        }
        if (finished == null) {
            throw new IllegalStateException("entry " + ended.entry() + " does not speak, so it cannot end");
        }
        draft.endedLast = ended.entry();
        draft.finish(new Finished(finished.entry(), finished.givenAt(), at, ended.net(), ended.over()));
    }

    private static void pause(Draft draft, boolean byItself, Instant at) {
        Intervention floor = draft.onFloor();
        Instant zero = floor.endsAt();
        draft.floor = floor.stoppedAt(byItself && zero != null ? zero : at);
    }

    private static void absent(Draft draft, FloorEvent.SpeakerAbsent absent) {
        Intervention called = draft.floor;
        ListEntry entry;
        if (called != null && called.entry().hasId(absent.entry())) {
            entry = called.entry();
            draft.floor = null;
        } else {
            entry = draft.takeWaiting(absent.entry());
        }
        if (absent.struck()) {
            entry.all().forEach(each -> draft.markGone(each.id(), SlotState.STRUCK));
            draft.beside = draft.beside.struckOff(entry.all());
        } else {
            draft.queueBehindClass(entry.absentOnce());
        }
    }

    private static void rule(Draft draft, FloorEvent.PointOfOrderRuled ruled, Instant at) {
        String entry = ruled.entry();
        draft.procedure = draft.procedure.ruled(entry, ruled.ruling(), at);
        boolean waits = draft.waiting.stream().anyMatch(each -> each.hasId(entry));
        if (waits) {
            ListEvolution.leave(draft, entry, SlotState.DONE);
        }
    }
}

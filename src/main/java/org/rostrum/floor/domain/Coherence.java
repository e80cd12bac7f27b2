package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Whether an event can still be true in another state than that in which it happened: asked by undo only. */
final class Coherence {
    private Coherence() {}

    static boolean canHappen(FloorState state, FloorEvent event) {
        return switch (event) {
            case FloorEvent.MeetingPrepared _ -> state.revision() == 0;
            case FloorEvent.MeetingOpened _ -> state.status() == MeetingStatus.SCHEDULED;
            case FloorEvent.MeetingSuspended _ -> state.status() == MeetingStatus.OPEN;
            case FloorEvent.MeetingResumed _ -> state.status() == MeetingStatus.SUSPENDED;
            case FloorEvent.MeetingAdjourned _ ->
                state.status() == MeetingStatus.OPEN || state.status() == MeetingStatus.SUSPENDED;
            case FloorEvent.ListClosed(boolean byItself) -> !byItself || state.listClosesAt() != null;
            case FloorEvent.FloorRequested requested -> canBeListed(state, requested);
            case FloorEvent.RequestWithdrawn(String entry) -> state.indexOf(entry) >= 0;
            case FloorEvent.EntryAmended amended -> state.indexOf(amended.entry()) >= 0;
            case FloorEvent.StatementFiled(String entry) -> WrittenRules.canBeFiled(state, entry);
            case FloorEvent.LotsDrawn(String seed, List<Lots.Lot> _) ->
                LotRules.announced(state, seed) && !LotRules.drawable(state).isEmpty();
            case FloorEvent.TimeYielded(String entry, String to, Duration _) ->
                speaks(state, entry) && state.indexOf(to) >= 0;
            case FloorEvent.QuestionClosed(String entry, WrittenQuestion.Fate _) ->
                state.beside().question(entry).filter(WrittenQuestion::open).isPresent();
            case FloorEvent.EntryMoved moved -> state.indexOf(moved.entry()) >= 0;
            case FloorEvent.ShareWithdrawn(String entry) ->
                state.waiting(entry).filter(each -> !each.with().isEmpty()).isPresent();
            case FloorEvent.SwapOffered(String entry, String with) -> bothWait(state, entry, with);
            case FloorEvent.EntriesSwapped(String entry, String with) -> bothWait(state, entry, with);
            case FloorEvent.EntriesMerged(List<String> entries) ->
                entries.stream().allMatch(each -> state.indexOf(each) >= 0);
            case FloorEvent.FloorGiven given -> state.indexOf(given.entry()) >= 0 && state.floor() == null;
            case FloorEvent.StatementStarted(String entry) ->
                speaks(state, entry) && !Objects.requireNonNull(state.floor()).started();
            case FloorEvent.StatementInterrupted(String entry) -> speaks(state, entry) && state.interrupted() == null;
            case FloorEvent.FloorReturned(String entry) -> isInterrupted(state, entry) && state.floor() == null;
            case FloorEvent.StatementEnded ended -> speaks(state, ended.entry()) || isInterrupted(state, ended.entry());
            case FloorEvent.ClockPaused _ -> clockRuns(state);
            case FloorEvent.ClockResumed _ ->
                state.floor() != null && state.floor().started() && !clockRuns(state);
            case FloorEvent.ClockExtended _, FloorEvent.SpeakerReminded _ -> state.floor() != null;
            case FloorEvent.SpeakerAbsent absent -> state.indexOf(absent.entry()) >= 0 || speaks(state, absent.entry());
            case FloorEvent.SegmentStarted(String segment) -> isInProgramme(state, segment);
            case FloorEvent.ProgrammeSet _ -> state.floor() == null && state.interrupted() == null;
            case FloorEvent.SpeakersListed listed -> ProgrammeRules.canBeListed(state, listed);
            case FloorEvent.ListOpened _,
                    FloorEvent.LotsAnnounced _,
                    FloorEvent.InscriptionSet _,
                    FloorEvent.QuestionFiled _,
                    FloorEvent.LimitChanged _,
                    FloorEvent.ParticipantPresent _,
                    FloorEvent.ParticipantAbsent _,
                    FloorEvent.PointOfOrderRuled _,
                    FloorEvent.Announced _ -> true;
            case FloorEvent.OfProcedure procedure -> ProcedureRules.canHappen(state, procedure);
            // an undo never stands in the history: it takes an act out of it
            case FloorEvent.ActUndone _ -> false;
        };
    }

    /** Whether what was done to a clock is done to the clock that was meant, and not to that of somebody else. */
    static boolean isOfTheSame(FloorState then, FloorState now, FloorEvent event) {
        return switch (event) {
            case FloorEvent.ClockPaused _,
                    FloorEvent.ClockResumed _,
                    FloorEvent.ClockExtended _,
                    FloorEvent.SpeakerReminded _ ->
                then.floor() != null && speaks(now, then.floor().entry().id());
            default -> true;
        };
    }

    /** An event that can happen, with what it says about times and absences as it is in this state. */
    static FloorEvent asItIs(FloorState state, FloorEvent event, Instant at) {
        if (event instanceof FloorEvent.StatementEnded ended) {
            Intervention intervention = speaks(state, ended.entry()) ? state.floor() : state.interrupted();
            return SpeakingRules.ended(Objects.requireNonNull(intervention), at);
        }
        if (event instanceof FloorEvent.SpeakerAbsent(String entry, boolean _)) {
            ListEntry called = speaks(state, entry)
                    ? Objects.requireNonNull(state.floor()).entry()
                    : state.waiting(entry).orElseThrow();
            return new FloorEvent.SpeakerAbsent(entry, called.absences() > 0);
        }
        if (event instanceof FloorEvent.LotsDrawn(String seed, List<Lots.Lot> _)) {
            return new FloorEvent.LotsDrawn(seed, Lots.draw(seed, LotRules.drawable(state)));
        }
        if (event instanceof FloorEvent.TimeYielded(String entry, String to, Duration _)) {
            return new FloorEvent.TimeYielded(entry, to, YieldRules.left(Objects.requireNonNull(state.floor()), at));
        }
        return event;
    }

    private static boolean isInProgramme(FloorState state, String segment) {
        return state.setup().segments().isEmpty()
                || state.setup().segments().stream().anyMatch(each -> each.id().equals(segment));
    }

    private static boolean canBeListed(FloorState state, FloorEvent.FloorRequested requested) {
        boolean known =
                requested.guest() != null || state.setup().participants().containsKey(requested.code());
        boolean twice = ListRules.waitsAlready(state, requested.code(), requested.kind());
        return known
                && !twice
                && (requested.byChair()
                        || state.status() != MeetingStatus.SCHEDULED
                        || state.setup().inscription() != null);
    }

    private static boolean bothWait(FloorState state, String first, String second) {
        int one = state.indexOf(first);
        int other = state.indexOf(second);
        return one >= 0 && other >= 0 && one != other;
    }

    private static boolean speaks(FloorState state, String entry) {
        Intervention floor = state.floor();
        return floor != null && floor.entry().hasId(entry);
    }

    private static boolean isInterrupted(FloorState state, String entry) {
        Intervention interrupted = state.interrupted();
        return interrupted != null && interrupted.entry().hasId(entry);
    }

    private static boolean clockRuns(FloorState state) {
        Intervention floor = state.floor();
        return floor != null && floor.running();
    }
}

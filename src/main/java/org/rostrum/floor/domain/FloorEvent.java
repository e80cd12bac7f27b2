package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened on the floor. When and by whom stands in the {@link Change} that holds it. */
public sealed interface FloorEvent {
    record MeetingPrepared(MeetingSetup setup) implements FloorEvent {}

    record MeetingOpened() implements FloorEvent {}

    record MeetingSuspended(@Nullable Instant until) implements FloorEvent {}

    record MeetingResumed() implements FloorEvent {}

    record MeetingAdjourned() implements FloorEvent {}

    record SegmentStarted(String segment) implements FloorEvent {}

    /**
     * The rules and segments of the meeting are others from now on; segments that have begun keep their start.
     *
     * @param joining participants who were not there before
     */
    record ProgrammeSet(FloorSettings settings, List<Segment> segments, List<Participant> joining)
            implements FloorEvent {
        public ProgrammeSet {
            segments = List.copyOf(segments);
            joining = List.copyOf(joining);
        }

        /** Nobody joins. */
        public ProgrammeSet(FloorSettings settings, List<Segment> segments) {
            this(settings, segments, List.of());
        }
    }

    /** Those whom the programme names for the segment that began were put at the front of their class, in this order. */
    record SpeakersListed(Kind kind, List<Seat> seats) implements FloorEvent {
        public SpeakersListed {
            seats = List.copyOf(seats);
        }
    }

    /** A speaker of the programme and the entry made for it. */
    record Seat(String entry, String code) {}

    /** The list takes requests; {@code closesAt} is the instant at which it will close by itself, or null. */
    record ListOpened(@Nullable Instant closesAt) implements FloorEvent {}

    /** {@code byItself}: its instant had come, nobody closed it. */
    record ListClosed(boolean byItself) implements FloorEvent {}

    /**
     * An entry was put on the list.
     *
     * @param guest who, where it is nobody of the participants' list, else null
     * @param byChair the chair or the secretariat added it
     * @param to code of the panellist whom it is addressed to, or null
     */
    record FloorRequested(
            String entry,
            String code,
            @Nullable Participant guest,
            Kind kind,
            @Nullable Level level,
            @Nullable String onBehalfOf,
            @Nullable String replyTo,
            @Nullable String note,
            boolean byChair,
            @Nullable String to)
            implements OfList {
        /** A request to nobody in particular. */
        public FloorRequested(
                String entry,
                String code,
                @Nullable Participant guest,
                Kind kind,
                @Nullable Level level,
                @Nullable String onBehalfOf,
                @Nullable String replyTo,
                @Nullable String note,
                boolean byChair) {
            this(entry, code, guest, kind, level, onBehalfOf, replyTo, note, byChair, null);
        }
    }

    /** What a request says of its level, group and note is this from now on. */
    record EntryAmended(
            String entry,
            @Nullable Level level,
            @Nullable String onBehalfOf,
            @Nullable String note) implements OfList {}

    /** A statement left the list in writing: it is not spoken, and stands in the record as not delivered. */
    record StatementFiled(String entry) implements OfList {}

    /** The SHA-256 of the seed of the lots was published, in hex. */
    record LotsAnnounced(String seedHash) implements OfList {}

    /** Lots were drawn with the seed, lowest first; whoever has the seed can draw them again (R-306a, R-906). */
    record LotsDrawn(String seed, List<Lots.Lot> lots) implements OfList {
        public LotsDrawn {
            lots = List.copyOf(lots);
        }
    }

    /** The window of advance inscription is this from now on, or there is none. */
    record InscriptionSet(@Nullable Inscription window) implements OfList {}

    /** What was left of the time of one was given to another that waits. */
    record TimeYielded(String entry, String to, Duration time) implements OfList {}

    /** A question came in writing; {@code text} is for the moderator only (R-1003). */
    record QuestionFiled(
            String entry,
            String code,
            @Nullable Participant guest,
            @Nullable String to,
            @Nullable String onBehalfOf,
            String text,
            boolean byChair)
            implements OfList {}

    /** A written question was used, put aside or taken back. */
    record QuestionClosed(String entry, WrittenQuestion.Fate fate) implements OfList {}

    /** The slot left the list, with all who share it. */
    record RequestWithdrawn(String entry) implements OfList {}

    /** One of several left the slot that they share. */
    record ShareWithdrawn(String entry) implements OfList {}

    /** A delegation offers to swap places; it is done when the other says the same. */
    record SwapOffered(String entry, String with) implements OfList {}

    /** Two changed places: by consent, or by those who keep the list. */
    record EntriesSwapped(String entry, String with) implements OfList {}

    /** Several requests became one slot, named in this order. */
    record EntriesMerged(List<String> entries) implements OfList {
        public EntriesMerged {
            entries = List.copyOf(entries);
        }
    }

    /** Moved by the chair; places from 0. */
    record EntryMoved(String entry, int from, int to) implements OfList {}

    /** The floor was given; {@code clockRuns} false: called, the clock waits for the start. */
    record FloorGiven(String entry, Duration limit, boolean clockRuns) implements FloorEvent {}

    record StatementStarted(String entry) implements FloorEvent {}

    /** Its clock stopped for a point of order; it waits to go on. */
    record StatementInterrupted(String entry) implements FloorEvent {}

    /** Who was interrupted has the floor again, with the clock stopped. */
    record FloorReturned(String entry) implements FloorEvent {}

    record StatementEnded(String entry, Duration net, Duration over) implements FloorEvent {}

    /** {@code byItself}: it reached zero where the rules stop it there. */
    record ClockPaused(boolean byItself) implements FloorEvent {}

    record ClockResumed() implements FloorEvent {}

    record ClockExtended(Duration by) implements FloorEvent {}

    record LimitChanged(String key, Duration limit) implements FloorEvent {}

    /** Called in vain: behind the last of its class, or struck the second time. */
    record SpeakerAbsent(String entry, boolean struck) implements FloorEvent {}

    record ParticipantPresent(String code) implements FloorEvent {}

    record ParticipantAbsent(String code) implements FloorEvent {}

    record PointOfOrderRuled(String entry, String ruling) implements FloorEvent {}

    /** Empty text: the announcement was taken down. */
    record Announced(String text) implements FloorEvent {}

    record SpeakerReminded(String entry) implements FloorEvent {}

    /** What happened to the list of speakers, and to what belongs to it. */
    sealed interface OfList extends FloorEvent {}

    /** What happened in the procedure: motions, appeals, order and who presides. */
    sealed interface OfProcedure extends FloorEvent {}

    record MotionRaised(MotionKind motion, String code) implements OfProcedure {}

    /** Somebody spoke for or against a motion; counted, not given the floor. */
    record MotionSpoken(MotionKind motion, String code, Motion.Side side) implements OfProcedure {}

    /** What a motion that was carried does comes as events of its own, behind this one. */
    record MotionDecided(MotionKind motion, Motion.Outcome outcome) implements OfProcedure {}

    /** Against the ruling on the point of order of that entry. */
    record RulingAppealed(String entry, String code) implements OfProcedure {}

    record AppealDecided(String entry, Ruling.Outcome outcome) implements OfProcedure {}

    record SpeakerCalledToOrder(String entry) implements OfProcedure {}

    /** Somebody presides from now on; exactly one of {@code code} and {@code name} is not empty. */
    record PresidingHandedOver(String code, String name) implements OfProcedure {}

    /** A point of order that was just asked for is of a category. */
    record PointOfOrderCategorized(String entry, String category) implements OfProcedure {}

    /** The act of that revision is taken back, as if it had not happened. */
    record ActUndone(long revision) implements FloorEvent {}
}

package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that somebody may ask of the floor. Who asks, the id and the instant come beside it. */
public sealed interface FloorCommand {
    /** The word under which texts for people may speak of its refusals in particular; null: as of any command. */
    default @Nullable String subject() {
        return null;
    }

    /** The first command of every meeting, by the server. */
    record PrepareMeeting(MeetingSetup setup) implements FloorCommand {}

    record OpenMeeting() implements FloorCommand {}

    /** Pauses a running clock; {@code until} is when it will resume, or null. */
    record SuspendMeeting(@Nullable Instant until) implements FloorCommand {}

    /** Does not restart the clock. */
    record ResumeMeeting() implements FloorCommand {}

    record AdjournMeeting() implements FloorCommand {}

    record StartSegment(String segment) implements FloorCommand {}

    /**
     * New rules and segments; by the programme only, not over the public interface.
     *
     * @param joining participants whom the meeting does not know yet, such as panellists
     */
    record SetProgramme(FloorSettings settings, List<Segment> segments, List<Participant> joining)
            implements FloorCommand {
        public SetProgramme {
            segments = List.copyOf(segments);
            joining = List.copyOf(joining);
        }

        /** With the participants that there are. */
        public SetProgramme(FloorSettings settings, List<Segment> segments) {
            this(settings, segments, List.of());
        }
    }

    /** Opens the list; {@code closesAt}: and closes it by itself at that instant. */
    record OpenList(@Nullable Instant closesAt) implements FloorCommand {}

    /** Closes the list now, or by itself at an instant. */
    record CloseList(@Nullable Instant at) implements FloorCommand {}

    /**
     * What a request says beside who asks.
     *
     * @param category goes with a point of order, where the rules rank them
     * @param to code of the panellist whom it is addressed to, or null
     * @param written a question in writing: it does not wait for the floor, its words are the note (R-1003)
     */
    record Request(
            Kind kind,
            @Nullable Level level,
            @Nullable String onBehalfOf,
            @Nullable String replyTo,
            @Nullable String note,
            @Nullable String category,
            @Nullable String to,
            boolean written) {
        public static final int LONGEST_NOTE = 500;
        public static final int LONGEST_GROUP = 200;
        public static final Request STATEMENT = new Request(Kind.STATEMENT, null, null, null, null);

        /** A request to nobody in particular, for the floor, that is of no category. */
        public Request(
                Kind kind,
                @Nullable Level level,
                @Nullable String onBehalfOf,
                @Nullable String replyTo,
                @Nullable String note) {
            this(kind, level, onBehalfOf, replyTo, note, null);
        }

        /** A request to nobody in particular, for the floor. */
        public Request(
                Kind kind,
                @Nullable Level level,
                @Nullable String onBehalfOf,
                @Nullable String replyTo,
                @Nullable String note,
                @Nullable String category) {
            this(kind, level, onBehalfOf, replyTo, note, category, null, false);
        }
    }

    /** A participant asks for the floor for itself. */
    record RequestFloor(Request request) implements FloorCommand {}

    /** By its owner, or by those who keep the list. */
    record Withdraw(String entry) implements FloorCommand {}

    /** Adds a participant by code, or anybody by name. Exactly one of {@code code} and {@code guest}. */
    record AddToList(@Nullable String code, @Nullable Participant guest, Request request) implements FloorCommand {}

    /** An intent, never a whole new order. */
    record MoveEntry(String entry, Place place) implements FloorCommand {}

    /** Where an entry is to stand. */
    sealed interface Place {
        record After(String entry) implements Place {}

        record Before(String entry) implements Place {}

        record First() implements Place {}

        record Last() implements Place {}
    }

    /** Two change places: at once by those who keep the list, as an offer by a delegation. */
    record SwapEntries(String entry, String with) implements FloorCommand {}

    /** Several requests become one slot with several names. */
    record MergeEntries(List<String> entries) implements FloorCommand {
        public static final int MOST = 10;

        public MergeEntries {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Level, group and note of a request become others, by its owner or by those who keep the list. Null
     * leaves what it was; an empty text takes it away.
     */
    record AmendEntry(
            String entry,
            @Nullable Level level,
            @Nullable String onBehalfOf,
            @Nullable String note) implements OfListLife {}

    /** The statement is handed in and not spoken: by its owner, or by those who keep the list. */
    record FileStatement(String entry) implements OfListLife {}

    /** Publishes the SHA-256 of the seed that lots will be drawn with, in hex. */
    record AnnounceLots(String seedHash) implements OfListLife {}

    /** Draws the order of the statements that wait by lot, with the seed that was announced (R-306a, R-906). */
    record DrawLots(String seed) implements OfListLife {
        public static final int LONGEST_SEED = 200;
    }

    /** The window of advance inscription; both null: there is none. */
    record SetInscription(@Nullable Inscription window) implements OfListLife {}

    /** Who has the floor ends, and gives what is left of its time to another that waits. */
    record YieldTime(String entry) implements OfListLife {}

    /** The moderator uses a written question (R-1003). */
    record TakeQuestion(String entry) implements OfListLife {}

    /** A written question will not be used (R-1003). */
    record DismissQuestion(String entry) implements OfListLife {}

    /** {@code after}: the intervention that the sender believes to be the newest, or null. */
    record GiveFloor(String entry, @Nullable String after) implements FloorCommand {}

    /** Gives the floor to the first that waits. */
    record GiveNext(@Nullable String after) implements FloorCommand {}

    /**
     * {@code entry}, here and where else it may be null: the intervention that the sender means, refused as stale when
     * another has the floor; null: whichever is under way.
     */
    record StartStatement(@Nullable String entry) implements FloorCommand {
        public StartStatement() {
            this(null);
        }
    }

    /** By who has the floor, or by those who keep the list. */
    record EndStatement(@Nullable String entry) implements FloorCommand {
        public EndStatement() {
            this(null);
        }
    }

    record PauseClock(@Nullable String entry) implements FloorCommand {
        public PauseClock() {
            this(null);
        }
    }

    record ResumeClock(@Nullable String entry) implements FloorCommand {
        public ResumeClock() {
            this(null);
        }
    }

    /** May be negative. */
    record ExtendClock(Duration by, @Nullable String entry) implements FloorCommand {
        public ExtendClock(Duration by) {
            this(by, null);
        }
    }

    /** Holds for interventions that begin later. */
    record SetLimit(String key, Duration limit) implements FloorCommand {}

    record MarkAbsent(String entry) implements FloorCommand {}

    record SetPresent(String code, boolean present) implements FloorCommand {}

    /** Closes a point of order. */
    record RuleOnOrder(String entry, String ruling) implements FloorCommand {
        public static final int LONGEST_RULING = 500;
    }

    /** Words to all; empty takes the announcement down. */
    record Announce(String text) implements FloorCommand {}

    /** Asks who has the floor to conclude. */
    record RemindSpeaker(@Nullable String entry) implements FloorCommand {
        public RemindSpeaker() {
            this(null);
        }
    }

    /** What is asked of the list beside requests, moves and the floor itself. */
    sealed interface OfListLife extends FloorCommand {
        /** The word under which texts for people speak of its refusals. */
        @Override
        default String subject() {
            return switch (this) {
                case AmendEntry _ -> "amendment";
                case FileStatement _ -> "filing";
                case AnnounceLots _, DrawLots _ -> "lots";
                case SetInscription _ -> "inscription";
                case YieldTime _ -> "yield";
                case TakeQuestion _, DismissQuestion _ -> "question";
            };
        }
    }

    /** What is asked of the procedure: motions, appeals, order and who presides. */
    sealed interface OfProcedure extends FloorCommand {
        /** The word under which texts for people speak of its refusals: motion, appeal, order or presiding. */
        @Override
        default String subject() {
            return switch (this) {
                case RaiseMotion _, SpeakOnMotion _, DecideMotion _ -> "motion";
                case AppealRuling _, DecideAppeal _ -> "appeal";
                case CallToOrder _ -> "order";
                case Preside _ -> "presiding";
            };
        }
    }

    /** By a State, or recorded for the one with {@code code}. */
    record RaiseMotion(MotionKind motion, @Nullable String code) implements OfProcedure {}

    /** Counts a speaker for or against a motion. */
    record SpeakOnMotion(MotionKind motion, String code, Motion.Side side) implements OfProcedure {}

    /** {@code until}: when a suspended meeting will resume, or null; only where its suspension is carried. */
    record DecideMotion(
            MotionKind motion,
            Motion.Outcome outcome,
            @Nullable Instant until) implements OfProcedure {}

    /** {@code entry}: the point of order whose ruling is meant, or null for the newest ruling. */
    record AppealRuling(@Nullable String entry, @Nullable String code) implements OfProcedure {}

    record DecideAppeal(Ruling.Outcome outcome) implements OfProcedure {}

    /** Calls who has the floor to order. */
    record CallToOrder(@Nullable String entry) implements OfProcedure {}

    /** Who presides from now on. Exactly one of {@code code} and {@code name}. */
    record Preside(@Nullable String code, @Nullable String name) implements OfProcedure {}

    /** Takes back the last act of those who preside that still stands. */
    record Undo() implements FloorCommand {
        @Override
        public String subject() {
            return "undo";
        }
    }

    /** Records the deadlines that have come: by the server only. */
    record RecordDeadlines() implements FloorCommand {}
}

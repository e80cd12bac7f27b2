package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is true of a meeting after a change. Immutable; the only way on is {@link Evolution}.
 *
 * @param revision of the last change, 0 before the first
 * @param asOf when the last change happened
 * @param setup what the meeting began with
 * @param status where it stands
 * @param resumesAt while suspended: when it will resume, or null
 * @param listOpen whether the chair keeps the list open; see {@link #takesRequests}
 * @param listClosesAt when the list closes by itself, or null
 * @param settings the rules in force
 * @param segment id of the segment under way, or null
 * @param segmentsStarted when each segment began
 * @param present codes of those who are present
 * @param waiting the list of speakers, in order
 * @param floor who has the floor, or null
 * @param interrupted who waits to go on after a point of order, or null
 * @param endedLast entry of the intervention that ended last, or null
 * @param record finished interventions, in order
 * @param gone entries that left the list without speaking, by id
 * @param announcement words to all, or null
 * @param swapOffers offers to swap places that wait for the other's word
 * @param beside what belongs to the list and does not wait on it: written questions, filed statements, lots
 * @param procedure who presides, motions, the newest ruling and calls to order
 * @param tally the record, added up
 * @param history the last changes that stand, oldest first, at most {@link #HISTORY}
 */
public record FloorState(
        long revision,
        Instant asOf,
        MeetingSetup setup,
        MeetingStatus status,
        @Nullable Instant resumesAt,
        boolean listOpen,
        @Nullable Instant listClosesAt,
        FloorSettings settings,
        @Nullable String segment,
        Map<String, Instant> segmentsStarted,
        Set<String> present,
        List<ListEntry> waiting,
        @Nullable Intervention floor,
        @Nullable Intervention interrupted,
        @Nullable String endedLast,
        List<Finished> record,
        Map<String, SlotState> gone,
        @Nullable Announcement announcement,
        Set<SwapOffer> swapOffers,
        Beside beside,
        Procedure procedure,
        Tally tally,
        List<Past> history) {
    /** How many changes are kept for undo; an act further back cannot be taken back any more. */
    public static final int HISTORY = 200;

    /** The state of a meeting of which nothing is known yet. */
    public static FloorState initial(String meeting) {
        MeetingSetup setup = MeetingSetup.none(meeting);
        return new FloorState(
                0,
                Instant.EPOCH,
                setup,
                MeetingStatus.SCHEDULED,
                null,
                true,
                null,
                setup.settings(),
                null,
                Map.of(),
                Set.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                Map.of(),
                null,
                Set.of(),
                Beside.NOTHING,
                Procedure.NOTHING,
                Tally.NOTHING,
                List.of());
    }

    /** A state from what is stored of it: what follows from the record is added up again, and there is no history. */
    public static FloorState of(
            long revision,
            Instant asOf,
            MeetingSetup setup,
            MeetingStatus status,
            @Nullable Instant resumesAt,
            boolean listOpen,
            @Nullable Instant listClosesAt,
            FloorSettings settings,
            @Nullable String segment,
            Map<String, Instant> segmentsStarted,
            Set<String> present,
            List<ListEntry> waiting,
            @Nullable Intervention floor,
            @Nullable Intervention interrupted,
            @Nullable String endedLast,
            List<Finished> record,
            Map<String, SlotState> gone,
            @Nullable Announcement announcement,
            Set<SwapOffer> swapOffers,
            Beside beside,
            Procedure procedure) {
        return new FloorState(
                revision,
                asOf,
                setup,
                status,
                resumesAt,
                listOpen,
                listClosesAt,
                settings,
                segment,
                segmentsStarted,
                present,
                waiting,
                floor,
                interrupted,
                endedLast,
                record,
                gone,
                announcement,
                swapOffers,
                beside,
                procedure,
                Tally.of(record),
                List.of());
    }

    /** Id of the meeting. */
    public String meeting() {
        return setup.meeting();
    }

    /** This state as it looks at an instant: deadlines that have come by then have their effect. */
    public FloorState at(Instant now) {
        FloorState seen = this;
        for (FloorEvent event : Deadlines.due(this, now)) {
            seen = Evolution.apply(seen, event, Actor.SYSTEM, now);
        }
        return seen;
    }

    /** Whether the list of speakers is open: it is once the meeting is, unless the chair closed it. */
    public boolean takesRequests() {
        return listOpen && (status == MeetingStatus.OPEN || status == MeetingStatus.SUSPENDED);
    }

    /**
     * Whether a request is taken at an instant: as {@link #takesRequests()}, and before the meeting in the window of
     * advance inscription.
     */
    public boolean takesRequests(Instant now) {
        return takesRequests() || (listOpen && inscribes(now));
    }

    /** Whether the list is only provisional: its window is open and the meeting has not begun. */
    public boolean provisional(Instant now) {
        return listOpen && inscribes(now);
    }

    /** Whether the window of advance inscription has opened, and the meeting not yet. */
    boolean inscribes(Instant now) {
        Inscription window = setup.inscription();
        return status == MeetingStatus.SCHEDULED && window != null && !now.isBefore(window.opensAt());
    }

    /** The written questions of the meeting, in the order in which they came (R-1003). */
    public List<WrittenQuestion> questions() {
        return beside.questions();
    }

    /** What is addressed to a panellist and not yet heard: what waits on the list, then open questions in writing. */
    public List<ListEntry> addressedTo(String code) {
        return Stream.concat(
                        waiting.stream(),
                        beside.questions().stream()
                                .filter(WrittenQuestion::open)
                                .map(WrittenQuestion::entry))
                .filter(each -> each.all().stream().anyMatch(one -> code.equals(one.to())))
                .toList();
    }

    /** The entry that waits under an id. */
    public Optional<ListEntry> waiting(String id) {
        int index = indexOf(id);
        return index < 0 ? Optional.empty() : Optional.of(waiting.get(index));
    }

    /** The entry of an id, as long as it waits, speaks or has spoken. */
    Optional<ListEntry> entry(String id) {
        if (floor != null && floor.entry().hasId(id)) {
            return Optional.of(floor.entry());
        }
        if (interrupted != null && interrupted.entry().hasId(id)) {
            return Optional.of(interrupted.entry());
        }
        return waiting(id)
                .or(() -> record.stream()
                        .map(Finished::entry)
                        .filter(each -> each.hasId(id))
                        .findFirst());
    }

    /** The first that waits. */
    public Optional<ListEntry> next() {
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.getFirst());
    }

    /** Place of an entry, or of the slot that it shares, on the list, from 0; -1 when it does not wait. */
    public int indexOf(String id) {
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i).hasId(id)) {
                return i;
            }
        }
        return -1;
    }

    /** The state of an entry's slot, empty when no such entry ever was. */
    public Optional<SlotState> slot(String id) {
        int index = indexOf(id);
        if (index >= 0) {
            return Optional.of(waiting.get(index).id().equals(id) ? SlotState.LISTED : SlotState.MERGED);
        }
        if (floor != null && floor.entry().hasId(id)) {
            return Optional.of(floor.started() ? SlotState.SPEAKING : SlotState.CALLED);
        }
        if (interrupted != null && interrupted.entry().hasId(id)) {
            return Optional.of(SlotState.INTERRUPTED);
        }
        if (record.stream().anyMatch(finished -> finished.entry().hasId(id))) {
            return Optional.of(SlotState.DONE);
        }
        return beside.question(id).map(WrittenQuestion::slot).or(() -> Optional.ofNullable(gone.get(id)));
    }

    /** The entry of the newest intervention: who has the floor or, where nobody has it, who ended last; null before the first. */
    public @Nullable String newest() {
        return floor != null ? floor.entry().id() : endedLast;
    }

    /** Net time by code in this meeting, of what is finished. */
    public Map<String, Duration> spoken() {
        Map<String, Duration> sums = new HashMap<>();
        for (Finished finished : record) {
            for (String who : Tally.distinct(finished.entry(), ListEntry::who)) {
                sums.merge(who, finished.net(), Duration::plus);
            }
        }
        return sums;
    }

    /** How many statements and questions whoever an entry is of has had; of those who share it, the one heard most. */
    public int interventionsOf(ListEntry entry) {
        return (int) tally.interventions(entry);
    }

    /** How long whoever an entry is of has been heard, points of order left out, in whole seconds. */
    public Duration heardOf(ListEntry entry) {
        return Duration.ofSeconds(tally.seconds(entry));
    }

    /** How long the regional group of an entry's speaker has been heard, in whole seconds; those in no group together. */
    public Duration heardOfGroup(ListEntry entry) {
        return Duration.ofSeconds(tally.secondsOfGroup(entry));
    }

    /** The next act that undo would take back: the last of those who preside that still stands. */
    public Optional<Past> undoable() {
        return lastMatching(Past::isActOfChair);
    }

    /** The acts that undo would take back one after the other, the newest first; at most {@code most}. */
    public List<Past> undoable(int most) {
        return history.reversed().stream()
                .filter(Past::isActOfChair)
                .limit(most)
                .toList();
    }

    /** Whether somebody is present, as far as the rules ask. */
    boolean mayBeHeard(Participant speaker) {
        return !settings.presentOnly() || speaker.code().isEmpty() || present.contains(speaker.code());
    }

    /** Whether one of those who share an entry is present, as far as the rules ask. */
    boolean mayBeHeard(ListEntry entry) {
        return entry.all().stream().anyMatch(each -> mayBeHeard(each.speaker()));
    }

    /** How long an entry may speak by the rules in force, were it given the floor now; of those who
     * share a slot the longest limit holds. What others have yielded comes on top. */
    public Duration limitOf(ListEntry entry) {
        Duration longest = Duration.ZERO;
        for (ListEntry each : entry.all()) {
            // a reply under way ends when the next begins, so it counts
            int replies = repliesOf(each.who()) + (repliesNow(each.who()) ? 1 : 0);
            Duration own = settings.limits().of(each, replies);
            longest = own.compareTo(longest) > 0 ? own : longest;
        }
        return longest.plus(bonusOf(entry));
    }

    /** What others have yielded to an entry of their time; it comes on top of its own. */
    public Duration bonusOf(ListEntry entry) {
        return beside.bonusOf(entry);
    }

    /** Whether a speaker has the floor, or waits to go on, for a right of reply. */
    boolean repliesNow(String who) {
        return isReplyOf(floor, who) || isReplyOf(interrupted, who);
    }

    private static boolean isReplyOf(@Nullable Intervention intervention, String who) {
        return intervention != null
                && intervention.entry().kind() == Kind.RIGHT_OF_REPLY
                && intervention.entry().isOf(who);
    }

    /** How many rights of reply a speaker has had. */
    int repliesOf(String who) {
        return (int) record.stream()
                .filter(finished -> finished.entry().kind() == Kind.RIGHT_OF_REPLY)
                .filter(finished -> finished.entry().isOf(who))
                .count();
    }

    private Optional<Past> lastMatching(Predicate<Past> wanted) {
        for (int i = history.size() - 1; i >= 0; i--) {
            if (wanted.test(history.get(i))) {
                return Optional.of(history.get(i));
            }
        }
        return Optional.empty();
    }
}

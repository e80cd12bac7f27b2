package org.rostrum.floor.domain;

import static org.rostrum.floor.domain.Refusal.ALREADY_WAITING;
import static org.rostrum.floor.domain.Refusal.INVALID;
import static org.rostrum.floor.domain.Refusal.LIMIT_REACHED;
import static org.rostrum.floor.domain.Refusal.LIST_CLOSED;
import static org.rostrum.floor.domain.Refusal.NOBODY_SPEAKING;
import static org.rostrum.floor.domain.Refusal.NOBODY_WAITING;
import static org.rostrum.floor.domain.Refusal.NOT_ALLOWED_NOW;
import static org.rostrum.floor.domain.Refusal.NOT_ENTITLED;
import static org.rostrum.floor.domain.Refusal.NOT_OPEN;
import static org.rostrum.floor.domain.Refusal.NOT_PRESENT;
import static org.rostrum.floor.domain.Refusal.NOT_WAITING;
import static org.rostrum.floor.domain.Refusal.STALE;
import static org.rostrum.floor.domain.Refusal.UNKNOWN_ENTRY;
import static org.rostrum.floor.domain.Refusal.UNKNOWN_PARTICIPANT;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every reason to refuse a command in a {@link NaiveMeeting}, and which of them the contract names first. */
final class NaiveRefusals {
    static final List<Refusal> ORDER = List.of(
            NOT_ENTITLED,
            NOT_OPEN,
            UNKNOWN_PARTICIPANT,
            UNKNOWN_ENTRY,
            STALE,
            NOT_WAITING,
            NOBODY_SPEAKING,
            NOBODY_WAITING,
            LIST_CLOSED,
            NOT_PRESENT,
            ALREADY_WAITING,
            LIMIT_REACHED,
            NOT_ALLOWED_NOW,
            INVALID);
    static final Map<String, Duration> LIMITS = Map.of(
            "group", Duration.ofMinutes(5),
            "stakeholder", Duration.ofMinutes(2),
            "panellist", Duration.ofMinutes(5),
            "response", Duration.ofMinutes(2),
            "point-of-order", Duration.ofMinutes(5),
            "reply-first", Duration.ofMinutes(10),
            "reply-second", Duration.ofMinutes(5));
    private static final Duration LONGEST = Duration.ofHours(24);

    private final NaiveMeeting meeting;
    private final Step step;
    private final Set<Refusal> reasons = new HashSet<>();

    private NaiveRefusals(NaiveMeeting meeting, Step step) {
        this.meeting = meeting;
        this.step = step;
    }

    /** The first reason in the order of the contract, or null where nothing is against it. */
    static @Nullable Refusal first(NaiveMeeting meeting, Step step) {
        NaiveRefusals refusals = new NaiveRefusals(meeting, step);
        refusals.collect();
        return ORDER.stream().filter(refusals.reasons::contains).findFirst().orElse(null);
    }

    static boolean waitsAlready(NaiveMeeting meeting, String code, Kind kind) {
        return meeting.settings.oncePerDelegation()
                && meeting.waiting.stream().anyMatch(each -> each.kind == kind && each.isOf(code));
    }

    private void collect() {
        switch (step.command()) {
            case FloorCommand.PrepareMeeting _ -> {
                only(Role.SYSTEM);
                add(true, NOT_ALLOWED_NOW);
            }
            case FloorCommand.RecordDeadlines _ -> only(Role.SYSTEM);
            case FloorCommand.SetProgramme _, FloorCommand.OfProcedure _, FloorCommand.OfListLife _ ->
                throw new IllegalArgumentException(step.command() + " is not part of the simulation");
            case FloorCommand.OpenMeeting _ -> {
                presides();
                add(meeting.status != MeetingStatus.SCHEDULED, NOT_ALLOWED_NOW);
            }
            case FloorCommand.SuspendMeeting suspend -> {
                presides();
                open();
                add(suspend.until() != null && suspend.until().isBefore(step.at()), INVALID);
            }
            case FloorCommand.ResumeMeeting _ -> {
                presides();
                begun();
                add(meeting.status == MeetingStatus.OPEN, NOT_ALLOWED_NOW);
            }
            case FloorCommand.AdjournMeeting _ -> {
                presides();
                begun();
            }
            case FloorCommand.Undo _ -> {
                presides();
                add(!meeting.canUndo(step.at()), NOT_ALLOWED_NOW);
            }
            case FloorCommand.StartSegment start -> segment(start.segment());
            case FloorCommand.SetLimit set -> {
                presides();
                notOver();
                add(set.key().isBlank() || set.key().length() > 40 || !usable(set.limit()), INVALID);
            }
            case FloorCommand.SetPresent set -> {
                keepsList();
                participant(set.code());
            }
            case FloorCommand.Announce announce -> {
                keepsList();
                notOver();
                add(announce.text().length() > 280, INVALID);
            }
            case FloorCommand.OpenList(Instant closesAt) -> {
                keepsList();
                notOver();
                add(closesAt != null && !closesAt.isAfter(step.at()), INVALID);
            }
            case FloorCommand.CloseList _ -> {
                keepsList();
                notOver();
            }
            case FloorCommand.RequestFloor ask -> request(ask.request());
            case FloorCommand.AddToList added -> addToList(added);
            case FloorCommand.Withdraw withdraw -> withdraw(withdraw.entry());
            case FloorCommand.MoveEntry move -> move(move);
            case FloorCommand.SwapEntries swap -> swap(swap.entry(), swap.with());
            case FloorCommand.MergeEntries merge -> merge(merge.entries());
            case FloorCommand.GiveFloor(String entry, String after) -> {
                gives(after);
                waits(entry);
                NaiveSlot slot = meeting.waiting(entry);
                add(slot != null && !mayBeHeard(slot), NOT_PRESENT);
            }
            case FloorCommand.GiveNext(String after) -> {
                gives(after);
                add(meeting.waiting.isEmpty(), NOBODY_WAITING);
                add(!meeting.waiting.isEmpty() && !mayBeHeard(meeting.waiting.getFirst()), NOT_PRESENT);
            }
            case FloorCommand.MarkAbsent(String entry) -> {
                keepsList();
                open();
                if (!meeting.speaks(entry)) {
                    waits(entry);
                }
            }
            case FloorCommand.RuleOnOrder rule -> rule(rule);
            case FloorCommand.EndStatement _ -> end();
            case FloorCommand.StartStatement _ -> {
                onFloor();
                add(meeting.floor != null && meeting.floor.started, NOT_ALLOWED_NOW);
            }
            case FloorCommand.PauseClock _ -> {
                onFloor();
                add(meeting.floor != null && meeting.floor.since == null, NOT_ALLOWED_NOW);
            }
            case FloorCommand.ResumeClock _ -> {
                onFloor();
                add(meeting.floor != null && (meeting.floor.since != null || !meeting.floor.started), NOT_ALLOWED_NOW);
            }
            case FloorCommand.ExtendClock(Duration by, String _) -> {
                onFloor();
                add(by.isZero() || by.abs().compareTo(LONGEST) > 0, INVALID);
                add(meeting.floor != null && !usable(meeting.floor.limit.plus(by)), INVALID);
            }
            case FloorCommand.RemindSpeaker _ -> onFloor();
        }
    }

    private void segment(String id) {
        List<Segment> segments = meeting.setup.segments();
        keepsList();
        notOver();
        add(id.equals(meeting.segment), NOT_ALLOWED_NOW);
        boolean known = segments.isEmpty()
                ? !id.isBlank()
                : segments.stream().anyMatch(each -> each.id().equals(id));
        add(!known, INVALID);
    }

    private void request(FloorCommand.Request request) {
        String code = step.actor().code();
        Participant speaker = meeting.setup.participants().get(code);
        only(Role.PARTICIPANT);
        open();
        participant(code);
        listing(code, request);
        boolean ordinary = request.kind() == Kind.STATEMENT || request.kind() == Kind.QUESTION;
        add(ordinary && !meeting.listOpen, LIST_CLOSED);
        add(speaker != null && !mayBeHeard(speaker), NOT_PRESENT);
    }

    private void addToList(FloorCommand.AddToList added) {
        keepsList();
        notOver();
        if (added.code() != null) {
            participant(added.code());
            listing(added.code(), added.request());
        } else {
            listing("", added.request());
        }
        add((added.code() == null) == (added.guest() == null), INVALID);
    }

    private void listing(String code, FloorCommand.Request request) {
        add(request.replyTo() != null && !meeting.knows(request.replyTo()), UNKNOWN_ENTRY);
        add(waitsAlready(meeting, code, request.kind()), ALREADY_WAITING);
        boolean full = meeting.waiting.size() >= meeting.settings.maxWaiting();
        add(full && request.kind() != Kind.POINT_OF_ORDER, LIMIT_REACHED);
        add(request.kind() == Kind.RIGHT_OF_REPLY && replies(code) >= 2, LIMIT_REACHED);
        add(request.note() != null && request.note().length() > 500, INVALID);
        add(request.onBehalfOf() != null && request.onBehalfOf().length() > 200, INVALID);
    }

    /** Rights of reply that a delegation had, has and waits for. */
    private long replies(String code) {
        return java.util.stream.Stream.of(
                        meeting.waiting,
                        meeting.done,
                        NaiveMeeting.present(meeting.floor),
                        NaiveMeeting.present(meeting.interrupted))
                .flatMap(List::stream)
                .filter(each -> each.kind == Kind.RIGHT_OF_REPLY && each.isOf(code))
                .count();
    }

    /** Of what left the list unheard, and of what never was, nobody is the owner: it does not wait, whoever asks. */
    private void withdraw(String entry) {
        ownsOrKeepsList(meeting.slot(entry));
        notOver();
        waits(entry);
    }

    private void move(FloorCommand.MoveEntry move) {
        keepsList();
        notOver();
        waits(move.entry());
        String beside = switch (move.place()) {
            case FloorCommand.Place.After(String other) -> other;
            case FloorCommand.Place.Before(String other) -> other;
            default -> null;
        };
        if (beside != null) {
            waits(beside);
            NaiveSlot slot = meeting.waiting(beside);
            add(beside.equals(move.entry()) || (slot != null && slot == meeting.waiting(move.entry())), INVALID);
        }
    }

    private void swap(String entry, String with) {
        NaiveSlot one = meeting.waiting(entry);
        NaiveSlot other = meeting.waiting(with);
        ownsOrKeepsList(meeting.slot(entry));
        notOver();
        waits(entry);
        waits(with);
        if (one != null && other != null) {
            boolean order = one.kind == Kind.POINT_OF_ORDER || other.kind == Kind.POINT_OF_ORDER;
            add(order && one.kind != other.kind, NOT_ALLOWED_NOW);
            add(one == other, INVALID);
        }
    }

    private void merge(List<String> entries) {
        keepsList();
        notOver();
        entries.forEach(this::waits);
        List<NaiveSlot> slots = entries.stream()
                .map(meeting::waiting)
                .filter(java.util.Objects::nonNull)
                .toList();
        add(slots.stream().map(each -> each.kind).distinct().count() > 1, NOT_ALLOWED_NOW);
        add(entries.size() < 2 || new HashSet<>(slots).size() < entries.size(), INVALID);
        add(slots.stream().mapToInt(each -> each.all().size()).sum() > 10, INVALID);
    }

    private void gives(@Nullable String after) {
        presides();
        open();
        add(after != null && !after.equals(meeting.newest()), STALE);
    }

    private void rule(FloorCommand.RuleOnOrder rule) {
        presides();
        open();
        NaiveSlot slot = meeting.waiting(rule.entry());
        if (slot == null && meeting.speaks(rule.entry())) {
            slot = meeting.floor;
        }
        if (slot == null) {
            waits(rule.entry());
        }
        add(slot != null && slot.kind != Kind.POINT_OF_ORDER, NOT_ALLOWED_NOW);
        add(rule.ruling().length() > 500, INVALID);
    }

    private void end() {
        ownsOrKeepsList(meeting.floor);
        open();
        add(meeting.floor == null, NOBODY_SPEAKING);
    }

    private void onFloor() {
        keepsList();
        open();
        add(meeting.floor == null, NOBODY_SPEAKING);
    }

    private boolean mayBeHeard(NaiveSlot slot) {
        return slot.all().stream().anyMatch(each -> mayBeHeard(each.speaker));
    }

    private boolean mayBeHeard(Participant speaker) {
        return !meeting.settings.presentOnly() || speaker.code().isEmpty() || meeting.present.contains(speaker.code());
    }

    private static boolean usable(Duration limit) {
        return !limit.minusSeconds(1).isNegative() && limit.compareTo(LONGEST) <= 0;
    }

    private void only(Role role) {
        add(step.actor().role() != role, NOT_ENTITLED);
    }

    private void presides() {
        add(!List.of("chair", "co-chair").contains(step.actor().role().word()), NOT_ENTITLED);
    }

    private void keepsList() {
        add(
                !List.of("chair", "co-chair", "secretariat")
                        .contains(step.actor().role().word()),
                NOT_ENTITLED);
    }

    private void ownsOrKeepsList(@Nullable NaiveSlot slot) {
        boolean own = step.actor().role() == Role.PARTICIPANT
                && (slot == null || slot.isOf(step.actor().code()));
        if (!own) {
            keepsList();
        }
    }

    private void open() {
        add(meeting.status != MeetingStatus.OPEN, NOT_OPEN);
    }

    private void begun() {
        add(meeting.status != MeetingStatus.OPEN && meeting.status != MeetingStatus.SUSPENDED, NOT_OPEN);
    }

    private void notOver() {
        add(meeting.status == MeetingStatus.ADJOURNED, NOT_OPEN);
    }

    private void participant(String code) {
        add(!meeting.setup.participants().containsKey(code), UNKNOWN_PARTICIPANT);
    }

    private void waits(String entry) {
        boolean here = meeting.waiting(entry) != null;
        add(!here && !meeting.knows(entry), UNKNOWN_ENTRY);
        add(!here && meeting.knows(entry), NOT_WAITING);
    }

    private void add(boolean holds, Refusal reason) {
        if (holds) {
            reasons.add(reason);
        }
    }
}

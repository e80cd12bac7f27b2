package org.rostrum.floor.domain;

import static org.rostrum.floor.domain.Refusal.INVALID;
import static org.rostrum.floor.domain.Refusal.NOT_ALLOWED_NOW;
import static org.rostrum.floor.domain.Refusal.UNKNOWN_PARTICIPANT;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The programme of a meeting: its segments, and what the beginning of one does. */
final class ProgrammeRules {
    private static final int LONGEST_ID = 100;

    private ProgrammeRules() {}

    /** A new programme comes between two interventions, never under one; time for a group may come at any moment. */
    static Decision set(FloorState state, FloorCommand.SetProgramme command, Actor actor) {
        boolean mayBegin = state.status() == MeetingStatus.SCHEDULED || state.status() == MeetingStatus.OPEN;
        boolean quiet = (state.floor() == null && state.interrupted() == null)
                || (command.segments().equals(state.setup().segments())
                        && command.settings()
                                .differsInContingentsOnly(state.setup().settings()));
        Map<String, Participant> participants = state.setup().participants();
        Set<String> joining = new HashSet<>();
        command.joining().forEach(each -> joining.add(each.code()));
        boolean unknown = command.segments().stream()
                .flatMap(each -> each.speakers().stream())
                .anyMatch(code -> !participants.containsKey(code) && !joining.contains(code));
        Checks checks = new Checks()
                .entitled(actor.role().keepsList())
                .refuseIf(unknown, UNKNOWN_PARTICIPANT)
                .refuseIf(!mayBegin || !quiet, NOT_ALLOWED_NOW)
                .refuseIf(!usable(command.settings()) || !usable(command.segments()), INVALID)
                .refuseIf(!usable(command.joining(), joining), INVALID);
        boolean same = participants.keySet().containsAll(joining)
                && command.settings().equals(state.setup().settings())
                && command.segments().equals(state.setup().segments())
                && command.settings().equals(state.settings());
        List<Participant> come = command.joining().stream()
                .filter(each -> !participants.containsKey(each.code()))
                .toList();
        return same
                ? checks.or()
                : checks.or(new FloorEvent.ProgrammeSet(command.settings(), command.segments(), come));
    }

    private static boolean usable(List<Participant> joining, Set<String> codes) {
        return joining.size() <= Segment.MOST
                && codes.size() == joining.size()
                && codes.stream().noneMatch(code -> code.isBlank() || code.length() > LONGEST_ID);
    }

    private static boolean usable(List<Segment> segments) {
        Set<String> ids = new HashSet<>();
        return segments.size() <= Segment.MOST
                && segments.stream().allMatch(each -> ids.add(each.id()) && usable(each));
    }

    private static boolean usable(Segment segment) {
        Instant start = segment.plannedStart();
        Instant end = segment.plannedEnd();
        FloorSettings own = segment.settings();
        Segment.ListRule list = segment.list();
        Duration closesAfter = list == null ? null : list.closesAfter();
        return !segment.id().isBlank()
                && segment.id().length() <= LONGEST_ID
                && !segment.title().isEmpty()
                && (start == null || end == null || !end.isBefore(start))
                && (own == null || usable(own))
                && segment.blockSize() >= 0
                && segment.speakers().size() <= Segment.MOST
                && (closesAfter == null || TimeLimits.usable(closesAfter));
    }

    private static boolean usable(FloorSettings settings) {
        return settings.limits().given().values().stream().allMatch(TimeLimits::usable)
                && !settings.warn().isNegative()
                && !settings.flash().isNegative()
                && settings.maxWaiting() >= 1;
    }

    /**
     * What a segment brings with it when it begins: the list opens or closes, and the first time, its speakers are put
     * on the list.
     *
     * @param id id of the command; the entries that are made have ids derived from it
     */
    static List<FloorEvent> beginning(FloorState state, Segment segment, String id, Instant now) {
        List<FloorEvent> events = Checks.events();
        Segment.ListRule list = segment.list();
        if (list != null && list.open()) {
            Duration after = list.closesAfter();
            Instant closesAt = after == null ? null : now.plus(after);
            if (!state.listOpen() || !Objects.equals(closesAt, state.listClosesAt())) {
                events.add(new FloorEvent.ListOpened(closesAt));
            }
        } else if (list != null && state.listOpen()) {
            events.add(new FloorEvent.ListClosed(false));
        }
        List<FloorEvent.Seat> seats = seats(state, segment, id);
        if (!seats.isEmpty()) {
            events.add(new FloorEvent.SpeakersListed(segment.kind().kindOfSpeakers(), seats));
        }
        return events;
    }

    private static List<FloorEvent.Seat> seats(FloorState state, Segment segment, String id) {
        if (state.segmentsStarted().containsKey(segment.id())) {
            return List.of();
        }
        Kind kind = segment.kind().kindOfSpeakers();
        List<FloorEvent.Seat> seats = new ArrayList<>();
        for (String code : segment.speakers()) {
            boolean listed = state.waiting().stream().anyMatch(each -> each.kind() == kind && each.isOf(code));
            boolean twice = seats.stream().anyMatch(each -> each.code().equals(code));
            if (!listed && !twice && state.setup().participants().containsKey(code)) {
                seats.add(new FloorEvent.Seat(entryOf(id, code), code));
            }
        }
        return seats;
    }

    /** The same on every node and for every repetition of the command. */
    private static String entryOf(String id, String code) {
        return UUID.nameUUIDFromBytes((id + "/" + code).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Whether speakers of a programme can still be put on a list: asked by undo only. */
    static boolean canBeListed(FloorState state, FloorEvent.SpeakersListed listed) {
        return listed.seats().stream()
                .allMatch(seat -> state.setup().participants().containsKey(seat.code())
                        && !ListRules.waitsAlready(state, seat.code(), listed.kind()));
    }

    static void set(Draft draft, FloorEvent.ProgrammeSet programme) {
        boolean sameRules = programme.settings().differsInContingentsOnly(draft.setup.settings())
                && programme.segments().equals(draft.setup.segments());
        draft.setup = draft.setup.with(programme.settings(), programme.segments(), programme.joining());
        if (sameRules) {
            return; // limits that were changed meanwhile, and the rules of the segment, go on
        }
        draft.settings = programme.settings();
        String underWay = draft.segment;
        draft.segment = null;
        for (Segment each : programme.segments()) {
            if (each.id().equals(underWay)) {
                FloorSettings own = each.settings();
                draft.segment = underWay;
                draft.settings = own == null ? draft.settings : own;
            }
        }
    }

    /**
     * Puts speakers on the list at the front of their class, in order, and leaves them there: what orders the list
     * later passes over them as over what a chair has put somewhere (R-401, 1).
     */
    static void list(Draft draft, FloorEvent.SpeakersListed listed, Actor actor, Instant at) {
        List<ListEntry> all = new ArrayList<>(draft.waiting);
        int place = 0;
        while (place < all.size()
                && all.get(place).kind().rank() < listed.kind().rank()) {
            place++;
        }
        for (FloorEvent.Seat seat : listed.seats()) {
            FloorEvent.FloorRequested asked = new FloorEvent.FloorRequested(
                    seat.entry(), seat.code(), null, listed.kind(), null, null, null, null, true);
            ListEntry entry = ListEvolution.entry(draft.setup, asked, at, draft.from.revision());
            all.add(place, entry.movedBy(actor, at, ListEntry.Move.FROM_PROGRAMME));
            place++;
        }
        draft.waiting = all;
    }
}

package org.rostrum.floor.domain;

import static org.rostrum.floor.domain.Refusal.ALREADY_WAITING;
import static org.rostrum.floor.domain.Refusal.INVALID;
import static org.rostrum.floor.domain.Refusal.LIMIT_REACHED;
import static org.rostrum.floor.domain.Refusal.LIST_CLOSED;
import static org.rostrum.floor.domain.Refusal.NOT_PRESENT;
import static org.rostrum.floor.domain.Refusal.NOT_WAITING;
import static org.rostrum.floor.domain.Refusal.UNKNOWN_ENTRY;
import static org.rostrum.floor.domain.Refusal.UNKNOWN_PARTICIPANT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The list of speakers: opening, closing, requests, withdrawals and the chair's moves. */
final class ListRules {
    private ListRules() {}

    static Decision open(FloorState state, FloorCommand.OpenList open, Actor actor, Instant now) {
        Instant closesAt = open.closesAt();
        Checks checks = keepsList(state, actor).refuseIf(closesAt != null && !closesAt.isAfter(now), INVALID);
        boolean already = state.listOpen() && Objects.equals(state.listClosesAt(), closesAt);
        return already ? checks.or() : checks.or(new FloorEvent.ListOpened(closesAt));
    }

    static Decision close(FloorState state, FloorCommand.CloseList close, Actor actor, Instant now) {
        Checks checks = keepsList(state, actor);
        Instant at = close.at();
        if (!state.listOpen() || (at != null && at.equals(state.listClosesAt()))) {
            return checks.or();
        }
        boolean later = at != null && at.isAfter(now);
        return checks.or(later ? new FloorEvent.ListOpened(at) : new FloorEvent.ListClosed(false));
    }

    static Decision request(FloorState state, FloorCommand.RequestFloor command, Actor actor, String id, Instant now) {
        FloorCommand.Request request = command.request();
        if (request.written()) {
            return QuestionRules.file(state, request, actor, id, now);
        }
        boolean inscribes = state.inscribes(now) && !request.kind().passesClosedList();
        Participant speaker = state.setup().participants().get(actor.code());
        Checks checks = listing(state, request, speaker)
                .entitled(actor.role() == Role.PARTICIPANT && ProceduralRights.mayAsk(state, request.kind(), speaker))
                .notOpenUnless(state.status() == MeetingStatus.OPEN || inscribes)
                .refuseIf(speaker == null, UNKNOWN_PARTICIPANT)
                .refuseIf(!state.takesRequests(now) && !request.kind().passesClosedList(), LIST_CLOSED)
                .refuseIf(speaker != null && !inscribes && !state.mayBeHeard(speaker), NOT_PRESENT);
        return checks.or(requested(id, actor.code(), null, request, false));
    }

    static Decision add(FloorState state, FloorCommand.AddToList command, Actor actor, String id) {
        String code = command.code();
        Participant guest = command.guest();
        Participant speaker = code != null ? state.setup().participants().get(code) : guest;
        if (command.request().written()) {
            return QuestionRules.add(state, command, speaker, actor, id);
        }
        Checks checks = listing(state, command.request(), speaker)
                .entitled(actor.role().keepsList())
                .notOpenUnless(state.status() != MeetingStatus.ADJOURNED)
                .refuseIf(code != null && speaker == null, UNKNOWN_PARTICIPANT)
                .refuseIf((code == null) == (guest == null), INVALID);
        return checks.or(requested(id, code == null ? "" : code, guest, command.request(), true));
    }

    /** Who shares a slot leaves it alone; those who keep the list withdraw the whole slot. */
    static Decision withdraw(FloorState state, FloorCommand.Withdraw command, Actor actor) {
        if (state.beside().question(command.entry()).isPresent()) {
            return QuestionRules.close(state, command.entry(), WrittenQuestion.Fate.WITHDRAWN, actor);
        }
        ListEntry entry = state.waiting(command.entry()).orElse(null);
        boolean known = entry != null || state.slot(command.entry()).isPresent();
        ListEntry owned = state.entry(command.entry()).orElse(null);
        // of what left the list unheard nobody knows the owner any more; it does not wait, whoever asks
        boolean own = actor.role() == Role.PARTICIPANT && (owned == null || owned.isOf(actor.code()));
        Checks checks = new Checks()
                .entitled(own || actor.role().keepsList())
                .notOpenUnless(state.status() != MeetingStatus.ADJOURNED)
                .refuseIf(!known, UNKNOWN_ENTRY)
                .refuseIf(known && entry == null, NOT_WAITING);
        if (entry == null || checks.refused()) {
            return checks.refusal();
        }
        boolean shareOnly = own && !actor.role().keepsList() && !entry.with().isEmpty();
        return Decision.accepted(
                shareOnly
                        ? new FloorEvent.ShareWithdrawn(
                                entry.shareOf(actor.code()).id())
                        : new FloorEvent.RequestWithdrawn(entry.id()));
    }

    static Decision move(FloorState state, FloorCommand.MoveEntry command, Actor actor) {
        Checks checks = keepsList(state, actor);
        int from = state.indexOf(command.entry());
        mustWait(state, command.entry(), checks);
        String neighbour = switch (command.place()) {
            case FloorCommand.Place.After(String entry) -> entry;
            case FloorCommand.Place.Before(String entry) -> entry;
            case FloorCommand.Place.First _, FloorCommand.Place.Last _ -> null;
        };
        if (neighbour != null) {
            mustWait(state, neighbour, checks);
            int beside = state.indexOf(neighbour);
            checks.refuseIf(neighbour.equals(command.entry()) || (beside >= 0 && beside == from), INVALID);
        }
        if (checks.refused()) {
            return checks.refusal();
        }
        List<ListEntry> rest = new ArrayList<>(state.waiting());
        ListEntry entry = rest.remove(from);
        int to = ListOrder.allowed(entry, rest, wantedPlace(command.place(), rest));
        return to == from ? Decision.accepted() : Decision.accepted(new FloorEvent.EntryMoved(entry.id(), from, to));
    }

    private static int wantedPlace(FloorCommand.Place place, List<ListEntry> rest) {
        return switch (place) {
            case FloorCommand.Place.First _ -> 0;
            case FloorCommand.Place.Last _ -> rest.size();
            case FloorCommand.Place.Before(String entry) -> indexIn(rest, entry);
            case FloorCommand.Place.After(String entry) -> indexIn(rest, entry) + 1;
        };
    }

    private static int indexIn(List<ListEntry> entries, String id) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).hasId(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("entry " + id + " was checked to wait and does not");
    }

    /** Notes the refusals for an entry that has to wait. */
    static void mustWait(FloorState state, String entry, Checks checks) {
        boolean waits = state.indexOf(entry) >= 0;
        boolean known = waits || state.slot(entry).isPresent();
        checks.refuseIf(!known, UNKNOWN_ENTRY).refuseIf(known && !waits, NOT_WAITING);
    }

    /** What holds for every entry that comes on the list, by whomever. */
    private static Checks listing(FloorState state, FloorCommand.Request request, @Nullable Participant speaker) {
        String who = speaker == null ? "" : speaker.code();
        String replyTo = request.replyTo();
        boolean full = state.waiting().size() >= state.settings().maxWaiting();
        boolean repliesUsed = request.kind() == Kind.RIGHT_OF_REPLY
                && ProceduralRights.repliesAskedFor(state, who) >= ProceduralRights.mostReplies(state, speaker);
        return QuestionRules.addressed(state, request)
                .refuseIf(replyTo != null && state.slot(replyTo).isEmpty(), UNKNOWN_ENTRY)
                .refuseIf(waitsAlready(state, who, request.kind()), ALREADY_WAITING)
                .refuseIf((full && request.kind() != Kind.POINT_OF_ORDER) || repliesUsed, LIMIT_REACHED)
                .refuseIf(!OrderRules.usableCategory(state, request), INVALID)
                .refuseIf(tooLong(request.note(), FloorCommand.Request.LONGEST_NOTE), INVALID)
                .refuseIf(tooLong(request.onBehalfOf(), FloorCommand.Request.LONGEST_GROUP), INVALID);
    }

    static boolean waitsAlready(FloorState state, String who, Kind kind) {
        if (who.isEmpty() || !state.settings().oncePerDelegation()) {
            return false;
        }
        for (ListEntry each : state.waiting()) {
            if (each.kind() == kind && each.isOf(who)) {
                return true;
            }
        }
        return false;
    }

    private static boolean tooLong(@Nullable String text, int longest) {
        return text != null && text.length() > longest;
    }

    static Checks keepsList(FloorState state, Actor actor) {
        return new Checks().entitled(actor.role().keepsList()).notOpenUnless(state.status() != MeetingStatus.ADJOURNED);
    }

    private static List<FloorEvent> requested(
            String id, String code, @Nullable Participant guest, FloorCommand.Request request, boolean byChair) {
        FloorEvent requested = new FloorEvent.FloorRequested(
                id,
                code,
                guest,
                request.kind(),
                request.level(),
                request.onBehalfOf(),
                request.replyTo(),
                request.note(),
                byChair,
                request.to());
        return OrderRules.requested(requested, id, request.category());
    }
}

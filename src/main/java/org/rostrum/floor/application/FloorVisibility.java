package org.rostrum.floor.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.application.FloorSnapshot.Interrupted;
import org.rostrum.floor.application.FloorSnapshot.Notice;
import org.rostrum.floor.application.FloorSnapshot.Speakers;
import org.rostrum.floor.application.FloorSnapshot.Speaking;
import org.rostrum.floor.application.FloorSnapshot.Waiting;
import org.rostrum.floor.domain.Announcement;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.ExpectedTimes;
import org.rostrum.floor.domain.Filed;
import org.rostrum.floor.domain.Finished;
import org.rostrum.floor.domain.FloorEvent;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Inscription;
import org.rostrum.floor.domain.Intervention;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.Lots;
import org.rostrum.floor.domain.Segment;
import org.rostrum.floor.domain.Turn;

/**
 * What the public may see of a meeting: the one place that says so. Notes to the chair, reminders, calls to order,
 * presence, rulings and who did what stay with those who act.
 */
public final class FloorVisibility {
    /** Languages of people's names that are sent; small frames matter more than rare languages. */
    private static final List<String> LANGUAGES = List.of("en", "ar");

    private FloorVisibility() {}

    /** Whether anything of a change is for the public. */
    public static boolean isPublic(Change change) {
        return change.events().stream().anyMatch(FloorVisibility::isPublic);
    }

    /** Whether an event is for the public. */
    public static boolean isPublic(FloorEvent event) {
        return switch (event) {
            case FloorEvent.MeetingPrepared _,
                    FloorEvent.ParticipantPresent _,
                    FloorEvent.ParticipantAbsent _,
                    FloorEvent.SwapOffered _,
                    FloorEvent.QuestionFiled _,
                    FloorEvent.QuestionClosed _,
                    FloorEvent.SpeakerReminded _ -> false;
            case FloorEvent.OfProcedure procedure -> PublicProcedure.isPublic(procedure);
            case FloorEvent.MeetingOpened _,
                    FloorEvent.MeetingSuspended _,
                    FloorEvent.MeetingResumed _,
                    FloorEvent.MeetingAdjourned _,
                    FloorEvent.SegmentStarted _,
                    FloorEvent.ProgrammeSet _,
                    FloorEvent.SpeakersListed _,
                    FloorEvent.ListOpened _,
                    FloorEvent.ListClosed _,
                    FloorEvent.FloorRequested _,
                    FloorEvent.RequestWithdrawn _,
                    FloorEvent.ShareWithdrawn _,
                    FloorEvent.EntriesSwapped _,
                    FloorEvent.EntriesMerged _,
                    FloorEvent.EntryMoved _,
                    FloorEvent.FloorGiven _,
                    FloorEvent.StatementStarted _,
                    FloorEvent.StatementInterrupted _,
                    FloorEvent.FloorReturned _,
                    FloorEvent.StatementEnded _,
                    FloorEvent.ClockPaused _,
                    FloorEvent.ClockResumed _,
                    FloorEvent.ClockExtended _,
                    FloorEvent.LimitChanged _,
                    FloorEvent.SpeakerAbsent _,
                    FloorEvent.PointOfOrderRuled _,
                    FloorEvent.Announced _,
                    FloorEvent.EntryAmended _,
                    FloorEvent.StatementFiled _,
                    FloorEvent.LotsAnnounced _,
                    FloorEvent.LotsDrawn _,
                    FloorEvent.InscriptionSet _,
                    FloorEvent.TimeYielded _,
                    FloorEvent.ActUndone _ -> true;
        };
    }

    /**
     * The public view of a meeting at an instant; deadlines that have come by then have their effect. An instant before
     * the last change (a clock that is behind that of the meeting's owner) counts as that of the change.
     */
    public static FloorSnapshot at(FloorState kept, Instant instant) {
        Instant now = instant.isBefore(kept.asOf()) ? kept.asOf() : instant;
        FloorState state = kept.at(now);
        List<FloorSnapshot.Segment> segments = segments(state);
        return new FloorSnapshot(
                state.meeting(),
                state.revision(),
                now,
                state.setup().title(),
                state.status().word(),
                state.setup().startsAt(),
                state.setup().endsAt(),
                state.resumesAt(),
                underWay(state, segments),
                segments,
                speaking(state, now),
                interrupted(state, now),
                speakers(state, now),
                notice(state.announcement()),
                turn(state),
                lots(state.beside().lots()),
                notDelivered(state),
                state.record().size(),
                PublicProcedure.presiding(state),
                PublicProcedure.motions(state),
                PublicProcedure.appeal(state),
                state.procedure().debate().word());
    }

    private static Speakers speakers(FloorState state, Instant now) {
        Inscription inscription = state.setup().inscription();
        return new Speakers(
                state.takesRequests(now) ? "open" : "closed",
                state.listClosesAt(),
                state.provisional(now),
                inscription == null ? null : inscription.opensAt(),
                waiting(state, now));
    }

    private static FloorSnapshot.Turn turn(FloorState state) {
        Turn turn = Turn.of(state);
        String due = turn.word();
        return switch (turn) {
            case Turn.Presentations(List<String> left) -> new FloorSnapshot.Turn(due, 0, 0, left, null);
            case Turn.Discussants(List<String> left) -> new FloorSnapshot.Turn(due, 0, 0, left, null);
            case Turn.Interventions(int heard, int of) -> new FloorSnapshot.Turn(due, heard, of, List.of(), null);
            case Turn.Responses(List<String> by) -> new FloorSnapshot.Turn(due, 0, 0, by, null);
            case Turn.LastWord(List<String> left) -> new FloorSnapshot.Turn(due, 0, 0, left, null);
            case Turn.NextSegment(String segment) -> new FloorSnapshot.Turn(due, 0, 0, List.of(), segment);
            case Turn.Close _, Turn.Nothing _ -> new FloorSnapshot.Turn(due, 0, 0, List.of(), null);
        };
    }

    private static List<FloorSnapshot.Undelivered> notDelivered(FloorState state) {
        return state.beside().filed().stream()
                .map(Filed::entry)
                .map(each -> new FloorSnapshot.Undelivered(each.id(), each.codes(), shown(each.names())))
                .toList();
    }

    private static FloorSnapshot.@Nullable Lots lots(@Nullable Lots lots) {
        return lots == null
                ? null
                : new FloorSnapshot.Lots(lots.seedHash(), lots.announcedAt(), lots.seed(), lots.drawnAt());
    }

    /** Name by language, in the languages that the public is sent. */
    public static Map<String, String> shown(Map<String, String> name) {
        Map<String, String> shown = new HashMap<>();
        for (String language : LANGUAGES) {
            String own = name.get(language);
            if (own != null) {
                shown.put(language, own);
            }
        }
        return shown.isEmpty() ? name : Map.copyOf(shown);
    }

    /** The code under which the public knows each entry of a meeting that can still be found, by the entry's id. */
    public static Map<String, String> codes(FloorState state) {
        Map<String, String> codes = new HashMap<>();
        for (Finished finished : state.record()) {
            codes.put(finished.entry().id(), finished.entry().codes());
        }
        for (Filed filed : state.beside().filed()) {
            codes.put(filed.entry().id(), filed.entry().codes());
        }
        for (ListEntry entry : state.waiting()) {
            codes.put(entry.id(), entry.codes());
        }
        for (Intervention each : interventions(state)) {
            codes.put(each.entry().id(), each.entry().codes());
        }
        return codes;
    }

    private static List<Intervention> interventions(FloorState state) {
        List<Intervention> found = new ArrayList<>(2);
        Intervention floor = state.floor();
        if (floor != null) {
            found.add(floor);
        }
        Intervention interrupted = state.interrupted();
        if (interrupted != null) {
            found.add(interrupted);
        }
        return found;
    }

    private static List<FloorSnapshot.Segment> segments(FloorState state) {
        List<FloorSnapshot.Segment> segments = new ArrayList<>();
        for (Segment each : state.setup().segments()) {
            segments.add(new FloorSnapshot.Segment(
                    each.id(),
                    each.title(),
                    each.plannedStart(),
                    each.plannedEnd(),
                    state.segmentsStarted().get(each.id())));
        }
        return segments;
    }

    /** A meeting without a programme takes any segment: its id is then its title. */
    private static FloorSnapshot.@Nullable Segment underWay(FloorState state, List<FloorSnapshot.Segment> segments) {
        String id = state.segment();
        if (id == null) {
            return null;
        }
        return segments.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseGet(() -> new FloorSnapshot.Segment(
                        id,
                        Map.of("en", id),
                        null,
                        null,
                        state.segmentsStarted().get(id)));
    }

    private static @Nullable Speaking speaking(FloorState state, Instant now) {
        Intervention floor = state.floor();
        if (floor == null) {
            return null;
        }
        ListEntry entry = floor.entry();
        return new Speaking(
                entry.id(),
                entry.codes(),
                shown(entry.names()),
                entry.speaker().category(),
                entry.speaker().group(),
                entry.kind().word(),
                level(entry),
                entry.onBehalfOf(),
                floor.limit().toMillis(),
                floor.elapsed(now).toMillis(),
                now,
                floor.running(),
                floor.endsAt(),
                floor.light(now, state.settings()).word(),
                state.settings().warn().toMillis(),
                state.settings().flash().toMillis(),
                entry.replyTo(),
                entry.to());
    }

    private static @Nullable Interrupted interrupted(FloorState state, Instant now) {
        Intervention interrupted = state.interrupted();
        if (interrupted == null) {
            return null;
        }
        ListEntry entry = interrupted.entry();
        return new Interrupted(
                entry.id(),
                entry.codes(),
                shown(entry.names()),
                entry.kind().word(),
                interrupted.limit().toMillis(),
                interrupted.elapsed(now).toMillis());
    }

    private static List<Waiting> waiting(FloorState state, Instant now) {
        List<@Nullable Instant> expected = ExpectedTimes.at(state, now);
        List<Waiting> waiting = new ArrayList<>(state.waiting().size());
        for (int i = 0; i < state.waiting().size(); i++) {
            ListEntry entry = state.waiting().get(i);
            waiting.add(new Waiting(
                    entry.id(),
                    entry.codes(),
                    shown(entry.names()),
                    entry.speaker().category(),
                    entry.speaker().group(),
                    entry.kind().word(),
                    level(entry),
                    entry.onBehalfOf(),
                    expected.get(i),
                    entry.replyTo(),
                    entry.to(),
                    state.bonusOf(entry).toMillis()));
        }
        return waiting;
    }

    private static @Nullable String level(ListEntry entry) {
        return entry.level() == null ? null : entry.level().word();
    }

    private static @Nullable Notice notice(@Nullable Announcement announcement) {
        return announcement == null ? null : new Notice(announcement.text(), announcement.at());
    }
}

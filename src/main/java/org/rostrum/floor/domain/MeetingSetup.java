package org.rostrum.floor.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting begins with: the first fact of its journal, so that the journal stands on its own.
 *
 * @param meeting id of the meeting
 * @param title by language code
 * @param timeZone IANA zone of the venue
 * @param startsAt planned start, or null
 * @param endsAt planned end, or null
 * @param settings rules it opens with
 * @param segments programme, in order; empty where there is none
 * @param participants who may be given the floor, by code
 * @param coChairs codes of those who preside
 * @param inscription the window of advance inscription, or null where there is none
 */
public record MeetingSetup(
        String meeting,
        Map<String, String> title,
        String timeZone,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        FloorSettings settings,
        List<Segment> segments,
        Map<String, Participant> participants,
        List<String> coChairs,
        @Nullable Inscription inscription) {
    public MeetingSetup {
        title = Map.copyOf(title);
        segments = List.copyOf(segments);
        participants = Map.copyOf(participants);
        coChairs = List.copyOf(coChairs);
    }

    /** A meeting without advance inscription. */
    public MeetingSetup(
            String meeting,
            Map<String, String> title,
            String timeZone,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            FloorSettings settings,
            List<Segment> segments,
            Map<String, Participant> participants,
            List<String> coChairs) {
        this(meeting, title, timeZone, startsAt, endsAt, settings, segments, participants, coChairs, null);
    }

    /** The same meeting with other rules and another programme; who is there already stays as it is. */
    MeetingSetup with(FloorSettings changed, List<Segment> programme, List<Participant> joining) {
        Map<String, Participant> all = new HashMap<>(participants);
        joining.forEach(each -> all.putIfAbsent(each.code(), each));
        return new MeetingSetup(
                meeting, title, timeZone, startsAt, endsAt, changed, programme, all, coChairs, inscription);
    }

    /** The same meeting with another window of advance inscription. */
    MeetingSetup inscribed(@Nullable Inscription window) {
        return new MeetingSetup(
                meeting, title, timeZone, startsAt, endsAt, settings, segments, participants, coChairs, window);
    }

    /** A setup with nothing but an id, before the meeting is prepared. */
    static MeetingSetup none(String meeting) {
        return new MeetingSetup(
                meeting, Map.of(), "UTC", null, null, FloorSettings.STANDARD, List.of(), Map.of(), List.of());
    }
}

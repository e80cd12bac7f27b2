package org.rostrum.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.Segment;

/**
 * A dialogue as a scenario describes it.
 *
 * @param id unique in the installation
 * @param title by language code
 * @param body whose dialogue it is, or null
 * @param place where, or null
 * @param zone of the venue
 * @param meetings in the order of the scenario, at least one
 * @param script what the demo plays, or null
 */
record Scenario(
        String id,
        Map<String, String> title,
        @Nullable String body,
        @Nullable String place,
        ZoneId zone,
        List<ScenarioMeeting> meetings,
        @Nullable Script script) {

    /** What the demo plays: lines in order, for one meeting. */
    record Script(ScenarioMeeting meeting, List<Line> lines) {
        /** A line: its minute of the meeting, the name of what happens, and the rest. */
        record Line(java.time.Duration at, String event, ScenarioNode with) {}
    }

    /**
     * A meeting.
     *
     * @param own participants that only this meeting has: panellists without a code of their own
     * @param panel codes of the panellists, in the printed order
     */
    record ScenarioMeeting(
            String id,
            Map<String, String> title,
            @Nullable Map<String, String> theme,
            String kind,
            @Nullable String room,
            Instant startsAt,
            Instant endsAt,
            FloorSettings settings,
            List<Segment> segments,
            Map<String, Participant> own,
            List<String> panel,
            List<String> coChairs) {

        MeetingSetup setup(ZoneId zone, Map<String, Participant> known) {
            Map<String, Participant> participants = new HashMap<>(known);
            participants.putAll(own);
            return new MeetingSetup(
                    id, title, zone.getId(), startsAt, endsAt, settings, segments, participants, coChairs);
        }

        ScenarioMeeting movedBy(long days, ZoneId zone) {
            List<Segment> moved = segments.stream()
                    .map(each -> each.plannedAt(
                            movedIfKnown(each.plannedStart(), days, zone), movedIfKnown(each.plannedEnd(), days, zone)))
                    .toList();
            return new ScenarioMeeting(
                    id,
                    title,
                    theme,
                    kind,
                    room,
                    moved(startsAt, days, zone),
                    moved(endsAt, days, zone),
                    settings,
                    moved,
                    own,
                    panel,
                    coChairs);
        }

        private static @Nullable Instant movedIfKnown(@Nullable Instant instant, long days, ZoneId zone) {
            return instant == null ? null : moved(instant, days, zone);
        }

        /** By the clock on the wall: ten o'clock stays ten o'clock, also across a change to summer time. */
        private static Instant moved(Instant instant, long days, ZoneId zone) {
            return instant.atZone(zone)
                    .toLocalDateTime()
                    .plusDays(days)
                    .atZone(zone)
                    .toInstant();
        }
    }

    Instant startsAt() {
        return meetings.stream()
                .map(ScenarioMeeting::startsAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    Instant endsAt() {
        return meetings.stream()
                .map(ScenarioMeeting::endsAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** By how many days this dialogue must move so that its first day is the given one. */
    long daysTo(LocalDate day) {
        return ChronoUnit.DAYS.between(startsAt().atZone(zone).toLocalDate(), day);
    }

    /** The same dialogue some days later, at the same local times. */
    Scenario movedBy(long days) {
        return new Scenario(
                id,
                title,
                body,
                place,
                zone,
                meetings.stream().map(each -> each.movedBy(days, zone)).toList(),
                script == null ? null : new Script(script.meeting().movedBy(days, zone), script.lines()));
    }
}

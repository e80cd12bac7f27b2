package org.rostrum.floor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgrammeTimesTest {
    /** Opening 0-15, panel 15-60, a break of 10 minutes, floor 70-165, closing 165-180. */
    private static final List<Segment> PROGRAMME = List.of(
            segment("opening", 0, 15),
            segment("panel", 15, 60),
            segment("floor", 70, 165),
            segment("closing", 165, 180));

    @Test
    void a_meeting_that_has_not_begun_is_as_planned() {
        PlayedMeeting meeting = meeting(PROGRAMME);
        meeting.after(Duration.ofMinutes(-30));

        ProgrammeTimes times = ProgrammeTimes.at(meeting.state(), meeting.now);

        assertThat(times.late()).isEqualTo(Duration.ZERO);
        assertThat(times.endsAt()).isEqualTo(minute(180));
        assertThat(times.parts()).allSatisfy(part -> {
            assertThat(part.progress()).isEqualTo(ProgrammeTimes.Progress.AHEAD);
            assertThat(part.projectedStart()).isEqualTo(part.plannedStart());
            assertThat(part.late()).isEqualTo(Duration.ZERO);
        });
    }

    @Test
    void lateness_goes_on_to_all_that_follows_and_a_break_takes_it_up() {
        PlayedMeeting meeting = meeting(PROGRAMME);
        starts(meeting, 4, "opening");
        starts(meeting, 23, "panel");
        meeting.now = minute(40);

        ProgrammeTimes times = ProgrammeTimes.at(meeting.state(), meeting.now);

        assertThat(part(times, "opening").progress()).isEqualTo(ProgrammeTimes.Progress.DONE);
        assertThat(part(times, "opening").endedAt()).isEqualTo(minute(23));
        assertThat(part(times, "opening").late()).isEqualTo(Duration.ofMinutes(8));
        assertThat(part(times, "panel").progress()).isEqualTo(ProgrammeTimes.Progress.UNDER_WAY);
        assertThat(part(times, "panel").projectedEnd()).isEqualTo(minute(68));
        assertThat(times.late()).isEqualTo(Duration.ofMinutes(8));
        assertThat(part(times, "floor").projectedStart()).isEqualTo(minute(70));
        assertThat(times.lateAtEnd()).isEqualTo(Duration.ZERO);
    }

    @Test
    void lateness_beyond_the_break_reaches_the_end_and_grows_while_a_segment_runs_over() {
        PlayedMeeting meeting = meeting(PROGRAMME);
        starts(meeting, 0, "opening");
        starts(meeting, 15, "panel");
        meeting.now = minute(77);

        ProgrammeTimes times = ProgrammeTimes.at(meeting.state(), meeting.now);

        assertThat(times.late()).isEqualTo(Duration.ofMinutes(17));
        assertThat(part(times, "floor").projectedStart()).isEqualTo(minute(77));
        assertThat(part(times, "closing").projectedStart()).isEqualTo(minute(172));
        assertThat(times.endsAt()).isEqualTo(minute(187));
        assertThat(times.lateAtEnd()).isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    void minutes_in_hand_go_on_too_but_a_break_is_kept() {
        PlayedMeeting meeting = meeting(PROGRAMME);
        starts(meeting, 0, "opening");
        starts(meeting, 10, "panel");

        ProgrammeTimes early = ProgrammeTimes.at(meeting.state(), meeting.now);
        starts(meeting, 70, "floor");
        starts(meeting, 150, "closing");
        ProgrammeTimes atEnd = ProgrammeTimes.at(meeting.state(), meeting.now);

        assertThat(early.late()).isEqualTo(Duration.ofMinutes(-5));
        assertThat(part(early, "floor").projectedStart()).isEqualTo(minute(70));
        assertThat(atEnd.late()).isEqualTo(Duration.ofMinutes(-15));
        assertThat(atEnd.endsAt()).isEqualTo(minute(165));
    }

    @Test
    void what_was_passed_over_is_skipped_and_an_adjourned_meeting_has_ended() {
        PlayedMeeting meeting = meeting(PROGRAMME);
        starts(meeting, 0, "opening");
        starts(meeting, 20, "floor");
        ProgrammeTimes during = ProgrammeTimes.at(meeting.state(), meeting.now);
        meeting.after(Duration.ofMinutes(30)).chair(new FloorCommand.AdjournMeeting());
        ProgrammeTimes after = ProgrammeTimes.at(meeting.state(), minute(500));

        assertThat(part(during, "panel").progress()).isEqualTo(ProgrammeTimes.Progress.SKIPPED);
        assertThat(part(during, "panel").projectedStart()).isNull();
        assertThat(part(during, "floor").projectedEnd()).isEqualTo(minute(115));
        assertThat(part(after, "floor").progress()).isEqualTo(ProgrammeTimes.Progress.DONE);
        assertThat(part(after, "closing").progress()).isEqualTo(ProgrammeTimes.Progress.SKIPPED);
        assertThat(after.endsAt()).isEqualTo(minute(50));
        assertThat(after.lateAtEnd()).isEqualTo(Duration.ofMinutes(-115));
    }

    @Test
    void a_meeting_held_at_quite_another_time_is_compared_by_lengths() {
        PlayedMeeting meeting = meeting(PROGRAMME);
        Duration away = Duration.ofDays(4_000).plusMinutes(17);
        meeting.now = PlayedMeeting.START.plus(away);
        meeting.chair(new FloorCommand.OpenMeeting());
        meeting.chair(new FloorCommand.StartSegment("opening"));
        meeting.after(Duration.ofMinutes(18)).chair(new FloorCommand.StartSegment("panel"));

        ProgrammeTimes times = ProgrammeTimes.at(meeting.state(), meeting.now);

        assertThat(times.shift()).isEqualTo(away);
        assertThat(times.late()).isEqualTo(Duration.ofMinutes(3));
        assertThat(part(times, "opening").plannedStart()).isEqualTo(meeting.now.minus(Duration.ofMinutes(18)));
        assertThat(part(times, "closing").projectedEnd()).isEqualTo(minute(180).plus(away));
    }

    @Test
    void missing_times_of_the_plan_are_taken_from_the_neighbours() {
        PlayedMeeting meeting =
                meeting(List.of(open("opening", null, null), open("panel", 15, null), open("floor", 60, null)));

        ProgrammeTimes times = ProgrammeTimes.at(meeting.state(), PlayedMeeting.START);

        assertThat(part(times, "opening").plannedStart()).isEqualTo(minute(0));
        assertThat(part(times, "opening").plannedEnd()).isEqualTo(minute(15));
        assertThat(part(times, "panel").plannedEnd()).isEqualTo(minute(60));
        assertThat(part(times, "floor").plannedEnd()).isEqualTo(minute(180));
    }

    @Test
    void a_suspended_meeting_is_late_by_when_it_resumes() {
        PlayedMeeting meeting = meeting(PROGRAMME);
        starts(meeting, 0, "opening");
        meeting.now = minute(10);
        meeting.chair(new FloorCommand.SuspendMeeting(minute(25)));

        assertThat(ProgrammeTimes.at(meeting.state(), meeting.now).late()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void a_meeting_without_a_programme_has_no_parts() {
        ProgrammeTimes times = ProgrammeTimes.at(PlayedMeeting.open().state(), PlayedMeeting.START);

        assertThat(times.parts()).isEmpty();
        assertThat(times.late()).isNull();
        assertThat(times.endsAt()).isNull();
    }

    @Test
    void however_segments_are_started_projections_are_in_order_and_never_in_the_past() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            PlayedMeeting meeting = meeting(PROGRAMME);
            meeting.chair(new FloorCommand.OpenMeeting());
            for (String id : List.of("opening", "panel", "floor", "closing")) {
                meeting.after(random.nextInt(5_000_000));
                if (random.nextInt(3) > 0) {
                    meeting.chair(new FloorCommand.StartSegment(id));
                }
                Instant now = meeting.after(random.nextInt(1_000_000)).now;
                Instant before = now;
                for (ProgrammeTimes.Part part :
                        ProgrammeTimes.at(meeting.state(), now).parts()) {
                    Instant start = part.projectedStart();
                    Instant end = part.projectedEnd();
                    if (part.progress() == ProgrammeTimes.Progress.AHEAD) {
                        assertThat(start).as("seed %d", seed).isAfterOrEqualTo(before);
                    }
                    if (part.progress() == ProgrammeTimes.Progress.AHEAD
                            || part.progress() == ProgrammeTimes.Progress.UNDER_WAY) {
                        assertThat(end)
                                .as("seed %d", seed)
                                .isAfterOrEqualTo(now)
                                .isAfterOrEqualTo(start);
                        before = end == null ? before : end;
                    }
                }
            }
        }
    }

    private static PlayedMeeting meeting(List<Segment> programme) {
        return new PlayedMeeting(PlayedMeeting.setup(FloorSettings.STANDARD, new ArrayList<>(programme)));
    }

    private static void starts(PlayedMeeting meeting, int minute, String segment) {
        meeting.now = minute(minute);
        meeting.act(PlayedMeeting.CHAIR, new FloorCommand.OpenMeeting());
        meeting.chair(new FloorCommand.StartSegment(segment));
    }

    private static ProgrammeTimes.Part part(ProgrammeTimes times, String segment) {
        return times.of(segment).orElseThrow();
    }

    private static Segment segment(String id, int from, int to) {
        return open(id, from, to);
    }

    private static Segment open(String id, @Nullable Integer from, @Nullable Integer to) {
        return new Segment(
                id, Map.of("en", id), from == null ? null : minute(from), to == null ? null : minute(to), null);
    }

    private static Instant minute(int minute) {
        return PlayedMeeting.START.plus(Duration.ofMinutes(minute));
    }
}

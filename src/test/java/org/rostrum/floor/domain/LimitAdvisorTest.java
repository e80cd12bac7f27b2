package org.rostrum.floor.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LimitAdvisorTest {
    private static final Duration SEATS = Duration.ofSeconds(30);
    private static final List<String> STATES = List.of("S00", "S01", "S02", "S05", "S06", "S07", "S10", "S11", "S12");

    @Test
    void nine_wait_and_thirty_one_minutes_are_left() {
        PlayedMeeting meeting = PlayedMeeting.open();
        meeting.after(Duration.ofMinutes(135));
        STATES.forEach(meeting::asks);
        meeting.after(Duration.ofMinutes(14));

        LimitAdvice advice = advise(meeting, Duration.ofSeconds(27));

        assertThat(advice.waiting()).isEqualTo(9);
        assertThat(advice.timeLeft()).isEqualTo(Duration.ofMinutes(31));
        assertThat(advice.key()).isEqualTo(TimeLimits.DEFAULT);
        assertThat(advice.holds()).isTrue();
        assertThat(advice.heard()).isEqualTo(9);
        assertThat(advice.closeNow().limit()).isEqualTo(Duration.ofMinutes(3));
        assertThat(advice.closeNow().longest()).isEqualTo(Duration.ofMinutes(3));
        assertThat(advice.options().stream().map(LimitAdvice.Option::leaveOpen))
                .containsExactly(Duration.ZERO, Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(15));
        LimitAdvice.Option tenMore = advice.options().get(2);
        assertThat(tenMore.further()).isEqualTo(6);
        assertThat(tenMore.holds()).isFalse();
        assertThat(tenMore.sensible()).isTrue();
        // 15 speakers and 14 changeovers in 1860 s: 98.8 s each
        assertThat(tenMore.limit()).isEqualTo(Duration.ofSeconds(95));
        assertThat(tenMore.limits()).containsOnly(Map.entry(TimeLimits.DEFAULT, Duration.ofSeconds(95)));
    }

    @Test
    void all_limits_are_cut_by_one_factor_and_replies_and_points_of_order_are_not() {
        PlayedMeeting meeting = PlayedMeeting.open();
        STATES.forEach(meeting::asks);
        meeting.asks("S04");
        meeting.asks("S15", Kind.STATEMENT, "Group of 77");
        meeting.asks("S20", Kind.RIGHT_OF_REPLY, null);
        meeting.asks("S21", Kind.POINT_OF_ORDER, null);

        LimitAdvice advice =
                LimitAdvisor.advise(meeting.state(), meeting.now, meeting.now.plus(Duration.ofMinutes(40)), SEATS);

        assertThat(advice.closeNow().holds()).isFalse();
        // 40:00 less 5:00, 10:00 and 11 changeovers: 19:30 for what takes 34:00
        assertThat(advice.closeNow().limits())
                .isEqualTo(Map.of(
                        TimeLimits.DEFAULT,
                        Duration.ofSeconds(100),
                        Participant.STAKEHOLDER,
                        Duration.ofSeconds(65),
                        TimeLimits.GROUP,
                        Duration.ofSeconds(165)));
    }

    @Test
    void where_no_limit_helps_it_says_so_and_how_many_can_be_heard() {
        PlayedMeeting meeting = PlayedMeeting.open();
        STATES.forEach(meeting::asks);

        LimitAdvice.Option option = LimitAdvisor.advise(
                        meeting.state(), meeting.now, meeting.now.plus(Duration.ofMinutes(5)), SEATS)
                .closeNow();

        assertThat(option.sensible()).isFalse();
        assertThat(option.longest()).isLessThan(LimitAdvisor.SHORTEST_SENSIBLE);
        assertThat(option.limit()).isEqualTo(LimitAdvisor.SHORTEST_SENSIBLE);
        assertThat(option.heard()).isEqualTo(5);
    }

    @Test
    void after_the_hard_end_nobody_is_heard_in_time() {
        PlayedMeeting meeting = PlayedMeeting.open();
        meeting.asks("S00");

        LimitAdvice advice = LimitAdvisor.advise(meeting.state(), meeting.now, meeting.now.minusSeconds(60), SEATS);

        assertThat(advice.timeLeft()).isZero();
        assertThat(advice.heard()).isZero();
        assertThat(advice.options()).hasSize(1);
        assertThat(advice.closeNow().sensible()).isFalse();
        assertThat(advice.closeNow().heard()).isZero();
    }

    @Test
    void a_closed_list_is_not_left_open_and_an_open_one_is_never_taken_for_closed() {
        PlayedMeeting meeting = PlayedMeeting.open();
        meeting.after(Duration.ofMinutes(60));
        LimitAdvice open = advise(meeting, SEATS);
        meeting.chair(new FloorCommand.CloseList(null));
        LimitAdvice closed = advise(meeting, SEATS);

        assertThat(open.options().stream().map(LimitAdvice.Option::further)).containsExactly(0, 1, 1, 1);
        assertThat(closed.options()).hasSize(1);
        assertThat(closed.closeNow().holds()).isTrue();
    }

    @Test
    void the_end_of_the_segment_under_way_is_the_hard_end_until_it_has_passed() {
        Segment panel = new Segment("panel", Map.of(), null, PlayedMeeting.START.plusSeconds(3_600), null);
        PlayedMeeting meeting = new PlayedMeeting(PlayedMeeting.setup(FloorSettings.STANDARD, List.of(panel)));
        assertThat(LimitAdvisor.advise(meeting.state(), meeting.now)).isEmpty();
        meeting.chair(new FloorCommand.OpenMeeting());
        meeting.chair(new FloorCommand.StartSegment("panel"));

        assertThat(advise(meeting, SEATS).hardEnd()).isEqualTo(PlayedMeeting.START.plusSeconds(3_600));
        meeting.after(Duration.ofMinutes(61));
        assertThat(advise(meeting, SEATS).hardEnd()).isEqualTo(PlayedMeeting.START.plusSeconds(10_800));
    }

    @Test
    void a_meeting_held_on_another_day_ends_as_long_after_its_start_as_planned() {
        PlayedMeeting meeting = new PlayedMeeting(PlayedMeeting.setup(FloorSettings.STANDARD, List.of()));
        meeting.after(Duration.ofDays(400)).chair(new FloorCommand.OpenMeeting());
        meeting.after(Duration.ofMinutes(30));

        assertThat(advise(meeting, SEATS).timeLeft()).isEqualTo(Duration.ofMinutes(150));
    }

    @Test
    void a_changeover_below_zero_is_refused() {
        PlayedMeeting meeting = PlayedMeeting.open();

        assertThatThrownBy(() -> LimitAdvisor.advise(meeting.state(), meeting.now, meeting.now, Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_promise_holds_when_the_meeting_is_played_on_and_five_seconds_more_would_break_it() {
        int cut = 0;
        for (long seed = 1; seed <= 300; seed++) {
            PlayedMeeting meeting = PlayedMeeting.random(seed, 40 + (int) seed);
            Random random = new Random(seed);
            Instant end = meeting.now.plus(Duration.ofMinutes(5 + random.nextInt(90)));
            Duration changeover = Duration.ofSeconds(random.nextInt(60));
            LimitAdvice advice = LimitAdvisor.advise(meeting.state(), meeting.now, end, changeover);
            for (LimitAdvice.Option option : advice.options()) {
                Instant last = played(meeting, advice, option, option.limits());
                assertThat(last).as("seed %d, %s", seed, option).isEqualTo(option.endsAt());
                assertThat(!last.isAfter(end)).as("seed %d, %s", seed, option).isEqualTo(option.sensible());
                if (!option.holds() && option.sensible()) {
                    cut++;
                    Instant later = played(meeting, advice, option, more(meeting, advice, option));
                    assertThat(later).as("seed %d, %s", seed, option).isAfter(end);
                }
            }
        }
        assertThat(cut).isGreaterThan(50);
    }

    @Test
    void as_many_are_heard_as_it_says_when_the_meeting_is_played_on_with_the_limits_in_force() {
        int unheard = 0;
        for (long seed = 1; seed <= 300; seed++) {
            PlayedMeeting meeting = PlayedMeeting.random(seed, 60 + (int) seed);
            Instant end = meeting.now.plus(Duration.ofMinutes(new Random(seed).nextInt(60)));
            LimitAdvice advice = LimitAdvisor.advise(meeting.state(), meeting.now, end, SEATS);
            PlayedMeeting on = new PlayedMeeting(meeting.state(), meeting.now);
            Instant last = playOut(on, advice);
            assertThat(last).as("seed %d", seed).isEqualTo(advice.endsAt());
            assertThat(!last.isAfter(end)).as("seed %d", seed).isEqualTo(advice.holds());
            long heard = on.state().record().stream()
                    .filter(each -> meeting.state().indexOf(each.entry().id()) >= 0)
                    .filter(each -> !each.endedAt().isAfter(end))
                    .count();
            assertThat((long) advice.heard()).as("seed %d", seed).isEqualTo(heard);
            unheard += advice.waiting() - advice.heard();
        }
        assertThat(unheard).isGreaterThan(100);
    }

    @Test
    void the_longer_the_list_stays_open_the_shorter_is_the_limit() {
        for (long seed = 1; seed <= 100; seed++) {
            PlayedMeeting meeting = PlayedMeeting.random(seed, 100);
            Instant end = meeting.now.plus(Duration.ofMinutes(60));
            List<LimitAdvice.Option> options = LimitAdvisor.advise(meeting.state(), meeting.now, end, SEATS)
                    .options();
            for (int i = 1; i < options.size(); i++) {
                assertThat(options.get(i).longest())
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(options.get(i - 1).longest());
                assertThat(options.get(i).further())
                        .as("seed %d", seed)
                        .isGreaterThanOrEqualTo(options.get(i - 1).further());
            }
        }
    }

    private static LimitAdvice advise(PlayedMeeting meeting, Duration changeover) {
        Instant end = HardEnd.of(meeting.state(), meeting.now).orElseThrow();
        return LimitAdvisor.advise(meeting.state(), meeting.now, end, changeover);
    }

    /** The limits with one step more under the key that is spoken of, and the others in proportion. */
    private static Map<String, Duration> more(PlayedMeeting meeting, LimitAdvice advice, LimitAdvice.Option option) {
        TimeLimits limits = meeting.state().settings().limits();
        long longer = option.longest().plus(LimitAdvisor.STEP).toSeconds();
        Map<String, Duration> more = new HashMap<>();
        for (String key : option.limits().keySet()) {
            long scaled = limits.of(key).toSeconds() * longer / advice.present().toSeconds();
            more.put(key, Duration.ofSeconds(Math.max(30, scaled / 5 * 5)));
        }
        return more;
    }

    /** Plays a meeting on under the real rules, with other limits, everybody using all of it; when the last ends. */
    private static Instant played(
            PlayedMeeting from, LimitAdvice advice, LimitAdvice.Option option, Map<String, Duration> limits) {
        PlayedMeeting meeting = new PlayedMeeting(from.state(), from.now);
        limits.forEach((key, limit) -> meeting.chair(new FloorCommand.SetLimit(key, limit)));
        Instant closes = from.now.plus(option.leaveOpen());
        boolean somebody = from.state().floor() != null;
        Instant free = freeSince(meeting);
        playOut(meeting, advice);
        for (int i = 0; i < option.further(); i++) {
            Duration limit = meeting.state().settings().limits().of(advice.key());
            boolean anybody = i > 0 || somebody || !from.state().waiting().isEmpty();
            Instant asked = meeting.now.isBefore(closes) ? closes : meeting.now;
            Instant given = anybody || !asked.isBefore(free.plus(advice.changeover()))
                    ? asked.plus(anybody ? advice.changeover() : Duration.ZERO)
                    : free.plus(advice.changeover());
            meeting.now = given.plus(limit);
        }
        return meeting.now;
    }

    private static Instant freeSince(PlayedMeeting meeting) {
        List<Finished> record = meeting.state().record();
        return record.isEmpty() ? Instant.MIN : record.getLast().endedAt();
    }

    /** Everybody who waits is heard; when the last ended, or now where nobody waited. */
    private static Instant playOut(PlayedMeeting meeting, LimitAdvice advice) {
        if (meeting.state().status() == MeetingStatus.SUSPENDED) {
            Instant resumes = meeting.state().resumesAt();
            meeting.now = resumes != null && resumes.isAfter(meeting.now) ? resumes : meeting.now;
            meeting.chair(new FloorCommand.ResumeMeeting());
        }
        Duration changeover = advice.changeover();
        Instant ended = meeting.state().floor() != null ? meeting.now : freeSince(meeting);
        while (true) {
            FloorState state = meeting.state();
            ListEntry next = state.next().orElse(null);
            Intervention floor = state.floor();
            boolean order = next != null && next.kind() == Kind.POINT_OF_ORDER;
            boolean decided = floor != null && floor.entry().kind() == Kind.POINT_OF_ORDER;
            if (order && !decided) {
                meeting.chair(new FloorCommand.GiveNext(null));
            } else if (floor != null) {
                meeting.after(Ahead.left(floor, meeting.now)).chair(new FloorCommand.EndStatement());
                ended = meeting.now;
            } else if (next != null) {
                Instant ready = ended.equals(Instant.MIN) ? meeting.now : ended.plus(changeover);
                meeting.now = ready.isAfter(meeting.now) ? ready : meeting.now;
                meeting.chair(new FloorCommand.GiveNext(null));
            } else {
                return meeting.now;
            }
        }
    }
}

package org.rostrum.floor.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration SEATS = Duration.ofSeconds(30);

    @Test
    void a_meeting_in_which_everybody_speaks_to_the_limit_is_forecast_by_limits_and_changeovers() {
        PlayedMeeting meeting = PlayedMeeting.open();
        for (int i = 0; i < 40; i += 5) {
            meeting.asks(PlayedMeeting.code(i));
        }
        meeting.speaks(Duration.ZERO, LIMIT);
        meeting.speaks(SEATS, LIMIT);
        meeting.speaks(SEATS, LIMIT);
        meeting.after(SEATS).chair(new FloorCommand.GiveNext(null));
        meeting.after(60_000);

        Forecast forecast = Forecast.at(meeting.state(), meeting.now);

        assertThat(forecast.pace().use()).isEqualTo(1.0);
        assertThat(forecast.pace().changeover()).isEqualTo(SEATS);
        Instant free = meeting.now.plus(LIMIT).minusMillis(60_000);
        for (int i = 0; i < 4; i++) {
            Instant expected = free.plus(LIMIT.multipliedBy(i)).plus(SEATS.multipliedBy(i + 1L));
            assertThat(forecast.turns().get(i).likely()).isEqualTo(expected);
        }
    }

    @Test
    void a_meeting_that_runs_over_is_forecast_to_run_over_and_one_observation_does_not_decide_it() {
        PlayedMeeting meeting = PlayedMeeting.open();
        List.of("S00", "S01", "S05", "S06", "S10", "S11", "S15").forEach(meeting::asks);
        meeting.speaks(Duration.ZERO, Duration.ofMinutes(6));
        double afterOne = Pace.of(meeting.state()).use();
        meeting.speaks(SEATS, Duration.ofMinutes(6));
        meeting.speaks(SEATS, Duration.ofMinutes(6));
        double afterThree = Pace.of(meeting.state()).use();

        assertThat(afterOne).isEqualTo((3 * 1 + 2) / 4.0);
        assertThat(afterThree).isEqualTo((3 * 1 + 3 * 2) / 6.0);
    }

    @Test
    void a_limit_cut_in_between_does_not_change_what_was_observed() {
        PlayedMeeting meeting = PlayedMeeting.open();
        List.of("S00", "S01", "S05").forEach(meeting::asks);
        meeting.speaks(Duration.ZERO, LIMIT);
        meeting.chair(new FloorCommand.SetLimit(TimeLimits.DEFAULT, Duration.ofMinutes(1)));

        assertThat(Pace.of(meeting.state()).use()).isEqualTo(1.0);
    }

    @Test
    void changeovers_are_learned_and_breaks_and_points_of_order_are_not_taken_for_them() {
        PlayedMeeting meeting = PlayedMeeting.open();
        List.of("S00", "S01", "S05", "S06").forEach(meeting::asks);
        meeting.speaks(Duration.ZERO, LIMIT);
        meeting.speaks(Duration.ofSeconds(10), LIMIT);
        meeting.speaks(Duration.ofMinutes(20), LIMIT);
        meeting.after(Duration.ofSeconds(20)).chair(new FloorCommand.GiveNext(null));
        meeting.after(60_000).asks("S10", Kind.POINT_OF_ORDER, null);
        meeting.chair(new FloorCommand.GiveNext(null));
        meeting.after(90_000).chair(new FloorCommand.EndStatement());
        meeting.chair(new FloorCommand.ResumeClock());
        meeting.after(120_000).chair(new FloorCommand.EndStatement());

        Pace pace = Pace.of(meeting.state());

        assertThat(pace.interventions()).isEqualTo(4);
        assertThat(pace.changes()).isEqualTo(2);
        assertThat(pace.changeover()).isEqualTo(Duration.ofMillis((3 * 30_000 + 10_000 + 20_000) / 5));
    }

    @Test
    void a_suspended_meeting_goes_on_when_it_resumes_and_is_rough_where_nobody_said_when() {
        PlayedMeeting meeting = PlayedMeeting.open();
        String entry = meeting.asks("S00");
        Instant until = meeting.now.plusSeconds(900);
        meeting.chair(new FloorCommand.SuspendMeeting(until));
        Forecast.Turn told = Forecast.at(meeting.state(), meeting.now).of(entry).orElseThrow();
        meeting.chair(new FloorCommand.ResumeMeeting());
        meeting.chair(new FloorCommand.SuspendMeeting(null));
        Forecast.Turn untold =
                Forecast.at(meeting.state(), meeting.now).of(entry).orElseThrow();

        assertThat(told.likely()).isEqualTo(until);
        assertThat(told.sureness()).isEqualTo(Forecast.Sureness.GOOD);
        assertThat(untold.sureness()).isEqualTo(Forecast.Sureness.ROUGH);
    }

    @Test
    void who_was_interrupted_goes_on_before_the_list_and_a_point_of_order_comes_at_once() {
        PlayedMeeting meeting = PlayedMeeting.open();
        meeting.asks("S00");
        String next = meeting.asks("S01");
        meeting.chair(new FloorCommand.GiveNext(null));
        meeting.after(100_000);
        String order = meeting.asks("S05", Kind.POINT_OF_ORDER, null);
        Forecast before = Forecast.at(meeting.state(), meeting.now);
        meeting.chair(new FloorCommand.GiveNext(null));
        Forecast during = Forecast.at(meeting.state(), meeting.now);

        assertThat(before.of(order).orElseThrow().likely()).isEqualTo(meeting.now);
        Instant then = meeting.now.plusSeconds(300).plusSeconds(80).plus(SEATS);
        assertThat(before.of(next).orElseThrow().likely()).isEqualTo(then);
        assertThat(during.of(next).orElseThrow().likely()).isEqualTo(then);
    }

    @Test
    void nothing_is_forecast_for_a_meeting_that_is_not_under_way() {
        PlayedMeeting meeting = new PlayedMeeting(PlayedMeeting.setup(FloorSettings.STANDARD, List.of()));
        meeting.chair(new FloorCommand.AddToList("S00", null, FloorCommand.Request.STATEMENT));

        assertThat(Forecast.at(meeting.state(), meeting.now).turns()).isEmpty();
    }

    @Test
    void who_is_likely_to_be_too_late_is_told_so() {
        PlayedMeeting meeting = PlayedMeeting.open();
        String first = meeting.asks("S00");
        String second = meeting.asks("S01");
        meeting.after(Duration.ofMinutes(178));

        Forecast forecast = Forecast.at(meeting.state(), meeting.now);

        assertThat(forecast.of(first).orElseThrow().afterEnd()).isFalse();
        assertThat(forecast.of(second).orElseThrow().afterEnd()).isTrue();
    }

    @Test
    void ranges_are_in_order_and_widen_along_the_list() {
        for (long seed = 1; seed <= 200; seed++) {
            PlayedMeeting meeting = PlayedMeeting.random(seed, 30 + (int) seed);
            Forecast forecast = Forecast.at(meeting.state(), meeting.now);
            assertThat(forecast.turns())
                    .as("seed %d", seed)
                    .hasSameSizeAs(meeting.state().waiting());
            Forecast.Turn before = null;
            for (Forecast.Turn turn : forecast.turns()) {
                assertThat(turn.earliest()).as("seed %d", seed).isBetween(meeting.now, turn.likely());
                assertThat(turn.likely()).as("seed %d", seed).isBeforeOrEqualTo(turn.latest());
                if (before != null) {
                    assertThat(turn.earliest()).as("seed %d", seed).isAfterOrEqualTo(before.earliest());
                    assertThat(turn.likely()).as("seed %d", seed).isAfterOrEqualTo(before.likely());
                    assertThat(turn.latest()).as("seed %d", seed).isAfterOrEqualTo(before.latest());
                    assertThat(width(turn)).as("seed %d", seed).isGreaterThanOrEqualTo(width(before));
                    assertThat(turn.sureness()).as("seed %d", seed).isGreaterThanOrEqualTo(before.sureness());
                }
                before = turn;
            }
        }
    }

    @Test
    void moving_those_behind_changes_nothing_for_those_in_front() {
        for (long seed = 1; seed <= 100; seed++) {
            PlayedMeeting meeting = PlayedMeeting.random(seed, 120);
            int waiting = meeting.state().waiting().size();
            int orders = Ahead.pointsOfOrder(meeting.state());
            if (waiting < orders + 4) {
                continue;
            }
            int kept = orders + new Random(seed).nextInt(waiting - orders - 2);
            Forecast before = Forecast.at(meeting.state(), meeting.now);
            String last = meeting.state().waiting().getLast().id();
            String behind = meeting.state().waiting().get(kept).id();
            meeting.chair(new FloorCommand.MoveEntry(last, new FloorCommand.Place.After(behind)));
            Forecast after = Forecast.at(meeting.state(), meeting.now);

            assertThat(after.turns().subList(0, kept + 1))
                    .as("seed %d", seed)
                    .isEqualTo(before.turns().subList(0, kept + 1));
        }
    }

    @Test
    void of_meetings_played_by_chance_about_eight_of_ten_fall_into_the_range() {
        int inside = 0;
        int all = 0;
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            PlayedMeeting meeting = PlayedMeeting.open();
            for (int i = 0; i < 16; i++) {
                meeting.asks(PlayedMeeting.code(i));
            }
            double ofMeeting = 1 + 0.1 * random.nextGaussian();
            for (int i = 0; i < 8; i++) {
                speaks(meeting, ofMeeting, random);
            }
            Forecast forecast = Forecast.at(meeting.state(), meeting.now);
            for (int i = 0; i < 8; i++) {
                meeting.after(changeover(random)).chair(new FloorCommand.GiveNext(null));
                Forecast.Turn turn = forecast.turns().get(i);
                boolean fits = !meeting.now.isBefore(turn.earliest()) && !meeting.now.isAfter(turn.latest());
                inside += fits && i > 0 ? 1 : 0;
                all += i > 0 ? 1 : 0;
                meeting.after(net(meeting, ofMeeting, random)).chair(new FloorCommand.EndStatement());
            }
        }

        assertThat((double) inside / all).isCloseTo(0.85, within(0.1));
    }

    private static void speaks(PlayedMeeting meeting, double ofMeeting, Random random) {
        meeting.after(changeover(random)).chair(new FloorCommand.GiveNext(null));
        meeting.after(net(meeting, ofMeeting, random)).chair(new FloorCommand.EndStatement());
    }

    private static Duration changeover(Random random) {
        return Duration.ofMillis(15_000 + random.nextInt(30_000));
    }

    private static Duration net(PlayedMeeting meeting, double ofMeeting, Random random) {
        Intervention floor = meeting.state().floor();
        assertThat(floor).isNotNull();
        double use = Math.max(0.2, ofMeeting + 0.2 * random.nextGaussian());
        return floor == null
                ? Duration.ZERO
                : Duration.ofMillis(Math.round(use * floor.limit().toMillis()));
    }

    private static Duration width(Forecast.Turn turn) {
        return Duration.between(turn.earliest(), turn.latest());
    }
}

package org.rostrum.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.floor.application.InMemoryFloor;
import org.rostrum.floor.application.Submission;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Finished;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.floor.domain.Refusal;
import org.rostrum.floor.domain.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

class ScriptPlayerTest {
    private static final Instant START = Instant.parse("2026-11-25T15:00:00Z");

    private final TestClock clock = new TestClock(START);
    private final Timer timer = new Timer(clock);
    private final InMemoryFloor floor = new InMemoryFloor(clock);
    private final DataSource database = ProgrammeNode.database();
    private final List<String> unexpected = new ArrayList<>();
    private final Scenario.Script script = script();
    private final ScriptPlayer player = player("node-1");

    ScriptPlayerTest() {
        floor.prepare(script.meeting().setup(java.time.ZoneId.of("America/New_York"), ProgrammeNode.KNOWN));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 60})
    void the_whole_script_plays_without_an_unexpected_refusal_and_ends_adjourned(int speed) {
        assertThat(player.play(speed)).isEqualTo(ScriptPlayer.Start.STARTED);

        timer.runUntil(START.plus(Duration.ofHours(3).dividedBy(speed)));

        assertThat(unexpected).isEmpty();
        assertThat(state().status()).isEqualTo(MeetingStatus.ADJOURNED);
        assertThat(player.newest()).isEqualTo(new ScriptRuns.Newest("rt1", "finished", speed));
        assertThat(player.play(speed)).isEqualTo(ScriptPlayer.Start.MEETING_OVER);
        assertThat(timer.isIdle()).isTrue();
    }

    @Test
    void the_story_is_that_of_the_scenario() {
        player.play(1);

        at(0, state -> assertThat(state.status()).isEqualTo(MeetingStatus.OPEN));
        at(2, state -> assertThat(onFloor(state)).isEqualTo("GHA"));
        at(6, state -> assertThat(onFloor(state)).isEqualTo("CHE"));
        at(11, state -> assertThat(onFloor(state)).isEqualTo("COL"));
        at(25.7, state -> {
            assertThat(onFloor(state)).isEqualTo("MLI");
            assertThat(java.util.Objects.requireNonNull(state.floor()).reminded())
                    .isTrue();
        });
        at(
                47.05,
                state -> assertThat(state.waiting().stream().map(each -> each.who()))
                        .containsExactly("EU", "NPL", "KEN", "MIGRANT", "BRA", "JPN"));
        at(49, state -> assertThat(onFloor(state)).isEqualTo("EU"));
        at(55.1, state -> assertThat(onFloor(state)).isEqualTo("KEN"));
        at(55.4, state -> assertThat(state.waiting().getLast().who()).isEqualTo("KEN"));
        at(
                58.1,
                state -> assertThat(state.waiting().stream().map(each -> each.who()))
                        .startsWith("JPN", "BRA"));
        at(62.2, state -> {
            assertThat(onFloor(state)).isEqualTo("ARG");
            assertThat(state.interrupted()).isNotNull();
        });
        at(63, state -> {
            assertThat(onFloor(state)).isEqualTo("JPN");
            assertThat(java.util.Objects.requireNonNull(state.floor()).running())
                    .isTrue();
        });
        at(
                70.1,
                state -> assertThat(state.waiting().stream().map(each -> each.who()))
                        .doesNotContain("KEN"));
        at(
                120.05,
                state -> assertThat(java.util.Objects.requireNonNull(state.announcement())
                                .text())
                        .endsWith("speakers wait. The list of speakers closes in one minute."));
        at(122.1, state -> {
            assertThat(state.takesRequests()).isFalse();
            assertThat(state.waiting().stream().map(each -> each.who())).doesNotContain("CUB");
        });
        at(
                151,
                state ->
                        assertThat(state.settings().limits().of("member-state")).isEqualTo(Duration.ofMinutes(2)));
        at(166, state -> assertThat(state.segment()).isEqualTo("panel-reactions"));
        at(178.1, state -> assertThat(state.status()).isEqualTo(MeetingStatus.ADJOURNED));
        assertThat(unexpected).isEmpty();
        List<Finished> record = state().record();
        Finished third = record.stream()
                .filter(each -> each.entry().who().equals("MLI"))
                .findFirst()
                .orElseThrow();
        assertThat(third.over()).isEqualTo(Duration.ofSeconds(70));
        assertThat(record.stream().filter(each -> each.entry().kind() == Kind.STATEMENT))
                .hasSizeGreaterThan(38);
        assertThat(record.stream()
                        .filter(each -> each.entry().kind() == Kind.RESPONSE)
                        .map(each -> each.entry().who()))
                .containsExactly("COL", "LBN", "MLI", "NGA", "TUR", "UNDP", "ACADEMIA");
    }

    @Test
    void the_room_stays_alive_from_the_opening_of_the_floor_until_the_list_is_closed() {
        player.play(1);

        for (double minute = 49; minute < 120; minute += 0.5) {
            double now = minute;
            at(minute, state -> assertThat(state.waiting()).as("minute %s", now).hasSizeBetween(6, 10));
        }
    }

    @Test
    void people_act_meanwhile_and_the_script_goes_on() {
        by(Role.CHAIR, "GHA", new FloorCommand.OpenMeeting());
        player.play(10);
        at(0.5, state -> {});
        by(Role.CHAIR, "GHA", new FloorCommand.EndStatement());
        by(Role.CHAIR, "GHA", new FloorCommand.CloseList(null));
        by(Role.PARTICIPANT, "KEN", new FloorCommand.EndStatement());

        timer.runUntil(START.plus(Duration.ofMinutes(18)));

        assertThat(state().status()).isEqualTo(MeetingStatus.ADJOURNED);
    }

    @Test
    void a_person_who_asks_for_the_floor_is_heard_in_turn() {
        player.play(1);
        at(80, state -> {});
        by(Role.PARTICIPANT, "FJI", new FloorCommand.RequestFloor(FloorCommand.Request.STATEMENT));

        // stakeholders and who speaks for a group go before, as the format of round tables says
        at(
                128,
                state -> assertThat(
                                state.record().stream().map(each -> each.entry().who()))
                        .contains("FJI"));
    }

    @Test
    void one_run_plays_in_the_cluster_and_any_node_stops_it() {
        ScriptPlayer other = player("node-2");
        assertThat(player.play(10)).isEqualTo(ScriptPlayer.Start.STARTED);
        at(1, state -> {});

        assertThat(other.play(60)).isEqualTo(ScriptPlayer.Start.PLAYS_ALREADY);
        assertThat(other.newest()).isEqualTo(new ScriptRuns.Newest("rt1", "playing", 10));
        other.stop();
        long revision = state().revision();
        timer.runUntil(clock.instant().plus(Duration.ofMinutes(5)));

        assertThat(state().revision()).isLessThan(revision + 5);
        assertThat(timer.isIdle()).isTrue();
        assertThat(player.newest().state()).isEqualTo("stopped");
        assertThat(other.play(60)).isEqualTo(ScriptPlayer.Start.STARTED);
    }

    @Test
    void a_run_whose_node_died_does_not_block_the_next() {
        new ScriptRuns(JdbcClient.create(database), clock, "dead").begin(UUID.randomUUID(), "rt1", 1);
        assertThat(player.play(1)).isEqualTo(ScriptPlayer.Start.PLAYS_ALREADY);

        clock.advance(ScriptRuns.ALIVE.plusMillis(1));

        assertThat(player.newest().state()).isEqualTo("stopped");
        assertThat(player.play(1)).isEqualTo(ScriptPlayer.Start.STARTED);
    }

    @Test
    void a_meeting_that_is_not_prepared_is_not_played() {
        ScriptPlayer early = new ScriptPlayer(
                new InMemoryFloor(clock),
                new ScriptRuns(JdbcClient.create(database), clock, "n"),
                timer,
                clock,
                "rt1",
                List.of());

        assertThat(early.play(1)).isEqualTo(ScriptPlayer.Start.MEETING_NOT_READY);
        assertThat(early.newest().state()).isEqualTo("stopped");
    }

    private ScriptPlayer player(String node) {
        ScriptRuns runs = new ScriptRuns(JdbcClient.create(database), clock, node);
        return new ScriptPlayer(floor, runs, timer, clock, "rt1", DemoScript.of(script)) {
            @Override
            void refusedUnexpectedly(Submission submission, Refusal refusal) {
                unexpected.add(Duration.between(START, clock.instant()) + " " + submission.actor() + " "
                        + submission.command() + ": " + refusal);
            }
        };
    }

    private static Scenario.Script script() {
        Scenario.Script script = new ScenarioReader(ProgrammeNode.KNOWN)
                .read(Demo.sources().getFirst())
                .script();
        if (script == null) {
            throw new AssertionError("the demo has no script");
        }
        return script;
    }

    private void at(double minute, java.util.function.Consumer<FloorState> check) {
        timer.runUntil(START.plusMillis(Math.round(minute * 60_000)));
        check.accept(state());
    }

    private FloorState state() {
        return floor.state("rt1").orElseThrow();
    }

    private static String onFloor(FloorState state) {
        return state.floor() == null ? "nobody" : state.floor().entry().who();
    }

    private void by(Role role, String code, FloorCommand command) {
        floor.submit(new Submission("rt1", new Actor(role, code), UUID.randomUUID(), command, null))
                .toCompletableFuture()
                .join();
    }

    /** Runs what is due as its clock is moved; at one instant in the order in which it was asked for. */
    private static final class Timer implements ScriptTimer {
        private record Task(Instant at, long order, Runnable what) {}

        private final TestClock clock;
        private final PriorityQueue<Task> tasks =
                new PriorityQueue<>(Comparator.comparing(Task::at).thenComparingLong(Task::order));
        private long order;

        Timer(TestClock clock) {
            this.clock = clock;
        }

        @Override
        public void at(Instant when, Runnable task) {
            tasks.add(new Task(when, order++, task));
        }

        boolean isIdle() {
            return tasks.isEmpty();
        }

        void runUntil(Instant end) {
            while (!tasks.isEmpty() && !tasks.peek().at().isAfter(end)) {
                Task task = tasks.remove();
                if (task.at().isAfter(clock.instant())) {
                    clock.set(task.at());
                }
                task.what().run();
            }
            if (end.isAfter(clock.instant())) {
                clock.set(end);
            }
        }
    }
}

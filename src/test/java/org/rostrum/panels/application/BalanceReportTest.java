package org.rostrum.panels.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.panels.application.TestDesk.OFFICE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.application.Answer;
import org.rostrum.floor.application.InMemoryFloor;
import org.rostrum.floor.application.Submission;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.floor.domain.Role;
import org.rostrum.floor.domain.Segment;
import org.rostrum.floor.domain.SegmentKind;
import org.rostrum.panels.domain.CirculationMode;
import org.rostrum.panels.domain.Gender;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.RoundTable;
import org.rostrum.programme.ParticipantsCsv;

class BalanceReportTest {
    private static final String AFRICA = "African States";

    private final MovingClock clock = new MovingClock();
    private final InMemoryFloor floor = new InMemoryFloor(clock);
    private final TestDesk desk = new TestDesk();

    private static final class MovingClock extends Clock {
        private Instant now = TestDesk.OPENS;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Kenya alone is on the panel of RT1; Ghana and Switzerland preside. */
    @BeforeEach
    void prepare() {
        desk.open();
        RoundTable first = TestDesk.call().roundTables().getFirst();
        desk.withTables(new RoundTable("RT1", "rt1", first.title(), Map.of(), 1, 1, first.coChairs()));
        desk.express("KEN", Gender.F, "RT1");
        PanelsState drawn = desk.draw();
        desk.done(OFFICE, new PanelsCommand.CirculateList(drawn.version(), CirculationMode.INFORMATION, null, null));
        floor.prepare(new MeetingSetup(
                "rt1",
                Map.of("en", "Round table 1"),
                "UTC",
                null,
                null,
                FloorSettings.STANDARD,
                List.of(new Segment(
                        "panel", Map.of("en", "Panel"), null, null, null, SegmentKind.PANEL, 0, List.of(), null)),
                ParticipantsCsv.bundled(),
                List.of("GHA", "CHE")));
        new ListToMeetings(floor).bring(desk.state(), TestDesk.PARTIES);
    }

    private BalanceReport report() {
        PanelsState state = desk.state();
        return BalanceReport.of(
                state, Objects.requireNonNull(state.call()), state.parties(TestDesk.PARTIES), floor::state);
    }

    private static BalanceReport.Line line(String panel, String part, String dimension, String value, int n) {
        return new BalanceReport.Line(panel, part, dimension, value, n, Optional.empty(), Duration.ZERO);
    }

    @Test
    void panels_and_co_chairs_are_counted_against_their_targets() {
        assertThat(report().lines())
                .contains(
                        new BalanceReport.Line("RT1", "panellists", "group", AFRICA, 1, Optional.of(1), Duration.ZERO),
                        line("RT1", "panellists", "gender", "f", 1),
                        line("RT1", "panellists", "preference", "1", 1),
                        line("RT1", "co-chairs", "group", AFRICA, 1),
                        line("all", "co-chairs", "category", "member-state", 2),
                        line("all", "co-chairs", "gender", "not-given", 2))
                .noneMatch(each -> each.part().equals("floor"));
    }

    @Test
    void time_of_the_floor_is_added_up_with_the_gender_that_a_panellist_declared() {
        act(new FloorCommand.OpenMeeting());
        act(new FloorCommand.StartSegment("panel"));
        speak(Duration.ofMinutes(4));
        act(new FloorCommand.AddToList("MLI", null, FloorCommand.Request.STATEMENT));
        speak(Duration.ofMinutes(2));

        assertThat(report().lines())
                .contains(
                        spoken("group", AFRICA, 2, Duration.ofMinutes(6)),
                        spoken("gender", "f", 1, Duration.ofMinutes(4)),
                        spoken("gender", "not-given", 1, Duration.ofMinutes(2)),
                        spoken("category", "member-state", 2, Duration.ofMinutes(6)));
    }

    private static BalanceReport.Line spoken(String dimension, String value, int number, Duration time) {
        return new BalanceReport.Line("all", "floor", dimension, value, number, Optional.empty(), time);
    }

    private void speak(Duration time) {
        act(new FloorCommand.GiveNext(null));
        clock.now = clock.now.plus(time);
        act(new FloorCommand.EndStatement());
    }

    private void act(FloorCommand command) {
        assertThat(floor.submit(new Submission("rt1", new Actor(Role.CHAIR, "GHA"), UUID.randomUUID(), command, null)))
                .isCompletedWithValueMatching(answer -> answer instanceof Answer.Done);
    }
}

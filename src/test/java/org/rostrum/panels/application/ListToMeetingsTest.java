package org.rostrum.panels.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.panels.application.TestDesk.OFFICE;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.application.InMemoryFloor;
import org.rostrum.floor.application.Submission;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.Role;
import org.rostrum.floor.domain.Segment;
import org.rostrum.floor.domain.SegmentKind;
import org.rostrum.panels.domain.CirculationMode;
import org.rostrum.panels.domain.ExpressionOfInterest;
import org.rostrum.panels.domain.Gender;
import org.rostrum.panels.domain.Move;
import org.rostrum.panels.domain.Nominee;
import org.rostrum.panels.domain.Origin;
import org.rostrum.panels.domain.PanelsCommand;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Party;
import org.rostrum.panels.domain.StakeholderKind;
import org.rostrum.programme.ParticipantsCsv;

class ListToMeetingsTest {
    private static final Actor GHANA = new Actor(Role.CHAIR, "GHA");

    private final TestDesk desk = new TestDesk();
    private final InMemoryFloor floor = new InMemoryFloor(Clock.fixed(TestDesk.OPENS, ZoneOffset.UTC));
    private final PanelActs acts = new PanelActs(desk.desk, new ListToMeetings(floor), _ -> "CODE");

    @BeforeEach
    void prepare() {
        Map<String, Participant> known = new HashMap<>(ParticipantsCsv.bundled());
        floor.prepare(new MeetingSetup(
                "rt1",
                Map.of("en", "Round table 1"),
                "UTC",
                null,
                null,
                FloorSettings.STANDARD,
                List.of(
                        segment("opening", SegmentKind.OPENING),
                        segment("panel", SegmentKind.PANEL),
                        segment("floor", SegmentKind.FLOOR),
                        segment("reactions", SegmentKind.RESPONSES)),
                known,
                List.of("GHA", "CHE")));
        desk.open().withMeeting("rt1");
        desk.withInterests();
        desk.done(
                OFFICE,
                new PanelsCommand.Express(
                        new ExpressionOfInterest(
                                "CHOIR",
                                new Nominee("Ada", null, null, Gender.F),
                                List.of("RT1"),
                                false,
                                List.of(),
                                null),
                        Origin.Means.EMAIL,
                        null,
                        new Party(
                                "CHOIR",
                                Map.of("en", "A choir"),
                                "stakeholder",
                                null,
                                StakeholderKind.CIVIL_SOCIETY,
                                false,
                                false,
                                false)));
        desk.draw();
    }

    private static Segment segment(String id, SegmentKind kind) {
        return new Segment(id, Map.of("en", id), null, null, null, kind, 0, List.of(), null);
    }

    private FloorState meeting() {
        return floor.state("rt1").orElseThrow();
    }

    private PanelsState circulate() {
        return desk.done(
                OFFICE,
                new PanelsCommand.CirculateList(desk.state().version(), CirculationMode.INFORMATION, null, null));
    }

    private List<String> heard(String segment) {
        return meeting().setup().segments().stream()
                .filter(each -> each.id().equals(segment))
                .findFirst()
                .orElseThrow()
                .speakers();
    }

    @Test
    void panellists_are_heard_when_the_panel_begins_states_first_and_no_group_twice_in_a_row() {
        PanelsState state = circulate();

        List<ListToMeetings.Brought> brought = acts.bring(state);

        assertThat(brought)
                .extracting(ListToMeetings.Brought::result)
                .containsExactly(ListToMeetings.Result.DONE, ListToMeetings.Result.NO_MEETING);
        assertThat(heard("panel"))
                .hasSize(4)
                .endsWith("CHOIR")
                .containsExactlyInAnyOrderElementsOf(state.composition().on("RT1"));
        assertThat(heard("reactions")).isEqualTo(heard("panel"));
        assertThat(heard("floor")).isEmpty();
        submit(new FloorCommand.OpenMeeting());
        submit(new FloorCommand.StartSegment("panel"));
        assertThat(meeting().waiting())
                .extracting(each -> each.speaker().code())
                .isEqualTo(heard("panel"));
        assertThat(meeting().waiting().getLast().speaker().nameIn("en")).isEqualTo("A choir");
        assertThat(meeting().waiting().getLast().speaker().category()).isEqualTo(Participant.PANELLIST);
    }

    @Test
    void what_is_there_already_stays() {
        PanelsState state = circulate();
        acts.bring(state);
        FloorState before = meeting();

        assertThat(acts.bring(state).getFirst().result()).isEqualTo(ListToMeetings.Result.DONE);

        assertThat(meeting().setup()).isEqualTo(before.setup());
    }

    @Test
    void limits_that_the_chair_has_changed_stay() {
        submit(new FloorCommand.OpenMeeting());
        submit(new FloorCommand.SetLimit("member-state", Duration.ofSeconds(77)));

        acts.bring(circulate());

        assertThat(meeting().settings().limits().given()).containsEntry("member-state", Duration.ofSeconds(77));
    }

    @Test
    void a_draft_that_has_not_gone_out_changes_no_meeting() {
        PanelsState state = circulate();
        String one = state.composition().on("RT1").getFirst();
        PanelsState moved =
                desk.done(OFFICE, new PanelsCommand.MoveSeats(state.version(), List.of(new Move(one, null))));

        acts.bring(moved);

        assertThat(heard("panel")).contains(one);
    }

    @Test
    void a_replacement_on_the_day_is_one_act() {
        PanelsState state = circulate();
        acts.bring(state);
        String out = state.panellists("RT1").getFirst();
        String waits =
                state.lastDraw().orElseThrow().proposal().waiting().getFirst().code();

        PanelActs.Acted acted = acts.act(
                TestDesk.DIALOGUE,
                UUID.randomUUID(),
                OFFICE,
                new PanelsCommand.ReplacePanellist(
                        state.version(), "RT1", out, waits, new Nominee("A. Substitute", null, null, null), "ill"));

        assertThat(acted.outcome()).isInstanceOf(PanelsOutcome.Done.class);
        assertThat(acted.meetings().getFirst().result()).isEqualTo(ListToMeetings.Result.DONE);
        assertThat(heard("panel")).contains(waits).doesNotContain(out);
        assertThat(desk.state().replacements()).hasSize(1);
        assertThat(desk.state().panellists("RT1")).contains(waits).doesNotContain(out);
        assertThat(desk.state()
                        .interest(waits)
                        .orElseThrow()
                        .expression()
                        .nominee()
                        .name())
                .isEqualTo("A. Substitute");
    }

    @Test
    void who_waits_already_gives_its_place_on_the_list_to_who_comes_instead_also_while_another_speaks() {
        PanelsState state = circulate();
        acts.bring(state);
        submit(new FloorCommand.OpenMeeting());
        submit(new FloorCommand.StartSegment("panel"));
        List<String> before = heard("panel");
        String out = before.get(1);
        String waits =
                state.lastDraw().orElseThrow().proposal().waiting().getFirst().code();
        submit(new FloorCommand.GiveNext(null));

        PanelActs.Acted acted = acts.act(
                TestDesk.DIALOGUE,
                UUID.randomUUID(),
                OFFICE,
                new PanelsCommand.ReplacePanellist(state.version(), "RT1", out, waits, null, "late flight"));

        assertThat(acted.meetings().getFirst().result()).isEqualTo(ListToMeetings.Result.NOT_NOW);
        assertThat(meeting().waiting())
                .extracting(each -> each.speaker().code())
                .containsExactly(waits, before.get(2), before.get(3));
        submit(new FloorCommand.EndStatement());
        assertThat(acts.bring(desk.state()).getFirst().result()).isEqualTo(ListToMeetings.Result.DONE);
        assertThat(heard("reactions")).contains(waits).doesNotContain(out);
    }

    @Test
    void not_while_somebody_has_the_floor() {
        PanelsState state = circulate();
        submit(new FloorCommand.OpenMeeting());
        submit(new FloorCommand.AddToList("KEN", null, FloorCommand.Request.STATEMENT));
        submit(new FloorCommand.GiveNext(null));

        assertThat(acts.bring(state).getFirst().result()).isEqualTo(ListToMeetings.Result.NOT_NOW);
    }

    private void submit(FloorCommand command) {
        assertThat(floor.submit(new Submission("rt1", GHANA, UUID.randomUUID(), command, null)))
                .isCompletedWithValueMatching(answer -> answer instanceof org.rostrum.floor.application.Answer.Done);
    }
}

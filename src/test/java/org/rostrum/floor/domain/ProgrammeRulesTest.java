package org.rostrum.floor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgrammeRulesTest {
    private static final Actor CHAIR = new Actor(Role.CHAIR, "GHA");
    private static final Actor DESK = new Actor(Role.SECRETARIAT, "");
    private static final Instant TEN = Instant.parse("2013-10-03T14:00:00Z");
    private static final FloorSettings STRICT = FloorSettings.STANDARD.with(
            new TimeLimits(Map.of(TimeLimits.DEFAULT, Duration.ofMinutes(2), "member-state", Duration.ofMinutes(2))));

    private Instant now = TEN;
    private FloorState state = FloorState.initial("rt1");

    ProgrammeRulesTest() {
        Map<String, Participant> participants = new HashMap<>();
        for (String code : List.of("GHA", "CHE", "COL", "LBN", "MLI", "KEN", "BRA")) {
            participants.put(
                    code, new Participant(code, Map.of("en", code), Participant.MEMBER_STATE, null, null, null));
        }
        done(
                Actor.SYSTEM,
                new FloorCommand.PrepareMeeting(new MeetingSetup(
                        "rt1",
                        Map.of("en", "Round Table 1"),
                        "UTC",
                        TEN,
                        TEN.plusSeconds(10_800),
                        FloorSettings.STANDARD,
                        List.of(),
                        participants,
                        List.of("GHA", "CHE"))));
    }

    @Test
    void a_segment_that_begins_puts_its_speakers_before_all_statements_in_the_order_of_the_programme() {
        programme(segment("panel", SegmentKind.PANEL, "COL", "LBN", "MLI"));
        done(CHAIR, new FloorCommand.OpenMeeting());
        ask("KEN", Kind.STATEMENT);
        ask("BRA", Kind.POINT_OF_ORDER);

        done(DESK, new FloorCommand.StartSegment("panel"));

        assertThat(list()).containsExactly("BRA", "COL", "LBN", "MLI", "KEN");
        ask("CHE", Kind.STATEMENT);
        for (String expected : List.of("BRA", "COL", "LBN", "MLI", "KEN", "CHE")) {
            done(CHAIR, new FloorCommand.GiveNext(null));
            assertThat(speaker()).isEqualTo(expected);
        }
    }

    @Test
    void who_waits_already_is_not_listed_twice_and_a_segment_that_begins_again_lists_nobody() {
        programme(segment("panel", SegmentKind.PANEL, "COL", "LBN"), segment("floor", SegmentKind.FLOOR));
        done(CHAIR, new FloorCommand.OpenMeeting());
        ask("LBN", Kind.STATEMENT);
        done(CHAIR, new FloorCommand.StartSegment("panel"));
        assertThat(list()).containsExactly("COL", "LBN");

        done(CHAIR, new FloorCommand.GiveNext(null));
        done(CHAIR, new FloorCommand.EndStatement());
        done(CHAIR, new FloorCommand.StartSegment("floor"));
        done(CHAIR, new FloorCommand.StartSegment("panel"));

        assertThat(list()).containsExactly("LBN");
    }

    @Test
    void a_panel_that_responds_comes_before_the_statements_and_has_the_time_of_a_response() {
        programme(segment("replies", SegmentKind.RESPONSES, "COL"));
        done(CHAIR, new FloorCommand.OpenMeeting());
        ask("KEN", Kind.STATEMENT);

        done(CHAIR, new FloorCommand.StartSegment("replies"));

        assertThat(list()).containsExactly("COL", "KEN");
        assertThat(state.waiting().getFirst().kind()).isEqualTo(Kind.RESPONSE);
        assertThat(state.limitOf(state.waiting().getFirst())).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void beginning_a_segment_is_taken_back_with_all_that_it_brought() {
        programme(
                segment("panel", SegmentKind.PANEL, "COL"),
                segment("floor", SegmentKind.FLOOR, new Segment.ListRule(true, Duration.ofMinutes(15))));
        done(CHAIR, new FloorCommand.OpenMeeting());
        done(CHAIR, new FloorCommand.StartSegment("panel"));
        done(CHAIR, new FloorCommand.StartSegment("floor"));
        assertThat(state.listClosesAt()).isEqualTo(now.plus(Duration.ofMinutes(15)));

        done(CHAIR, new FloorCommand.Undo());
        assertThat(state.listClosesAt()).isNull();
        assertThat(list()).containsExactly("COL");
        done(CHAIR, new FloorCommand.Undo());

        assertThat(list()).isEmpty();
        assertThat(state.segment()).isNull();
    }

    @Test
    void a_list_closes_by_itself_the_stated_time_after_its_segment_began() {
        programme(segment("floor", SegmentKind.FLOOR, new Segment.ListRule(true, Duration.ofMinutes(15))));
        done(CHAIR, new FloorCommand.OpenMeeting());
        done(CHAIR, new FloorCommand.StartSegment("floor"));

        now = now.plus(Duration.ofMinutes(15));

        assertThat(refusal(Actor.participant("KEN"), new FloorCommand.RequestFloor(FloorCommand.Request.STATEMENT)))
                .isEqualTo(Refusal.LIST_CLOSED);
    }

    @Test
    void a_segment_may_close_the_list() {
        programme(segment("closing", SegmentKind.CLOSING, new Segment.ListRule(false, null)));
        done(CHAIR, new FloorCommand.OpenMeeting());

        done(CHAIR, new FloorCommand.StartSegment("closing"));

        assertThat(state.takesRequests()).isFalse();
    }

    @Test
    void a_new_programme_comes_between_two_interventions_only() {
        assertThat(refusal(Actor.participant("KEN"), set())).isEqualTo(Refusal.NOT_ENTITLED);
        done(DESK, set());
        done(CHAIR, new FloorCommand.OpenMeeting());
        ask("KEN", Kind.STATEMENT);
        done(CHAIR, new FloorCommand.GiveNext(null));
        assertThat(refusal(CHAIR, set(segment("panel", SegmentKind.PANEL)))).isEqualTo(Refusal.NOT_ALLOWED_NOW);
        done(CHAIR, new FloorCommand.EndStatement());

        done(CHAIR, set(segment("panel", SegmentKind.PANEL)));

        done(CHAIR, new FloorCommand.SuspendMeeting(null));
        assertThat(refusal(CHAIR, set())).isEqualTo(Refusal.NOT_ALLOWED_NOW);
        done(CHAIR, new FloorCommand.ResumeMeeting());
        done(CHAIR, new FloorCommand.AdjournMeeting());
        assertThat(refusal(CHAIR, set())).isEqualTo(Refusal.NOT_ALLOWED_NOW);
    }

    @Test
    void time_for_a_group_may_come_while_somebody_speaks_and_changes_no_limit() {
        programme(segment("floor", SegmentKind.FLOOR));
        done(CHAIR, new FloorCommand.OpenMeeting());
        done(CHAIR, new FloorCommand.SetLimit(TimeLimits.DEFAULT, Duration.ofMinutes(1)));
        ask("KEN", Kind.STATEMENT);
        done(CHAIR, new FloorCommand.GiveNext(null));
        TimeContingents contingents =
                new TimeContingents(Contingents.By.GROUP, Map.of("African States", Duration.ofMinutes(5)));
        FloorSettings settings = state.setup().settings().with(contingents);

        done(CHAIR, new FloorCommand.SetProgramme(settings, state.setup().segments()));

        assertThat(state.setup().settings().contingents()).isEqualTo(contingents);
        assertThat(state.settings().limits().of(TimeLimits.DEFAULT)).isEqualTo(Duration.ofMinutes(1));
        done(CHAIR, new FloorCommand.Undo());
        assertThat(state.setup().settings().contingents()).isEqualTo(TimeContingents.NONE);
    }

    @Test
    void panellists_join_with_the_programme_that_names_them() {
        Participant choir = new Participant("CHOIR", Map.of("en", "A choir"), Participant.PANELLIST, null, null, null);
        Segment panel = segment("panel", SegmentKind.PANEL, "COL", "CHOIR");

        done(DESK, new FloorCommand.SetProgramme(FloorSettings.STANDARD, List.of(panel), List.of(choir)));

        done(CHAIR, new FloorCommand.OpenMeeting());
        done(CHAIR, new FloorCommand.StartSegment("panel"));
        assertThat(list()).containsExactly("COL", "CHOIR");
        assertThat(state.setup().participants()).containsEntry("CHOIR", choir);
        Participant other = new Participant("CHOIR", Map.of("en", "Another"), Participant.PANELLIST, null, null, null);
        done(DESK, new FloorCommand.SetProgramme(STRICT, List.of(panel), List.of(other)));
        assertThat(state.setup().participants()).containsEntry("CHOIR", choir);
        assertThat(refusal(CHAIR, new FloorCommand.SetProgramme(STRICT, List.of(panel, panel), List.of(other, other))))
                .isEqualTo(Refusal.INVALID);
    }

    @Test
    void a_programme_that_makes_no_sense_is_refused() {
        Segment panel = segment("panel", SegmentKind.PANEL, "COL");
        assertThat(refusal(CHAIR, set(segment("panel", SegmentKind.PANEL, "XYZ"))))
                .isEqualTo(Refusal.UNKNOWN_PARTICIPANT);
        assertThat(refusal(CHAIR, set(panel, panel))).isEqualTo(Refusal.INVALID);
        assertThat(refusal(CHAIR, set(panel.plannedAt(TEN.plusSeconds(1), TEN))))
                .isEqualTo(Refusal.INVALID);
        assertThat(refusal(CHAIR, set(segment("floor", SegmentKind.FLOOR, new Segment.ListRule(true, Duration.ZERO)))))
                .isEqualTo(Refusal.INVALID);
    }

    @Test
    void segments_that_have_begun_keep_their_start_and_the_rules_are_those_of_the_new_programme() {
        programme(segment("panel", SegmentKind.PANEL, "COL"), segment("floor", SegmentKind.FLOOR));
        done(CHAIR, new FloorCommand.OpenMeeting());
        done(CHAIR, new FloorCommand.StartSegment("panel"));
        Instant began = now;
        now = now.plusSeconds(60);

        done(CHAIR, new FloorCommand.SetProgramme(STRICT, List.of(segment("panel", SegmentKind.PANEL, "LBN"))));

        assertThat(state.segment()).isEqualTo("panel");
        assertThat(state.segmentsStarted()).containsEntry("panel", began);
        assertThat(state.settings()).isEqualTo(STRICT);
        assertThat(list()).containsExactly("COL");
        done(CHAIR, new FloorCommand.Undo());
        assertThat(state.settings()).isEqualTo(FloorSettings.STANDARD);
        assertThat(state.setup().segments()).hasSize(2);
    }

    @Test
    void a_segment_that_is_no_longer_in_the_programme_is_under_way_no_longer() {
        programme(segment("panel", SegmentKind.PANEL));
        done(CHAIR, new FloorCommand.StartSegment("panel"));

        programme(segment("floor", SegmentKind.FLOOR));

        assertThat(state.segment()).isNull();
        assertThat(refusal(CHAIR, new FloorCommand.StartSegment("panel"))).isEqualTo(Refusal.INVALID);
    }

    private static Segment segment(String id, SegmentKind kind, String... speakers) {
        return new Segment(id, Map.of("en", id), null, null, null, kind, 0, List.of(speakers), null);
    }

    private static Segment segment(String id, SegmentKind kind, Segment.ListRule list) {
        return new Segment(id, Map.of("en", id), null, null, null, kind, 0, List.of(), list);
    }

    private static FloorCommand set(Segment... segments) {
        return new FloorCommand.SetProgramme(FloorSettings.STANDARD, List.of(segments));
    }

    private void programme(Segment... segments) {
        done(DESK, set(segments));
    }

    private void ask(String code, Kind kind) {
        done(
                Actor.participant(code),
                new FloorCommand.RequestFloor(new FloorCommand.Request(kind, null, null, null, null)));
    }

    private List<String> list() {
        return state.waiting().stream().map(ListEntry::who).toList();
    }

    private @Nullable String speaker() {
        Intervention floor = state.floor();
        return floor == null ? null : floor.entry().who();
    }

    private void done(Actor actor, FloorCommand command) {
        UUID id = UUID.randomUUID();
        Decision decision = FloorRules.decide(state, command, actor, id, now);
        assertThat(decision).as(command.toString()).isInstanceOf(Decision.Accepted.class);
        List<FloorEvent> events = ((Decision.Accepted) decision).events();
        state = Evolution.evolve(state, new Change(state.revision() + 1, id, actor, now, events));
    }

    private Refusal refusal(Actor actor, FloorCommand command) {
        Decision decision = FloorRules.decide(state, command, actor, UUID.randomUUID(), now);
        assertThat(decision).as(command.toString()).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).refusal();
    }
}

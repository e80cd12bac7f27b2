package org.rostrum.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.Contingents;
import org.rostrum.floor.domain.Decision;
import org.rostrum.floor.domain.Evolution;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorRules;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Intervention;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.floor.domain.ProcedureSettings;
import org.rostrum.floor.domain.Role;
import org.rostrum.floor.domain.Segment;
import org.rostrum.floor.domain.SegmentKind;
import org.rostrum.floor.domain.TimeContingents;

class FormatTest {
    private static final Actor CHAIR = new Actor(Role.CHAIR, "GHA");
    private static final Instant TEN = Instant.parse("2013-10-03T14:00:00Z");
    private static final String SMALL = """
            {"schema":"rostrum-format/1","id":"small","title":{"en":"Small"},"regime":"panel",
             "limits":{"default":"3m"},"order":["level"],
             "segments":[{"id":"floor","kind":"floor","title":{"en":"Floor"},"share":100}]}""";

    private FloorState state = FloorState.initial("rt1");

    static Stream<Format> shipped() {
        return FormatCatalog.shipped().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_format_that_comes_with_rostrum_fits_a_meeting_of_three_hours_and_one_of_two(Format format) {
        for (int hours : new int[] {2, 3}) {
            Instant end = TEN.plus(Duration.ofHours(hours));
            List<Segment> segments =
                    format.programme(roundTable(TEN, end), nobody()).segments();

            assertThat(segments.getFirst().plannedStart()).isEqualTo(TEN);
            assertThat(segments.getLast().plannedEnd()).isEqualTo(end);
            for (int i = 1; i < segments.size(); i++) {
                assertThat(segments.get(i).plannedStart())
                        .isEqualTo(segments.get(i - 1).plannedEnd());
                assertThat(segments.get(i).plannedEnd()).isAfter(segments.get(i).plannedStart());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_format_that_comes_with_rostrum_is_taken_by_the_rules_and_says_what_it_is_for(Format format) {
        prepare(roundTable(TEN, TEN.plusSeconds(10_800)));

        done(format.programme(state.setup(), panelOfHld()));

        assertThat(state.setup().segments()).hasSameSizeAs(format.segments());
        assertThat(state.settings()).isEqualTo(format.settings());
        assertThat(format.description()).isNotBlank();
        assertThat(Words.has("regime." + format.settings().regime())).isTrue();
        assertThat(format.screens()).isNotEmpty();
        done(new FloorCommand.OpenMeeting());
        format.segments().forEach(each -> done(new FloorCommand.StartSegment(each.id())));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void what_is_written_is_read_the_same(Format format) {
        assertThat(FormatJson.read(FormatJson.write(format).toString())).isEqualTo(format);
    }

    @Test
    void every_kind_of_segment_has_a_word() {
        for (SegmentKind kind : SegmentKind.values()) {
            assertThat(Words.has("segment-kind." + kind.word())).isTrue();
        }
    }

    @Test
    void the_round_table_of_the_dialogue_walks_through_its_panel_with_give_next() {
        prepare(roundTable(TEN, TEN.plusSeconds(10_800)));
        done(FormatCatalog.shipped("ga-round-table").programme(state.setup(), panelOfHld()));
        done(new FloorCommand.OpenMeeting());
        FloorCommand ask = new FloorCommand.RequestFloor(FloorCommand.Request.STATEMENT);
        done(ask, Actor.participant("KEN"));

        done(new FloorCommand.StartSegment("panel"));

        List<String> heard = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            done(new FloorCommand.GiveNext(null));
            Intervention floor = state.floor();
            assertThat(floor).isNotNull();
            heard.add(floor.entry().who());
            assertThat(floor.limit()).isEqualTo(Duration.ofMinutes(5));
        }
        assertThat(heard).containsExactly("COL", "LBN", "MLI", "NGA", "TUR", "UNDP", "ACADEMIA", "KEN");
        done(new FloorCommand.EndStatement());
        done(new FloorCommand.StartSegment("floor"));
        assertThat(state.settings().limits().of("member-state")).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void the_dialogue_of_the_demo_names_the_speakers_of_its_segments() {
        prepare(ofDemo("rt1"));
        done(new FloorCommand.OpenMeeting());

        done(new FloorCommand.StartSegment("opening"));
        done(new FloorCommand.StartSegment("panel"));

        assertThat(state.waiting().stream().map(each -> each.who()))
                .containsExactly("COL", "LBN", "MLI", "NGA", "TUR", "UNDP", "ACADEMIA", "GHA", "CHE");
        assertThat(state.settings().order())
                .isEqualTo(FormatCatalog.shipped("ga-round-table").settings().order());
    }

    @Test
    void a_panel_of_the_council_has_two_slots_of_an_hour() {
        FloorCommand.SetProgramme programme = FormatCatalog.shipped("hrc-panel")
                .programme(roundTable(TEN, TEN.plus(Duration.ofHours(3))), panelOfHld());

        assertThat(programme.segments().subList(2, 6))
                .extracting(each -> each.kind().word() + " " + minutes(each))
                .containsExactly("floor 45", "responses 15", "floor 45", "responses 15");
        assertThat(minutes(programme.segments().get(1))).isEqualTo(50);
    }

    @Test
    void an_interactive_dialogue_closes_its_list_fifteen_minutes_after_it_began_to_hear_states() {
        prepare(roundTable(TEN, TEN.plusSeconds(10_800)));
        done(FormatCatalog.shipped("hrc-interactive-dialogue").programme(state.setup(), nobody()));
        done(new FloorCommand.OpenMeeting());

        done(new FloorCommand.StartSegment("states"));

        assertThat(state.listClosesAt()).isEqualTo(TEN.plus(Duration.ofMinutes(15)));
        assertThat(state.settings().limits().of("member-state")).isEqualTo(Duration.ofMinutes(3));
        assertThat(state.settings().limits().of("observer-state")).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void a_town_hall_has_the_panel_respond_after_three_questions() {
        List<Segment> segments = FormatCatalog.shipped("town-hall")
                .programme(
                        roundTable(TEN, TEN.plusSeconds(7200)),
                        new Roster(Map.of(SpeakerRole.MODERATOR, List.of("KEN"))))
                .segments();

        assertThat(segments.get(2).blockSize()).isEqualTo(3);
        assertThat(segments.getFirst().speakers()).containsExactly("KEN");
    }

    @Test
    void a_meeting_without_times_gets_segments_without_times_and_strangers_are_left_out() {
        Roster roster = new Roster(Map.of(SpeakerRole.CO_CHAIRS, List.of("GHA", "XYZ", "GHA")));

        List<Segment> segments = FormatCatalog.shipped("ga-round-table")
                .programme(roundTable(null, null), roster)
                .segments();

        assertThat(segments).allMatch(each -> each.plannedStart() == null && each.plannedEnd() == null);
        assertThat(segments.getFirst().speakers()).containsExactly("GHA");
    }

    @Test
    void what_is_left_out_has_the_usual_value_and_the_order_of_request_is_the_last_criterion() {
        Format format = FormatJson.read(SMALL);

        assertThat(format.settings().order()).containsExactly("level", "request-time");
        assertThat(format.settings().maxWaiting()).isEqualTo(500);
        assertThat(format.settings().warn()).isEqualTo(Duration.ofSeconds(30));
        assertThat(format.screens()).isEqualTo(Format.SCREENS);
        assertThat(format.programme(roundTable(null, null), nobody())
                        .segments()
                        .getFirst()
                        .settings())
                .isNull();
    }

    @Test
    void contingents_are_read_written_and_kept() {
        Format format = FormatJson.read(SMALL.replace(
                "\"order\"", "\"contingents\":{\"by\":\"group\",\"given\":{\"African States\":\"20m\"}},\"order\""));

        assertThat(format.settings().contingents())
                .isEqualTo(new TimeContingents(Contingents.By.GROUP, Map.of("African States", Duration.ofMinutes(20))));
        assertThat(FormatJson.read(FormatJson.write(format).toString())).isEqualTo(format);
    }

    @Test
    void options_of_procedure_are_read_written_and_kept() {
        Format format = FormatJson.read(
                SMALL.replace(
                        "\"order\"",
                        "\"replyLimit\":1,\"statesOnly\":true,\"orderCategories\":[\"order\",\"privilege\"],\"asStates\":[],\"order\""));

        assertThat(format.settings().procedure())
                .isEqualTo(new ProcedureSettings(1, true, List.of("order", "privilege"), List.of()));
        assertThat(FormatJson.read(FormatJson.write(format).toString())).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"order\": | \"replyLimit\":3,\"order\": | $.replyLimit | a whole number from 0 to 2",
                "\"order\": | \"orderCategories\":[\"a\",\"a\"],\"order\": | $.orderCategories | at most 20 different words of at most 40 characters",
                "\"regime\":\"panel\" | \"regime\":\"party\" | $.regime | one of round-table, interactive-dialogue, formal-debate, panel",
                "\"regime\":\"panel\", | '' | $.regime | a value of this name",
                "\"default\":\"3m\" | \"default\":\"0s\" | $.limits.default | a length of time of at most a day, such as 3m, 90s or 1m30s",
                "\"default\":\"3m\" | \"Default\":\"3m\" | $.limits.Default | a category or kind such as group",
                "\"level\" | \"beauty\" | $.order[0] | each once of group-statements, level, fewest-interventions, least-time, regional-balance, alternate-stakeholder:N, request-time",
                "\"level\" | \"alternate-stakeholder:2\",\"alternate-stakeholder:4\" | $.order[1] | each once of group-statements, level, fewest-interventions, least-time, regional-balance, alternate-stakeholder:N, request-time",
                "[\"level\"] | [\"request-time\",\"level\"] | $.order | request-time as the last",
                "\"share\":100 | \"share\":90 | $.segments | shares that add up to 100",
                "\"share\":100 | \"share\":100,\"minutes\":1 | $.segments[0] | either minutes or share",
                "\"share\":100 | \"share\":100,\"speakers\":\"kings\" | $.segments[0].speakers | one of co-chairs, moderator, panellists, lead-discussants, presenter, state-concerned",
                "\"share\":100 | \"share\":100,\"list\":\"shut\" | $.segments[0].list | open, closed or {\"closesAfter\": \"15m\"}",
                "\"kind\":\"floor\" | \"kind\":\"dance\" | $.segments[0].kind | opening, panel, floor, responses or closing",
                "\"id\":\"small\" | \"id\":\"s p\" | $.id | 1 to 40 letters, digits, dashes or underscores",
                "{\"en\":\"Small\"} | {\"fr\":\"Petit\"} | $.title.en | the text in English",
            })
    void what_cannot_be_read_is_told_by_its_path(String right, String wrong, String path, String expected) {
        assertThat(SMALL).contains(right);
        ScenarioException failure =
                catchThrowableOfType(ScenarioException.class, () -> FormatJson.read(SMALL.replace(right, wrong)));

        assertThat(failure.path()).isEqualTo(path);
        assertThat(failure).hasMessageEndingWith("expected " + expected);
    }

    @Test
    void members_that_nobody_knows_are_refused() {
        ScenarioException failure = catchThrowableOfType(
                ScenarioException.class,
                () -> FormatJson.read(SMALL.replace("\"order\"", "\"colour\":\"red\",\"order\"")));

        assertThat(failure.path()).isEqualTo("$.colour");
    }

    private static long minutes(Segment segment) {
        Instant start = segment.plannedStart();
        Instant end = segment.plannedEnd();
        assertThat(start).isNotNull();
        assertThat(end).isNotNull();
        return Duration.between(start, end).toMinutes();
    }

    private static MeetingSetup ofDemo(String meeting) {
        Scenario scenario =
                new ScenarioReader(ProgrammeNode.KNOWN).read(Demo.sources().getFirst());
        return scenario.meetings().stream()
                .filter(each -> each.id().equals(meeting))
                .findFirst()
                .orElseThrow()
                .setup(scenario.zone(), ProgrammeNode.KNOWN);
    }

    private static MeetingSetup roundTable(
            @org.jspecify.annotations.Nullable Instant start, @org.jspecify.annotations.Nullable Instant end) {
        MeetingSetup demo = ofDemo("rt1");
        return new MeetingSetup(
                "rt1",
                demo.title(),
                demo.timeZone(),
                start,
                end,
                demo.settings(),
                List.of(),
                demo.participants(),
                demo.coChairs());
    }

    private static Roster panelOfHld() {
        return new Roster(Map.of(
                SpeakerRole.CO_CHAIRS,
                List.of("GHA", "CHE"),
                SpeakerRole.PANELLISTS,
                List.of("COL", "LBN", "MLI", "NGA", "TUR", "UNDP", "ACADEMIA")));
    }

    private static Roster nobody() {
        return new Roster(Map.of());
    }

    private void prepare(MeetingSetup setup) {
        done(new FloorCommand.PrepareMeeting(setup), Actor.SYSTEM);
    }

    private void done(FloorCommand command) {
        done(command, CHAIR);
    }

    private void done(FloorCommand command, Actor actor) {
        UUID id = UUID.randomUUID();
        Decision decision = FloorRules.decide(state, command, actor, id, TEN);
        assertThat(decision).as(command.toString()).isInstanceOf(Decision.Accepted.class);
        state = Evolution.evolve(
                state, new Change(state.revision() + 1, id, actor, TEN, ((Decision.Accepted) decision).events()));
    }
}

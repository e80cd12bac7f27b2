package org.rostrum.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.floor.domain.Segment;

class ScenarioReaderTest {
    private final ScenarioReader reader = new ScenarioReader(ProgrammeNode.KNOWN);
    private final Scenario dialogue = reader.read(Demo.sources().get(0));
    private final Scenario panel = reader.read(Demo.sources().get(1));

    @Test
    void the_dialogue_has_four_plenaries_and_four_round_tables() {
        assertThat(dialogue.id()).isEqualTo("hld2013");
        assertThat(dialogue.meetings().stream().map(Scenario.ScenarioMeeting::id))
                .containsExactly("pl1", "rt1", "pl2", "rt2", "pl3", "rt3", "rt4", "pl4");
        assertThat(dialogue.title()).containsKeys("en", "fr", "es", "ar", "zh", "ru");
        assertThat(dialogue.startsAt()).isEqualTo(Instant.parse("2013-10-03T13:00:00Z"));
        assertThat(dialogue.endsAt()).isEqualTo(Instant.parse("2013-10-04T22:00:00Z"));
    }

    @Test
    void round_table_1_is_as_the_scenario_says() {
        Scenario.ScenarioMeeting table = meeting(dialogue, "rt1");

        assertThat(table.title()).containsEntry("en", "Round Table 1");
        assertThat(table.theme()).containsKeys("en", "ar");
        assertThat(table.coChairs()).containsExactly("GHA", "CHE");
        assertThat(table.panel()).containsExactly("COL", "LBN", "MLI", "NGA", "TUR", "UNDP", "ACADEMIA");
        assertThat(table.segments().stream().map(Segment::id))
                .containsExactly("opening", "panel", "moderator-questions", "floor", "panel-reactions", "closing");
        Segment floor = table.segments().get(3);
        assertThat(floor.plannedStart()).isEqualTo(Instant.parse("2013-10-03T14:50:00Z"));
        assertThat(floor.plannedEnd()).isEqualTo(Instant.parse("2013-10-03T16:40:00Z"));
        assertThat(table.segments().getLast().plannedEnd()).isEqualTo(table.endsAt());
    }

    @Test
    void limits_of_a_round_table_are_those_of_the_scenario_and_of_the_segment() {
        Scenario.ScenarioMeeting table = meeting(dialogue, "rt1");

        assertThat(table.settings().regime()).isEqualTo("round-table");
        assertThat(table.settings().warn()).isEqualTo(Duration.ofSeconds(30));
        assertThat(limit(table.settings(), "member-state")).isEqualTo(180);
        assertThat(limit(table.settings(), "observer-state")).isEqualTo(180);
        assertThat(limit(table.settings(), "group")).isEqualTo(180);
        assertThat(limit(table.settings(), "stakeholder")).isEqualTo(120);
        assertThat(limit(table.settings(), "un-entity")).isEqualTo(120);
        assertThat(limit(table.settings(), "panellist")).isEqualTo(300);
        FloorSettings panelSegment = settings(table, "panel");
        assertThat(limit(panelSegment, "member-state")).isEqualTo(300);
        assertThat(limit(panelSegment, "un-entity")).isEqualTo(300);
        assertThat(limit(settings(table, "panel-reactions"), "member-state")).isEqualTo(120);
        assertThat(limit(settings(table, "floor"), "member-state")).isEqualTo(180);
    }

    @Test
    void a_plenary_has_the_limits_of_formal_debate_and_its_segments_by_the_clock() {
        Scenario.ScenarioMeeting plenary = meeting(dialogue, "pl1");

        assertThat(plenary.settings().regime()).isEqualTo("formal-debate");
        assertThat(limit(plenary.settings(), "member-state")).isEqualTo(300);
        assertThat(limit(plenary.settings(), "un-entity")).isEqualTo(240);
        assertThat(limit(plenary.settings(), "stakeholder")).isEqualTo(180);
        assertThat(plenary.segments().stream().map(Segment::plannedStart))
                .containsExactly(Instant.parse("2013-10-03T13:00:00Z"), Instant.parse("2013-10-03T14:00:00Z"));
        assertThat(meeting(dialogue, "pl2").segments()).isEmpty();
    }

    @Test
    void the_panel_of_one_day_is_two_meetings_with_a_pause_between() {
        assertThat(panel.id()).isEqualTo("panel2013");
        assertThat(panel.meetings().stream().map(Scenario.ScenarioMeeting::id)).containsExactly("panel-am", "panel-pm");
        Scenario.ScenarioMeeting morning = meeting(panel, "panel-am");
        Scenario.ScenarioMeeting afternoon = meeting(panel, "panel-pm");
        assertThat(morning.segments().stream().map(Segment::id)).containsExactly("opening", "s1");
        assertThat(afternoon.segments().stream().map(Segment::id)).containsExactly("s2", "s3", "closing");
        assertThat(morning.endsAt()).isEqualTo(Instant.parse("2013-06-25T17:00:00Z"));
        assertThat(morning.kind()).isEqualTo("panel");
        assertThat(morning.panel()).containsExactly("PAN1", "PAN2", "PAN3", "PAN4");
        assertThat(afternoon.panel()).hasSize(9).startsWith("PAN5").endsWith("PAN13");
        assertThat(limit(morning.settings(), "panellist")).isEqualTo(420);
        MeetingSetup setup = morning.setup(panel.zone(), ProgrammeNode.KNOWN);
        assertThat(setup.participants()).hasSize(195 + 51 + 4).containsKey("PAN1");
    }

    @Test
    void dates_move_by_the_clock_on_the_wall_across_summer_time() {
        // 2026: winter time in New York from 1 November on
        Scenario moved = dialogue.movedBy(dialogue.daysTo(LocalDate.of(2026, 10, 31)));

        assertThat(meeting(moved, "rt1").startsAt()).isEqualTo(Instant.parse("2026-10-31T14:00:00Z"));
        assertThat(meeting(moved, "rt4").startsAt()).isEqualTo(Instant.parse("2026-11-01T20:00:00Z"));
        assertThat(meeting(moved, "rt4").segments().getFirst().plannedStart())
                .isEqualTo(Instant.parse("2026-11-01T20:00:00Z"));
        assertThat(moved.startsAt()).isEqualTo(Instant.parse("2026-10-31T13:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "interactive-dialogue-scenario/1 | other/2 | $.schema | \"interactive-dialogue-scenario/1\"",
                "America/New_York | Mars/Base | $.event.timezone | an IANA time zone such as America/New_York",
                "\"round_table\" | \"square_table\" | $.meetings[0].type | round_table or plenary",
                "\"iso3\":\"GHA\" | \"iso3\":\"XXX\" | $.meetings[0].co_chairs[0].iso3 | the code of a delegation or stakeholder, such as KEN or UNDP",
                "\"minutes\":10 | \"minutes\":\"ten\" | $.meetings[0].segments[0].minutes | minutes, from 0 to 1440",
                "\"minutes\":10 | \"minutes\":500 | $.meetings[0].segments[0] | a time inside the meeting, after the segment before",
                "\"en\":\"A dialogue\" | \"fr\":\"Un dialogue\" | $.event.title.en | the text in English",
                "2013-10-03T10:00:00-04:00 | yesterday | $.meetings[0].start | an instant such as 2013-10-03T10:00:00-04:00",
                "2013-10-03T13:00:00-04:00 | 2013-10-03T09:00:00-04:00 | $.meetings[0].end | an instant after the start",
                "\"id\":\"RT1\" | \"id\":\"../x\" | $.meetings[0].id | 1 to 40 letters, digits, dashes or underscores",
                "\"panellist_s\":300 | \"panellist_s\":-1 | $.time_limits.round_table.panellist_s | a whole number from 1 to 86400",
                "\"event\" | \"happening\" | $.event | a value of this name"
            })
    void what_is_wrong_is_named_by_its_path(String right, String wrong, String path, String expected) {
        String text = SMALL.replace(right, wrong);
        assertThat(text).isNotEqualTo(SMALL);

        ScenarioException error = failure(text);

        assertThat(error.path()).isEqualTo(path);
        assertThat(error).hasMessageEndingWith("expected " + expected);
    }

    @Test
    void text_that_is_no_json_an_id_twice_and_control_characters_are_refused() {
        assertThat(reader.read(SMALL).meetings()).hasSize(1);
        assertThat(failure("{\"schema\": ").path()).isEqualTo("$");
        assertThat(failure("[]").path()).isEqualTo("$");
        assertThat(failure("").path()).isEqualTo("$");
        assertThat(failure("{\"schema\": 1, \"schema\": 2}").path()).isEqualTo("$");
        assertThat(failure(SMALL.replace("A dialogue", "A\\u0000dialogue")).path())
                .isEqualTo("$.event.title.en");
        assertThat(failure(SMALL.replace("A dialogue", "A".repeat(10_000))).path())
                .isEqualTo("$.event.title.en");
        String twice = SMALL.replace("\"meetings\":[", "\"meetings\":[" + SMALL_MEETING + ",");
        assertThat(failure(twice).path()).isEqualTo("$.meetings[1].id");
        String none = SMALL.replace("\"meetings\"", "\"sessions\"");
        assertThat(failure(none)).hasMessageEndingWith("expected meetings, or the segments of a panel");
    }

    static final String SMALL_MEETING = """
            {"id":"RT1","type":"round_table","number":1,"start":"2013-10-03T10:00:00-04:00",
             "end":"2013-10-03T13:00:00-04:00","co_chairs":[{"iso3":"GHA"}],"segments":[{"key":"opening","minutes":10}]}""";

    static final String SMALL = """
            {"schema":"interactive-dialogue-scenario/1","id":"small",
             "event":{"title":{"en":"A dialogue"},"timezone":"America/New_York"},
             "time_limits":{"round_table":{"panellist_s":300}},
             "meetings":[""" + SMALL_MEETING + "]}";

    private ScenarioException failure(String text) {
        return catchThrowableOfType(ScenarioException.class, () -> reader.read(text));
    }

    private static Scenario.ScenarioMeeting meeting(Scenario scenario, String id) {
        return scenario.meetings().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static FloorSettings settings(Scenario.ScenarioMeeting meeting, String segment) {
        List<FloorSettings> found = meeting.segments().stream()
                .filter(each -> each.id().equals(segment))
                .flatMap(each -> java.util.stream.Stream.ofNullable(each.settings()))
                .toList();
        return found.getFirst();
    }

    private static long limit(FloorSettings settings, String key) {
        return settings.limits().of(key).toSeconds();
    }
}

package org.rostrum.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.domain.Participant;
import org.rostrum.fuzz.Fuzz;

/** Tables of participants, scenarios and formats that somebody wrote or made up. */
class ProgrammeFuzzTest {
    private static final ScenarioReader READER = new ScenarioReader(ProgrammeNode.KNOWN);
    private static final String STATES =
            "iso3,name_en_short,name_fr,name_es,name_ar,name_zh,name_ru,regional_group,un_status\n";
    private static final String OTHERS = "code,name_en,name_fr,name_es,name_ar,name_zh,name_ru,category\n";

    static List<byte[]> scenarios() {
        return List.of(
                Fuzz.resource("/demo/scenario-hld2013.json"), Fuzz.resource("/demo/scenario-panel-2013-06-25.json"));
    }

    static void scenario(byte[] body) {
        try {
            Scenario scenario = READER.read(new String(body, StandardCharsets.UTF_8));
            assertThat(scenario.meetings()).isNotEmpty();
        } catch (ScenarioException refused) {
            told(refused);
        }
    }

    static List<byte[]> formats() {
        return Stream.of("ga-round-table", "general-debate", "hrc-interactive-dialogue", "hrc-panel", "town-hall")
                .map(each -> Fuzz.resource("/formats/" + each + ".json"))
                .toList();
    }

    static void format(byte[] body) {
        try {
            Format format = FormatJson.read(new String(body, StandardCharsets.UTF_8));
            assertThat(FormatJson.read(FormatJson.write(format).toString())).isEqualTo(format);
            FormatTimes.of(format, java.time.Instant.EPOCH, java.time.Instant.EPOCH.plusSeconds(3 * 3600));
            FormatTimes.of(format, null, null);
        } catch (ScenarioException refused) {
            told(refused);
        }
    }

    private static void told(ScenarioException refused) {
        assertThat(refused.path()).startsWith("$");
        assertThat(refused.getMessage()).hasSizeLessThan(2_000).contains("expected");
    }

    static List<byte[]> tables() {
        return List.of(
                Fuzz.text(STATES
                        + "KEN,Kenya,Kenya,Kenia,,,,African States,member_state\nVAT,Holy See,,,,,,,observer_state\n"),
                Fuzz.text(OTHERS + "X1,\"Name, with comma\",,,,,,igo\r\nUNDP,UNDP,,,,,,un_system\r\n"));
    }

    static void table(byte[] csv) {
        try {
            Map<String, Participant> states = ParticipantsCsv.states(new ByteArrayInputStream(csv));
            assertThat(states).doesNotContainKey("");
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("line");
        }
        try {
            ParticipantsCsv.stakeholders(new ByteArrayInputStream(csv));
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("line");
        }
    }

    @Test
    void a_scenario_is_read_or_its_path_is_named() {
        Fuzz.run("scenarios", scenarios(), ProgrammeFuzzTest::scenario);
    }

    @Test
    void a_format_is_read_and_written_again_the_same_or_its_path_is_named() {
        Fuzz.run("formats", formats(), ProgrammeFuzzTest::format);
    }

    @Test
    void a_table_of_participants_is_read_or_its_line_is_named() {
        Fuzz.run("tables", tables(), ProgrammeFuzzTest::table);
    }
}

package org.rostrum.panels.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rostrum.panels.application.KnownStates;
import org.rostrum.panels.domain.RoundTable;
import org.rostrum.programme.Dialogue;
import org.rostrum.programme.Meeting;

class PanelsUiConfigurationTest {
    private static final Instant DAY = Instant.parse("2026-05-04T13:00:00Z");

    private static Meeting meeting(String id, String kind) {
        return new Meeting(id, Map.of("en", id), null, kind, null, DAY, DAY.plus(Duration.ofHours(3)), List.of("GHA"));
    }

    @Test
    void a_first_call_begins_with_the_round_tables_and_panels_of_the_programme_and_the_groups_as_they_are() {
        Dialogues.About about = PanelsUiConfiguration.about(
                new Dialogue(
                        "d",
                        Map.of("en", "Dialogue"),
                        null,
                        null,
                        ZoneId.of("UTC"),
                        DAY,
                        DAY,
                        false,
                        List.of(meeting("opening", "plenary"), meeting("rt1", "round-table"), meeting("day", "panel"))),
                KnownStates.bundled());

        assertThat(about.roundTables()).extracting(RoundTable::id).containsExactly("RT1", "DAY");
        assertThat(about.roundTables()).allMatch(each -> each.coChairs().equals(List.of("GHA")));
        assertThat(about.groups().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(193);
        assertThat(about.groups()).containsEntry("Eastern European States", 23);
    }
}

package org.rostrum.floor.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorEvent;
import org.rostrum.floor.domain.Role;
import tools.jackson.databind.json.JsonMapper;

class ChangeJsonTest {
    private static final Change CHANGE = new Change(
            7,
            UUID.fromString("00000000-0000-4000-8000-000000000007"),
            new Actor(Role.CO_CHAIR, "PRT"),
            Instant.parse("2013-10-03T18:30:00.123456789Z"),
            List.of(new FloorEvent.ListClosed(true), new FloorEvent.MeetingOpened()));

    @Test
    void a_change_is_written_as_documented() {
        assertThat(ChangeJson.write(CHANGE))
                .isEqualTo("{\"v\":1,\"revision\":7,"
                        + "\"commandId\":\"00000000-0000-4000-8000-000000000007\",\"role\":\"co-chair\",\"code\":\"PRT\","
                        + "\"at\":\"2013-10-03T18:30:00.123456789Z\","
                        + "\"events\":[{\"v\":1,\"type\":\"list.closed\",\"byItself\":true},"
                        + "{\"v\":1,\"type\":\"meeting.opened\"}]}");
    }

    @Test
    void a_change_that_was_written_before_changes_had_a_version_is_read_as_the_first() {
        String first = ChangeJson.write(CHANGE).replaceFirst("\"v\":1,", "");

        assertThat(ChangeJson.read(first)).isEqualTo(CHANGE);
    }

    @Test
    void what_is_read_equals_what_was_written() {
        RandomMeeting meeting = new RandomMeeting("rt1", 2013);
        for (int i = 0; i < 500; i++) {
            Change change = meeting.next();
            assertThat(ChangeJson.read(ChangeJson.write(change))).isEqualTo(change);
        }
    }

    @Test
    void a_change_without_events_is_a_change() {
        Change nothing = new Change(1, CHANGE.commandId(), Actor.SYSTEM, CHANGE.at(), List.of());

        assertThat(ChangeJson.read(ChangeJson.write(nothing))).isEqualTo(nothing);
    }

    @Test
    void a_version_of_the_future_is_refused_with_what_was_found() {
        String future = ChangeJson.write(CHANGE).replaceFirst("\"v\":1", "\"v\":9");

        assertThatThrownBy(() -> ChangeJson.read(future))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("v: found 9, expected 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d alone", "alone \\ud83d", "\\udc00\\ud83d", "\\ud83d\\ude00 a pair", "nul \\u0000"})
    void any_text_survives_storage_in_utf_8(String escaped) {
        String text = JsonMapper.shared().readTree('"' + escaped + '"').stringValue();
        Change change =
                new Change(1, CHANGE.commandId(), Actor.SYSTEM, CHANGE.at(), List.of(new FloorEvent.Announced(text)));

        byte[] stored = ChangeJson.write(change).getBytes(StandardCharsets.UTF_8);

        assertThat(ChangeJson.read(new String(stored, StandardCharsets.UTF_8))).isEqualTo(change);
    }
}

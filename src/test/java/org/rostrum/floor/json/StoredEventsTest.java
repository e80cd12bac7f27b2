package org.rostrum.floor.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.domain.FloorEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One stored example of every event is read for ever. Files of this folder are added to, never changed. */
class StoredEventsTest {
    private static final Path STORED = Path.of("src/test/resources/events");
    private static final JsonMapper JSON = new JsonMapper();

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(STORED)) {
            return files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void every_stored_example_is_read_and_written_the_same() throws IOException {
        for (Path file : files()) {
            JsonNode stored = JSON.readTree(Files.readString(file));
            String written = FloorEventJson.write(FloorEventJson.read(stored)).toString();
            assertThat(JSON.readTree(written).equals(stored))
                    .as(file + ": " + written)
                    .isTrue();
        }
    }

    @Test
    void there_is_an_example_of_every_event() throws IOException {
        Set<Class<?>> shown = files().stream()
                .map(file -> {
                    try {
                        return FloorEventJson.read(JSON.readTree(Files.readString(file)))
                                .getClass();
                    } catch (IOException e) {
                        throw new AssertionError(file.toString(), e);
                    }
                })
                .collect(Collectors.toSet());
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(concrete(FloorEvent.class).toList());
    }

    private static Stream<Class<?>> concrete(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(StoredEventsTest::concrete)
                : Stream.of(type);
    }

    @Test
    void what_a_later_release_wrote_is_refused_with_a_word_about_it() {
        assertThatThrownBy(() -> FloorEventJson.read(JSON.readTree("{\"v\":2,\"type\":\"meeting.opened\"}")))
                .hasMessageContaining("v: found 2")
                .hasMessageContaining("later release");
        assertThatThrownBy(() -> FloorEventJson.read(JSON.readTree("{\"v\":1,\"type\":\"meeting.exploded\"}")))
                .hasMessageContaining("meeting.exploded");
        assertThatThrownBy(() -> FloorEventJson.read(JSON.readTree("{\"v\":1,\"type\":\"limit.changed\"}")))
                .hasMessageContaining("key: found null");
    }
}

package org.rostrum.floor.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rostrum.floor.application.Journal;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Change;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What each release has written is brought to the newest schema, and shows what it showed then. */
abstract class ReleasedData {
    private static final Path RELEASES = Path.of("src", "test", "resources", "releases");
    private static final JsonMapper JSON = new JsonMapper();

    static List<String> releases() throws IOException {
        try (Stream<Path> folders = Files.list(RELEASES)) {
            return folders.filter(Files::isDirectory)
                    .map(each -> each.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** {@code h2} or {@code postgresql}: the folder in a release. */
    abstract String kind();

    /** An empty database with a name of its own. */
    abstract DataSource empty(String name) throws SQLException;

    /** Brings a release's data in, as it was. */
    abstract void load(DataSource database, Path gzippedSql) throws SQLException, IOException;

    /** How the check is told of a database. */
    abstract String url(String name);

    @ParameterizedTest
    @MethodSource("releases")
    void data_of_a_release_is_migrated_whole_and_every_meeting_shows_what_it_showed(String release) throws Exception {
        String name = "release_" + release.replaceAll("\\W", "_");
        DataSource database = empty(name);
        Path folder = RELEASES.resolve(release).resolve(kind());
        load(database, folder.resolve("data.sql.gz"));
        Map<String, Long> rows = rows(database);
        assertThat(rows)
                .containsKeys("journal", "dialogue")
                .allSatisfy((table, count) -> assertThat(count).as(table).isNotNegative());

        assertThat(Flyway.configure().dataSource(database).load().migrate().migrationsExecuted)
                .as("the dump is of an earlier schema")
                .isPositive();
        assertThat(rows(database)).containsAllEntriesOf(rows);
        new JournalSealer(database).sealAll();
        assertThat(verified(name)).doesNotContain("not sealed").contains("all as they were written");

        Map<String, ObjectNode> shown = ReleaseRecorder.shown(database);
        JdbcClient.create(database).sql("delete from journal_snapshot").update();
        assertThat(ReleaseRecorder.shown(database))
                .as("the same from the first change on")
                .isEqualTo(shown);
        assertThat(shown).hasSize(kept(folder).size()).hasSizeGreaterThan(5);
        for (Path then : kept(folder)) {
            String meeting = then.getFileName().toString().replace(".json", "");
            assertStillThere(
                    meeting,
                    JSON.readTree(Files.readString(then)),
                    JSON.readTree(Objects.requireNonNull(shown.get(meeting)).toString()));
            assertGoesOn(database, meeting);
        }
        assertThat(verified(name)).contains("all as they were written");
    }

    private static List<Path> kept(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("snapshots"))) {
            return files.sorted().toList();
        }
    }

    /** Later releases may add fields; what was there stays as it was. */
    private static void assertStillThere(String path, JsonNode then, JsonNode now) {
        assertThat(now).as(path).isNotNull();
        if (then.isObject()) {
            then.properties()
                    .forEach(each ->
                            assertStillThere(path + "." + each.getKey(), each.getValue(), now.get(each.getKey())));
        } else if (then.isArray()) {
            assertThat(now.size()).as(path).isEqualTo(then.size());
            for (int i = 0; i < then.size(); i++) {
                assertStillThere(path + "[" + i + "]", then.get(i), now.get(i));
            }
        } else {
            assertThat(now).as(path).isEqualTo(then);
        }
    }

    private static void assertGoesOn(DataSource database, String meeting) {
        Journal journal = new JdbcJournal(database);
        Change last = journal.read(meeting, journal.head(meeting) - 1, 1).getFirst();
        Change next = new Change(last.revision() + 1, UUID.randomUUID(), Actor.SYSTEM, last.at(), List.of());
        assertThat(journal.append(meeting, List.of(next))).isEqualTo(new Journal.Appended.Committed());
    }

    private static Map<String, Long> rows(DataSource database) {
        JdbcClient client = JdbcClient.create(database);
        Map<String, Long> rows = new TreeMap<>();
        for (String table : List.of(
                "journal",
                "journal_snapshot",
                "account",
                "sign_in",
                "installation",
                "dialogue",
                "meeting",
                "script_run",
                "meeting_format")) {
            rows.put(
                    table,
                    client.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single());
        }
        return rows;
    }

    private String verified(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Map<String, String> environment =
                Map.of("SPRING_DATASOURCE_USERNAME", user(), "SPRING_DATASOURCE_PASSWORD", user());
        int code = new VerifyJournal(environment, InstantSource.system(), out, out).run("--url", url(name));
        String said = bytes.toString(StandardCharsets.UTF_8);
        assertThat(code).as(said).isZero();
        return said;
    }

    abstract String user();

    /** The statements of a dump, without the lines that only its own client understands. */
    static String sql(Path gzippedSql) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(gzippedSql))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> lines = new ArrayList<>(Arrays.asList(all.split("\n", -1)));
            lines.removeIf(line -> line.startsWith("\\"));
            return String.join("\n", lines);
        }
    }
}

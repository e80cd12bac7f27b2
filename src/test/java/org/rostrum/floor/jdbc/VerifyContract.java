package org.rostrum.floor.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.floor.application.Journal;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorEvent;
import org.rostrum.floor.json.RandomMeeting;

/** What the check of a journal finds, and names, on whatever database. */
abstract class VerifyContract {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00.123456789Z");

    @TempDir
    Path folder;

    private DataSource database;
    private Journal journal;
    private String said = "";

    /** A database that is empty, or was used by other tests of this class. */
    abstract DataSource database();

    /** How the tool is told of it. */
    abstract List<String> where();

    /** What of the environment it needs for that. */
    Map<String, String> environment() {
        return Map.of();
    }

    /** Two meetings: one of 250 changes with a kept snapshot, one of 20. */
    @BeforeEach
    void twoMeetings() {
        database = database();
        Flyway.configure().dataSource(database).cleanDisabled(false).load().clean();
        Flyway.configure().dataSource(database).load().migrate();
        journal = new JdbcJournal(database);
        play("rt1", 1, 250);
        play("rt2", 2, 20);
    }

    private void play(String id, long seed, int changes) {
        RandomMeeting meeting = new RandomMeeting(id, seed);
        List<Change> played = new ArrayList<>();
        for (int i = 1; i <= changes; i++) {
            played.add(meeting.next());
            if (i == 200) {
                journal.keep(meeting.state());
            }
        }
        assertThat(journal.append(id, played)).isEqualTo(new Journal.Appended.Committed());
    }

    private int verify(String... more) {
        List<String> arguments = new ArrayList<>(where());
        arguments.addAll(List.of(more));
        return tool(environment(), arguments.toArray(String[]::new));
    }

    private int tool(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = new VerifyJournal(environment, InstantSource.fixed(NOON), out, out).run(arguments);
        said = bytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    private void store(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
        }
    }

    private Path heads() {
        Path file = folder.resolve("heads");
        assertThat(verify("--write-heads", file.toString())).isZero();
        return file;
    }

    @Test
    void a_journal_as_it_was_written_is_whole_and_its_heads_are_told() throws IOException {
        Path heads = heads();

        assertThat(said)
                .containsPattern("(?m)^rt1: OK, 250 changes, head [0-9a-f]{64}$")
                .containsPattern("(?m)^rt2: OK, 20 changes, head [0-9a-f]{64}$")
                .contains("2 meetings, 270 changes");
        assertThat(Files.readString(heads)).containsPattern("(?m)^250 [0-9a-f]{64} rt1$");
        assertThat(verify("--heads", heads.toString())).isZero();
        journal.append("rt2", List.of(change(21)));
        assertThat(verify("--heads", heads.toString())).isZero();
    }

    private static Change change(long revision) {
        return new Change(
                revision, UUID.randomUUID(), Actor.SYSTEM, NOON, List.of(new FloorEvent.Announced("at " + revision)));
    }

    @Test
    void a_payload_that_was_changed_is_found() throws SQLException {
        store("update journal set payload = replace(payload, '\"role\":\"chair\"', '\"role\":\"secretariat\"')"
                + " where meeting = 'rt1' and revision = 2");
        assertThat(verify()).isEqualTo(1);
        assertThat(said)
                .contains("rt1: revision 2: the hash does not fit")
                .contains("rt2: OK")
                .contains("1 of 2 meetings");
    }

    @Test
    void a_row_that_was_given_its_hash_anew_is_found_by_the_next() throws SQLException {
        Change second = journal.read("rt1", 1, 1).getFirst();
        store("update journal set payload = replace(payload, '\"code\":', ' \"code\":')"
                + " where meeting = 'rt1' and revision = 2");
        String first = text("select hash from journal where meeting = 'rt1' and revision = 1");
        String payload = text("select payload from journal where meeting = 'rt1' and revision = 2");
        store("update journal set hash = '" + JournalHash.of(first, "rt1", 2, second.commandId(), payload)
                + "' where meeting = 'rt1' and revision = 2");
        assertThat(verify()).isEqualTo(1);
        assertThat(said).contains("rt1: revision 3: the hash does not fit");
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                java.sql.ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    @Test
    void rows_that_were_swapped_are_found() throws SQLException {
        store("update journal set revision = -5 where meeting = 'rt1' and revision = 5");
        store("update journal set revision = 5 where meeting = 'rt1' and revision = 6");
        store("update journal set revision = 6 where meeting = 'rt1' and revision = -5");
        assertThat(verify()).isEqualTo(1);
        assertThat(said).contains("rt1: revision 5: the payload is that of revision 6");
    }

    @Test
    void a_row_that_was_taken_out_of_the_middle_is_found() throws SQLException {
        store("delete from journal where meeting = 'rt2' and revision = 7");
        assertThat(verify()).isEqualTo(1);
        assertThat(said).contains("rt2: revision 7 is missing, revision 8 comes instead");
    }

    @Test
    void a_gap_that_was_closed_again_is_found() throws SQLException {
        store("delete from journal where meeting = 'rt2' and revision = 20");
        store("update journal set revision = 20, payload = replace(payload, '\"revision\":19,', '\"revision\":20,')"
                + " where meeting = 'rt2' and revision = 19");
        store("update journal set revision = 19, payload = replace(payload, '\"revision\":18,', '\"revision\":19,')"
                + " where meeting = 'rt2' and revision = 18");
        assertThat(verify()).isEqualTo(1);
        assertThat(said).contains("rt2: revision 18 is missing");
    }

    @Test
    void a_row_before_the_first_is_found() throws SQLException {
        store("update journal set revision = 0 where meeting = 'rt2' and revision = 20");
        assertThat(verify()).isEqualTo(1);
        assertThat(said).contains("rt2: revision 1 is missing, revision 0 comes instead");
    }

    @Test
    void last_rows_that_were_removed_are_found_by_the_heads_of_an_earlier_check() throws SQLException {
        Path heads = heads();
        store("delete from journal where meeting = 'rt2' and revision > 18");
        assertThat(verify()).as("a chain alone cannot show it").isZero();
        assertThat(verify("--heads", heads.toString())).isEqualTo(1);
        assertThat(said).contains("rt2: ends at revision 18, the heads file knows revision 20");
    }

    @Test
    void last_rows_that_were_removed_are_found_by_the_kept_snapshot() throws SQLException {
        store("delete from journal where meeting = 'rt1' and revision > 190");
        assertThat(verify()).isEqualTo(1);
        assertThat(said).contains("rt1: the kept snapshot is of revision 200 and the journal ends at 190");
    }

    @Test
    void a_meeting_that_was_removed_is_found_by_the_heads_of_an_earlier_check() throws SQLException {
        Path heads = heads();
        store("delete from journal where meeting = 'rt2'");
        assertThat(verify("--heads", heads.toString())).isEqualTo(1);
        assertThat(said).contains("rt2: the heads file knows revision 20, here is no such meeting");
    }

    @Test
    void a_chain_that_was_made_anew_is_found_by_the_heads_of_an_earlier_check() throws SQLException {
        Path heads = heads();
        store("delete from journal where meeting = 'rt2'");
        play("rt2", 3, 25);
        assertThat(verify()).as("a chain alone cannot show it").isZero();
        assertThat(verify("--heads", heads.toString())).isEqualTo(1);
        assertThat(said).contains("rt2: revision 20 is another one than the heads file knows");
    }

    @Test
    void a_command_id_that_was_changed_is_found() throws SQLException {
        Change third = journal.read("rt1", 2, 1).getFirst();
        UUID other = UUID.randomUUID();
        store("update journal set command_id = '" + other + "' where meeting = 'rt1' and revision = 3");
        assertThat(verify()).isEqualTo(1);
        assertThat(said)
                .contains("rt1: revision 3: the command id is " + other + ", the payload says " + third.commandId());
    }

    @Test
    void a_time_that_was_changed_is_found() throws SQLException {
        store("update journal set recorded_at = timestamp with time zone '2001-01-01 00:00:00+00:00'"
                + " where meeting = 'rt1' and revision = 3");
        assertThat(verify()).isEqualTo(1);
        assertThat(said).contains("rt1: revision 3: recorded at 2001-01-01T00:00:00Z, the payload says 2013-");
    }

    @Test
    void a_hash_that_was_taken_away_is_found() throws SQLException {
        store("update journal set hash = null where meeting = 'rt1' and revision = 9");
        assertThat(verify()).isEqualTo(1);
        assertThat(said).contains("rt1: revision 9: the hash was taken away, though revision 10");
    }

    @Test
    void a_payload_that_is_no_change_is_found() throws SQLException {
        store("update journal set payload = '{\"v\":9}' where meeting = 'rt1' and revision = 250");
        assertThat(verify()).isEqualTo(1);
        assertThat(said).contains("rt1: revision 250: the payload cannot be read: v: found 9");
    }

    @Test
    void a_snapshot_that_was_changed_is_found_and_one_of_another_release_is_told() throws SQLException {
        store("update journal_snapshot set payload = replace(payload, '\"revision\":200,', '\"revision\":199,')");
        assertThat(verify()).isEqualTo(1);
        assertThat(said).contains("rt1: the kept snapshot of revision 200 is not what the journal makes of it");

        store("update journal_snapshot set payload = '{\"v\":99}'");
        assertThat(verify()).isZero();
        assertThat(said).contains("rt1: the kept snapshot is of another release");
    }

    @Test
    void rows_that_an_earlier_release_wrote_last_are_told_as_not_sealed_and_keep_their_head() throws SQLException {
        Path heads = heads();
        store("update journal set hash = null where meeting = 'rt1' and revision > 247");
        assertThat(verify("--heads", heads.toString())).isZero();
        assertThat(said).contains("rt1: the last 3 changes are not sealed yet");
        new JournalSealer(database).sealAll();
        assertThat(verify("--heads", heads.toString())).isZero();
        assertThat(said).doesNotContain("not sealed");
    }

    @Test
    void a_database_from_before_the_chain_can_be_checked() throws SQLException {
        store("delete from journal_snapshot");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table journal drop column hash");
        }
        assertThat(verify()).isZero();
        assertThat(said).contains("rt1: the last 250 changes are not sealed yet");
    }

    @Test
    void heads_are_not_written_of_a_journal_that_is_not_whole() throws SQLException, IOException {
        Path heads = heads();
        String before = Files.readString(heads);
        store("delete from journal where meeting = 'rt2' and revision = 7");
        assertThat(verify("--write-heads", heads.toString())).isEqualTo(1);
        assertThat(heads).hasContent(before.stripTrailing());
    }

    @Test
    void what_cannot_be_told_is_said_with_what_to_do() throws IOException {
        assertThat(verify("--heads", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(said).contains("none cannot be read");
        Path odd = Files.writeString(folder.resolve("odd"), "# heads\n12 abc rt1\n");
        assertThat(verify("--heads", odd.toString())).isEqualTo(2);
        assertThat(said).contains("line 2: expected revision, hash and meeting").contains("12 abc rt1");
        assertThat(verify("--sideways")).isEqualTo(2);
        assertThat(said).contains("Not understood: --sideways");
        assertThat(verify("--heads")).isEqualTo(2);
        assertThat(said).contains("--heads needs a value");
        assertThat(tool(Map.of())).isEqualTo(2);
        assertThat(said).contains("say which database");
        assertThat(tool(Map.of(), "--data", folder.toString())).isEqualTo(2);
        assertThat(said).contains("no file rostrum.mv.db");
        assertThat(tool(Map.of(), "--url", "jdbc:postgresql://127.0.0.1:1/none"))
                .isEqualTo(2);
        assertThat(said).contains("the database cannot be read");
        assertThat(tool(Map.of(), "--url", "jdbc:h2:mem:nothing")).isEqualTo(2);
        assertThat(said).contains("there is no journal");
    }

    @Test
    void a_journal_of_ten_thousand_changes_is_checked_in_seconds() {
        play("long", 4, 10_000);
        long start = System.nanoTime();
        assertThat(verify()).isZero();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(
                "10,270 changes checked in %d ms on %s%n",
                took.toMillis(), getClass().getSimpleName());
        assertThat(took).isLessThan(Duration.ofSeconds(30));
    }
}

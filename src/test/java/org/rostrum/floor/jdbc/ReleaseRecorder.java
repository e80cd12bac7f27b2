package org.rostrum.floor.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.rostrum.floor.application.FloorVisibility;
import org.rostrum.floor.application.Journal;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.Evolution;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.json.RandomMeeting;
import org.rostrum.floor.json.SnapshotJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a database ready to be kept as what a release has written: adds meetings that go on by chance, so that many
 * kinds of events are in it, and writes down what each meeting shows. CONTRIBUTING.md tells when and how to run it.
 */
final class ReleaseRecorder {
    /** How many changes the meetings by chance have; the first is long enough for a kept snapshot. */
    private static final List<Integer> LENGTHS = List.of(230, 60);

    private ReleaseRecorder() {}

    /** {@code URL USER PASSWORD FOLDER}: the database as its nodes left it, and where {@code snapshots} go. */
    public static void main(String[] args) throws IOException {
        DataSource database = new DriverManagerDataSource(args[0], args[1], args[2]);
        Journal journal = new JdbcJournal(database);
        for (int i = 0; i < LENGTHS.size(); i++) {
            playByChance(journal, "chance-" + (i + 1), i + 1, LENGTHS.get(i));
        }
        Path folder = Files.createDirectories(Path.of(args[3], "snapshots"));
        for (Map.Entry<String, ObjectNode> each : shown(database).entrySet()) {
            Files.writeString(folder.resolve(each.getKey() + ".json"), each.getValue() + "\n");
        }
    }

    private static void playByChance(Journal journal, String id, long seed, int changes) {
        if (journal.head(id) > 0) {
            return;
        }
        RandomMeeting meeting = new RandomMeeting(id, seed);
        List<Change> played = new ArrayList<>();
        for (int i = 0; i < changes; i++) {
            played.add(meeting.next());
            if (i == 200) {
                journal.keep(meeting.state());
            }
        }
        if (!(journal.append(id, played) instanceof Journal.Appended.Committed)) {
            throw new IllegalStateException(id + " was not written");
        }
    }

    /** What the public sees of each meeting at the instant of its last change, by id. */
    static Map<String, ObjectNode> shown(DataSource database) {
        Journal journal = new JdbcJournal(database);
        Map<String, ObjectNode> shown = new TreeMap<>();
        List<String> meetings = JdbcClient.create(database)
                .sql("select distinct meeting from journal")
                .query((row, number) -> row.getString(1))
                .list();
        for (String meeting : meetings) {
            FloorState state = journal.snapshot(meeting).orElseGet(() -> FloorState.initial(meeting));
            for (Change change : journal.read(meeting, state.revision(), Integer.MAX_VALUE)) {
                state = Evolution.evolve(state, change);
            }
            shown.put(meeting, SnapshotJson.tree(FloorVisibility.at(state, state.asOf())));
        }
        return shown;
    }
}

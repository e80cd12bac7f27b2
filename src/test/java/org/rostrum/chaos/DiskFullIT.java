package org.rostrum.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Role;
import org.rostrum.floor.json.ChangeJson;
import org.rostrum.nodetest.NodeProcess;
import org.rostrum.nodetest.Person;
import tools.jackson.databind.JsonNode;

/** One node on the embedded database whose disk is full for a while: the same checker has the last word. */
class DiskFullIT {
    private static final String MEETING = "rt1";
    private static final Actor CHAIR = new Actor(Role.CHAIR, "GHA");
    private static final int MOST_UNTIL_FULL = 3_000;

    @TempDir
    static Path folder;

    private final Recorder recorder = new Recorder();
    private final Random random = new Random(11);
    private final Wishes wishes = new Wishes(random, List.of("KEN", "BRA"));
    private final Map<Actor, String> tokens = new LinkedHashMap<>();

    @Test
    void a_full_disk_is_said_and_nothing_acknowledged_is_lost() throws IOException, InterruptedException, SQLException {
        try (SmallDisk disk = SmallDisk.of(folder, 48)) {
            NodeProcess node = NodeProcess.startAlone("disk-full", NodeProcess.Ports.free(), disk.folder());
            try {
                underFire(disk, node);
            } finally {
                node.kill();
            }
            List<JournalRow> journal = journal(disk.folder());
            MeetingHistory history = new MeetingHistory(
                    MEETING,
                    recorder.wallOfZero(),
                    journal,
                    recorder.attempts(MEETING),
                    recorder.readings(MEETING),
                    Map.of(),
                    Map.of());
            List<Violation> found = HistoryChecker.check(history);
            assertThat(found.stream().map(Violation::text)).isEmpty();
            System.out.println("disk full by " + disk.words() + ": " + journal.size() + " revisions, "
                    + history.attempts().size() + " commands, every promise kept");
        }
    }

    private void underFire(SmallDisk disk, NodeProcess node) throws IOException, InterruptedException {
        node.awaitReady();
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> Person.get(node, "/api/v1/meetings/rt1")
                                .path("revision")
                                .asLong()
                        > 0);
        tokens.put(CHAIR, signIn(node, "CHAIR"));
        tokens.put(Actor.participant("KEN"), signIn(node, "KEN"));
        tokens.put(Actor.participant("BRA"), signIn(node, "BRA"));
        for (int i = 0; i < 60; i++) {
            assertThat(act(node)).isInstanceOfAny(Outcome.Done.class, Outcome.Refused.class);
        }
        disk.fill(node.pid());
        boolean full = false;
        for (int i = 0; i < MOST_UNTIL_FULL && !full; i++) {
            full = act(node) instanceof Outcome.NotDone || lastWasUnknown();
        }
        assertThat(full).as("a command that the full disk did not take").isTrue();
        read(node);
        for (int i = 0; i < 10; i++) {
            assertThat(act(node)).isNotInstanceOf(Outcome.Done.class);
        }
        read(node);
        disk.free(node.pid());
        goesOn("commands are taken again, with nobody's help", node);
        // what it wrote since then is as safe as what it wrote before
        node.kill();
        node.startAgain();
        node.awaitReady();
        read(node);
        goesOn("commands are taken after a start", node);
    }

    private void goesOn(String what, NodeProcess node) throws IOException, InterruptedException {
        await(what)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> act(node) instanceof Outcome.Done);
        for (int i = 0; i < 20; i++) {
            act(node);
        }
    }

    private boolean lastWasUnknown() {
        return recorder.attempts(MEETING).getLast().outcome() instanceof Outcome.Unknown;
    }

    private static String signIn(NodeProcess node, String code) throws IOException, InterruptedException {
        var answer = Caller.post(node.uri("/api/v1/sign-in"), "", "{\"code\":\"DEMO-" + code + "\"}");
        return Caller.JSON.readTree(answer.body()).path("token").asString();
    }

    /** Somebody does something sensible; what came of it. */
    private Outcome act(NodeProcess node) throws IOException, InterruptedException {
        JsonNode shown = Person.get(node, "/api/v1/meetings/rt1");
        List<Actor> actors = new ArrayList<>(tokens.keySet());
        Actor actor = actors.get(random.nextInt(actors.size()));
        Wishes.Wish wish = actor.equals(CHAIR) ? wishes.ofChair(shown) : wishes.ofDelegation(actor.code(), shown);
        UUID id = new UUID(random.nextLong(), random.nextLong());
        String body =
                "{\"commandId\":\"" + id + "\",\"command\":\"" + wish.command() + "\",\"with\":" + wish.with() + "}";
        long start = recorder.now();
        Outcome outcome =
                Caller.command(node.uri("/api/v1/meetings/rt1/commands"), String.valueOf(tokens.get(actor)), body);
        recorder.attempt(MEETING, new Attempt(actor.code(), id, body, actor, "node", start, recorder.now(), outcome));
        return outcome;
    }

    private void read(NodeProcess node) throws IOException, InterruptedException {
        long start = recorder.now();
        JsonNode snapshot = Person.get(node, "/api/v1/meetings/rt1");
        assertThat(snapshot.path("revision").asLong()).as(snapshot.toString()).isPositive();
        recorder.reading(MEETING, new Reading("reader", "node", start, recorder.now(), snapshot.toString()));
    }

    private static List<JournalRow> journal(Path data) throws SQLException {
        List<JournalRow> rows = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + data.resolve("rostrum"), "rostrum", "rostrum");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select revision, command_id, payload from journal where meeting = 'rt1' order by revision")) {
            while (row.next()) {
                rows.add(new JournalRow(
                        row.getLong(1), row.getObject(2, UUID.class), ChangeJson.read(row.getString(3))));
            }
        }
        return rows;
    }
}

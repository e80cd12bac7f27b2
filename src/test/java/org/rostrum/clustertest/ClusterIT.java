package org.rostrum.clustertest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.rostrum.nodetest.NodeProcess;
import org.rostrum.nodetest.Person;

/** The truth about the cluster: three processes, one PostgreSQL, kill -9. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {
    private static final List<String> DELEGATIONS =
            List.of("KEN", "BRA", "FJI", "NOR", "ARG", "UGA", "PHL", "ITA", "MEX", "EGY", "BEN", "JPN");

    private static final List<NodeProcess> nodes = new ArrayList<>();
    private static EmbeddedPostgres database;

    @BeforeAll
    static void start() throws IOException {
        database = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "200")
                .start();
        String url = database.getJdbcUrl("postgres", "postgres");
        List<NodeProcess.Ports> ports =
                List.of(NodeProcess.Ports.free(), NodeProcess.Ports.free(), NodeProcess.Ports.free());
        String cluster = "it-" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 3; i++) {
            nodes.add(NodeProcess.start("node-" + (i + 1), ports.get(i), ports, cluster, url));
        }
        nodes.forEach(NodeProcess::awaitReady);
        await("three members")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> Person.get(nodes.getFirst(), "/api/v1/node")
                                .path("members")
                                .asInt()
                        == 3);
        await("the demo is there")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> Person.get(nodes.getLast(), "/api/v1/meetings/rt1")
                                .path("revision")
                                .asLong()
                        > 0);
    }

    @AfterAll
    static void stop() throws IOException {
        nodes.forEach(NodeProcess::stop);
        database.close();
    }

    @Test
    @Order(1)
    void a_command_through_one_node_is_on_the_feeds_of_the_others() throws IOException, InterruptedException {
        try (FeedClient onB = new FeedClient(nodes.get(1), "rt1");
                FeedClient onC = new FeedClient(nodes.get(2), "rt1")) {
            Person chair = Person.signIn(nodes.get(2), "CHAIR");
            Person.Reply opened = chair.act(nodes, 0, "meeting.open", "{}");
            assertThat(opened.status()).isEqualTo(200);
            long revision = opened.body().path("revision").asLong();
            await().atMost(Duration.ofSeconds(5)).until(() -> onB.newest() >= revision && onC.newest() >= revision);
        }
    }

    @Test
    @Order(2)
    void killing_the_owner_in_a_burst_loses_nothing_and_doubles_nothing()
            throws IOException, InterruptedException, SQLException {
        List<Person> people = new ArrayList<>();
        for (String code : DELEGATIONS) {
            people.add(Person.signIn(nodes.getFirst(), code));
        }
        NodeProcess owner = nodes.stream()
                .filter(each -> each.saysItWrites("rt1"))
                .findFirst()
                .orElseThrow();
        List<NodeProcess> others = nodes.stream().filter(each -> each != owner).toList();
        ConcurrentLinkedQueue<Person.Reply> replies = new ConcurrentLinkedQueue<>();
        try (FeedClient one = new FeedClient(others.getFirst(), "rt1");
                FeedClient two = new FeedClient(others.getLast(), "rt1");
                ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch warm = new CountDownLatch(DELEGATIONS.size() * 5);
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                Person person = people.get(i);
                int first = i;
                work.add(crowd.submit(() -> askAndWithdraw(person, first, replies, warm)));
            }
            assertThat(warm.await(60, TimeUnit.SECONDS)).isTrue();
            owner.kill();
            for (Future<?> each : work) {
                assertThat(each).succeedsWithin(Duration.ofMinutes(2));
            }
            Map<UUID, Long> journal = journal();
            assertEachAcknowledgedOnce(replies, journal);
            long head = journal.size();
            await().atMost(Duration.ofSeconds(10)).until(() -> one.newest() == head && two.newest() == head);
            assertThat(one.revisions()).isSorted().doesNotHaveDuplicates();
            assertThat(two.revisions()).isSorted().doesNotHaveDuplicates();
            assertSameSnapshot(others.getFirst(), others.getLast());
        }
        owner.startAgain();
        owner.awaitReady();
        assertSameSnapshot(owner, others.getFirst());
        assertThat(owner.says("Rehearsal of meetings/rt1/chair: ")
                        && owner.says("Rehearsal of meetings/rt1/delegation: "))
                .as("it has opened the screens of those who act before it takes people")
                .isTrue();
    }

    private static Void askAndWithdraw(
            Person person, int first, ConcurrentLinkedQueue<Person.Reply> replies, CountDownLatch warm)
            throws InterruptedException {
        for (int round = 0; round < 40; round++) {
            Person.Reply asked = person.act(nodes, first + round, "floor.request", "{}");
            replies.add(asked);
            if (asked.status() == 200) {
                String entry = asked.body().path("entry").asString();
                replies.add(person.act(nodes, first + round, "floor.withdraw", "{\"entry\":\"" + entry + "\"}"));
            }
            warm.countDown();
        }
        return null;
    }

    private static Map<UUID, Long> journal() throws SQLException {
        Map<UUID, Long> revisions = new HashMap<>();
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select command_id, revision from journal where meeting = 'rt1' order by revision")) {
            long expected = 0;
            while (rows.next()) {
                assertThat(rows.getLong(2)).isEqualTo(++expected);
                assertThat(revisions.put(rows.getObject(1, UUID.class), rows.getLong(2)))
                        .isNull();
            }
        }
        return revisions;
    }

    private static void assertEachAcknowledgedOnce(Iterable<Person.Reply> replies, Map<UUID, Long> journal) {
        int acknowledged = 0;
        for (Person.Reply reply : replies) {
            assertThat(reply.status())
                    .as("answer to %s: %s", reply.commandId(), reply.body())
                    .isEqualTo(200);
            assertThat(journal)
                    .containsEntry(
                            reply.commandId(), reply.body().path("revision").asLong());
            acknowledged++;
        }
        System.out.println("kill test: " + acknowledged + " acknowledged commands, all in the journal once; "
                + journal.size() + " revisions");
    }

    private static void assertSameSnapshot(NodeProcess one, NodeProcess other) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var left = Person.get(one, "/api/v1/meetings/rt1");
            var right = Person.get(other, "/api/v1/meetings/rt1");
            assertThat(left.path("revision")).isEqualTo(right.path("revision"));
            assertThat(left.path("list")).isEqualTo(right.path("list"));
        });
    }
}

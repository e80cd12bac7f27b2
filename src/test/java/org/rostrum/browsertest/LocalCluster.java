package org.rostrum.browsertest;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.rostrum.nodetest.FreePorts;
import org.rostrum.nodetest.NodeProcess;
import org.rostrum.nodetest.Person;

/** Three packaged nodes on a PostgreSQL, behind HAProxy with the configuration that the launcher writes. */
final class LocalCluster implements AutoCloseable {
    private static final int NODES = 3;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final EmbeddedPostgres database;
    private final List<NodeProcess> nodes = new ArrayList<>();
    private final Balancer balancer;

    LocalCluster() throws IOException, InterruptedException {
        database = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "200")
                .start();
        int first = FreePorts.row(3 * NODES + 1);
        List<NodeProcess.Ports> ports = IntStream.rangeClosed(1, NODES)
                .mapToObj(i -> new NodeProcess.Ports(first + i, first + NODES + i, first + 2 * NODES + i))
                .toList();
        String name = "recovery-" + UUID.randomUUID().toString().substring(0, 8);
        String url = database.getJdbcUrl("postgres", "postgres");
        for (int i = 0; i < NODES; i++) {
            nodes.add(NodeProcess.start("node-" + (i + 1), ports.get(i), ports, name, url));
        }
        awaitOneCluster();
        await("the demo is there")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> Person.get(nodes.getLast(), "/api/v1/meetings/rt1")
                                .path("revision")
                                .asLong()
                        > 0);
        balancer = new Balancer(first, NODES);
    }

    /** Where everybody comes in. */
    String address() {
        return balancer.address();
    }

    int size() {
        return nodes.size();
    }

    NodeProcess node(int index) {
        return nodes.get(index);
    }

    /** Somewhere else than a node. */
    NodeProcess otherThan(int index) {
        return nodes.get((index + 1) % nodes.size());
    }

    /** Starts the nodes again that have ended, and waits until all are ready and are one cluster. */
    void startWhatEnded() {
        nodes.stream().filter(node -> !node.isAlive()).forEach(NodeProcess::startAgain);
        awaitOneCluster();
    }

    private void awaitOneCluster() {
        nodes.forEach(NodeProcess::awaitReady);
        await(NODES + " members")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> nodes.stream().allMatch(node -> members(node) == NODES));
    }

    /** Waits until the balancer sends a browser that is with a node there: it learns of one that comes back from its checks. */
    void awaitSentTo(int index, String run) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/run"))
                .header("Cookie", "rostrum_node=node-" + (index + 1))
                .build();
        await("node-" + (index + 1) + " is in use again")
                .atMost(Duration.ofSeconds(30))
                .until(() -> HTTP.send(request, HttpResponse.BodyHandlers.ofString())
                        .body()
                        .contains(run));
    }

    private static int members(NodeProcess node) {
        try {
            return Person.get(node, "/api/v1/node").path("members").asInt();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** How often an event with a text is in the journal of a meeting. */
    int inJournal(String text) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select count(*) from journal where meeting = 'rt1' and payload like ?")) {
            query.setString(1, "%" + text + "%");
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /** How often a command id is in the journal. */
    int commands(String id) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select count(*) from journal where command_id = ?")) {
            query.setObject(1, UUID.fromString(id));
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    @Override
    public void close() throws IOException {
        balancer.close();
        nodes.forEach(NodeProcess::kill);
        database.close();
    }
}

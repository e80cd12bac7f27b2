package org.rostrum.browsertest;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.rostrum.nodetest.NodeProcess;
import org.rostrum.nodetest.Person;

/** Three packaged nodes on a PostgreSQL, behind HAProxy with the configuration that the launcher writes. */
final class LocalCluster implements AutoCloseable {
    private static final int NODES = 3;

    private final EmbeddedPostgres database;
    private final List<NodeProcess> nodes = new ArrayList<>();
    private final Process balancer;
    private final int port;

    LocalCluster() throws IOException, InterruptedException {
        database = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "200")
                .start();
        int first = freePorts(3 * NODES + 1);
        port = first;
        List<NodeProcess.Ports> ports = IntStream.rangeClosed(1, NODES)
                .mapToObj(i -> new NodeProcess.Ports(first + i, first + NODES + i, first + 2 * NODES + i))
                .toList();
        String name = "recovery-" + UUID.randomUUID().toString().substring(0, 8);
        String url = database.getJdbcUrl("postgres", "postgres");
        for (int i = 0; i < NODES; i++) {
            nodes.add(NodeProcess.start("node-" + (i + 1), ports.get(i), ports, name, url));
        }
        nodes.forEach(NodeProcess::awaitReady);
        awaitMembers(NODES);
        await("the demo is there")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> Person.get(nodes.getLast(), "/api/v1/meetings/rt1")
                                .path("revision")
                                .asLong()
                        > 0);
        balancer = balancer(first);
    }

    private Process balancer(int first) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target", "node-logs"));
        Path config = folder.resolve("recovery-" + first + ".cfg");
        String write = "set -eu; source src/scripts/common.sh; source src/scripts/balancer.sh; haproxy_config " + first
                + " " + (first + 1) + " " + (first + NODES + 1) + " " + NODES;
        Process writer = new ProcessBuilder("bash", "-c", write)
                .redirectOutput(config.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (writer.waitFor() != 0) {
            throw new AssertionError("the balancer's configuration cannot be written");
        }
        String start = "set -eu; source src/scripts/common.sh; path=\"$(program haproxy)\" ||"
                + " die 'install the package haproxy'; exec \"$path\" -db -f " + config;
        Process started = new ProcessBuilder("bash", "-c", start)
                .redirectErrorStream(true)
                .redirectOutput(
                        folder.resolve("recovery-" + first + "-haproxy.log").toFile())
                .start();
        await("HAProxy listens, see target/node-logs")
                .atMost(Duration.ofSeconds(10))
                .until(() -> {
                    try (java.net.Socket socket =
                            new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), first)) {
                        return socket.isConnected();
                    } catch (IOException e) {
                        return false;
                    }
                });
        return started;
    }

    /** The first of so many free ports in a row. */
    private static int freePorts(int count) {
        for (int first = 21_000 + (int) (System.nanoTime() % 200) * 20; first < 31_000; first += count) {
            int base = first;
            if (IntStream.range(base, base + count).allMatch(LocalCluster::isFree)) {
                return base;
            }
        }
        throw new AssertionError("no " + count + " free ports in a row");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Where everybody comes in. */
    String address() {
        return "http://127.0.0.1:" + port;
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

    void awaitMembers(int count) {
        await(count + " members")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> nodes.stream().filter(NodeProcess::isAlive).allMatch(node -> members(node) == count));
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
        balancer.destroyForcibly();
        nodes.forEach(NodeProcess::kill);
        database.close();
    }
}

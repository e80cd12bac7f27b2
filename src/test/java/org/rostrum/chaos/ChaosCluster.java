package org.rostrum.chaos;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.rostrum.nodetest.FreePorts;

/** Nodes, database and network of a run. */
final class ChaosCluster implements AutoCloseable {
    private final Network network;
    private final ChaosDatabase database;
    private final List<ChaosNode> nodes = new ArrayList<>();

    private ChaosCluster(Network network, ChaosDatabase database) {
        this.network = network;
        this.database = database;
    }

    /** Starts all and waits until they are one cluster. */
    static ChaosCluster start(ChaosOptions options, boolean namespaces) throws IOException, InterruptedException {
        Files.createDirectories(options.folder());
        Network network = Network.open(namespaces, options.nodes());
        ChaosCluster cluster = new ChaosCluster(network, ChaosDatabase.start(network.gateway()));
        try {
            cluster.startNodes(options);
        } catch (IllegalStateException | IOException | InterruptedException e) {
            cluster.close();
            throw e;
        }
        return cluster;
    }

    private void startNodes(ChaosOptions options) throws IOException, InterruptedException {
        int clusterPort = FreePorts.one();
        List<String> members = new ArrayList<>();
        for (int i = 0; i < options.nodes(); i++) {
            nodes.add(new ChaosNode(i, network.host(i), options.folder()));
            members.add(network.host(i) + ':' + memberPort(clusterPort, i));
        }
        for (ChaosNode node : nodes) {
            Files.deleteIfExists(node.log());
            node.prepare(
                    network.inside(node.index),
                    jvm(),
                    List.of(
                            "--rostrum.demo=true",
                            "--rostrum.cluster.name=chaos-" + options.seed(),
                            "--rostrum.cluster.port=" + memberPort(clusterPort, node.index),
                            "--rostrum.cluster.members=" + String.join(",", members),
                            "--spring.datasource.url=" + database.url(),
                            "--spring.datasource.username=rostrum",
                            "--spring.datasource.password=none",
                            "--logging.level.org.rostrum.floor=INFO"));
        }
        start(nodes.getFirst());
        await("node-1 is ready", 300, nodes.getFirst()::ready);
        nodes.stream().skip(1).forEach(this::start);
        awaitWhole(300);
    }

    private int memberPort(int first, int node) {
        return network.canCut() ? first : first + node;
    }

    /** What makes a start cheap; else as `./rostrum cluster` starts a node. */
    private static List<String> jvm() {
        Path app = Path.of("target", "app").toAbsolutePath();
        List<String> jvm = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-XX:+ExitOnOutOfMemoryError",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dh2.bindAddress=127.0.0.1"));
        Path cache = app.resolve("rostrum.aot");
        if (Files.exists(cache)) {
            jvm.addAll(List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=auto", "-Xlog:aot=off", "-Xlog:cds=off"));
        }
        jvm.addAll(List.of("-jar", app.resolve("rostrum.jar").toString()));
        return jvm;
    }

    void start(ChaosNode node) {
        node.start(canSkew(node));
    }

    /** Only the last node's clock can be moved. */
    boolean canSkew(ChaosNode node) {
        return node.index == nodes.size() - 1 && ChaosNode.faketime() != null;
    }

    List<ChaosNode> nodes() {
        return nodes;
    }

    Network network() {
        return network;
    }

    ChaosDatabase database() {
        return database;
    }

    /** Waits until every node is ready and sees all the others. */
    void awaitWhole(int seconds) throws InterruptedException {
        for (ChaosNode node : nodes) {
            await(node.name + " is ready, see " + node.log(), seconds, node::ready);
        }
        for (ChaosNode node : nodes) {
            await(
                    node.name + " sees all nodes, see " + node.log(),
                    seconds,
                    () -> node.metric("rostrum_cluster_nodes") == nodes.size());
        }
    }

    static void await(String what, int seconds, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not in " + seconds + " s: " + what);
            }
            Machine.pause(200);
        }
    }

    /** Makes meetings of a round, over HTTP as a secretariat does; their ids. */
    List<String> prepareMeetings(String round, int count) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        StringBuilder meetings = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            String id = round + "m" + i;
            ids.add(id);
            meetings.append(i == 1 ? "" : ",").append("""
                    {"id":"%s","type":"round_table","number":%d,"start":"2013-10-03T10:00:00-04:00",
                     "end":"2013-10-03T13:00:00-04:00","co_chairs":[{"iso3":"GHA"}]}""".formatted(id, i));
        }
        String scenario = """
                {"schema":"interactive-dialogue-scenario/1","id":"%s",
                 "event":{"title":{"en":"Chaos %s"},"timezone":"America/New_York"},"meetings":[%s]}""".formatted(round, round, meetings);
        ChaosNode node = nodes.getFirst();
        String token = Caller.signIn(node, "SECRETARIAT");
        HttpResponse<String> answer = Caller.post(node.uri("/api/v1/dialogues"), token, scenario);
        if (answer.statusCode() != 201 && answer.statusCode() != 202) {
            throw new IllegalStateException("no meetings: " + answer.statusCode() + ' ' + answer.body());
        }
        for (String id : ids) {
            await("meeting " + id + " is prepared", 30, () -> node.get("/api/v1/meetings/" + id) != null);
        }
        return ids;
    }

    /** Everything that a fault may have left broken is made whole; nodes that are down are started. */
    void heal() throws IOException, InterruptedException {
        network.heal();
        database.thaw();
        database.awaitReady();
        for (ChaosNode node : nodes) {
            node.clock("+0");
            if (node.frozen()) {
                node.thaw();
            }
            if (!node.alive()) {
                start(node);
            }
        }
    }

    @Override
    public void close() {
        for (ChaosNode node : nodes) {
            if (node.alive()) {
                node.thaw();
                node.kill();
            }
        }
        database.close();
        network.close();
    }
}

package org.rostrum.nodetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Back up while people act, lose everything, restore, go on: as an operator does it, on both databases. */
class BackupIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Path folder;
    private Launcher launcher;
    private @Nullable Process running;

    @BeforeEach
    void prepare() throws IOException {
        // not one that JUnit makes: PostgreSQL's own user has to get at what is in it
        folder = Files.createTempDirectory(
                "rostrum-backup", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        launcher = new Launcher(Files.createDirectory(folder.resolve("checkout")));
    }

    @AfterEach
    void cleanUp() throws IOException, InterruptedException {
        stop();
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void an_embedded_database_is_backed_up_while_people_act_and_comes_back() throws Exception {
        Path data = folder.resolve("data");
        int port = NodeProcess.Ports.free().web();
        run(port, "run", "--port", Integer.toString(port), "--data", data.toString());

        backUpLoseAndRestore(port, "--data", data, "run", "--port", Integer.toString(port));
    }

    @Test
    void a_cluster_is_backed_up_while_people_act_and_comes_back() throws Exception {
        Path data = folder.resolve("cluster");
        int base = freeBasePort();
        run(base + 1, "cluster", "1", "--base-port", Integer.toString(base), "--data", data.toString());

        backUpLoseAndRestore(base + 1, "--cluster", data, "cluster", "1", "--base-port", Integer.toString(base));
    }

    private void backUpLoseAndRestore(int port, String kind, Path data, String... start) throws Exception {
        act(port, "DEMO-CHAIR", "meeting.open");
        act(port, "DEMO-KEN", "floor.request");
        act(port, "DEMO-CHAIR", "floor.give-next");
        Path first = folder.resolve("first.backup");
        Set<Long> acknowledged = backUpWhilePeopleAct(port, kind, data, first);
        assertThat(acknowledged).as("people acted meanwhile").isNotEmpty();

        Path second = folder.resolve("second.backup");
        assertThat(launcher.run("backup", kind, data.toString(), "--to", second.toString()))
                .satisfies(result -> assertThat(result.code()).as(result.said()).isZero())
                .satisfies(result ->
                        assertThat(result.said()).containsPattern("rt1: OK, \\d+ changes, head [0-9a-f]{64}"));
        assertThat(Files.getPosixFilePermissions(second)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertVerified(kind, data, "--heads", first + ".heads");
        JsonNode before = shown(port);
        assertThat(before.path("revision").asLong()).isGreaterThanOrEqualTo(Collections.max(acknowledged));
        stop();

        // what is left is not a database any more
        FileSystemUtils.deleteRecursively(data);
        assertThat(launcher.run("verify-journal", kind, data.toString()).code()).isEqualTo(2);

        Path back = folder.resolve("back");
        assertThat(launcher.run("restore", second.toString(), kind, back.toString()))
                .satisfies(result -> assertThat(result.code()).as(result.said()).isZero())
                .satisfies(result -> assertThat(result.said()).contains("rt1: OK"));
        assertThat(launcher.run("restore", second.toString(), kind, back.toString()))
                .satisfies(result -> assertThat(result.code()).isEqualTo(2))
                .satisfies(result -> assertThat(result.said()).contains("nothing is written over"));
        assertVerified(kind, back, "--heads", second + ".heads");

        List<String> again = new ArrayList<>(List.of(start));
        again.addAll(List.of("--data", back.toString()));
        run(port, again.toArray(String[]::new));
        assertThat(shown(port)).isEqualTo(before);
        act(port, "DEMO-FJI", "floor.request");
        assertVerified(kind, back, "--heads", second + ".heads");
    }

    /** The revisions that were acknowledged while the backup was made. */
    private Set<Long> backUpWhilePeopleAct(int port, String kind, Path data, Path to) throws Exception {
        CountDownLatch stop = new CountDownLatch(1);
        String token = signIn(port, "DEMO-CHAIR");
        long before = announce(port, token);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Set<Long>> acknowledged = people.submit(() -> {
                Set<Long> revisions = new HashSet<>();
                // a node takes thirty commands a second from one person
                while (!stop.await(50, TimeUnit.MILLISECONDS)) {
                    revisions.add(announce(port, token));
                }
                return revisions;
            });
            Launcher.Result result = launcher.run("backup", kind, data.toString(), "--to", to.toString());
            stop.countDown();
            assertThat(result.code()).as(result.said()).isZero();
            assertThat(result.said()).contains("rt1: OK").contains("restored and checked");
            assertThat(Files.readAllLines(Path.of(to + ".heads")))
                    .filteredOn(line -> line.endsWith(" rt1"))
                    .singleElement()
                    .satisfies(line -> assertThat(Long.parseLong(line.substring(0, line.indexOf(' '))))
                            .as("what was acknowledged before is in it")
                            .isGreaterThanOrEqualTo(before));
            return acknowledged.get();
        }
    }

    private static long announce(int port, String token) throws IOException, InterruptedException {
        return send(port, token, "meeting.announce", "{\"text\":\"A minute, please\"}")
                .path("revision")
                .asLong();
    }

    private void assertVerified(String kind, Path data, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("verify-journal", kind, data.toString()));
        arguments.addAll(List.of(more));
        Launcher.Result result = launcher.run(arguments.toArray(String[]::new));
        assertThat(result.code()).as(result.said()).isZero();
    }

    private void run(int port, String... arguments) throws IOException {
        Path said = folder.resolve("node-" + UUID.randomUUID() + ".log");
        Process process = launcher.start(said, arguments);
        running = process;
        await("a node on port " + port)
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptions()
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("it ended: " + Files.readString(said));
                    }
                    return shown(port).path("revision").asLong() > 0;
                });
    }

    private void stop() throws InterruptedException {
        Process process = running;
        running = null;
        if (process != null) {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    /** The base port of a cluster of one node: it, the node's and the database's have to be free. */
    private static int freeBasePort() {
        for (int base = 21_080; base < 30_000; base += 410) {
            if (isFree(base) && isFree(base + 1) && isFree(base + 101) && isFree(base + 301) && isFree(base - 2279)) {
                return base;
            }
        }
        throw new AssertionError("no free ports");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static void act(int port, String code, String command) throws IOException, InterruptedException {
        assertThat(send(port, signIn(port, code), command, "{}")
                        .path("revision")
                        .asLong())
                .isPositive();
    }

    private static String signIn(int port, String code) throws IOException, InterruptedException {
        return post(port, "/api/v1/sign-in", "", "{\"code\":\"" + code + "\"}")
                .path("token")
                .asString();
    }

    private static JsonNode send(int port, String token, String command, String with)
            throws IOException, InterruptedException {
        return post(
                port,
                "/api/v1/meetings/rt1/commands",
                token,
                "{\"commandId\":\"" + UUID.randomUUID() + "\",\"command\":\"" + command + "\",\"with\":" + with + "}");
    }

    private static JsonNode post(int port, String path, String token, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(port, path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as(path + " " + body + ": " + answer.body())
                .isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** What the public sees of the meeting, without what depends on the instant of seeing it. */
    private static JsonNode shown(int port) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(uri(port, "/api/v1/meetings/rt1"))
                        .timeout(Duration.ofSeconds(5))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        ObjectNode shown = (ObjectNode) JSON.readTree(answer.body());
        shown.remove("serverTime");
        shown.withObject("/floor").remove(List.of("asOf", "elapsedMillis", "light"));
        shown.withObject("/list").withArray("waiting").forEach(each -> ((ObjectNode) each).remove("expectedAt"));
        return shown;
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}

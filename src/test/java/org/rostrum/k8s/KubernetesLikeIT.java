package org.rostrum.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Three members and an edge as the rendered manifests start them: same environment, same ports, each pod an address of
 * its own (127.x.y.1 to 4), the headless Service's name answered by three addresses.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KubernetesLikeIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<PodProcess> pods = new ArrayList<>();
    private static EmbeddedPostgres database;
    private static Manifests manifests;

    @BeforeAll
    static void start() throws IOException {
        manifests = Manifests.of("overlays/local");
        database = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "200")
                .start();
        // a network of our own, so that two runs on one machine do not meet
        Random random = new Random();
        String network = "127." + (1 + random.nextInt(250)) + '.' + (1 + random.nextInt(250)) + '.';
        ObjectNode members = manifests.one("StatefulSet", "rostrum");
        String service = members.at("/spec/serviceName").asString();
        int replicas = members.at("/spec/replicas").asInt();
        List<String> names = new ArrayList<>(List.of("127.0.0.1 localhost", "127.0.0.1 postgres"));
        for (int i = 1; i <= replicas; i++) {
            names.add(network + i + ' ' + service);
        }
        Map<String, String> secrets = Map.of(
                "rostrum-database/url",
                "jdbc:postgresql://postgres:" + database.getPort() + "/postgres",
                "rostrum-database/username",
                "postgres",
                "rostrum-database/password",
                "postgres");
        Path folder = Files.createDirectories(Path.of(
                "target", "kubernetes-like", UUID.randomUUID().toString().substring(0, 8)));
        for (int i = 1; i <= replicas; i++) {
            pods.add(PodProcess.start(
                    manifests, members, "rostrum-" + (i - 1), network + i, secrets, names, folder.toAbsolutePath()));
        }
        pods.add(PodProcess.start(
                manifests,
                manifests.one("Deployment", "rostrum-edge"),
                "rostrum-edge-0",
                network + (replicas + 1),
                secrets,
                names,
                folder.toAbsolutePath()));
        pods.forEach(each -> each.awaitProbe("startupProbe"));
        pods.forEach(each -> each.awaitProbe("livenessProbe"));
        pods.forEach(each -> each.awaitProbe("readinessProbe"));
    }

    @AfterAll
    static void stop() throws IOException {
        pods.forEach(PodProcess::kill);
        database.close();
    }

    private static PodProcess edge() {
        return pods.getLast();
    }

    @Test
    @Order(1)
    void three_members_and_an_edge_find_each_other_by_the_name_of_the_service() throws Exception {
        for (PodProcess pod : pods) {
            await(pod.name + " sees all four")
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> pod.json("/api/v1/node").path("members").asInt() == 4);
            assertThat(pod.json("/api/v1/node").path("node").asString()).isEqualTo(pod.name);
            JsonNode health = health(pod);
            assertThat(health.path("owners").asInt()).isEqualTo(3);
            assertThat(health.path("edge").asBoolean()).isEqualTo(pod == edge());
            assertThat(health.path("journal").asString()).isEqualTo("reachable");
        }
    }

    private static JsonNode health(PodProcess pod) throws IOException, InterruptedException {
        return JSON.readTree(pod.get(pod.port("management"), "/actuator/health").body())
                .at("/components/cluster/details");
    }

    @Test
    @Order(2)
    void a_command_through_one_pod_reaches_the_audience_on_the_edge() throws Exception {
        await("the demo is there")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() ->
                        edge().json("/api/v1/meetings/rt1").path("revision").asLong() > 0);
        ConcurrentLinkedQueue<String> frames = new ConcurrentLinkedQueue<>();
        WebSocket feed = follow(edge(), frames);
        HttpResponse<String> signedIn = pods.getFirst().post("/api/v1/sign-in", "{\"code\":\"DEMO-CHAIR\"}", null);
        String token = JSON.readTree(signedIn.body()).path("token").asString();
        UUID id = UUID.randomUUID();
        String body = "{\"commandId\":\"" + id + "\",\"command\":\"meeting.open\",\"with\":{}}";
        HttpResponse<String> done = pods.get(1).post("/api/v1/meetings/rt1/commands", body, token);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        long revision = JSON.readTree(done.body()).path("revision").asLong();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> frames.stream().anyMatch(each -> each.contains("\"revision\":" + revision)));
        // through the edge, which owns nothing, the same id is answered by the same change
        HttpResponse<String> again = edge().post("/api/v1/meetings/rt1/commands", body, token);
        assertThat(JSON.readTree(again.body()).path("revision").asLong()).isEqualTo(revision);
        assertLogTells(pods.get(1), id, revision);
        assertMetricsAreThere();
        feed.abort();
    }

    private static WebSocket follow(PodProcess pod, ConcurrentLinkedQueue<String> frames) throws Exception {
        URI uri = URI.create("ws://" + pod.address + ':' + pod.port("web") + "/ws/v1/meetings/rt1");
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(uri, new WebSocket.Listener() {
                    @Override
                    @org.jspecify.annotations.NullUnmarked
                    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
                        frames.add(data.toString());
                        socket.request(1);
                        return null;
                    }
                })
                .get(10, TimeUnit.SECONDS);
    }

    private static void assertLogTells(PodProcess pod, UUID command, long revision) throws IOException {
        List<JsonNode> told = pod.lines().stream()
                .filter(line -> line.startsWith("{") && line.contains(command.toString()))
                .map(JSON::readTree)
                .filter(line -> line.path("result").asString("").equals("done"))
                .toList();
        assertThat(told).as("lines about " + command).hasSize(1);
        assertThat(told.getFirst().path("meeting").asString()).isEqualTo("rt1");
        assertThat(told.getFirst().path("revision").asLong()).isEqualTo(revision);
        assertThat(told.getFirst().at("/service/node/name").asString()).isEqualTo(pod.name);
    }

    /** Each name in the autoscaler, the alarms and the dashboard is one that the nodes give. */
    private static void assertMetricsAreThere() throws IOException, InterruptedException {
        Set<String> given = new HashSet<>();
        for (PodProcess pod : pods) {
            pod.get(pod.port("management"), "/actuator/prometheus")
                    .body()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> given.add(line.split("[{ ]", 2)[0]));
        }
        assertThat(given).containsAll(Manifests.of("overlays/production").metrics());
        assertThat(edge().get(edge().port("management"), "/actuator/prometheus").body())
                .containsPattern("(?m)^rostrum_feed_connections(\\{[^}]*})? 1\\.0$");
    }

    @Test
    @Order(3)
    void a_pod_that_is_told_to_stop_hands_over_and_ends_within_its_grace() throws Exception {
        PodProcess leaving = pods.get(2);
        Duration grace = Duration.ofSeconds(manifests
                .one("StatefulSet", "rostrum")
                .at("/spec/template/spec/terminationGracePeriodSeconds")
                .asInt());
        assertThat(leaving.terminate(grace)).as("ends by itself").isTrue();
        for (PodProcess pod : List.of(pods.getFirst(), pods.get(1), edge())) {
            await().atMost(Duration.ofSeconds(20))
                    .ignoreExceptions()
                    .until(() -> pod.json("/api/v1/node").path("members").asInt() == 3);
        }
        HttpResponse<String> signedIn = edge().post("/api/v1/sign-in", "{\"code\":\"DEMO-KEN\"}", null);
        String token = JSON.readTree(signedIn.body()).path("token").asString();
        HttpResponse<String> asked = edge().post(
                        "/api/v1/meetings/rt1/commands",
                        "{\"commandId\":\"" + UUID.randomUUID() + "\",\"command\":\"floor.request\",\"with\":{}}",
                        token);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void nothing_is_written_where_the_root_file_system_is_read_only() throws IOException {
        for (PodProcess pod : pods) {
            assertThat(pod.written()).isEmpty();
            assertThat(pod.environment("ROSTRUM_DATA")).startsWith("/tmp/");
        }
    }

    /** Liveness must not ask for the database, or its outage would start every node anew at the worst moment. */
    @Test
    @Order(5)
    void without_its_database_a_member_is_not_ready_an_edge_is_and_all_are_alive() throws Exception {
        database.close();
        for (PodProcess member : List.of(pods.getFirst(), pods.get(1))) {
            await(member.name + " is not ready")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> health(member, "readiness") == 503);
            assertThat(health(member, "liveness")).isEqualTo(200);
        }
        assertThat(health(edge(), "readiness")).isEqualTo(200);
        assertThat(health(edge(), "liveness")).isEqualTo(200);
        // each node notices by itself, within seconds
        await("the edge knows that the journal is away")
                .atMost(Duration.ofSeconds(10))
                .until(() -> "away".equals(health(edge()).path("journal").asString()));
        assertThat(edge().json("/api/v1/meetings/rt1").path("state").asString()).isEqualTo("open");
    }

    private static int health(PodProcess pod, String group) throws IOException, InterruptedException {
        return pod.get(pod.port("management"), "/actuator/health/" + group).statusCode();
    }
}

package org.rostrum.shell;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.rostrum.access.AccessRole;
import org.rostrum.access.SignedIn;
import org.rostrum.access.TrialSignIns;
import org.rostrum.cluster.Node;
import org.rostrum.floor.application.Floor;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.programme.Programme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Opens a meeting's pages on this node before it says that it is ready, those of the audience and of all who act. The
 * first of each kind takes seconds on a busy machine, and in a rolling update a whole room would wait for them.
 */
final class Rehearsal implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int ROUNDS = 8;
    private static final int NEAREST = 8;
    private static final Duration LONGEST = Duration.ofSeconds(5);
    /** Every screen that somebody acts on has one. */
    private static final String MADE = "screen-keeper";

    private final Node node;
    private final Programme programme;
    private final Floor floor;
    private final TrialSignIns signIns;
    private final InstantSource clock;
    private final URI address;

    /** @param address of this node's pages */
    Rehearsal(Node node, Programme programme, Floor floor, TrialSignIns signIns, InstantSource clock, URI address) {
        this.node = node;
        this.programme = programme;
        this.floor = floor;
        this.signIns = signIns;
        this.clock = clock;
        this.address = address;
    }

    /** A node that stands alone has nobody who waits for it to come back, and is to be there at once. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (node.members() < 2) {
            return;
        }
        try {
            meeting().ifPresent(this::rehearse);
        } catch (RuntimeException e) {
            log.warn("The pages could not be opened before the start: {}", e.toString());
        }
    }

    /** Of those that are nearest by the programme one that is under way, since its screens show most; else any of them. */
    private Optional<FloorState> meeting() {
        Instant now = clock.instant();
        return programme.dialogues().stream()
                .flatMap(dialogue -> dialogue.meetings().stream())
                .sorted(Comparator.comparing(
                        each -> Duration.between(each.startsAt(), now).abs()))
                .limit(NEAREST)
                .flatMap(each -> floor.state(each.id()).stream())
                .max(Comparator.comparing(state -> state.status() == MeetingStatus.OPEN));
    }

    private void rehearse(FloorState state) {
        String page = "meetings/" + state.setup().meeting();
        SignedIn chair = new SignedIn("Rehearsal", AccessRole.CHAIR, "", "");
        Stream<SignedIn> delegation = state.setup().participants().keySet().stream()
                .sorted()
                .map(code -> new SignedIn("Rehearsal", AccessRole.DELEGATION, code, ""))
                .limit(1);
        List<Scene> scenes = Stream.concat(
                        Stream.of(new Scene(page + "/chair", chair)),
                        delegation.map(user -> new Scene(page + "/delegation", user)))
                .toList();
        scenes.forEach(scene -> rehearse(scene, "/" + page));
    }

    private void rehearse(Scene scene, String audience) {
        long first = open(scene, audience);
        long last = first;
        for (int round = 2; round <= ROUNDS; round++) {
            last = open(scene, audience);
        }
        if (last < 0) {
            log.warn("Rehearsal of {}: the screen was not made", scene.route());
        } else {
            log.info("Rehearsal of {}: {} ms the first time, {} ms the last", scene.route(), first, last);
        }
    }

    private record Scene(String route, SignedIn user) {}

    /** Opens the audience's page and a screen as a browser does; how many milliseconds that took, -1 where it failed. */
    private long open(Scene scene, String audience) {
        long start = System.nanoTime();
        CookieManager cookies = new CookieManager();
        try (HttpClient http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .connectTimeout(LONGEST)
                .build()) {
            get(http, audience);
            return signIns.as(scene.user(), cookie -> {
                cookies.getCookieStore().add(address, cookie);
                return screen(http, scene.route()).contains(MADE)
                        ? TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)
                        : -1;
            });
        } catch (IOException e) {
            log.warn("Rehearsal of {}: {}", scene.route(), e.toString());
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** What a browser asks for: the page, its window, and the view; then the window is closed. */
    private String screen(HttpClient http, String route) throws IOException, InterruptedException {
        get(http, "/" + route);
        String location = URLEncoder.encode(route, StandardCharsets.UTF_8);
        JsonNode start = JSON.readTree(get(http, "/?v-r=init&query=&location=" + location));
        JsonNode window = start.path("appConfig");
        ArrayNode opens = JSON.createArrayNode().add(navigation(route));
        String opened = post(http, window, message(window, 0).set("rpc", opens));
        post(http, window, message(window, 1).put("UNLOAD", true).set("rpc", JSON.createArrayNode()));
        return opened;
    }

    private static ObjectNode message(JsonNode window, int number) {
        return JSON.createObjectNode()
                .put(
                        "csrfToken",
                        window.path("uidl").path("Vaadin-Security-Key").asString(""))
                .put("syncId", number)
                .put("clientId", number);
    }

    private static JsonNode navigation(String route) {
        return JSON.createObjectNode()
                .put("type", "event")
                .put("node", 1)
                .put("event", "ui-navigate")
                .set(
                        "data",
                        JSON.createObjectNode()
                                .put("route", route)
                                .put("query", "")
                                .put("appShellTitle", "")
                                .put("trigger", "")
                                .set("historyState", JSON.createObjectNode().put("idx", 0)));
    }

    private String post(HttpClient http, JsonNode window, JsonNode message) throws IOException, InterruptedException {
        return send(
                http,
                HttpRequest.newBuilder(address.resolve(
                                "/?v-r=uidl&v-uiId=" + window.path("v-uiId").asInt()))
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(message))));
    }

    private String get(HttpClient http, String path) throws IOException, InterruptedException {
        return send(http, HttpRequest.newBuilder(address.resolve(path)).header("Accept", "text/html,*/*"));
    }

    private static String send(HttpClient http, HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(LONGEST).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}

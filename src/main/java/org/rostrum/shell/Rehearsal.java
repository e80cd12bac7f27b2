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
import java.util.Optional;
import org.rostrum.cluster.Node;
import org.rostrum.programme.Programme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens a few pages of this node before it says that it is ready, as somebody who has not signed in. The first of each kind
 * takes seconds on a busy machine, and in a rolling update a whole room would wait for them.
 */
final class Rehearsal implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int ROUNDS = 3;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Node node;
    private final Programme programme;
    private final String address;

    /** @param address of this node's pages, without a slash at its end */
    Rehearsal(Node node, Programme programme, String address) {
        this.node = node;
        this.programme = programme;
        this.address = address;
    }

    /** A node that stands alone has nobody who waits for it to come back, and is to be there at once. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (node.members() < 2) {
            return;
        }
        Optional<String> meeting = programme.dialogues().stream()
                .flatMap(dialogue -> dialogue.meetings().stream())
                .map(each -> each.id())
                .findFirst();
        try (HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(LONGEST)
                .build()) {
            for (int round = 0; round < ROUNDS && meeting.isPresent(); round++) {
                get(http, "/meetings/" + meeting.get());
                screen(http, "meetings/" + meeting.get() + "/chair");
            }
        } catch (IOException | RuntimeException e) {
            log.info("The pages could not be opened before the start: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a browser sends when it opens an acting screen: once for the window, once for the view. */
    private void screen(HttpClient http, String route) throws IOException, InterruptedException {
        String location = URLEncoder.encode(route, StandardCharsets.UTF_8);
        JsonNode start = JSON.readTree(get(http, "/?v-r=init&query=&location=" + location));
        JsonNode window = start.path("appConfig");
        JsonNode key = window.path("uidl").path("Vaadin-Security-Key");
        String opens = JSON.writeValueAsString(JSON.createObjectNode()
                .put("csrfToken", key.asString(""))
                .put("syncId", 0)
                .put("clientId", 0)
                .set("rpc", JSON.createArrayNode().add(navigation(route))));
        send(
                http,
                HttpRequest.newBuilder(URI.create(address + "/?v-r=uidl&v-uiId="
                                + window.path("v-uiId").asInt()))
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofString(opens)));
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

    private String get(HttpClient http, String path) throws IOException, InterruptedException {
        return send(http, HttpRequest.newBuilder(URI.create(address + path)));
    }

    private static String send(HttpClient http, HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(LONGEST).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}

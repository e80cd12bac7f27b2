package org.rostrum.nodetest;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who acts over HTTP, and repeats an unanswered command with the same id on the next node. */
public final class Person {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    /** What became of a command: the status of the last answer, and its body. */
    public record Reply(UUID commandId, int status, JsonNode body) {}

    private final String token;

    private Person(String token) {
        this.token = token;
    }

    /** Signs in with the demo code of a delegation, or {@code CHAIR} and the like. */
    public static Person signIn(NodeProcess node, String code) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(node.uri("/api/v1/sign-in"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"code\":\"DEMO-" + code + "\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(code + " cannot sign in: " + answer.statusCode() + " " + answer.body());
        }
        return new Person(JSON.readTree(answer.body()).path("token").asString());
    }

    /** Signs out with a token that somebody else holds, such as the cookie of a browser. */
    public static void signOut(NodeProcess node, String token) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(node.uri("/api/v1/sign-out"))
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 204) {
            throw new AssertionError("cannot sign out: " + answer.statusCode() + " " + answer.body());
        }
    }

    /** Sends until one of the nodes gives an answer that is not "try again". */
    public Reply act(List<NodeProcess> nodes, int first, String command, String with) throws InterruptedException {
        UUID id = UUID.randomUUID();
        String body = "{\"commandId\":\"" + id + "\",\"command\":\"" + command + "\",\"with\":" + with + "}";
        for (int attempt = 0; attempt < 60; attempt++) {
            NodeProcess node = nodes.get((first + attempt) % nodes.size());
            try {
                HttpResponse<String> answer = HTTP.send(
                        HttpRequest.newBuilder(node.uri("/api/v1/meetings/rt1/commands"))
                                .timeout(Duration.ofSeconds(12))
                                .header("Content-Type", "application/json")
                                .header("Authorization", "Bearer " + token)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                int status = answer.statusCode();
                if (status != 503 && status != 504 && status != 429) {
                    return new Reply(id, status, JSON.readTree(answer.body()));
                }
            } catch (IOException e) {
                // that node is gone or was killed while it answered: the next one is asked with the same id
            }
        }
        return new Reply(id, 0, JSON.createObjectNode());
    }

    /** Sends a command once, with an id that may have been sent before; the answer as it is, within 12 s. */
    public HttpResponse<String> once(NodeProcess node, UUID id, String command, String with)
            throws IOException, InterruptedException {
        String body = "{\"commandId\":\"" + id + "\",\"command\":\"" + command + "\",\"with\":" + with + "}";
        return HTTP.send(
                HttpRequest.newBuilder(node.uri("/api/v1/meetings/rt1/commands"))
                        .timeout(Duration.ofSeconds(12))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** What a node answers under a path, as JSON. */
    public static JsonNode get(NodeProcess node, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(node.uri(path))
                        .timeout(Duration.ofSeconds(10))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return JSON.readTree(answer.body());
    }
}

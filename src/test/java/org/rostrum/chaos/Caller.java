package org.rostrum.chaos;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends commands over HTTP and says what the answer, or its absence, means by the contract. */
final class Caller {
    static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private Caller() {}

    static Outcome command(URI uri, String token, String body) throws InterruptedException {
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(uri)
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .header("Authorization", "Bearer " + token)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return meaning(answer.statusCode(), answer.body());
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Outcome.NotDone("nobody there");
        } catch (HttpTimeoutException e) {
            return new Outcome.Unknown("silence");
        } catch (IOException e) {
            return new Outcome.Unknown("the line broke");
        }
    }

    static Outcome meaning(int status, String body) {
        return switch (status) {
            case 200 -> {
                JsonNode tree = JSON.readTree(body);
                String entry = tree.path("entry").asString("");
                yield new Outcome.Done(
                        tree.path("revision").asLong(),
                        entry.isEmpty() ? null : entry,
                        tree.path("events").toString());
            }
            case 400, 403, 409 -> {
                String reason = JSON.readTree(body).path("reason").asString("");
                yield reason.equals("forbidden")
                        ? new Outcome.Unexpected(status, body)
                        : new Outcome.Refused(status, reason);
            }
            case 429, 503 -> new Outcome.NotDone(Integer.toString(status));
            case 504 -> new Outcome.Unknown("504");
            default -> new Outcome.Unexpected(status, body.length() > 300 ? body.substring(0, 300) : body);
        };
    }

    /** Signs in with a demo code; a token that is good on every node. */
    static String signIn(ChaosNode node, String code) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(node.uri("/api/v1/sign-in"), "", "{\"code\":\"DEMO-" + code + "\"}");
        if (answer.statusCode() != 200) {
            throw new IOException(code + " cannot sign in: " + answer.statusCode() + ' ' + answer.body());
        }
        return JSON.readTree(answer.body()).path("token").asString();
    }

    static HttpResponse<String> post(URI uri, String token, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}

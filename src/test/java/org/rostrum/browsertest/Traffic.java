package org.rostrum.browsertest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** A program of the secretariat that announces something several times a second, through the load balancer. */
final class Traffic implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long EVERY_MILLIS = 150;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String address;
    private final String token;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Long> millis = new CopyOnWriteArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final Thread sender;

    Traffic(String address) throws IOException, InterruptedException {
        this.address = address;
        String answer =
                post("/api/v1/sign-in", "{\"code\":\"DEMO-SECRETARIAT\"}", "").body();
        token = JSON.readTree(answer).path("token").asString();
        sender = Thread.ofPlatform().daemon().start(this::send);
    }

    private void send() {
        try {
            for (int i = 0; !ended.await(EVERY_MILLIS, TimeUnit.MILLISECONDS); i++) {
                long start = System.nanoTime();
                String body = "{\"commandId\":\"" + UUID.randomUUID()
                        + "\",\"command\":\"meeting.announce\",\"with\":{\"text\":\"Traffic " + i + "\"}}";
                try {
                    HttpResponse<String> answer = post("/api/v1/meetings/rt1/commands", body, token);
                    if (answer.statusCode() != 200) {
                        failures.add(answer.statusCode() + " " + answer.body());
                    }
                } catch (IOException e) {
                    failures.add(e.toString());
                }
                millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> post(String path, String body, String bearer)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(15))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** How long each command took. */
    List<Long> millis() {
        return millis;
    }

    /** What was not answered with 200. */
    List<String> failures() {
        return failures;
    }

    void print() {
        List<Long> sorted = new java.util.ArrayList<>(millis);
        Collections.sort(sorted);
        System.out.printf(
                "recovery: commands through the rolling update: n=%d median %d ms, p99 %d ms, worst %d ms, failed %d%n",
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                sorted.getLast(),
                failures.size());
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            sender.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

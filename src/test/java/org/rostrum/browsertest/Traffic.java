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
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** A program of the secretariat that announces something several times a second, through the load balancer. */
final class Traffic implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long EVERY_MILLIS = 150;
    private static final long REPEATS_AFTER_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String address;
    private final String token;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Long> millis = new CopyOnWriteArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger repeats = new AtomicInteger();
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
                String why = attempt(body);
                // as the interface asks of programs: the same id again, which acts once
                while (!why.isEmpty() && System.nanoTime() - start < PATIENCE.toNanos()) {
                    repeats.incrementAndGet();
                    if (ended.await(REPEATS_AFTER_MILLIS, TimeUnit.MILLISECONDS)) {
                        return;
                    }
                    why = attempt(body);
                }
                if (!why.isEmpty()) {
                    failures.add(why);
                }
                millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Why it was not done; empty where it was. */
    private String attempt(String body) throws InterruptedException {
        try {
            HttpResponse<String> answer = post("/api/v1/meetings/rt1/commands", body, token);
            return answer.statusCode() == 200 ? "" : answer.statusCode() + " " + answer.body();
        } catch (IOException e) {
            return e.toString();
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

    /** How long each command took, its repeats included. */
    List<Long> millis() {
        return millis;
    }

    /** What was not done in ten seconds. */
    List<String> failures() {
        return failures;
    }

    void print() {
        List<Long> sorted = new java.util.ArrayList<>(millis);
        Collections.sort(sorted);
        System.out.printf(
                "recovery: commands through the rolling update: n=%d median %d ms, p99 %d ms, worst %d ms, repeated %d, failed %d%n",
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                sorted.getLast(),
                repeats.get(),
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

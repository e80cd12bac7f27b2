package org.rostrum.chaos;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.json.MergePatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Somebody in the audience, behaving as src/docs/live-feed.md advises: follows a meeting on its node while it can, goes
 * to the next one when it must, and asks for what came since. Keeps every frame.
 */
final class Follower implements Runnable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    /** Silence after which a connection counts as lost. */
    private static final long SILENCE_SECONDS = 6;

    final String name;
    private final String meeting;
    private final List<ChaosNode> nodes;
    private final Recorder recorder;
    private final Random random;
    private final List<Connection> connections = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean stopped;
    private volatile JsonNode shown = JsonNodeFactory.instance.objectNode();
    private volatile long own = -1;
    private volatile @Nullable Line line;
    private int at;

    Follower(String meeting, int home, List<ChaosNode> nodes, Recorder recorder, long seed) {
        this.name = "follower-" + meeting + '-' + (home + 1);
        this.meeting = meeting;
        this.nodes = nodes;
        this.at = home;
        this.recorder = recorder;
        this.random = new Random(seed);
    }

    /** What is shown now. */
    JsonNode shown() {
        return shown;
    }

    long own() {
        return own;
    }

    synchronized List<Connection> connections() {
        return List.copyOf(connections);
    }

    /** Waits until the last connection is taken down. */
    void awaitEnd() throws InterruptedException {
        over.await();
    }

    void stop() {
        stopped = true;
        Line open = line;
        if (open != null) {
            open.ended.countDown();
        }
    }

    @Override
    public void run() {
        long wait = 500;
        try {
            while (!stopped) {
                Line open = follow(nodes.get(at % nodes.size()), own < 0 ? null : own);
                if (open.heard) {
                    wait = 500;
                }
                if (!stopped) {
                    at++;
                    Machine.pause((long) (wait * (0.5 + random.nextDouble())));
                    wait = Math.min(wait * 2, 4_000);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            over.countDown();
        }
    }

    private Line follow(ChaosNode node, @Nullable Long since) throws InterruptedException {
        Line open = new Line(node.name, since, recorder.now());
        line = open;
        try {
            WebSocket socket = HTTP.newWebSocketBuilder()
                    .connectTimeout(Duration.ofSeconds(3))
                    .buildAsync(node.feed(meeting, since), open)
                    .get(4, TimeUnit.SECONDS);
            open.awaitEnd();
            socket.abort();
        } catch (ExecutionException | TimeoutException e) {
            open.ended.countDown();
        }
        keep(open);
        return open;
    }

    private synchronized void keep(Line open) {
        List<Connection.Frame> frames = open.taken();
        if (!frames.isEmpty()) {
            connections.add(new Connection(open.node, open.since, open.opened, recorder.now(), frames));
        }
    }

    /** One connection. */
    private final class Line implements WebSocket.Listener {
        private final String node;
        private final @Nullable Long since;
        private final long opened;
        private final List<Connection.Frame> frames = new ArrayList<>();
        private final StringBuilder partial = new StringBuilder();
        private final CountDownLatch ended = new CountDownLatch(1);
        private final AtomicReference<Long> lastFrame = new AtomicReference<>(System.nanoTime());
        private volatile boolean heard;
        private boolean closed;

        private Line(String node, @Nullable Long since, long opened) {
            this.node = node;
            this.since = since;
            this.opened = opened;
        }

        /** Until it is closed, or silent for too long, or a frame is missing. */
        void awaitEnd() throws InterruptedException {
            while (!ended.await(500, TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() - lastFrame.get() > TimeUnit.SECONDS.toNanos(SILENCE_SECONDS)) {
                    return;
                }
            }
        }

        synchronized List<Connection.Frame> taken() {
            closed = true;
            return List.copyOf(frames);
        }

        @Override
        @NullUnmarked
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                take(partial.toString());
                partial.setLength(0);
            }
            socket.request(1);
            return null;
        }

        private synchronized void take(String text) {
            if (closed) {
                return;
            }
            heard = true;
            lastFrame.set(System.nanoTime());
            frames.add(new Connection.Frame(recorder.now(), text));
            apply(JSON.readTree(text));
        }

        private void apply(JsonNode frame) {
            long revision = frame.path("revision").asLong();
            switch (frame.path("type").asString()) {
                case "snapshot" -> show(frame, revision);
                case "events" ->
                    show(
                            frame.has("snapshot")
                                    ? frame.path("snapshot")
                                    : MergePatch.apply(shown, frame.path("patch")),
                            revision);
                case "change" -> {
                    if (frame.path("from").asLong() > own) {
                        ended.countDown();
                    } else if (revision > own) {
                        show(MergePatch.apply(shown, frame.path("patch")), revision);
                    }
                }
                case "beat" -> {
                    if (revision > own) {
                        ended.countDown();
                    }
                }
                case "upToDate" -> own = Math.max(own, revision);
                default -> {}
            }
        }

        private void show(JsonNode tree, long revision) {
            shown = tree;
            own = revision;
        }

        @Override
        @NullUnmarked
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            ended.countDown();
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            ended.countDown();
        }
    }
}

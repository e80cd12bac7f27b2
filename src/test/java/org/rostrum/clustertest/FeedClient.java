package org.rostrum.clustertest;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.rostrum.nodetest.NodeProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody in the audience: follows the live feed of a meeting on one node and keeps every frame. */
final class FeedClient implements WebSocket.Listener, AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<JsonNode> frames = new ArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    FeedClient(NodeProcess node, String meeting) {
        URI uri = URI.create("ws://127.0.0.1:" + node.port() + "/ws/v1/meetings/" + meeting);
        try {
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(uri, this)
                    .get(10, TimeUnit.SECONDS);
        } catch (InterruptedException
                | java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            throw new AssertionError("no feed from " + uri, e);
        }
    }

    @Override
    @org.jspecify.annotations.NullUnmarked
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            JsonNode frame = JSON.readTree(partial.toString());
            partial.setLength(0);
            synchronized (frames) {
                frames.add(frame);
            }
        }
        webSocket.request(1);
        return null;
    }

    /** Revisions in the order in which they came; beats are left out. */
    List<Long> revisions() {
        synchronized (frames) {
            return frames.stream()
                    .filter(each -> each.path("type").asString().equals("snapshot")
                            || each.path("type").asString().equals("change"))
                    .map(each -> each.path("revision").asLong())
                    .toList();
        }
    }

    /** What the last beat said: since when what the node shows may be old; empty where it is the newest. */
    String staleSince() {
        synchronized (frames) {
            return frames.reversed().stream()
                    .filter(each -> each.path("type").asString().equals("beat"))
                    .findFirst()
                    .map(each -> each.path("staleSince").asString(""))
                    .orElse("");
        }
    }

    /** How many frames have come. */
    int frames() {
        synchronized (frames) {
            return frames.size();
        }
    }

    long newest() {
        List<Long> all = revisions();
        return all.isEmpty() ? 0 : all.getLast();
    }

    @Override
    public void close() {
        socket.abort();
    }
}

package org.rostrum.floor.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.application.TestMeeting;
import org.rostrum.fuzz.Fuzz;
import org.rostrum.presence.Presence;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What followers send: answered by the time, or by one error and a close, whatever it is. */
class FeedFuzzTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final TestMeeting meeting = new TestMeeting();
    private final AtomicLong nanos = new AtomicLong();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final FeedHub hub = new FeedHub(
            meeting.floor(),
            meeting.clock(),
            () -> nanos.addAndGet(Duration.ofSeconds(1).toNanos()),
            FeedSettings.STANDARD,
            timer,
            timer,
            Presence.NONE);
    private final FeedHandler handler = new FeedHandler(hub, new FeedMetrics(hub), meeting.clock());

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void a_frame_is_answered_by_the_time_or_by_one_error() {
        List<byte[]> seeds = List.of(
                Fuzz.text("{\"type\":\"time\",\"t0\":12345}"),
                Fuzz.text("{\"type\":\"time\",\"t0\":\"2013-10-03T15:00:00Z\"}"),
                Fuzz.text("{\"t0\":1e3,\"type\":\"time\"}"),
                Fuzz.text("{\"type\":\"hello\"}"));
        Fuzz.run("frames", seeds, this::frame);
    }

    private void frame(byte[] frame) throws Exception {
        Line line = new Line();
        FeedSession follower = hub.join(TestMeeting.ID, line, null, null).orElseThrow();
        try {
            line.said.clear();
            handler.handleMessage(socket(follower), new TextMessage(new String(frame, StandardCharsets.UTF_8)));
            assertThat(line.said).hasSize(1);
            JsonNode answer = MAPPER.readTree(line.said.getFirst());
            String type = answer.path("type").asString();
            assertThat(type).isIn("time", "error");
            assertThat(line.closed).isEqualTo(type.equals("error"));
            assertThat(line.said.getFirst()).hasSizeLessThan(2_000);
        } finally {
            hub.leave(follower);
        }
    }

    /** The one thing that the handler asks a socket for. */
    private static WebSocketSession socket(FeedSession follower) {
        Map<String, Object> attributes = new HashMap<>(Map.of("rostrum.follower", follower));
        return (WebSocketSession) Proxy.newProxyInstance(
                FeedFuzzTest.class.getClassLoader(), new Class<?>[] {WebSocketSession.class}, (proxy, method, args) -> {
                    if (method.getName().equals("getAttributes")) {
                        return attributes;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** Takes everything at once. */
    private static final class Line implements FeedTransport {
        private final List<String> said = new ArrayList<>();
        private boolean closed;

        @Override
        public void send(String frame, Runnable sent, Runnable failed) {
            said.add(frame);
            sent.run();
        }

        @Override
        public void ping() {}

        @Override
        public void close(int code, String reason) {
            closed = true;
        }

        @Override
        public void drop() {}
    }
}

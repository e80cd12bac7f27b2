package org.rostrum.floor.websocket;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.ResourceBundle;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.rostrum.presence.ScreenPass;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sockets of followers: whom they belong to, and the one thing that a follower may say. */
final class FeedHandler extends AbstractWebSocketHandler {
    static final String MEETING = "rostrum.meeting";
    static final String SINCE = "rostrum.since";
    static final String SCREEN = "rostrum.screen";

    private static final String SESSION = "rostrum.follower";
    private static final int LARGEST_INBOUND = 1024;
    /** Beats keep a living socket busy, so this only ends the dead ones. */
    private static final Duration IDLE = Duration.ofMinutes(1);

    private static final int LONGEST_T0 = 100;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(4)
                            .maxNumberLength(30)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final FeedHub hub;
    private final FeedMetrics metrics;
    private final Clock clock;

    FeedHandler(FeedHub hub, FeedMetrics metrics, Clock clock) {
        this.hub = hub;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) {
        Session session = ((NativeWebSocketSession) socket).getNativeSession(Session.class);
        if (session == null) {
            throw new IllegalStateException("the feed runs on Jetty only");
        }
        session.setMaxTextMessageSize(LARGEST_INBOUND);
        session.setMaxBinaryMessageSize(LARGEST_INBOUND);
        session.setIdleTimeout(IDLE);
        FeedTransport transport = metrics.counted(new JettyTransport(session));
        String meeting = (String) socket.getAttributes().get(MEETING);
        Long since = (Long) socket.getAttributes().get(SINCE);
        ScreenPass screen = (ScreenPass) socket.getAttributes().get(SCREEN);
        Optional<FeedSession> follower = hub.join(String.valueOf(meeting), transport, since, screen);
        if (follower.isEmpty()) {
            Runnable close = () -> transport.close(CloseStatus.POLICY_VIOLATION.getCode(), "not-found");
            transport.send(FeedFrames.error("not-found", text("not-found")), close, close);
            return;
        }
        socket.getAttributes().put(SESSION, follower.get());
        hub.heard(follower.get());
        if (!socket.isOpen()) {
            // it broke while it came in, perhaps before anybody could know whose it is
            release(socket);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession socket, TextMessage message) {
        FeedSession follower = follower(socket);
        if (follower == null) {
            return;
        }
        hub.heard(follower);
        if (!follower.mayCallIn()) {
            leave(follower, "too-many-requests", "too-many", CloseStatus.POLICY_VIOLATION);
            return;
        }
        JsonNode frame;
        try {
            frame = MAPPER.readTree(message.getPayload());
        } catch (JacksonException malformed) {
            leave(follower, "invalid", "malformed", CloseStatus.BAD_DATA);
            return;
        }
        if (asksForTime(frame)) {
            follower.answerTime(FeedFrames.time(frame.get("t0"), clock.instant()));
        } else {
            leave(follower, "invalid", "unexpected", CloseStatus.NOT_ACCEPTABLE);
        }
    }

    @Override
    protected void handlePongMessage(WebSocketSession socket, PongMessage message) {
        FeedSession follower = follower(socket);
        if (follower != null) {
            hub.heard(follower);
        }
    }

    private static boolean asksForTime(@Nullable JsonNode frame) {
        if (frame == null || !frame.isObject() || frame.size() != 2) {
            return false;
        }
        JsonNode t0 = frame.get("t0");
        boolean usable =
                t0 != null && (t0.isNumber() || (t0.isString() && t0.asString().length() <= LONGEST_T0));
        return usable && "time".equals(frame.path("type").asString(""));
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession socket, BinaryMessage message) {
        FeedSession follower = follower(socket);
        if (follower != null) {
            leave(follower, "invalid", "binary", CloseStatus.NOT_ACCEPTABLE);
        }
    }

    @Override
    public void handleTransportError(WebSocketSession socket, Throwable failure) {
        // the socket is closed after this, and that is where the follower leaves; phones that vanish are no news
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
        release(socket);
    }

    private void release(WebSocketSession socket) {
        if (socket.getAttributes().remove(SESSION) instanceof FeedSession follower) {
            hub.leave(follower);
        }
    }

    private static void leave(FeedSession follower, String reason, String text, CloseStatus status) {
        follower.leave(FeedFrames.error(reason, text(text)), status.getCode(), reason);
    }

    private static String text(String key) {
        return ResourceBundle.getBundle("messages.floor").getString("error.feed." + key);
    }

    private static @Nullable FeedSession follower(WebSocketSession socket) {
        return (FeedSession) socket.getAttributes().get(SESSION);
    }
}

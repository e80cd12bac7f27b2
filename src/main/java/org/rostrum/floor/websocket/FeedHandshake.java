package org.rostrum.floor.websocket;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.application.JournalUnavailableException;
import org.rostrum.presence.Presence;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.util.MultiValueMap;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/** Lets in who asks for a meeting that there is, as long as there is room: 400, 404 or 503 otherwise. */
final class FeedHandshake implements HandshakeInterceptor {
    private final FeedHub hub;
    private final FeedMetrics metrics;
    private final Presence presence;

    FeedHandshake(FeedHub hub, FeedMetrics metrics, Presence presence) {
        this.hub = hub;
        this.metrics = metrics;
        this.presence = presence;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        HttpStatus refused = refusal(request.getURI(), attributes);
        if (refused != null) {
            response.setStatusCode(refused);
            if (refused == HttpStatus.SERVICE_UNAVAILABLE) {
                response.getHeaders().set("Retry-After", "5");
            }
        }
        return refused == null;
    }

    private @Nullable HttpStatus refusal(URI uri, Map<String, Object> attributes) {
        String path = uri.getPath();
        String meeting = path.substring(path.lastIndexOf('/') + 1);
        MultiValueMap<String, String> query =
                UriComponentsBuilder.fromUri(uri).build().getQueryParams();
        String since = query.getFirst("since");
        if (since != null) {
            try {
                attributes.put(FeedHandler.SINCE, Long.parseLong(since));
            } catch (NumberFormatException notARevision) {
                return HttpStatus.BAD_REQUEST;
            }
        }
        if (hub.isLeaving()) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        if (hub.isFull()) {
            metrics.turnedAway();
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        attributes.put(FeedHandler.MEETING, meeting);
        // a pass that is not ours makes an audience of its holder: the page is shown all the same
        presence.screen(meeting, query.getFirst("screen"))
                .ifPresent(screen -> attributes.put(FeedHandler.SCREEN, screen));
        try {
            return hub.knows(meeting) ? null : HttpStatus.NOT_FOUND;
        } catch (JournalUnavailableException unreadable) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception exception) {}
}

package org.rostrum.floor.websocket;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.ee11.websocket.server.JettyWebSocketCreator;
import org.eclipse.jetty.ee11.websocket.server.JettyWebSocketServerContainer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.adapter.jetty.JettyWebSocketHandlerAdapter;
import org.springframework.web.socket.adapter.jetty.JettyWebSocketSession;
import org.springframework.web.socket.server.HandshakeFailureException;
import org.springframework.web.socket.server.RequestUpgradeStrategy;

/**
 * Upgrades to a socket on Jetty without any extension. Spring's own way leaves compression to Jetty, which agrees to it
 * with every browser: that is a deflate state and a copy of every frame for each follower.
 */
final class JettyUpgrade implements RequestUpgradeStrategy {
    @Override
    public String[] getSupportedVersions() {
        return new String[] {"13"};
    }

    @Override
    public List<WebSocketExtension> getSupportedExtensions(ServerHttpRequest request) {
        return List.of();
    }

    @Override
    public void upgrade(
            ServerHttpRequest request,
            ServerHttpResponse response,
            @Nullable String protocol,
            List<WebSocketExtension> extensions,
            @Nullable Principal user,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        var servletRequest = ((ServletServerHttpRequest) request).getServletRequest();
        var servletResponse = ((ServletServerHttpResponse) response).getServletResponse();
        JettyWebSocketServerContainer container =
                JettyWebSocketServerContainer.getContainer(servletRequest.getServletContext());
        JettyWebSocketCreator creator = (_, upgrade) -> {
            upgrade.setExtensions(List.of());
            return new JettyWebSocketHandlerAdapter(handler, new JettyWebSocketSession(attributes, user));
        };
        try {
            container.upgrade(creator, servletRequest, servletResponse);
        } catch (IOException failure) {
            throw new HandshakeFailureException("upgrade of " + request.getURI() + " failed", failure);
        }
    }
}

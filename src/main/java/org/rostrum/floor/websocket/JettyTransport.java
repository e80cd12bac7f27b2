package org.rostrum.floor.websocket;

import java.nio.ByteBuffer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** Writes through Jetty's own session: it never blocks, so no thread waits for a slow follower. */
final class JettyTransport implements FeedTransport {
    private final Session session;

    JettyTransport(Session session) {
        this.session = session;
    }

    @Override
    public void send(String frame, Runnable sent, Runnable failed) {
        session.sendText(frame, Callback.from(sent, _ -> failed.run()));
    }

    @Override
    public void ping() {
        session.sendPing(ByteBuffer.allocate(0), Callback.NOOP);
    }

    @Override
    public void close(int code, String reason) {
        session.close(code, reason, Callback.NOOP);
    }

    @Override
    public void drop() {
        session.disconnect();
    }
}

package org.rostrum.floor.websocket;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.rostrum.presence.ScreenPass;

/**
 * One follower. It has no queue: at most one frame is on its way, and when that is through it gets the newest there is.
 * So a slow follower costs one frame of memory, and nobody waits for it.
 */
final class FeedSession {
    private static final int INBOUND_A_SECOND = 20;
    private static final long SECOND = 1_000_000_000L;

    /** A frame with the revision that its receiver has afterwards. */
    record Frame(String text, long revision) {}

    private record Farewell(@Nullable String frame, int code, String reason) {}

    private final MeetingFeed feed;
    private final FeedTransport transport;
    private final LongSupplier nanoTime;
    private final @Nullable ScreenPass screen;
    private final Pulse pulse;

    private @Nullable Frame first;
    private @Nullable String time;
    private @Nullable String beat;
    private @Nullable String word;
    private @Nullable Farewell farewell;
    private boolean started;
    private boolean sending;
    private boolean closed;
    private boolean lastFrameSent;
    private long sendingSince;
    private long revision;
    private long inboundSince;
    private int inbound;

    /** @param screen whose screen it is, null for the audience */
    FeedSession(MeetingFeed feed, FeedTransport transport, LongSupplier nanoTime, @Nullable ScreenPass screen) {
        this.feed = feed;
        this.transport = transport;
        this.nanoTime = nanoTime;
        this.screen = screen;
        this.inboundSince = nanoTime.getAsLong();
        this.pulse = new Pulse(inboundSince);
    }

    @Nullable
    ScreenPass screen() {
        return screen;
    }

    Pulse pulse() {
        return pulse;
    }

    /** Asks for a sign of life. */
    void ping() {
        transport.ping();
    }

    MeetingFeed feed() {
        return feed;
    }

    /** Begins with a first frame; before that nothing is sent. */
    void start(Frame frame) {
        synchronized (this) {
            first = frame;
            started = true;
        }
        wake();
    }

    /** Sends what there is to send, unless a frame is on its way. */
    void wake() {
        Farewell leaving;
        String frame;
        synchronized (this) {
            if (sending || closed) {
                return;
            }
            leaving = farewell;
            frame = leaving == null ? next() : lastFrame(leaving);
            if (frame != null) {
                sending = true;
                sendingSince = nanoTime.getAsLong();
            } else if (leaving != null) {
                closed = true;
            }
        }
        if (frame != null) {
            transport.send(frame, this::sent, this::failed);
        } else if (leaving != null) {
            transport.close(leaving.code(), leaving.reason());
        }
    }

    private @Nullable String lastFrame(Farewell leaving) {
        if (lastFrameSent) {
            return null;
        }
        lastFrameSent = true;
        return leaving.frame();
    }

    private @Nullable String next() {
        if (!started) {
            return null;
        }
        Frame frame = first;
        if (frame == null) {
            frame = feed.after(revision);
        }
        first = null;
        if (frame != null) {
            revision = frame.revision();
            beat = null;
            return frame.text();
        }
        String said = word;
        if (said != null) {
            word = null;
            return said;
        }
        String answer = time;
        time = null;
        if (answer == null) {
            answer = beat;
            beat = null;
        }
        return answer;
    }

    private void sent() {
        synchronized (this) {
            sending = false;
        }
        wake();
    }

    private void failed() {
        synchronized (this) {
            closed = true;
        }
        transport.drop();
    }

    /** A beat goes to those to whom nothing is on its way. */
    void beat(String frame) {
        synchronized (this) {
            if (sending) {
                return;
            }
            beat = frame;
        }
        wake();
    }

    /** A beat that says something new goes to everybody, after what is on its way. */
    void tell(String frame) {
        synchronized (this) {
            word = frame;
        }
        wake();
    }

    /** Answers a question for the time; of several unanswered ones, the last. */
    void answerTime(String frame) {
        synchronized (this) {
            time = frame;
        }
        wake();
    }

    /** Ends it after what is on its way, with a last frame that says why. */
    void leave(@Nullable String frame, int code, String reason) {
        synchronized (this) {
            if (farewell != null) {
                return;
            }
            farewell = new Farewell(frame, code, reason);
        }
        wake();
    }

    /** Counts a frame of the follower; false where it sends too many. */
    synchronized boolean mayCallIn() {
        long now = nanoTime.getAsLong();
        if (now - inboundSince >= SECOND) {
            inboundSince = now;
            inbound = 0;
        }
        inbound++;
        return inbound <= INBOUND_A_SECOND;
    }

    /** Lets go of a follower that has taken nothing for too long; tells whether it did. */
    boolean dropIfStalled(long now, long stallNanos) {
        synchronized (this) {
            if (closed || !sending || now - sendingSince < stallNanos) {
                return false;
            }
            closed = true;
        }
        transport.drop();
        return true;
    }

    /** The socket is gone. */
    synchronized void gone() {
        closed = true;
    }
}

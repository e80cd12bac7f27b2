package org.rostrum.floor.websocket;

import java.time.Duration;

/**
 * Limits of the feed on one node.
 *
 * @param window changes inside it leave as one frame; the first after a silence leaves at once
 * @param beat after this long without a frame a beat is sent
 * @param stall a follower that takes nothing of a frame for this long is let go
 * @param mostFollowers how many may follow on this node
 * @param kept how many changes of a meeting are kept for those who come back
 */
record FeedSettings(Duration window, Duration beat, Duration stall, int mostFollowers, int kept) {
    static final FeedSettings STANDARD =
            new FeedSettings(Duration.ofMillis(50), Duration.ofSeconds(2), Duration.ofSeconds(30), 20_000, 256);
}

package org.rostrum.presence;

import java.util.Optional;
import java.util.function.LongSupplier;

/** The real presence of one node that is alone, for tests of those who use it; its timer is called by the test. */
public final class OneNode {
    private final ClusterPresence presence;

    /** @param nanoTime its monotonic clock */
    public OneNode(LongSupplier nanoTime) {
        presence = new ClusterPresence(nanoTime, new ScreenPasses(OneNode::seal, OneNode::open), _ -> {});
    }

    private static String seal(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Optional<String> open(String sealed) {
        try {
            return Optional.of(
                    new String(java.util.HexFormat.of().parseHex(sealed), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** What is tested with it. */
    public Presence presence() {
        return presence;
    }

    /** A second has gone by. */
    public void tellWatchers() {
        presence.tellWatchers();
    }
}

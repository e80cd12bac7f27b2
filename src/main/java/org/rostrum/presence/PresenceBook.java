package org.rostrum.presence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one node has heard, from its own screens and from other nodes, and when it stops to believe it. Everything
 * expires and nothing is ever signed off: a browser that crashed, a cable that was pulled and a node that was killed
 * all look the same, as silence. Instants are those of a monotonic clock of this node, in nanoseconds, handed in.
 */
final class PresenceBook {
    /** After so long without a word a screen counts as gone: three pings, or two and a telling between nodes. */
    static final long EXPIRY_NANOS = 7_000_000_000L;

    private static final long MILLI = 1_000_000L;

    private record Others(Map<ScreenPass, Long> heard, Map<String, Integer> audience, long told) {}

    private final Map<ScreenPass, Long> here = new ConcurrentHashMap<>();
    private final Map<String, Others> nodes = new ConcurrentHashMap<>();

    /** A screen of this node has given a sign of life. */
    void heard(ScreenPass screen, long now) {
        here.put(screen, now);
    }

    /**
     * What another node told: takes the place of all that it told before.
     *
     * @param node id of that node
     */
    void told(String node, NodePresence presence, long now) {
        Map<ScreenPass, Long> heard = new HashMap<>();
        for (NodePresence.Screen each : presence.screens()) {
            long age = Math.clamp(each.ageMillis(), 0, EXPIRY_NANOS / MILLI) * MILLI;
            heard.put(new ScreenPass(each.meeting(), each.code(), each.screen()), now - age);
        }
        nodes.put(node, new Others(heard, Map.copyOf(presence.audience()), now));
    }

    /** What to tell the other nodes. */
    NodePresence tell(Map<String, Integer> audience, long now) {
        List<NodePresence.Screen> screens = new ArrayList<>();
        here.forEach((screen, heard) -> {
            if (alive(heard, now)) {
                screens.add(new NodePresence.Screen(
                        screen.meeting(), screen.code(), screen.screen(), (now - heard) / MILLI));
            }
        });
        return new NodePresence(screens, audience);
    }

    /**
     * Who is connected to a meeting, over all nodes.
     *
     * @param audience how many others follow on this node
     */
    Connected connected(String meeting, int audience, long now) {
        Set<ScreenPass> screens = new HashSet<>();
        collect(here, meeting, now, screens);
        int followers = audience;
        for (Others others : nodes.values()) {
            if (alive(others.told(), now)) {
                collect(others.heard(), meeting, now, screens);
                followers += others.audience().getOrDefault(meeting, 0);
            }
        }
        Map<String, Integer> participants = new TreeMap<>();
        int consoles = 0;
        for (ScreenPass each : screens) {
            if (each.code().isEmpty()) {
                consoles++;
            } else {
                participants.merge(each.code(), 1, Integer::sum);
            }
        }
        return new Connected(participants, consoles, followers);
    }

    /** A screen that has moved to another node is heard of on two for a while: a set holds it once. */
    private static void collect(Map<ScreenPass, Long> heard, String meeting, long now, Set<ScreenPass> into) {
        heard.forEach((screen, at) -> {
            if (screen.meeting().equals(meeting) && alive(at, now)) {
                into.add(screen);
            }
        });
    }

    /** Forgets what counts no more, so that nothing piles up. */
    void sweep(long now) {
        here.values().removeIf(heard -> !alive(heard, now));
        nodes.values().removeIf(others -> !alive(others.told(), now));
    }

    /** Screens of this node that count. */
    int screensHere() {
        return here.size();
    }

    private static boolean alive(long heard, long now) {
        return now - heard < EXPIRY_NANOS;
    }
}

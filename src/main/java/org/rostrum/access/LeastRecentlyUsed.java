package org.rostrum.access;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets what was not used for the longest time when it would grow beyond its limit. Not thread-safe. */
final class LeastRecentlyUsed<K, V> extends LinkedHashMap<K, V> {
    private final int limit;

    LeastRecentlyUsed(int limit) {
        super(16, 0.75f, true);
        this.limit = limit;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > limit;
    }
}

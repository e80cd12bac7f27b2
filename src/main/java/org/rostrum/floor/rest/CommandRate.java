package org.rostrum.floor.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.rostrum.access.SignedIn;

/**
 * How often one person may send commands to this node: a bucket of tokens each, filled steadily. Far above what a hand
 * can do, far below what would hold others up.
 */
final class CommandRate {
    static final int PER_SECOND = 30;
    static final int BURST = 60;
    private static final int MOST_PEOPLE = 10_000;
    private static final double NANOS = 1e9;

    private record Bucket(double tokens, long asOf) {}

    private final LongSupplier nanoTime;
    private final Map<SignedIn, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SignedIn, Bucket> eldest) {
            return size() > MOST_PEOPLE;
        }
    };

    CommandRate(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Takes a token; false where there is none left. */
    synchronized boolean allows(SignedIn user) {
        long now = nanoTime.getAsLong();
        Bucket before = buckets.getOrDefault(user, new Bucket(BURST, now));
        double tokens = Math.min(BURST, before.tokens() + (now - before.asOf()) / NANOS * PER_SECOND);
        boolean allowed = tokens >= 1;
        buckets.put(user, new Bucket(allowed ? tokens - 1 : tokens, now));
        return allowed;
    }
}

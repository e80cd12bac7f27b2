package org.rostrum.floor.websocket;

/**
 * Whether one follower still answers. At most one ping is on its way, so that nothing piles up for a follower that
 * takes nothing. Instants are those of a monotonic clock in nanoseconds.
 */
final class Pulse {
    /** A ping that was not answered for so long: the follower is not counted, until it answers. */
    static final long PATIENCE_NANOS = 3_500_000_000L;

    private static final int PHASES = 16;

    private long due;
    private long asked;
    private boolean waits;

    Pulse(long now) {
        due = now;
    }

    /**
     * Whether a ping is to be sent now; if so it counts as sent.
     *
     * @param period between an answer and the next ping, at most; those who came together are spread a little
     */
    synchronized boolean asks(long now, long period) {
        if (waits || now - due < 0) {
            return false;
        }
        waits = true;
        asked = now;
        int phase = Math.floorMod(System.identityHashCode(this), PHASES);
        due = now + period - period / 4 * phase / PHASES;
        return true;
    }

    /** The follower has said something. */
    synchronized void answered() {
        waits = false;
    }

    /** Whether it counts as there. */
    synchronized boolean alive(long now) {
        return !waits || now - asked < PATIENCE_NANOS;
    }
}

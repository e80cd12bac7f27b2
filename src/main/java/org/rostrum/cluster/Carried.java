package org.rostrum.cluster;

/** People whom this node carries: they are to be at another node before this one stops. */
public interface Carried {
    /** Sends everybody to another node, some at a time so that nobody there is swamped. Returns at once. */
    void sendAway();

    /** How many are still here. */
    int here();
}

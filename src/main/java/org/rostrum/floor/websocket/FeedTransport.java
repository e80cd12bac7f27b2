package org.rostrum.floor.websocket;

/** What carries frames to one follower. A port, so that another listener than Spring's can take its place. */
interface FeedTransport {
    /**
     * Sends a text frame without blocking; the next is sent only after this one is through.
     *
     * @param sent called when the transport has taken it all
     * @param failed called when it cannot
     */
    void send(String frame, Runnable sent, Runnable failed);

    /** Asks for a sign of life, without blocking; whether it comes is heard elsewhere. */
    void ping();

    /** Says goodbye with a code and a short reason. */
    void close(int code, String reason);

    /** Lets go at once, without a word: for followers that take nothing any more. */
    void drop();
}

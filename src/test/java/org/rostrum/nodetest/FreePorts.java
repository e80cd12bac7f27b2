package org.rostrum.nodetest;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Ports to listen on, each handed out once. They lie below those that the system gives to connections that go out: one of
 * these that was free a moment ago may be taken by the time a node has started.
 */
public final class FreePorts {
    private static final int FIRST = 21_000;
    private static final int END = 32_000;

    private static int next = FIRST + ThreadLocalRandom.current().nextInt((END - FIRST) / 2);

    private FreePorts() {}

    /** One that nobody listens on. */
    public static int one() {
        return row(1);
    }

    /** The first of so many in a row. */
    public static synchronized int row(int count) {
        for (int tried = FIRST; tried < END; tried += count) {
            if (next + count > END) {
                next = FIRST;
            }
            int first = next;
            next += count;
            if (IntStream.range(first, next).allMatch(FreePorts::isFree)) {
                return first;
            }
        }
        throw new AssertionError("no " + count + " free ports in a row");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}

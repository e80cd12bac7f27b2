package org.rostrum.floor.websocket;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.LongAdder;

/** What becomes of frames and followers on this node. */
final class FeedMetrics implements MeterBinder {
    private final FeedHub hub;
    private final LongAdder deliveries = new LongAdder();
    private final LongAdder broken = new LongAdder();
    private final LongAdder stalled = new LongAdder();
    private final LongAdder full = new LongAdder();

    FeedMetrics(FeedHub hub) {
        this.hub = hub;
    }

    /** A transport whose frames are counted. */
    FeedTransport counted(FeedTransport transport) {
        return new Counted(transport);
    }

    /** Somebody was turned away because the node is full. */
    void turnedAway() {
        full.increment();
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("rostrum.feed.connections", hub, FeedHub::followers)
                .description("Followers of the live feed on this node")
                .register(meters);
        FunctionCounter.builder("rostrum.feed.deliveries", deliveries, LongAdder::sum)
                .description("Frames that followers' connections have taken")
                .register(meters);
        drops(meters, "broken", broken);
        drops(meters, "stalled", stalled);
        drops(meters, "full", full);
    }

    private static void drops(MeterRegistry meters, String reason, LongAdder count) {
        FunctionCounter.builder("rostrum.feed.drops", count, LongAdder::sum)
                .description("Followers let go: connection broke, took nothing for too long, or no room on this node")
                .tag("reason", reason)
                .register(meters);
    }

    private final class Counted implements FeedTransport {
        private final FeedTransport transport;
        private volatile boolean failed;

        Counted(FeedTransport transport) {
            this.transport = transport;
        }

        @Override
        public void send(String frame, Runnable sent, Runnable failure) {
            transport.send(
                    frame,
                    () -> {
                        deliveries.increment();
                        sent.run();
                    },
                    () -> {
                        failed = true;
                        failure.run();
                    });
        }

        @Override
        public void ping() {
            transport.ping();
        }

        @Override
        public void close(int code, String reason) {
            transport.close(code, reason);
        }

        /** A follower is let go on the thread of the failure, or by the timer that found it stalled. */
        @Override
        public void drop() {
            (failed ? broken : stalled).increment();
            transport.drop();
        }
    }
}

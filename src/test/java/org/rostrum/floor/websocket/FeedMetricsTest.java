package org.rostrum.floor.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.application.TestMeeting;
import org.rostrum.presence.Presence;

class FeedMetricsTest {
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final FeedMetrics metrics = new FeedMetrics(new FeedHub(
            new TestMeeting().floor(),
            Clock.systemUTC(),
            System::nanoTime,
            FeedSettings.STANDARD,
            timer,
            timer,
            Presence.NONE));

    @BeforeEach
    void bind() {
        metrics.bindTo(meters);
    }

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void a_frame_counts_when_the_connection_has_taken_it() {
        Line line = new Line();
        FeedTransport counted = metrics.counted(line);
        counted.send("a", () -> {}, () -> {});
        assertThat(count("rostrum.feed.deliveries")).isZero();
        line.sent.run();
        assertThat(count("rostrum.feed.deliveries")).isEqualTo(1);
    }

    @Test
    void who_is_let_go_counts_as_broken_or_stalled_and_who_finds_no_room_as_full() {
        Line line = new Line();
        FeedTransport broken = metrics.counted(line);
        broken.send("a", () -> {}, broken::drop);
        line.failed.run();
        metrics.counted(new Line()).drop();
        metrics.turnedAway();
        assertThat(drops("broken")).isEqualTo(1);
        assertThat(drops("stalled")).isEqualTo(1);
        assertThat(drops("full")).isEqualTo(1);
        assertThat(line.dropped).isTrue();
        assertThat(meters.get("rostrum.feed.connections").gauge().value()).isZero();
    }

    private double count(String name) {
        return meters.get(name).functionCounter().count();
    }

    private double drops(String reason) {
        return meters.get("rostrum.feed.drops")
                .tag("reason", reason)
                .functionCounter()
                .count();
    }

    /** A connection that waits for the test to say what became of its frame. */
    private static final class Line implements FeedTransport {
        private Runnable sent = () -> {};
        private Runnable failed = () -> {};
        private boolean dropped;

        @Override
        public void send(String frame, Runnable whenSent, Runnable whenFailed) {
            sent = whenSent;
            failed = whenFailed;
        }

        @Override
        public void ping() {}

        @Override
        public void close(int code, String reason) {}

        @Override
        public void drop() {
            dropped = true;
        }
    }
}

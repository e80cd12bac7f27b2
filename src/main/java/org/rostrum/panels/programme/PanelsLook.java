package org.rostrum.panels.programme;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.rostrum.panels.application.PanelsDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second for what officers on other nodes did, while somebody here follows. A question to an index, for a
 * handful of officers: no message between nodes that could be lost.
 */
final class PanelsLook implements AutoCloseable {
    static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration AFTER_THE_START = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(PanelsLook.class);

    private final PanelsDesk desk;
    private final Runnable first;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("panels-look").daemon().factory());

    /**
     * @param first what is done once on the same thread, after the node has started
     */
    PanelsLook(PanelsDesk desk, Runnable first) {
        this.desk = desk;
        this.first = first;
    }

    void start() {
        var _ = thread.schedule(first, AFTER_THE_START.toMillis(), TimeUnit.MILLISECONDS);
        var _ = thread.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A database that is away must not end the looking. */
    private void look() {
        try {
            desk.look();
        } catch (RuntimeException e) {
            log.debug("What other nodes did to panels is not known yet: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

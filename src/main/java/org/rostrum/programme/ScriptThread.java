package org.rostrum.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A timer on a thread of its own; not a bean of the executor's type, which would become everybody's scheduler. */
final class ScriptThread implements ScriptTimer, AutoCloseable {
    private final InstantSource clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("demo-script").daemon().unstarted(task));

    ScriptThread(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void at(Instant when, Runnable task) {
        long wait = Math.max(0, Duration.between(clock.instant(), when).toMillis());
        try {
            var _ = thread.schedule(task, wait, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // the node is going down, and the play with it
            if (!thread.isShutdown()) {
                throw e;
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

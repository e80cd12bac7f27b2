package org.rostrum.programme;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Reads the programme now and then, so that pages of meetings open also where the database goes before anybody has come. */
final class ProgrammeWatch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ProgrammeWatch.class);
    private static final Duration EACH = Duration.ofSeconds(5);

    private final Programme programme;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("programme-watch").factory());

    ProgrammeWatch(Programme programme) {
        this.programme = programme;
        var _ = timer.scheduleWithFixedDelay(this::look, EACH.toMillis(), EACH.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            programme.dialogues();
        } catch (DataAccessException e) {
            log.debug("The programme is not known here yet", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}

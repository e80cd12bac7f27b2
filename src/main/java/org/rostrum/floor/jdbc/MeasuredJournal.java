package org.rostrum.floor.jdbc;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.rostrum.floor.application.Journal;
import org.rostrum.floor.application.JournalUnavailableException;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorState;
import org.slf4j.MDC;

/** Times the journal and gives what is written to the log meanwhile its meeting, revision and command id. */
final class MeasuredJournal implements Journal {
    private final Journal journal;
    private final Map<String, Timer> appends = new HashMap<>();
    private final Timer reads;
    private final Counter failedReads;
    private final Counter changes;

    MeasuredJournal(Journal journal, MeterRegistry meters) {
        this.journal = journal;
        for (String outcome : new String[] {"committed", "conflict", "not-appended", "unknown", "failed"}) {
            appends.put(
                    outcome,
                    Timer.builder("rostrum.journal.append")
                            .description("One commit of the journal, from asking for a connection to its outcome")
                            .tag("outcome", outcome)
                            .serviceLevelObjectives(
                                    Duration.ofMillis(1),
                                    Duration.ofMillis(2),
                                    Duration.ofMillis(5),
                                    Duration.ofMillis(10),
                                    Duration.ofMillis(25),
                                    Duration.ofMillis(50),
                                    Duration.ofMillis(100),
                                    Duration.ofMillis(250),
                                    Duration.ofMillis(500),
                                    Duration.ofSeconds(1),
                                    Duration.ofSeconds(5))
                            .register(meters));
        }
        reads = Timer.builder("rostrum.journal.read")
                .description("One read of the journal, successful or not")
                .register(meters);
        failedReads = Counter.builder("rostrum.journal.reads.failed")
                .description("Reads that the database did not answer")
                .register(meters);
        changes = Counter.builder("rostrum.journal.changes")
                .description("Revisions that this node has written")
                .register(meters);
    }

    @Override
    public Appended append(String meeting, List<Change> batch) {
        if (batch.isEmpty()) {
            return journal.append(meeting, batch);
        }
        long began = System.nanoTime();
        String outcome = "failed";
        Change first = batch.getFirst();
        try (MDC.MDCCloseable _ = MDC.putCloseable("meeting", meeting);
                MDC.MDCCloseable _ = MDC.putCloseable("revision", Long.toString(first.revision()));
                MDC.MDCCloseable _ =
                        MDC.putCloseable("commandId", first.commandId().toString())) {
            Appended appended = journal.append(meeting, batch);
            outcome = outcome(appended);
            if (appended instanceof Appended.Committed) {
                changes.increment(batch.size());
            }
            return appended;
        } finally {
            Timer timer = appends.get(outcome);
            if (timer != null) {
                timer.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            }
        }
    }

    private static String outcome(Appended appended) {
        return switch (appended) {
            case Appended.Committed _ -> "committed";
            case Appended.Conflict _ -> "conflict";
            case Appended.NotAppended _ -> "not-appended";
            case Appended.Unknown _ -> "unknown";
        };
    }

    @Override
    public List<Change> read(String meeting, long after, int most) {
        return reading(() -> journal.read(meeting, after, most));
    }

    @Override
    public Optional<Change> byCommand(String meeting, UUID commandId) {
        return reading(() -> journal.byCommand(meeting, commandId));
    }

    @Override
    public Set<UUID> commandIds(String meeting) {
        return reading(() -> journal.commandIds(meeting));
    }

    @Override
    public long head(String meeting) {
        return reading(() -> journal.head(meeting));
    }

    @Override
    public Optional<FloorState> snapshot(String meeting) {
        return reading(() -> journal.snapshot(meeting));
    }

    @Override
    public void keep(FloorState state) {
        journal.keep(state);
    }

    private <T> T reading(Supplier<T> query) {
        long began = System.nanoTime();
        try {
            return query.get();
        } catch (JournalUnavailableException e) {
            failedReads.increment();
            throw e;
        } finally {
            reads.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        }
    }
}

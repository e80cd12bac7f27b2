package org.rostrum.floor.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostrum.floor.application.Journal;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.traces.CommandTraces;

/** Shows the commit in the trace of each command that is in it. */
final class TracedJournal implements Journal {
    private final Journal journal;
    private final CommandTraces traces;

    TracedJournal(Journal journal, CommandTraces traces) {
        this.journal = journal;
        this.traces = traces;
    }

    @Override
    public Appended append(String meeting, List<Change> changes) {
        List<CommandTraces.Step> steps = changes.stream()
                .map(each -> traces.step("journal.append", meeting, each.commandId())
                        .with("rostrum.revision", Long.toString(each.revision()))
                        .with("rostrum.batch", Integer.toString(changes.size())))
                .toList();
        String failure = "failed";
        try {
            Appended appended = journal.append(meeting, changes);
            failure = failure(appended);
            return appended;
        } finally {
            for (CommandTraces.Step each : steps) {
                if (!failure.isEmpty()) {
                    each.failed(failure);
                }
                each.end();
            }
        }
    }

    private static String failure(Appended appended) {
        return switch (appended) {
            case Appended.Committed _ -> "";
            case Appended.Conflict _ -> "conflict";
            case Appended.NotAppended _ -> "not-appended";
            case Appended.Unknown _ -> "unknown";
        };
    }

    @Override
    public List<Change> read(String meeting, long after, int most) {
        return journal.read(meeting, after, most);
    }

    @Override
    public Optional<Change> byCommand(String meeting, UUID commandId) {
        return journal.byCommand(meeting, commandId);
    }

    @Override
    public Set<UUID> commandIds(String meeting) {
        return journal.commandIds(meeting);
    }

    @Override
    public long head(String meeting) {
        return journal.head(meeting);
    }

    @Override
    public Optional<FloorState> snapshot(String meeting) {
        return journal.snapshot(meeting);
    }

    @Override
    public void keep(FloorState state) {
        journal.keep(state);
    }
}

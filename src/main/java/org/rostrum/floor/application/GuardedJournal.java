package org.rostrum.floor.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorState;

/**
 * The journal as long as this node may use it: a side that is cut off appends nothing, and while the store is known to be
 * away nobody waits for it. What it refuses has certainly not been made.
 */
public final class GuardedJournal implements Journal {
    private final Journal journal;
    private final WritingWatch watch;

    public GuardedJournal(Journal journal, WritingWatch watch) {
        this.journal = journal;
        this.watch = watch;
    }

    @Override
    public Appended append(String meeting, List<Change> changes) {
        return watch.now() instanceof Writing.Possible ? journal.append(meeting, changes) : new Appended.NotAppended();
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
        if (watch.now() instanceof Writing.Possible) {
            journal.keep(state);
        }
    }

    private <T> T reading(Supplier<T> read) {
        if (watch.now() instanceof Writing.JournalAway(var since)) {
            throw new JournalUnavailableException("the journal has not answered since " + since);
        }
        return read.get();
    }
}

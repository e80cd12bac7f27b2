package org.rostrum.floor.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorState;

/** A journal in memory that keeps the same two promises as the real one, and can be told to fail in each way. */
public class InMemoryJournal implements Journal {
    private final Map<String, List<Change>> changes = new HashMap<>();
    private Mood mood = Mood.WELL;

    /** How the next appends go. */
    public enum Mood {
        WELL,
        /** Nothing is appended, and that is certain. */
        AWAY,
        /** Appended, and nobody is told. */
        SILENT_AFTER_COMMIT,
        /** Not appended, and nobody is told. */
        SILENT_BEFORE_COMMIT
    }

    public synchronized void mood(Mood next) {
        mood = next;
    }

    /** Goes back to what was there at a revision, as a backup that is restored under running nodes does. */
    public synchronized void goBackTo(String meeting, int revision) {
        List<Change> all = changes.getOrDefault(meeting, new ArrayList<>());
        all.subList(revision, all.size()).clear();
    }

    @Override
    public synchronized Appended append(String meeting, List<Change> more) {
        if (mood == Mood.AWAY) {
            return new Appended.NotAppended();
        }
        if (mood == Mood.SILENT_BEFORE_COMMIT) {
            return new Appended.Unknown();
        }
        List<Change> all = changes.computeIfAbsent(meeting, key -> new ArrayList<>());
        Set<UUID> ids = new HashSet<>();
        all.forEach(each -> ids.add(each.commandId()));
        long head = all.size();
        for (Change change : more) {
            if (change.revision() != ++head || !ids.add(change.commandId())) {
                return new Appended.Conflict();
            }
        }
        all.addAll(more);
        return mood == Mood.SILENT_AFTER_COMMIT ? new Appended.Unknown() : new Appended.Committed();
    }

    @Override
    public synchronized List<Change> read(String meeting, long after, int most) {
        List<Change> all = changes.getOrDefault(meeting, List.of());
        int from = (int) Math.min(after, all.size());
        return List.copyOf(all.subList(from, Math.min(all.size(), from + most)));
    }

    @Override
    public synchronized Optional<Change> byCommand(String meeting, UUID commandId) {
        return changes.getOrDefault(meeting, List.of()).stream()
                .filter(each -> each.commandId().equals(commandId))
                .findFirst();
    }

    @Override
    public synchronized Set<UUID> commandIds(String meeting) {
        Set<UUID> ids = new HashSet<>();
        changes.getOrDefault(meeting, List.of()).forEach(each -> ids.add(each.commandId()));
        return ids;
    }

    @Override
    public synchronized long head(String meeting) {
        return changes.getOrDefault(meeting, List.of()).size();
    }

    @Override
    public Optional<FloorState> snapshot(String meeting) {
        return Optional.empty();
    }

    @Override
    public void keep(FloorState state) {
        // snapshots are a matter of speed, and this journal is fast
    }
}

package org.rostrum.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.Evolution;
import org.rostrum.floor.domain.FloorState;

/** A journal folded by the pure core: the state after each revision, as far as the revisions are dense. */
final class Fold {
    private final List<FloorState> states = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<UUID, Change> byCommand = new HashMap<>();
    private String broken = "";

    Fold(String meeting, List<JournalRow> journal) {
        states.add(FloorState.initial(meeting));
        for (JournalRow row : journal) {
            byCommand.putIfAbsent(row.commandId(), row.change());
            if (broken.isEmpty() && row.revision() == head() + 1 && row.change().revision() == row.revision()) {
                add(row.change());
            }
        }
    }

    private void add(Change change) {
        try {
            states.add(Evolution.evolve(states.getLast(), change));
            changes.add(change);
        } catch (RuntimeException e) {
            broken = JournalCheck.words(change) + " does not fit: " + e.getMessage();
        }
    }

    /** The change that does not fit on the one before it, and why; empty where all do. */
    String broken() {
        return broken;
    }

    /** The newest revision that the fold reaches. */
    long head() {
        return states.size() - 1L;
    }

    FloorState at(long revision) {
        return states.get(Math.toIntExact(revision));
    }

    boolean reaches(long revision) {
        return revision >= 0 && revision <= head();
    }

    Change change(long revision) {
        return changes.get(Math.toIntExact(revision) - 1);
    }

    /** Changes after one revision up to and with another. */
    List<Change> between(long after, long upTo) {
        return changes.subList(Math.toIntExact(after), Math.toIntExact(upTo));
    }

    @Nullable
    Change of(UUID commandId) {
        return byCommand.get(commandId);
    }

    List<Change> changes() {
        return changes;
    }
}

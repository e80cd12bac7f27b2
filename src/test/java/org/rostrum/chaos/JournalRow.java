package org.rostrum.chaos;

import java.util.UUID;
import org.rostrum.floor.domain.Change;

/** A row of the journal: its keys as the columns have them, and the change of its payload. */
record JournalRow(long revision, UUID commandId, Change change) {
    static JournalRow of(Change change) {
        return new JournalRow(change.revision(), change.commandId(), change);
    }
}

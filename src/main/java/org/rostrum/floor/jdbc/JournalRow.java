package org.rostrum.floor.jdbc;

import java.util.List;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.json.ChangeJson;

/** A change made ready for its row, before a connection is taken: what cannot be written fails without one. */
record JournalRow(String meeting, Change change, String payload) {
    static List<JournalRow> of(String meeting, List<Change> changes) {
        return changes.stream()
                .map(change -> new JournalRow(meeting, change, ChangeJson.write(change)))
                .toList();
    }

    /** The row's hash on top of the row before it. */
    String hash(String before) {
        return JournalHash.of(before, meeting, change.revision(), change.commandId(), payload);
    }
}

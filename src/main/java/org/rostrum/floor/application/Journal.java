package org.rostrum.floor.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorState;

/**
 * The one truth of every meeting: an append-only list of changes, where {@code (meeting, revision)} and
 * {@code (meeting, command id)} are unique whatever the cluster believes.
 */
public interface Journal {
    /** What became of an append. */
    sealed interface Appended {
        /** All changes are durable. */
        record Committed() implements Appended {}

        /** Another writer has written one of these revisions or command ids: nothing was appended. */
        record Conflict() implements Appended {}

        /** Nothing was appended: the store could not be reached, or the transaction was certainly rolled back. */
        record NotAppended() implements Appended {}

        /** The commit was sent and its outcome is not known: look for the command ids before anything else. */
        record Unknown() implements Appended {}
    }

    /** Appends changes of one meeting in one transaction: all or none. */
    Appended append(String meeting, List<Change> changes);

    /**
     * The changes after a revision, in order, at most {@code most}.
     *
     * @throws JournalUnavailableException when the store cannot be read
     */
    List<Change> read(String meeting, long after, int most);

    /** The change that a command id made, if any. */
    Optional<Change> byCommand(String meeting, UUID commandId);

    /** Ids of all commands of a meeting that acted. */
    Set<UUID> commandIds(String meeting);

    /** The newest revision of a meeting, 0 when it has none. */
    long head(String meeting);

    /** The newest kept snapshot of a meeting, if any: a state with its history, to fold on from. */
    Optional<FloorState> snapshot(String meeting);

    /** Keeps a snapshot; older ones may be dropped. A failure is not an error: the journal is the truth. */
    void keep(FloorState state);
}

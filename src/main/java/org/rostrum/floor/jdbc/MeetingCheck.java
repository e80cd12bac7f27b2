package org.rostrum.floor.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.Evolution;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.json.ChangeJson;
import org.rostrum.floor.json.FloorStateJson;

/** Goes through the rows of one meeting, in order, and says what is wrong with the first that is not as it was written. */
final class MeetingCheck {
    /** Databases keep microseconds, and round. */
    private static final Duration ROUNDED = Duration.ofNanos(1000);

    /** A row as it stands in the table. */
    record Row(
            long revision,
            UUID commandId,
            Instant recordedAt,
            String payload,
            @Nullable String hash) {}

    /** A kept snapshot as it stands in the table. */
    record Kept(long revision, String payload) {}

    /** What is wrong, in words. */
    record Flaw(String text) {
        static Optional<Flaw> of(String key, Object... arguments) {
            return Optional.of(new Flaw(Words.text("flaw." + key, arguments)));
        }
    }

    private final String meeting;
    private final @Nullable Kept kept;
    private final JournalHeads.@Nullable Head anchor;
    private final Set<UUID> acted = new HashSet<>();
    private FloorState state;
    private String hash = JournalHash.NONE;
    private long firstUnsealed;
    private boolean snapshotUnread;

    /**
     * @param kept the meeting's snapshot, if there is one
     * @param anchor what an earlier check knew of the meeting, if that is known
     */
    MeetingCheck(String meeting, @Nullable Kept kept, JournalHeads.@Nullable Head anchor) {
        this.meeting = meeting;
        this.kept = kept;
        this.anchor = anchor;
        this.state = FloorState.initial(meeting);
    }

    /** Takes the next row; what is wrong with it, if anything. After that the check is over. */
    Optional<Flaw> next(Row row) {
        long revision = state.revision() + 1;
        if (row.revision != revision) {
            return Flaw.of("missing", revision, row.revision);
        }
        Change change;
        try {
            change = ChangeJson.read(row.payload);
        } catch (RuntimeException e) {
            // whatever stands there: it is told as what is wrong with the row
            return Flaw.of("unreadable", revision, told(e));
        }
        return againstPayload(row, change)
                .or(() -> againstChain(row))
                .or(() -> follow(change))
                .or(() -> againstWhatIsKnown(revision));
    }

    private static Optional<Flaw> againstPayload(Row row, Change change) {
        if (change.revision() != row.revision) {
            return Flaw.of("other-revision", row.revision, Long.toString(change.revision()));
        }
        if (!change.commandId().equals(row.commandId)) {
            return Flaw.of("other-command", row.revision, row.commandId, change.commandId());
        }
        if (Duration.between(row.recordedAt, change.at()).abs().compareTo(ROUNDED) > 0) {
            return Flaw.of("other-time", row.revision, row.recordedAt, change.at());
        }
        return Optional.empty();
    }

    private Optional<Flaw> againstChain(Row row) {
        hash = JournalHash.of(hash, meeting, row.revision, row.commandId, row.payload);
        if (row.hash == null) {
            firstUnsealed = firstUnsealed == 0 ? row.revision : firstUnsealed;
            return Optional.empty();
        }
        if (firstUnsealed > 0) {
            return Flaw.of("hash-gone", firstUnsealed, row.revision);
        }
        return row.hash.equals(hash) ? Optional.empty() : Flaw.of("other-hash", row.revision);
    }

    private Optional<Flaw> follow(Change change) {
        if (!acted.add(change.commandId())) {
            return Flaw.of("command-twice", change.revision(), change.commandId());
        }
        try {
            state = Evolution.evolve(state, change);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Flaw.of("cannot-follow", change.revision(), told(e));
        }
    }

    private Optional<Flaw> againstWhatIsKnown(long revision) {
        if (anchor != null && anchor.revision() == revision && !anchor.hash().equals(hash)) {
            return Flaw.of("other-head", revision);
        }
        return kept != null && kept.revision == revision ? againstSnapshot(kept) : Optional.empty();
    }

    /** A snapshot of another release is not used by nodes and proves nothing; one that is used must be right. */
    private Optional<Flaw> againstSnapshot(Kept snapshot) {
        FloorState read;
        try {
            read = FloorStateJson.read(snapshot.payload);
        } catch (RuntimeException e) {
            snapshotUnread = true;
            return Optional.empty();
        }
        return read.equals(state) ? Optional.empty() : Flaw.of("snapshot-differs", snapshot.revision);
    }

    /** What is wrong with the end, when all rows were taken. */
    Optional<Flaw> end() {
        if (anchor != null && state.revision() == 0) {
            return Flaw.of("gone", anchor.revision());
        }
        if (anchor != null && anchor.revision() > state.revision()) {
            return Flaw.of("shorter", anchor.revision(), state.revision());
        }
        if (kept != null && (kept.revision > state.revision() || kept.revision < 1)) {
            return Flaw.of("snapshot-ahead", kept.revision, state.revision());
        }
        return Optional.empty();
    }

    /** The last row, with the hash that it has or will be sealed with. */
    JournalHeads.Head head() {
        return new JournalHeads.Head(meeting, state.revision(), hash);
    }

    /** How many of the last rows have no hash yet. */
    long unsealed() {
        return firstUnsealed == 0 ? 0 : state.revision() - firstUnsealed + 1;
    }

    /** Whether there is a snapshot that this release cannot read. */
    boolean snapshotUnread() {
        return snapshotUnread;
    }

    private static String told(RuntimeException e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        String line = message.lines().findFirst().orElse(message);
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}

package org.rostrum.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The dialogues of this installation and their meetings. What was read is kept for {@link #FRESH}, so that a crowd that
 * opens a page asks the database once; where the database is away, what was read last still stands.
 */
public final class Programme {
    /** How long a dialogue that another node has loaded may stay unknown here. */
    static final Duration FRESH = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(Programme.class);

    private final ProgrammeStore store;
    private final InstantSource clock;
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicInteger changes = new AtomicInteger();
    private volatile @Nullable Read read;

    /**
     * @param changes how many changes were known of when it was read
     * @param failed why it could not be read anew, or null where it could
     */
    private record Read(
            Instant at,
            int changes,
            List<Dialogue> dialogues,
            @Nullable DataAccessException failed) {}

    Programme(ProgrammeStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * All dialogues, by their start. While one caller reads the database, the others get what was read last, unless this
     * node has changed it since.
     *
     * @throws DataAccessException when the database cannot be reached and was not read before
     */
    public List<Dialogue> dialogues() {
        Read last = read;
        if (last != null && isFresh(last)) {
            return last.dialogues();
        }
        if (last == null || last.changes() != changes.get()) {
            reading.lock();
        } else if (!reading.tryLock()) {
            return last.dialogues();
        }
        try {
            Read meanwhile = read;
            return meanwhile != null && isFresh(meanwhile) ? meanwhile.dialogues() : readAnew(meanwhile);
        } finally {
            reading.unlock();
        }
    }

    private boolean isFresh(Read last) {
        return last.changes() == changes.get()
                && clock.instant().isBefore(last.at().plus(FRESH));
    }

    private List<Dialogue> readAnew(@Nullable Read last) {
        int known = changes.get();
        Instant now = clock.instant();
        try {
            List<Dialogue> dialogues = store.dialogues();
            read = new Read(now, known, dialogues, null);
            return dialogues;
        } catch (DataAccessException e) {
            if (last == null) {
                throw e;
            }
            log.warn("The programme cannot be read anew, so it stays as it was: {}", e.getMessage());
            // not asked again at once: everybody who comes would wait for the database
            read = new Read(clock.instant(), known, last.dialogues(), e);
            return last.dialogues();
        }
    }

    /** A dialogue by its id, empty where there is none. */
    public Optional<Dialogue> dialogue(String id) {
        return dialogues().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /**
     * A meeting by its id with its dialogue, empty where there is none.
     *
     * @throws DataAccessException when it is not known here and the database cannot be asked
     */
    public Optional<MeetingOfDialogue> meeting(String id) {
        for (Dialogue dialogue : dialogues()) {
            for (Meeting meeting : dialogue.meetings()) {
                if (meeting.id().equals(id)) {
                    return Optional.of(new MeetingOfDialogue(dialogue, meeting));
                }
            }
        }
        Read last = read;
        DataAccessException failed = last == null ? null : last.failed();
        if (failed != null) {
            // another node may have loaded it: "there is no such meeting" would be a lie
            throw failed;
        }
        return Optional.empty();
    }

    /** Has the next question read the database. */
    void readAgain() {
        changes.incrementAndGet();
    }
}

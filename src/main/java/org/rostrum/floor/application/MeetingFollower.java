package org.rostrum.floor.application;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.Evolution;
import org.rostrum.floor.domain.FloorState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A meeting as one node knows it: goes from revision to revision, whatever comes twice, late or not at all, and reads
 * the journal where something is missing.
 */
final class MeetingFollower {
    private static final Logger log = LoggerFactory.getLogger(MeetingFollower.class);
    private static final int PAGE = 1000;

    private final String meeting;
    private final Journal journal;
    private final SerialQueue queue;
    private final List<BiConsumer<FloorState, Change>> followers = new CopyOnWriteArrayList<>();
    private final Deque<Change> recent = new ArrayDeque<>();
    private volatile @Nullable FloorState state;

    MeetingFollower(String meeting, Journal journal, Executor executor) {
        this.meeting = meeting;
        this.journal = journal;
        this.queue = new SerialQueue(executor);
    }

    /** The newest state known here; reads the journal the first time. Empty when there is no such meeting. */
    Optional<FloorState> state() {
        FloorState known = state;
        return known != null ? Optional.of(known) : load();
    }

    /** The newest state known here without reading anything. */
    Optional<FloorState> known() {
        return Optional.ofNullable(state);
    }

    private synchronized Optional<FloorState> load() {
        if (state == null) {
            FloorState from = journal.snapshot(meeting).orElseGet(() -> FloorState.initial(meeting));
            FloorState read = foldFrom(from, false);
            if (read.revision() > 0) {
                state = read;
            }
        }
        return Optional.ofNullable(state);
    }

    /** Learns of a change, then runs {@code then}; in the order of calls. */
    void learn(Change change, Runnable then) {
        queue.execute(() -> {
            apply(change);
            then.run();
        });
    }

    /** Learns that the journal has a revision. */
    void learnHead(long revision) {
        FloorState known = state;
        if (known != null && known.revision() < revision) {
            queue.execute(this::catchUp);
        }
    }

    private void apply(Change change) {
        FloorState known = state;
        if (known == null || change.revision() <= known.revision()) {
            return;
        }
        if (change.revision() == known.revision() + 1) {
            goOn(known, change);
        } else {
            catchUp();
        }
    }

    private void catchUp() {
        try {
            FloorState known = state;
            if (known != null) {
                foldFrom(known, true);
            }
        } catch (JournalUnavailableException e) {
            log.warn("Meeting {}: a gap after revision {} cannot be read now", meeting, revision());
        }
    }

    private FloorState foldFrom(FloorState from, boolean tell) {
        FloorState reached = from;
        for (List<Change> page = journal.read(meeting, reached.revision(), PAGE);
                !page.isEmpty();
                page = journal.read(meeting, reached.revision(), PAGE)) {
            for (Change change : page) {
                if (tell) {
                    reached = goOn(reached, change);
                } else {
                    reached = Evolution.evolve(reached, change);
                    remember(change);
                }
            }
        }
        return reached;
    }

    private FloorState goOn(FloorState from, Change change) {
        FloorState next = Evolution.evolve(from, change);
        state = next;
        remember(change);
        for (BiConsumer<FloorState, Change> follower : followers) {
            try {
                follower.accept(next, change);
            } catch (RuntimeException e) {
                log.error("Meeting {}: a follower failed at revision {}", meeting, change.revision(), e);
            }
        }
        return next;
    }

    private void remember(Change change) {
        synchronized (recent) {
            recent.addLast(change);
            if (recent.size() > Resync.MOST) {
                recent.removeFirst();
            }
        }
    }

    private long revision() {
        FloorState known = state;
        return known == null ? 0 : known.revision();
    }

    Floor.Following follow(BiConsumer<FloorState, Change> follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    /** What came after a revision, from memory where it reaches so far, else from the journal. */
    Resync since(long revision) {
        FloorState known = state().orElse(null);
        if (known == null) {
            return new Resync.NoSuchMeeting();
        }
        if (revision == known.revision()) {
            return new Resync.UpToDate(revision);
        }
        if (revision < 0 || revision > known.revision() || known.revision() - revision > Resync.MOST) {
            return new Resync.TakeState();
        }
        List<Change> after = new ArrayList<>();
        synchronized (recent) {
            recent.stream().filter(each -> each.revision() > revision).forEach(after::add);
        }
        boolean whole = !after.isEmpty() && after.getFirst().revision() == revision + 1;
        return new Resync.Changes(whole ? after : journal.read(meeting, revision, Resync.MOST));
    }
}

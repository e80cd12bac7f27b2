package org.rostrum.floor.application;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.rostrum.floor.domain.Change;

/** The writers of those meetings that this node owns or was asked to write. */
public final class LocalOwners {
    private final Journal journal;
    private final InstantSource clock;
    private final Executor executor;
    private final BiConsumer<String, Change> tell;
    private final Map<String, MeetingOwner> owners = new ConcurrentHashMap<>();

    /** Writers that nothing but the journal holds back. */
    public LocalOwners(Journal journal, InstantSource clock, Executor executor, BiConsumer<String, Change> tell) {
        this(journal, clock, executor, tell, Writing.Possible::new);
    }

    /**
     * @param executor where writers work and wait for the journal; must not be one of the cluster's own threads
     * @param tell is told each committed change, in order
     * @param watch whether this node can write; where it cannot, nothing is appended
     */
    public LocalOwners(
            Journal journal,
            InstantSource clock,
            Executor executor,
            BiConsumer<String, Change> tell,
            WritingWatch watch) {
        this.journal = new GuardedJournal(journal, watch);
        this.clock = clock;
        this.executor = executor;
        this.tell = tell;
    }

    /** Carries out a command on this node. Completes on the writer's thread. */
    public CompletableFuture<Answer> submit(Submission submission) {
        return owners.computeIfAbsent(
                        submission.meeting(), meeting -> new MeetingOwner(meeting, journal, clock, executor, tell))
                .submit(submission);
    }
}

package org.rostrum.floor.application;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.ObjLongConsumer;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.Deadlines;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The floor of this node: followers of the meetings that somebody here looks at, and the way to the owners. */
public final class FloorService implements Floor {
    private static final Logger log = LoggerFactory.getLogger(FloorService.class);

    private final Journal journal;
    private final Owners owners;
    private final InstantSource clock;
    private final Executor executor;
    private final WritingWatch watch;
    private final UncertainCommands uncertain = new UncertainCommands();
    private final Map<String, MeetingFollower> followers = new ConcurrentHashMap<>();

    /**
     * @param executor where followers are told; must not be one of the cluster's own threads
     * @param watch whether this node can write
     */
    public FloorService(Journal journal, Owners owners, InstantSource clock, Executor executor, WritingWatch watch) {
        this.journal = new GuardedJournal(journal, watch);
        this.watch = watch;
        this.owners = owners;
        this.clock = clock;
        this.executor = executor;
    }

    /** Completes after this node has applied the change, so that whoever acted here sees its own act here. */
    @Override
    public CompletionStage<Answer> submit(Submission submission) {
        CompletableFuture<Answer> seen = new CompletableFuture<>();
        if (watch.now() instanceof Writing.CutOff) {
            // whoever owns the meeting on this side may not write either, and on the other side cannot be reached
            executor.execute(() -> seen.complete(uncertain.said(submission.commandId(), new Answer.Unavailable())));
            return seen;
        }
        boolean mayBeMadeUp = !followers.containsKey(submission.meeting())
                && !(submission.command() instanceof FloorCommand.PrepareMeeting);
        if (mayBeMadeUp) {
            executor.execute(() -> submitIfMeetingExists(submission, seen));
        } else {
            send(submission, seen);
        }
        return seen;
    }

    private void submitIfMeetingExists(Submission submission, CompletableFuture<Answer> seen) {
        try {
            if (state(submission.meeting()).isPresent()) {
                send(submission, seen);
            } else {
                seen.complete(new Answer.NoSuchMeeting());
            }
        } catch (JournalUnavailableException e) {
            seen.complete(uncertain.said(submission.commandId(), new Answer.Unavailable()));
        }
    }

    private void send(Submission submission, CompletableFuture<Answer> seen) {
        owners.submit(submission).whenComplete((told, failure) -> {
            if (failure != null) {
                log.error("Meeting {}: a command got lost on its way", submission.meeting(), failure);
            }
            Answer answer = uncertain.said(submission.commandId(), failure == null ? told : new Answer.Unknown());
            if (answer instanceof Answer.Done(Change change)) {
                follower(submission.meeting()).learn(change, () -> seen.complete(answer));
            } else {
                executor.execute(() -> seen.complete(answer));
            }
        });
    }

    /** Tells this node of a committed change, from wherever. Returns at once. */
    public void learn(String meeting, Change change) {
        MeetingFollower follower = followers.get(meeting);
        if (follower != null) {
            follower.learn(change, () -> {});
        }
    }

    @Override
    public Optional<FloorState> state(String meeting) {
        MeetingFollower known = followers.get(meeting);
        if (known != null) {
            return known.state();
        }
        // a follower is kept for meetings that exist only: names that are made up must not fill the memory
        MeetingFollower fresh = new MeetingFollower(meeting, journal, executor);
        Optional<FloorState> state = fresh.state();
        if (state.isPresent()) {
            MeetingFollower first = followers.putIfAbsent(meeting, fresh);
            return first == null ? state : first.state();
        }
        return state;
    }

    @Override
    public Resync since(String meeting, long revision) {
        return state(meeting).isEmpty()
                ? new Resync.NoSuchMeeting()
                : follower(meeting).since(revision);
    }

    @Override
    public Optional<Change> done(String meeting, UUID commandId) {
        return journal.byCommand(meeting, commandId);
    }

    @Override
    public Writing writing() {
        return watch.now();
    }

    @Override
    public Following follow(String meeting, BiConsumer<FloorState, Change> told) {
        return follower(meeting).follow(told);
    }

    private MeetingFollower follower(String meeting) {
        return followers.computeIfAbsent(meeting, key -> new MeetingFollower(key, journal, executor));
    }

    /**
     * Compares with the journal, whatever the cluster told or did not tell. Called each second by a thread that may
     * wait for the journal.
     *
     * @param behind is told each meeting that is followed here, and how many revisions this node was behind
     */
    public void compareWithJournal(ObjLongConsumer<String> behind) {
        if (watch.now() instanceof Writing.JournalAway) {
            return;
        }
        try {
            followers.forEach((meeting, follower) -> {
                long head = journal.head(meeting);
                // before somebody looks at the meeting here there is no state that could be behind
                follower.known().ifPresent(state -> behind.accept(meeting, Math.max(0, head - state.revision())));
                follower.learnHead(head);
            });
        } catch (JournalUnavailableException e) {
            log.warn("The journal cannot be compared with: {}", e.getMessage());
        }
    }

    /** Records deadlines that have come in the meetings that this node owns. Called several times a second. */
    public void recordDeadlines() {
        if (!(watch.now() instanceof Writing.Possible)) {
            return;
        }
        Instant now = clock.instant();
        followers.forEach((meeting, follower) -> follower.known()
                .filter(state -> owners.ownsHere(meeting))
                .ifPresent(state -> Deadlines.next(state)
                        .filter(deadline -> !deadline.isAfter(now))
                        .ifPresent(deadline -> record(state, deadline))));
    }

    /** The id is derived from what it is about, so that two owners cannot record it twice. */
    private void record(FloorState state, Instant deadline) {
        String about = "deadline:" + state.meeting() + ':' + state.revision() + ':' + deadline;
        UUID id = UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8));
        submit(new Submission(state.meeting(), Actor.SYSTEM, id, new FloorCommand.RecordDeadlines(), null))
                .whenComplete((answer, failure) -> {
                    if (!(answer instanceof Answer.Done)) {
                        log.debug("Meeting {}: deadline {} is not recorded yet: {}", state.meeting(), deadline, answer);
                    }
                });
    }
}

package org.rostrum.floor.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.Decision;
import org.rostrum.floor.domain.Evolution;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorRules;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.floor.domain.Refusal;

/** A floor that lives in this object only: the real rules, no journal, no cluster. For tests of what stands around it. */
public final class InMemoryFloor implements Floor {
    private final Clock clock;
    private final Map<String, FloorState> states = new HashMap<>();
    private final Map<String, List<Change>> journals = new HashMap<>();
    private final Map<String, List<BiConsumer<FloorState, Change>>> followers = new HashMap<>();

    private volatile Writing writing = new Writing.Possible();

    private volatile CompletableFuture<Void> held = CompletableFuture.completedFuture(null);

    public InMemoryFloor(Clock clock) {
        this.clock = clock;
    }

    /** Prepares a meeting. */
    public synchronized void prepare(MeetingSetup setup) {
        states.put(setup.meeting(), FloorState.initial(setup.meeting()));
        submit(new Submission(
                setup.meeting(), Actor.SYSTEM, UUID.randomUUID(), new FloorCommand.PrepareMeeting(setup), null));
    }

    @Override
    public synchronized CompletionStage<Answer> submit(Submission submission) {
        Answer answer = answer(submission);
        return held.thenApply(_ -> answer);
    }

    /** From now on what is asked is done, and its answer comes with {@link #release}. */
    public void hold() {
        held = new CompletableFuture<>();
    }

    /** Gives the answers that were held back. */
    public void release() {
        held.complete(null);
    }

    /** From now on it can write, or not. */
    public void writing(Writing now) {
        writing = now;
    }

    @Override
    public Writing writing() {
        return writing;
    }

    private Answer answer(Submission submission) {
        if (!(writing instanceof Writing.Possible)) {
            return new Answer.Unavailable();
        }
        String meeting = submission.meeting();
        FloorState state = states.get(meeting);
        if (state == null) {
            return new Answer.NoSuchMeeting();
        }
        List<Change> journal = journals.computeIfAbsent(meeting, key -> new ArrayList<>());
        for (Change change : journal) {
            if (change.commandId().equals(submission.commandId())) {
                return new Answer.Done(change);
            }
        }
        Long expected = submission.expectedRevision();
        if (expected != null && expected != state.revision()) {
            return new Answer.Refused(Refusal.STALE);
        }
        Instant now = clock.instant().isBefore(state.asOf()) ? state.asOf() : clock.instant();
        return switch (FloorRules.decide(
                state, submission.command(), submission.actor(), submission.commandId(), now)) {
            case Decision.Refused(Refusal refusal) -> new Answer.Refused(refusal);
            case Decision.Accepted accepted -> {
                Change change = new Change(
                        state.revision() + 1, submission.commandId(), submission.actor(), now, accepted.events());
                FloorState after = Evolution.evolve(state, change);
                journal.add(change);
                states.put(meeting, after);
                List.copyOf(followers.getOrDefault(meeting, List.of())).forEach(each -> each.accept(after, change));
                yield new Answer.Done(change);
            }
        };
    }

    @Override
    public synchronized Optional<FloorState> state(String meeting) {
        return Optional.ofNullable(states.get(meeting));
    }

    @Override
    public synchronized Resync since(String meeting, long revision) {
        FloorState state = states.get(meeting);
        if (state == null) {
            return new Resync.NoSuchMeeting();
        }
        if (revision == state.revision()) {
            return new Resync.UpToDate(revision);
        }
        List<Change> journal = journals.getOrDefault(meeting, List.of());
        return revision < 0 || revision > state.revision()
                ? new Resync.TakeState()
                : new Resync.Changes(List.copyOf(journal.subList((int) revision, journal.size())));
    }

    @Override
    public synchronized Following follow(String meeting, BiConsumer<FloorState, Change> follower) {
        followers.computeIfAbsent(meeting, key -> new ArrayList<>()).add(follower);
        return () -> {
            synchronized (InMemoryFloor.this) {
                followers.getOrDefault(meeting, new ArrayList<>()).remove(follower);
            }
        };
    }
}

package org.rostrum.floor.application;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.Decision;
import org.rostrum.floor.domain.Evolution;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorRules;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of a meeting on its owner's node: decides, appends, then applies, then answers, then tells. Commands
 * that wait together share a commit; those of chairs go first. Another writer is possible while owners change; then the
 * journal refuses one of them, which reads what it missed and decides again.
 */
final class MeetingOwner {
    private static final Logger log = LoggerFactory.getLogger(MeetingOwner.class);

    /** How many commands may wait for one meeting, for chairs and for others. */
    static final int LONGEST_QUEUE = 512;
    /** How many commands share a commit at most. */
    static final int LARGEST_BATCH = 64;
    /** A command that waited longer is not carried out: its sender has given up and may have been answered elsewhere. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final int MOST_ATTEMPTS = 4;
    private static final int PAGE = 1000;
    private static final int SNAPSHOT_EVERY = 200;

    private record Waiting(Submission submission, CompletableFuture<Answer> answer, long since) {}

    /** What is decided and not yet committed. */
    private static final class Batch {
        final List<Change> changes = new ArrayList<>();
        final Map<Waiting, Answer> answers = new HashMap<>();
        FloorState state;

        Batch(FloorState state) {
            this.state = state;
        }

        boolean hasRefusal() {
            return answers.values().stream()
                    .anyMatch(each -> each instanceof Answer.Refused || each instanceof Answer.NoSuchMeeting);
        }
    }

    private final String meeting;
    private final Journal journal;
    private final InstantSource clock;
    private final Executor executor;
    private final BiConsumer<String, Change> tell;
    private final BlockingQueue<Waiting> chairs = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final BlockingQueue<Waiting> others = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final AtomicBoolean working = new AtomicBoolean();

    /** Touched by the worker only; null until read from the journal. */
    private @Nullable FloorState state;

    private final Set<UUID> known = new HashSet<>();

    MeetingOwner(
            String meeting, Journal journal, InstantSource clock, Executor executor, BiConsumer<String, Change> tell) {
        this.meeting = meeting;
        this.journal = journal;
        this.clock = clock;
        this.executor = executor;
        this.tell = tell;
    }

    /** Takes a command; answers {@link Answer.TooBusy} at once when too many wait. */
    CompletableFuture<Answer> submit(Submission submission) {
        Waiting waiting = new Waiting(submission, new CompletableFuture<>(), System.nanoTime());
        BlockingQueue<Waiting> queue = submission.actor().role().presides() ? chairs : others;
        if (!queue.offer(waiting)) {
            return CompletableFuture.completedFuture(new Answer.TooBusy());
        }
        if (working.compareAndSet(false, true)) {
            executor.execute(this::work);
        }
        return waiting.answer();
    }

    private void work() {
        do {
            List<Waiting> batch = new ArrayList<>();
            chairs.drainTo(batch, LARGEST_BATCH);
            others.drainTo(batch, LARGEST_BATCH - batch.size());
            while (!batch.isEmpty()) {
                carryOut(batch);
                batch.clear();
                chairs.drainTo(batch, LARGEST_BATCH);
                others.drainTo(batch, LARGEST_BATCH - batch.size());
            }
            working.set(false);
        } while ((!chairs.isEmpty() || !others.isEmpty()) && working.compareAndSet(false, true));
    }

    private void carryOut(List<Waiting> batch) {
        try {
            handle(batch);
        } catch (JournalUnavailableException e) {
            log.warn("Meeting {}: the journal cannot be read; {} commands are not carried out", meeting, batch.size());
            forget();
            batch.forEach(each -> each.answer().complete(new Answer.Unavailable()));
        } catch (RuntimeException e) {
            log.error("Meeting {}: {} commands failed", meeting, batch.size(), e);
            forget();
            batch.forEach(each -> each.answer().complete(new Answer.Unknown()));
        }
    }

    private void handle(List<Waiting> batch) {
        boolean fresh = false;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            if (state == null) {
                load();
                fresh = true;
            }
            Batch decided = decide(batch, current());
            // a refusal is only true of the newest state, and nothing but the journal knows that one
            if (decided.hasRefusal() && !fresh) {
                fresh = true;
                if (catchUp()) {
                    continue;
                }
            }
            if (commit(decided)) {
                return;
            }
            fresh = true;
        }
        log.warn("Meeting {}: another node keeps writing; {} commands are not carried out", meeting, batch.size());
        batch.forEach(each -> each.answer().complete(new Answer.Unavailable()));
    }

    private Batch decide(List<Waiting> waiting, FloorState from) {
        Batch batch = new Batch(from);
        Map<UUID, Answer> inBatch = new HashMap<>();
        for (Waiting each : waiting) {
            UUID id = each.submission().commandId();
            Answer answer = inBatch.containsKey(id) ? inBatch.get(id) : answer(batch, each);
            inBatch.put(id, answer);
            batch.answers.put(each, answer);
        }
        return batch;
    }

    private Answer answer(Batch batch, Waiting waiting) {
        Submission submission = waiting.submission();
        if (known.contains(submission.commandId())) {
            return journal.byCommand(meeting, submission.commandId())
                    .<Answer>map(Answer.Done::new)
                    .orElseGet(Answer.Unknown::new);
        }
        if (System.nanoTime() - waiting.since() > LONGEST_WAIT.toNanos()) {
            return new Answer.Unavailable();
        }
        if (batch.state.revision() == 0 && !(submission.command() instanceof FloorCommand.PrepareMeeting)) {
            return new Answer.NoSuchMeeting();
        }
        Long expected = submission.expectedRevision();
        if (expected != null && expected != batch.state.revision()) {
            return new Answer.Refused(Refusal.STALE);
        }
        Instant wall = clock.instant();
        Instant now = wall.isBefore(batch.state.asOf()) ? batch.state.asOf() : wall;
        return switch (FloorRules.decide(
                batch.state, submission.command(), submission.actor(), submission.commandId(), now)) {
            case Decision.Refused(Refusal refusal) -> new Answer.Refused(refusal);
            case Decision.Accepted accepted -> {
                Change change = new Change(
                        batch.state.revision() + 1, submission.commandId(), submission.actor(), now, accepted.events());
                batch.state = Evolution.evolve(batch.state, change);
                batch.changes.add(change);
                yield new Answer.Done(change);
            }
        };
    }

    /** Appends and answers; false where another writer was faster and all is to be decided again. */
    private boolean commit(Batch batch) {
        if (batch.changes.isEmpty()) {
            batch.answers.forEach((each, answer) -> each.answer().complete(answer));
            return true;
        }
        return switch (journal.append(meeting, batch.changes)) {
            case Journal.Appended.Committed _ -> {
                applied(batch);
                yield true;
            }
            case Journal.Appended.Conflict _ -> {
                // a conflict and nothing new: the journal is not what this node believes it to be, so it is read again
                if (!catchUp()) {
                    forget();
                }
                yield false;
            }
            case Journal.Appended.NotAppended _ -> {
                answerInsteadOfDone(batch, new Answer.Unavailable());
                yield true;
            }
            case Journal.Appended.Unknown _ -> {
                forget();
                lookUp(batch);
                yield true;
            }
        };
    }

    private void applied(Batch batch) {
        long before = current().revision();
        state = batch.state;
        batch.changes.forEach(change -> known.add(change.commandId()));
        batch.answers.forEach((each, answer) -> each.answer().complete(answer));
        batch.changes.forEach(change -> tell.accept(meeting, change));
        if (before / SNAPSHOT_EVERY != batch.state.revision() / SNAPSHOT_EVERY) {
            FloorState kept = batch.state;
            executor.execute(() -> journal.keep(kept));
        }
    }

    private static void answerInsteadOfDone(Batch batch, Answer instead) {
        batch.answers.forEach((each, answer) -> each.answer()
                .complete(
                        answer instanceof Answer.Done(Change change) && batch.changes.contains(change)
                                ? instead
                                : withoutTheBatch(answer)));
    }

    /** The outcome of the commit is not known: the journal is asked before anything else. */
    private void lookUp(Batch batch) {
        batch.answers.forEach((each, answer) -> {
            Answer found = withoutTheBatch(answer);
            if (answer instanceof Answer.Done(Change change) && batch.changes.contains(change)) {
                found = recorded(change.commandId());
            }
            each.answer().complete(found);
        });
    }

    /** A refusal may rest on what stood before it in the batch and was not appended: then nobody can say that it is true. */
    private static Answer withoutTheBatch(Answer answer) {
        return answer instanceof Answer.Refused || answer instanceof Answer.NoSuchMeeting
                ? new Answer.Unavailable()
                : answer;
    }

    private Answer recorded(UUID commandId) {
        try {
            return journal.byCommand(meeting, commandId)
                    .<Answer>map(Answer.Done::new)
                    .orElseGet(Answer.Unknown::new);
        } catch (JournalUnavailableException e) {
            return new Answer.Unknown();
        }
    }

    private FloorState current() {
        if (state == null) {
            throw new IllegalStateException("meeting " + meeting + " was not read from the journal");
        }
        return state;
    }

    private void load() {
        known.clear();
        // ids first: a change that comes between the two reads is in the state, and its id is added with it
        known.addAll(journal.commandIds(meeting));
        state = journal.snapshot(meeting).orElseGet(() -> FloorState.initial(meeting));
        catchUp();
        log.info(
                "Meeting {}: this node writes from revision {}",
                meeting,
                current().revision());
    }

    private void forget() {
        state = null;
        known.clear();
    }

    /** Reads what others wrote; whether there was anything. */
    private boolean catchUp() {
        boolean any = false;
        for (List<Change> page = nextPage(); !page.isEmpty(); page = nextPage()) {
            any = true;
            for (Change change : page) {
                state = Evolution.evolve(current(), change);
                known.add(change.commandId());
            }
        }
        return any;
    }

    private List<Change> nextPage() {
        return journal.read(meeting, current().revision(), PAGE);
    }
}

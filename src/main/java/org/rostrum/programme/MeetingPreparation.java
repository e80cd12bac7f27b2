package org.rostrum.programme;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.rostrum.floor.application.Answer;
import org.rostrum.floor.application.Floor;
import org.rostrum.floor.application.Submission;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.MeetingSetup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every meeting of the programme its first fact. Each node tries, and the command's id, which is derived from the
 * meeting's, makes it happen once; what does not succeed is tried again until it does.
 */
final class MeetingPreparation implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(MeetingPreparation.class);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Floor floor;
    private final DialogueImport dialogues;
    private final Runnable first;
    private final Set<String> prepared = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("programme").daemon().unstarted(task));

    /**
     * @param first what has to be in the programme before, such as the demo; may fail and is then tried again
     */
    MeetingPreparation(Floor floor, DialogueImport dialogues, Runnable first) {
        this.floor = floor;
        this.dialogues = dialogues;
        this.first = first;
    }

    /** Begins; completes once all that is in the programme now is prepared. */
    CompletableFuture<Void> prepareAll() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        thread.execute(() -> attempt(done));
        return done;
    }

    private void attempt(CompletableFuture<Void> done) {
        try {
            first.run();
            boolean all = true;
            for (MeetingSetup setup : dialogues.setups()) {
                all &= isPrepared(setup);
            }
            if (all) {
                done.complete(null);
                return;
            }
        } catch (RuntimeException e) {
            log.warn("The meetings cannot be prepared yet, trying again: {}", e.getMessage());
        }
        var _ = thread.schedule(() -> attempt(done), AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean isPrepared(MeetingSetup setup) {
        String meeting = setup.meeting();
        if (prepared.contains(meeting)) {
            return true;
        }
        Optional<Answer> answer = floor.state(meeting).isPresent() ? Optional.empty() : Optional.of(prepare(setup));
        boolean done = answer.isEmpty() || answer.get() instanceof Answer.Done;
        if (done) {
            prepared.add(meeting);
        } else {
            log.info("Meeting {} is not prepared yet: {}", meeting, answer.get());
        }
        return done;
    }

    private Answer prepare(MeetingSetup setup) {
        UUID id = UUID.nameUUIDFromBytes(("prepare:" + setup.meeting()).getBytes(StandardCharsets.UTF_8));
        FloorCommand command = new FloorCommand.PrepareMeeting(setup);
        // this thread is for waiting; the floor answers in bounded time
        return floor.submit(new Submission(setup.meeting(), Actor.SYSTEM, id, command, null))
                .toCompletableFuture()
                .join();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

package org.rostrum.floor.hazelcast;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.ExecutionCallback;
import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.application.Answer;
import org.rostrum.floor.application.LocalOwners;
import org.rostrum.floor.application.Owners;
import org.rostrum.floor.application.Submission;
import org.rostrum.traces.CommandTraces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The owner of a meeting is the member that owns the partition of its id. A submission whose fate is not known is sent
 * again with the same id, which the journal lets act once.
 */
final class HazelcastOwners implements Owners {
    static final String EXECUTOR = "rostrum-floor";

    private static final Logger log = LoggerFactory.getLogger(HazelcastOwners.class);

    private static final Duration ALL_ATTEMPTS = Duration.ofSeconds(10);
    private static final Duration ONE_ATTEMPT = Duration.ofSeconds(3);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(100);

    private final HazelcastInstance hazelcast;
    private final LocalOwners local;
    private final ScheduledExecutorService scheduler;
    private final CommandTraces traces;

    HazelcastOwners(
            HazelcastInstance hazelcast, LocalOwners local, ScheduledExecutorService scheduler, CommandTraces traces) {
        this.traces = traces;
        this.hazelcast = hazelcast;
        this.local = local;
        this.scheduler = scheduler;
    }

    /** One submission on its way, and whether an attempt may have acted though nobody answered. */
    private final class Trip {
        final Submission submission;
        final CompletableFuture<Answer> answer = new CompletableFuture<>();
        final long deadline = System.nanoTime() + ALL_ATTEMPTS.toNanos();
        volatile boolean mayHaveActed;

        Trip(Submission submission) {
            this.submission = submission;
        }

        void attempt() {
            try {
                Member owner = owner(submission.meeting());
                if (owner == null) {
                    later();
                } else if (owner.localMember()) {
                    var _ = local.submit(submission).whenComplete(this::arrived);
                } else {
                    var _ = send(owner)
                            .orTimeout(ONE_ATTEMPT.toMillis(), TimeUnit.MILLISECONDS)
                            .whenComplete(this::arrived);
                }
            } catch (HazelcastException | IllegalStateException | RejectedExecutionException e) {
                log.debug("Meeting {}: no way to the owner just now", submission.meeting(), e);
                later();
            }
        }

        private CompletableFuture<Answer> send(Member owner) {
            CompletableFuture<String> reply = new CompletableFuture<>();
            hazelcast
                    .getExecutorService(EXECUTOR)
                    .submitToMember(
                            new OwnerTask(NodeMessages.write(submission), traces.wayOf(submission.commandId())),
                            owner,
                            new ExecutionCallback<String>() {
                                @Override
                                public void onResponse(String response) {
                                    reply.complete(response);
                                }

                                @Override
                                public void onFailure(Throwable failure) {
                                    reply.completeExceptionally(failure);
                                }
                            });
            return reply.thenApply(NodeMessages::answer);
        }

        private void arrived(@Nullable Answer found, @Nullable Throwable failure) {
            if (failure != null || found == null || found instanceof Answer.Unknown) {
                log.debug("Meeting {}: the owner did not answer, asking again", submission.meeting(), failure);
                mayHaveActed = true;
                later();
            } else {
                answer.complete(said(found, mayHaveActed));
            }
        }

        private void later() {
            if (System.nanoTime() > deadline) {
                answer.complete(mayHaveActed ? new Answer.Unknown() : new Answer.Unavailable());
                return;
            }
            try {
                var _ = scheduler.schedule(this::attempt, BETWEEN_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                answer.complete(mayHaveActed ? new Answer.Unknown() : new Answer.Unavailable());
            }
        }
    }

    /**
     * What can be told of a command when its last attempt came to an answer. "Nothing has happened", for whatever reason,
     * is only certain where no attempt is under way any more: one that nobody answered may still act, at an owner that is
     * slow or frozen.
     */
    static Answer said(Answer found, boolean mayHaveActed) {
        return switch (found) {
            case Answer.Done _, Answer.Unknown _ -> found;
            case Answer.Refused _, Answer.NoSuchMeeting _, Answer.TooBusy _, Answer.Unavailable _ ->
                mayHaveActed ? new Answer.Unknown() : found;
        };
    }

    @Override
    public CompletionStage<Answer> submit(Submission submission) {
        Trip trip = new Trip(submission);
        trip.attempt();
        return trip.answer;
    }

    @Override
    public boolean ownsHere(String meeting) {
        try {
            Member owner = owner(meeting);
            return owner != null && owner.localMember();
        } catch (HazelcastException | IllegalStateException e) {
            return false;
        }
    }

    private @Nullable Member owner(String meeting) {
        return hazelcast.getPartitionService().getPartition(meeting).getOwner();
    }
}

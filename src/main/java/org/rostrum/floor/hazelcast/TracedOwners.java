package org.rostrum.floor.hazelcast;

import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.application.Answer;
import org.rostrum.floor.application.Owners;
import org.rostrum.floor.application.Submission;
import org.rostrum.traces.CommandTraces;

/** A command's way as a span, from this node until its answer is known here. */
final class TracedOwners implements Owners {
    private final Owners owners;
    private final CommandTraces traces;

    TracedOwners(Owners owners, CommandTraces traces) {
        this.owners = owners;
        this.traces = traces;
    }

    @Override
    public CompletionStage<Answer> submit(Submission submission) {
        CommandTraces.Step step = traces.enter("floor.command", submission.meeting(), submission.commandId(), null)
                .with("rostrum.command", submission.command().getClass().getSimpleName())
                .with("rostrum.role", submission.actor().role().word());
        return owners.submit(submission).whenComplete((answer, failure) -> answered(step, answer, failure));
    }

    /** Ends a step by what became of the command. */
    static void answered(CommandTraces.Step step, @Nullable Answer answer, @Nullable Throwable failure) {
        if (answer instanceof Answer.Done(var change)) {
            step.with("rostrum.revision", Long.toString(change.revision()));
        } else if (answer instanceof Answer.Refused(var refusal)) {
            step.with("rostrum.refusal", refusal.word());
        } else {
            step.failed(
                    failure != null || answer == null
                            ? "failed"
                            : answer.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        }
        step.end();
    }

    @Override
    public boolean ownsHere(String meeting) {
        return owners.ownsHere(meeting);
    }
}

package org.rostrum.floor.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import com.hazelcast.nio.serialization.FieldKind;
import com.hazelcast.nio.serialization.compact.CompactReader;
import com.hazelcast.nio.serialization.compact.CompactSerializer;
import com.hazelcast.nio.serialization.compact.CompactWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.application.Answer;
import org.rostrum.floor.application.LocalOwners;
import org.rostrum.floor.application.Submission;
import org.rostrum.traces.CommandTraces;

/**
 * A submission that runs on the owner's node. It waits for the writer on a thread of the floor's own executor, which is
 * bounded and serves nothing else.
 */
final class OwnerTask implements Callable<String>, HazelcastInstanceAware {
    /** Under which the node's writers stand in Hazelcast's user context. */
    static final String WRITERS = "rostrum.floor.writers";
    /** Under which its traces stand there. */
    static final String TRACES = "rostrum.floor.traces";

    private static final String TRACE = "trace";

    private static final long LONGEST_WAIT_SECONDS = 8;

    private final String submission;
    private final @Nullable String trace;
    private @Nullable HazelcastInstance hazelcast;

    /** @param trace of which its way is a part, null where it is not traced */
    OwnerTask(String submission, @Nullable String trace) {
        this.submission = submission;
        this.trace = trace;
    }

    @Override
    public void setHazelcastInstance(HazelcastInstance instance) {
        hazelcast = instance;
    }

    @Override
    public String call() throws ExecutionException, InterruptedException {
        HazelcastInstance node = Objects.requireNonNull(hazelcast, "Hazelcast gives the task its node");
        LocalOwners writers = (LocalOwners) node.getUserContext().get(WRITERS);
        if (writers == null) {
            return NodeMessages.write(new Answer.Unavailable());
        }
        Submission sent = NodeMessages.submission(submission);
        CommandTraces.Step step =
                traces(node).enter("floor.decide", sent.meeting(), sent.commandId(), trace == null ? "" : trace);
        CompletableFuture<Answer> answer =
                writers.submit(sent).whenComplete((found, failure) -> TracedOwners.answered(step, found, failure));
        try {
            return NodeMessages.write(answer.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            return NodeMessages.write(new Answer.Unknown());
        }
    }

    private static CommandTraces traces(HazelcastInstance node) {
        return node.getUserContext().get(TRACES) instanceof CommandTraces traces ? traces : CommandTraces.NONE;
    }

    static final class Serializer implements CompactSerializer<OwnerTask> {
        @Override
        public OwnerTask read(CompactReader reader) {
            // a node of the version before sends none
            boolean traced = reader.getFieldKind(TRACE) == FieldKind.STRING;
            return new OwnerTask(
                    Objects.requireNonNull(reader.readString("submission")), traced ? reader.readString(TRACE) : null);
        }

        @Override
        public void write(CompactWriter writer, OwnerTask task) {
            writer.writeString("submission", task.submission);
            writer.writeString(TRACE, task.trace);
        }

        @Override
        public String getTypeName() {
            return "rostrum.floor.submission";
        }

        @Override
        public Class<OwnerTask> getCompactClass() {
            return OwnerTask.class;
        }
    }
}

package org.rostrum.floor.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import com.hazelcast.nio.serialization.compact.CompactReader;
import com.hazelcast.nio.serialization.compact.CompactSerializer;
import com.hazelcast.nio.serialization.compact.CompactWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.application.Answer;
import org.rostrum.floor.application.LocalOwners;

/**
 * A submission that runs on the owner's node. It waits for the writer on a thread of the floor's own executor, which is
 * bounded and serves nothing else.
 */
final class OwnerTask implements Callable<String>, HazelcastInstanceAware {
    /** Under which the node's writers stand in Hazelcast's user context. */
    static final String WRITERS = "rostrum.floor.writers";

    private static final long LONGEST_WAIT_SECONDS = 8;

    private final String submission;
    private @Nullable HazelcastInstance hazelcast;

    OwnerTask(String submission) {
        this.submission = submission;
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
        try {
            return NodeMessages.write(
                    writers.submit(NodeMessages.submission(submission)).get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            return NodeMessages.write(new Answer.Unknown());
        }
    }

    static final class Serializer implements CompactSerializer<OwnerTask> {
        @Override
        public OwnerTask read(CompactReader reader) {
            return new OwnerTask(Objects.requireNonNull(reader.readString("submission")));
        }

        @Override
        public void write(CompactWriter writer, OwnerTask task) {
            writer.writeString("submission", task.submission);
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

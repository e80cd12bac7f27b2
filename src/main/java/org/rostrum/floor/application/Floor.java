package org.rostrum.floor.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorState;

/** The floor of every meeting, as seen and moved from this node: what screens, HTTP and the feed talk to. */
public interface Floor {
    /**
     * Sends a command to the owner of its meeting. Never throws for what is wrong with the command or the cluster, and
     * never blocks the caller; the stage completes on a thread of the floor's own, within {@code rostrum.command.timeout}.
     */
    CompletionStage<Answer> submit(Submission submission);

    /**
     * The newest state that this node knows, empty when there is no such meeting. May read the journal the first time
     * that a meeting is asked for on this node.
     *
     * @throws JournalUnavailableException when the journal would have to be read and cannot be
     */
    Optional<FloorState> state(String meeting);

    /**
     * What came after a revision.
     *
     * @throws JournalUnavailableException when the journal would have to be read and cannot be
     */
    Resync since(String meeting, long revision);

    /** Whether what is asked here can be done now. Never waits. */
    default Writing writing() {
        return new Writing.Possible();
    }

    /**
     * The change that a command id made, empty where it made none so far; a command that is on its way can still act.
     *
     * @throws JournalUnavailableException when the journal cannot be read
     */
    default Optional<Change> done(String meeting, UUID commandId) {
        return since(meeting, 0) instanceof Resync.Changes(List<Change> changes)
                ? changes.stream()
                        .filter(each -> each.commandId().equals(commandId))
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Tells every further change of a meeting, in order and without gaps, after it was applied on this node. The
     * follower is called on a thread of the floor's own and must hand over at once. Following again after closing
     * starts from {@link #state}. The follower gets the state after the change.
     */
    Following follow(String meeting, BiConsumer<FloorState, Change> follower);

    /** Ends a following. */
    interface Following extends AutoCloseable {
        @Override
        void close();
    }
}

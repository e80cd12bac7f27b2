package org.rostrum.floor.application;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorState;

/** A floor in front of another one, for tests that change how one of its methods answers. */
public abstract class DelegatingFloor implements Floor {
    private final Floor behind;

    /** @param behind answers all that is not changed */
    protected DelegatingFloor(Floor behind) {
        this.behind = behind;
    }

    @Override
    public CompletionStage<Answer> submit(Submission submission) {
        return behind.submit(submission);
    }

    @Override
    public Optional<FloorState> state(String meeting) {
        return behind.state(meeting);
    }

    @Override
    public Resync since(String meeting, long revision) {
        return behind.since(meeting, revision);
    }

    @Override
    public Writing writing() {
        return behind.writing();
    }

    @Override
    public Optional<Change> done(String meeting, UUID commandId) {
        return behind.done(meeting, commandId);
    }

    @Override
    public Following follow(String meeting, BiConsumer<FloorState, Change> follower) {
        return behind.follow(meeting, follower);
    }
}

package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A speaking slot of the {@link NaiveMeeting}: its place is where the meeting keeps it, its clock is here. */
final class NaiveSlot {
    final String id;
    final Participant speaker;
    final Kind kind;
    final boolean forGroup;
    int absences;
    Duration limit = Duration.ZERO;
    Duration spent = Duration.ZERO;
    boolean started;
    boolean reminded;

    @Nullable
    Instant since;

    NaiveSlot(String id, Participant speaker, FloorCommand.Request request) {
        this.id = id;
        this.speaker = speaker;
        this.kind = request.kind();
        this.forGroup = request.onBehalfOf() != null;
    }

    String who() {
        return speaker.code().isEmpty() ? id : speaker.code();
    }

    /** Brings the time used up to an instant, and says what it is. */
    Duration use(Instant now) {
        if (since != null) {
            spent = spent.plus(Duration.between(since, now));
            since = now;
        }
        return spent;
    }

    void run(Instant now) {
        started = true;
        since = now;
    }

    void stop(Instant now) {
        use(now);
        since = null;
    }
}

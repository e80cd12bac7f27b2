package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A speaking slot of the {@link NaiveMeeting}: its place is where the meeting keeps it, its clock is here. */
final class NaiveSlot {
    final String id;
    final Participant speaker;
    final FloorCommand.Request request;
    final Kind kind;
    /** Number of the step that made it: those who asked first come first. */
    final int number;
    /** The others who share the slot. */
    final List<NaiveSlot> with = new ArrayList<>();

    /** A hand put it where it stands. */
    boolean placed;

    int absences;
    Duration limit = Duration.ZERO;
    Duration spent = Duration.ZERO;
    boolean started;
    boolean reminded;

    @Nullable
    Instant since;

    NaiveSlot(int number, Participant speaker, FloorCommand.Request request) {
        this.id = Step.entry(number);
        this.number = number;
        this.speaker = speaker;
        this.request = request;
        this.kind = request.kind();
    }

    String who() {
        return speaker.code().isEmpty() ? id : speaker.code();
    }

    List<NaiveSlot> all() {
        List<NaiveSlot> all = new ArrayList<>(List.of(this));
        all.addAll(with);
        return all;
    }

    List<String> ids() {
        return all().stream().map(each -> each.id).toList();
    }

    boolean isOf(String code) {
        return all().stream().anyMatch(each -> each.who().equals(code));
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

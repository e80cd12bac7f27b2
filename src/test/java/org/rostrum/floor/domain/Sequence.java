package org.rostrum.floor.domain;

import java.time.Instant;
import java.util.List;

/** What is played in a simulation: a meeting and the steps that are tried on it. */
public record Sequence(long seed, MeetingSetup setup, List<Step> steps) {
    static final String MEETING = "simulated";
    static final Instant START = Instant.parse("2013-10-03T14:00:00Z");

    public Sequence {
        steps = List.copyOf(steps);
    }

    Sequence with(List<Step> others) {
        return new Sequence(seed, setup, others);
    }
}

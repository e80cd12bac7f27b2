package org.rostrum.floor.application;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.Role;

/** A meeting of a few delegations, its floor and a clock that a test moves by hand. */
public final class TestMeeting {
    public static final String ID = "rt1";
    public static final Actor CHAIR = new Actor(Role.CHAIR, "GHA");

    private final HandClock clock = new HandClock(Instant.parse("2013-10-03T15:00:00Z"));
    private final InMemoryFloor floor;

    public TestMeeting() {
        this.floor = new InMemoryFloor(clock);
        floor.prepare(setup());
    }

    /** What the meeting begins with. */
    public static MeetingSetup setup() {
        Map<String, Participant> participants = new HashMap<>();
        for (String code : List.of("KEN", "BRA", "FJI", "NOR")) {
            participants.put(
                    code,
                    new Participant(
                            code,
                            Map.of("en", "Name of " + code, "fr", "Nom de " + code),
                            Participant.MEMBER_STATE,
                            null,
                            null,
                            null));
        }
        return new MeetingSetup(
                ID,
                Map.of("en", "Round Table 1"),
                "UTC",
                null,
                null,
                FloorSettings.STANDARD,
                List.of(),
                participants,
                List.of("GHA"));
    }

    public InMemoryFloor floor() {
        return floor;
    }

    public HandClock clock() {
        return clock;
    }

    public FloorState state() {
        return floor.state(ID).orElseThrow();
    }

    /** The chair acts; what is refused fails the test. */
    public UUID chair(FloorCommand command) {
        return act(CHAIR, command);
    }

    /** A participant asks for the floor; gives the entry's id. */
    public String request(String code) {
        return act(Actor.participant(code), new FloorCommand.RequestFloor(FloorCommand.Request.STATEMENT))
                .toString();
    }

    private UUID act(Actor actor, FloorCommand command) {
        UUID id = UUID.randomUUID();
        Answer answer = floor.submit(new Submission(ID, actor, id, command, null))
                .toCompletableFuture()
                .join();
        if (!(answer instanceof Answer.Done)) {
            throw new AssertionError(command + " was answered by " + answer);
        }
        return id;
    }

    /** A clock that stands until it is moved. */
    public static final class HandClock extends Clock {
        private volatile Instant now;

        HandClock(Instant now) {
            this.now = now;
        }

        public void forward(long millis) {
            now = now.plusMillis(millis);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

package org.rostrum.floor.application;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.Role;

/** A small meeting for tests, and short words for what people send to it. */
public final class Meetings {
    public static final Actor CHAIR = new Actor(Role.CHAIR, "GHA");

    private Meetings() {}

    public static MeetingSetup setup(String meeting, String... codes) {
        Map<String, Participant> participants = new java.util.HashMap<>();
        for (String code : codes) {
            participants.put(
                    code, new Participant(code, Map.of("en", code), Participant.MEMBER_STATE, null, null, null));
        }
        return new MeetingSetup(
                meeting,
                Map.of("en", "Round Table"),
                "America/New_York",
                null,
                null,
                FloorSettings.STANDARD,
                java.util.List.of(),
                participants,
                java.util.List.of("GHA"));
    }

    public static Submission prepare(String meeting, String... codes) {
        return new Submission(
                meeting,
                Actor.SYSTEM,
                UUID.nameUUIDFromBytes(meeting.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                new FloorCommand.PrepareMeeting(setup(meeting, codes)),
                null);
    }

    public static Submission by(Actor actor, String meeting, FloorCommand command) {
        return new Submission(meeting, actor, UUID.randomUUID(), command, null);
    }

    public static Submission request(String meeting, String code) {
        return by(Actor.participant(code), meeting, new FloorCommand.RequestFloor(FloorCommand.Request.STATEMENT));
    }

    public static Answer get(java.util.concurrent.CompletionStage<Answer> stage) {
        try {
            return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException
                | java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            throw new AssertionError("no answer in 20 s", e);
        }
    }
}

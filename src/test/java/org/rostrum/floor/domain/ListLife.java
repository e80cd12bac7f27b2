package org.rostrum.floor.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A meeting under the real rules, one second after another, for the tests of the list's life. */
final class ListLife {
    static final Actor CHAIR = new Actor(Role.CHAIR, "");
    static final List<String> CODES = List.of("KEN", "BRA", "FJI", "NOR", "EST", "CHL", "UGA", "LAO");

    private FloorState state = FloorState.initial("life");
    private Instant now = Instant.parse("2013-10-03T14:00:00Z");

    ListLife(List<Segment> segments) {
        Map<String, Participant> participants = new HashMap<>();
        CODES.forEach(code -> participants.put(code, of(code, Participant.MEMBER_STATE)));
        List.of("PAN1", "PAN2").forEach(code -> participants.put(code, of(code, Participant.PANELLIST)));
        must(
                Actor.SYSTEM,
                new FloorCommand.PrepareMeeting(new MeetingSetup(
                        "life",
                        Map.of("en", "Life"),
                        "UTC",
                        null,
                        null,
                        FloorSettings.STANDARD,
                        segments,
                        participants,
                        List.of())));
        must(CHAIR, new FloorCommand.OpenMeeting());
    }

    private static Participant of(String code, String category) {
        return new Participant(code, Map.of("en", code), category, null, null, null);
    }

    FloorState state() {
        return state;
    }

    /** Does what is refused under no circumstances; gives the id of the command. */
    String must(Actor actor, FloorCommand command) {
        now = now.plusSeconds(1);
        UUID id = UUID.nameUUIDFromBytes((state.revision() + "").getBytes(StandardCharsets.UTF_8));
        Decision decision = FloorRules.decide(state, command, actor, id, now);
        if (!(decision instanceof Decision.Accepted(List<FloorEvent> events))) {
            throw new AssertionError(command + " by " + actor + " was answered by " + decision);
        }
        state = Evolution.evolve(state, new Change(state.revision() + 1, id, actor, now, events));
        return id.toString();
    }

    String ask(String code) {
        return must(Actor.participant(code), new FloorCommand.RequestFloor(FloorCommand.Request.STATEMENT));
    }

    List<String> list() {
        return state.waiting().stream().map(ListEntry::who).toList();
    }
}

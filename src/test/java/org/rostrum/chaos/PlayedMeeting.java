package org.rostrum.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostrum.floor.application.FloorVisibility;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.Decision;
import org.rostrum.floor.domain.Evolution;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorRules;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.Role;
import org.rostrum.floor.json.CommandJson;
import org.rostrum.floor.json.MergePatch;
import org.rostrum.floor.json.ParsedCommand;
import org.rostrum.floor.json.PublicEventJson;
import org.rostrum.floor.json.SnapshotJson;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A history made by hand: commands one after another, each takes 10 ms and comes 20 ms after the one before. */
final class PlayedMeeting {
    static final String MEETING = "rt1";
    static final Actor CHAIR = new Actor(Role.CHAIR, "GHA");
    static final Actor KEN = Actor.participant("KEN");
    static final Actor BRA = Actor.participant("BRA");
    static final Instant ZERO = Instant.parse("2013-10-03T14:00:00Z");
    private static final long STEP = Duration.ofMillis(20).toNanos();
    private static final long LASTS = Duration.ofMillis(10).toNanos();

    final List<JournalRow> journal = new ArrayList<>();
    final List<Attempt> attempts = new ArrayList<>();
    final List<Reading> readings = new ArrayList<>();
    final Map<String, List<Connection>> followers = new LinkedHashMap<>();
    /** What a node shows at the end, where that is not what it should. */
    final Map<String, String> last = new HashMap<>();

    final List<FloorState> states = new ArrayList<>();
    long now;

    PlayedMeeting() {
        states.add(FloorState.initial(MEETING));
        append(UUID.randomUUID(), Actor.SYSTEM, new FloorCommand.PrepareMeeting(setup()));
    }

    static MeetingSetup setup() {
        Map<String, Participant> participants = new HashMap<>();
        for (String code : List.of("KEN", "BRA", "FJI")) {
            participants.put(
                    code, new Participant(code, Map.of("en", code), Participant.MEMBER_STATE, null, null, null));
        }
        return new MeetingSetup(
                MEETING, Map.of(), "UTC", null, null, FloorSettings.STANDARD, List.of(), participants, List.of());
    }

    FloorState state() {
        return states.getLast();
    }

    Instant instant() {
        return ZERO.plusNanos(now);
    }

    private Change append(UUID id, Actor actor, FloorCommand command) {
        Decision decision = FloorRules.decide(state(), command, actor, id, instant());
        if (!(decision instanceof Decision.Accepted accepted)) {
            throw new AssertionError(command + ": " + decision);
        }
        Change change = new Change(state().revision() + 1, id, actor, instant(), accepted.events());
        states.add(Evolution.evolve(state(), change));
        journal.add(JournalRow.of(change));
        return change;
    }

    static String body(UUID id, String command, String with) {
        return "{\"commandId\":\"" + id + "\",\"command\":\"" + command + "\",\"with\":" + with + "}";
    }

    /** A command that is done and acknowledged. */
    Attempt done(Actor actor, String command, String with) {
        UUID id = UUID.randomUUID();
        return tell(id, actor, body(id, command, with), acknowledged(acts(id, actor, body(id, command, with))));
    }

    /** A command acts, whatever its sender is told. */
    Change acts(UUID id, Actor actor, String body) {
        if (!(CommandJson.parse(body.getBytes(StandardCharsets.UTF_8)) instanceof ParsedCommand.Valid valid)) {
            throw new AssertionError(body);
        }
        return append(id, actor, valid.command());
    }

    Outcome.Done acknowledged(Change change) {
        return new Outcome.Done(
                change.revision(),
                null,
                PublicEventJson.events(List.of(change), state()).toString());
    }

    /** What a sender is told, whatever happened. */
    Attempt tell(UUID id, Actor actor, String body, Outcome outcome) {
        Attempt attempt = new Attempt(actor.code(), id, body, actor, "node-1", now, now + LASTS, outcome);
        attempts.add(attempt);
        now += STEP;
        return attempt;
    }

    Attempt tell(Actor actor, String command, String with, Outcome outcome) {
        UUID id = UUID.randomUUID();
        return tell(id, actor, body(id, command, with), outcome);
    }

    /** The public tree of a revision, at the instant of its change. */
    ObjectNode tree(int revision) {
        FloorState state = states.get(revision);
        return SnapshotJson.tree(FloorVisibility.at(state, state.asOf()));
    }

    void reads(String client, String node, int revision) {
        readings.add(new Reading(client, node, now, now + LASTS, tree(revision).toString()));
        now += STEP;
    }

    Connection.Frame snapshot(int revision) {
        return frame(
                JsonNodeFactory.instance.objectNode().put("type", "snapshot").setAll(tree(revision)));
    }

    Connection.Frame change(int from, int to) {
        return frame(JsonNodeFactory.instance
                .objectNode()
                .put("type", "change")
                .put("from", from)
                .put("revision", to)
                .set("patch", MergePatch.diff(tree(from), tree(to))));
    }

    Connection.Frame events(int since, int to) {
        List<Change> missed =
                journal.subList(since, to).stream().map(JournalRow::change).toList();
        return frame(JsonNodeFactory.instance
                .objectNode()
                .put("type", "events")
                .put("from", since + 1)
                .put("revision", to)
                .set("events", PublicEventJson.events(missed, states.get(to)))
                .set("patch", MergePatch.diff(tree(since), tree(to))));
    }

    private Connection.Frame frame(ObjectNode frame) {
        now += STEP;
        return new Connection.Frame(now, frame.toString());
    }

    void follows(Connection... connections) {
        followers.put("follower", List.of(connections));
    }

    /** The meeting as both nodes show it at the end. */
    MeetingHistory history() {
        String now = tree(states.size() - 1).toString();
        Map<String, String> shown = new HashMap<>(Map.of("node-1", now, "node-2", now));
        shown.putAll(last);
        return new MeetingHistory(MEETING, ZERO, journal, attempts, readings, followers, shown);
    }
}

package org.rostrum.floor.websocket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.application.FloorVisibility;
import org.rostrum.floor.application.Writing;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.json.MergePatch;
import org.rostrum.floor.json.PublicEventJson;
import org.rostrum.floor.json.PublicTime;
import org.rostrum.floor.json.SnapshotJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The frames of the feed as text; {@code src/docs/live-feed.md} is their description. */
final class FeedFrames {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** What of the clock depends on when it was looked at: always sent together, so that it always fits together. */
    private static final List<String> CLOCK = List.of("elapsedMillis", "asOf", "running", "endsAt", "light");

    private FeedFrames() {}

    /** The tree that patches lead from and to: a meeting at the instant of its last change, so that it is the same anywhere. */
    static ObjectNode tree(FloorState state) {
        return SnapshotJson.tree(FloorVisibility.at(state, state.asOf()));
    }

    static String snapshot(FloorState state, Instant now) {
        ObjectNode frame = frame("snapshot");
        frame.setAll(SnapshotJson.tree(FloorVisibility.at(state, now)));
        return frame.toString();
    }

    static String upToDate(long revision, Instant now) {
        return frame("upToDate")
                .put("revision", revision)
                .put("serverTime", PublicTime.text(now))
                .toString();
    }

    static String change(long from, long revision, ObjectNode before, ObjectNode after, Instant now) {
        return frame("change")
                .put("from", from)
                .put("revision", revision)
                .put("serverTime", PublicTime.text(now))
                .set("patch", patch(before, after))
                .toString();
    }

    /** @param before the tree that the follower has; null where it is not known: then all of the meeting is sent */
    static String events(long since, List<Change> changes, @Nullable ObjectNode before, FloorState state, Instant now) {
        ObjectNode frame = frame("events")
                .put("from", since + 1)
                .put("revision", state.revision())
                .put("serverTime", PublicTime.text(now));
        frame.set("events", PublicEventJson.events(changes, state));
        if (before == null) {
            frame.set("snapshot", SnapshotJson.tree(FloorVisibility.at(state, now)));
        } else {
            frame.set("patch", patch(before, tree(state)));
        }
        return frame.toString();
    }

    /** A beat of a node that cannot say whether it has the newest also says since when, and why. */
    static String beat(long revision, Instant now, Writing writing) {
        ObjectNode beat = frame("beat").put("revision", revision).put("serverTime", PublicTime.text(now));
        switch (writing) {
            case Writing.Possible _ -> {
                // what is shown is the newest
            }
            case Writing.CutOff(Instant since) ->
                beat.put("staleSince", PublicTime.text(since)).put("why", "cut-off");
            case Writing.JournalAway(Instant since) ->
                beat.put("staleSince", PublicTime.text(since)).put("why", "journal-away");
        }
        return beat.toString();
    }

    /** @param t0 what the follower sent: a number is answered by milliseconds since 1970, text by an instant */
    static String time(JsonNode t0, Instant now) {
        ObjectNode frame = frame("time");
        frame.set("t0", t0);
        return (t0.isNumber() ? frame.put("t1", now.toEpochMilli()) : frame.put("t1", PublicTime.text(now))).toString();
    }

    static String error(String reason, String detail) {
        return frame("error").put("reason", reason).put("detail", detail).toString();
    }

    static ObjectNode patch(ObjectNode before, ObjectNode after) {
        ObjectNode patch = MergePatch.diff(before, after);
        if (after.get("floor") instanceof ObjectNode floor) {
            ObjectNode clock = patch.get("floor") instanceof ObjectNode changed ? changed : patch.putObject("floor");
            CLOCK.forEach(member -> clock.set(member, floor.get(member)));
        }
        return patch;
    }

    private static ObjectNode frame(String type) {
        return NODES.objectNode().put("type", type);
    }
}

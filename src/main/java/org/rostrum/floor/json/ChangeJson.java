package org.rostrum.floor.json;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorEvent;
import org.rostrum.floor.domain.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change as it is stored in the journal: {@code {"v":1,"revision":7,"commandId":"…","role":"chair","code":"PRT",
 * "at":"…","events":[…]}}. What is read equals what was written, to the nanosecond.
 */
public final class ChangeJson {
    private static final int VERSION = 1;
    private static final JsonMapper JSON = new JsonMapper();

    private ChangeJson() {}

    /** The stored form of a change. */
    public static String write(Change change) {
        ObjectNode node = StoredFields.object();
        node.put("v", VERSION);
        node.put("revision", change.revision());
        node.put("commandId", change.commandId().toString());
        node.put("role", change.actor().role().word());
        node.put("code", change.actor().code());
        node.put("at", change.at().toString());
        node.set("events", events(change.events()));
        return StoredFields.written(node);
    }

    /**
     * Reads a stored change.
     *
     * @throws IllegalArgumentException saying what was found and what was expected
     */
    public static Change read(String json) {
        JsonNode node = JSON.readTree(json);
        // the first journals had no version here, and the same form
        long version = StoredFields.absent(node, "v") ? VERSION : StoredFields.number(node, "v");
        if (version != VERSION) {
            throw new IllegalArgumentException(
                    "v: found " + version + ", expected " + VERSION + "; this change was written by a later release");
        }
        return new Change(
                StoredFields.number(node, "revision"),
                UUID.fromString(StoredFields.text(node, "commandId")),
                actor(node),
                StoredFields.instant(node, "at"),
                readEvents(node));
    }

    static Actor actor(JsonNode node) {
        return new Actor(Role.of(StoredFields.text(node, "role")), StoredFields.text(node, "code"));
    }

    static ArrayNode events(List<FloorEvent> events) {
        ArrayNode array = JSON.createArrayNode();
        events.forEach(each -> array.add(FloorEventJson.write(each)));
        return array;
    }

    static List<FloorEvent> readEvents(JsonNode node) {
        List<FloorEvent> events = new ArrayList<>();
        StoredFields.child(node, "events").forEach(each -> events.add(FloorEventJson.read(each)));
        return events;
    }
}

package org.rostrum.chaos;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rostrum.floor.json.ChangeJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a history as lines of JSON, one for each row, attempt, read and frame, to be looked into with any tool. */
final class HistoryFile {
    private static final JsonMapper JSON = new JsonMapper();

    private HistoryFile() {}

    static void write(Path file, List<MeetingHistory> histories) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (MeetingHistory history : histories) {
                for (JournalRow row : history.journal()) {
                    line(
                            out,
                            history,
                            "row",
                            node -> node.set("change", JSON.readTree(ChangeJson.write(row.change()))));
                }
                for (Attempt each : history.attempts()) {
                    line(out, history, "attempt", node -> attempt(each, node));
                }
                for (Reading each : history.readings()) {
                    line(
                            out,
                            history,
                            "reading",
                            node -> node.put("node", each.node())
                                    .put("start", each.start())
                                    .put("end", each.end())
                                    .set("snapshot", parsed(each.snapshot())));
                }
                for (var follower : history.followers().entrySet()) {
                    frames(out, history, follower.getKey(), follower.getValue());
                }
            }
        }
    }

    private static void frames(
            BufferedWriter out, MeetingHistory history, String follower, List<Connection> connections)
            throws IOException {
        for (Connection connection : connections) {
            for (Connection.Frame frame : connection.frames()) {
                line(out, history, "frame", node -> {
                    node.put("follower", follower)
                            .put("node", connection.node())
                            .put("opened", connection.opened())
                            .put("at", frame.at());
                    if (connection.since() != null) {
                        node.put("since", connection.since());
                    }
                    node.set("frame", parsed(frame.text()));
                });
            }
        }
    }

    private static void attempt(Attempt each, ObjectNode node) {
        node.put("client", each.client())
                .put("id", each.id().toString())
                .put("node", each.node())
                .put("start", each.start())
                .put("end", each.end())
                .put("role", each.actor().role().word())
                .put("code", each.actor().code())
                .put("outcome", each.outcome().words())
                .set("body", parsed(each.body()));
        if (each.outcome() instanceof Outcome.Done done) {
            node.set("events", parsed(done.events()));
        }
    }

    private static JsonNode parsed(String json) {
        return JSON.readTree(json);
    }

    private interface Filling {
        void fill(ObjectNode node);
    }

    private static void line(BufferedWriter out, MeetingHistory history, String what, Filling filling)
            throws IOException {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("meeting", history.meeting())
                .put("what", what);
        filling.fill(node);
        out.write(node.toString());
        out.newLine();
    }
}

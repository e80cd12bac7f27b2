package org.rostrum.floor.json;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Beside;
import org.rostrum.floor.domain.Filed;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.Lots;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.floor.domain.WrittenQuestion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands beside the list, in a stored state; a state that was stored before there was such a thing has nothing. */
final class BesideJson {
    private static final String FIELD = "beside";

    private BesideJson() {}

    static void write(ObjectNode parent, Beside beside) {
        if (beside.equals(Beside.NOTHING)) {
            return;
        }
        ObjectNode node = parent.putObject(FIELD);
        ArrayNode questions = node.putArray("questions");
        beside.questions()
                .forEach(each -> questions
                        .addObject()
                        .put("fate", each.fate().word())
                        .set("entry", FloorStateJson.entry(each.entry())));
        ArrayNode filed = node.putArray("filed");
        beside.filed()
                .forEach(each -> filed.addObject()
                        .put("at", each.at().toString())
                        .set("entry", FloorStateJson.entry(each.entry())));
        ArrayNode struck = node.putArray("struck");
        beside.struck().forEach(each -> struck.add(FloorStateJson.entry(each)));
        ObjectNode yielded = node.putObject("yielded");
        beside.yielded().forEach((entry, time) -> yielded.put(entry, time.toString()));
        Lots lots = beside.lots();
        if (lots != null) {
            ObjectNode drawn = node.putObject("lots")
                    .put("seedHash", lots.seedHash())
                    .put("announcedAt", lots.announcedAt().toString());
            StoredFields.put(drawn, "seed", lots.seed());
            StoredFields.put(drawn, "drawnAt", lots.drawnAt());
        }
    }

    static Beside read(JsonNode parent, MeetingSetup setup) {
        if (StoredFields.absent(parent, FIELD)) {
            return Beside.NOTHING;
        }
        JsonNode node = StoredFields.child(parent, FIELD);
        List<WrittenQuestion> questions = new ArrayList<>();
        StoredFields.child(node, "questions")
                .forEach(each -> questions.add(new WrittenQuestion(
                        FloorStateJson.readEntry(StoredFields.child(each, "entry"), setup),
                        WrittenQuestion.Fate.of(StoredFields.text(each, "fate")))));
        List<Filed> filed = new ArrayList<>();
        StoredFields.child(node, "filed")
                .forEach(each -> filed.add(new Filed(
                        FloorStateJson.readEntry(StoredFields.child(each, "entry"), setup),
                        StoredFields.instant(each, "at"))));
        List<ListEntry> struck = new ArrayList<>();
        StoredFields.child(node, "struck").forEach(each -> struck.add(FloorStateJson.readEntry(each, setup)));
        Map<String, Duration> yielded = new HashMap<>();
        StoredFields.child(node, "yielded")
                .properties()
                .forEach(each -> yielded.put(
                        each.getKey(), Duration.parse(each.getValue().asString())));
        return new Beside(questions, filed, struck, yielded, readLots(node));
    }

    private static @Nullable Lots readLots(JsonNode parent) {
        if (StoredFields.absent(parent, "lots")) {
            return null;
        }
        JsonNode node = StoredFields.child(parent, "lots");
        return new Lots(
                StoredFields.text(node, "seedHash"),
                StoredFields.instant(node, "announcedAt"),
                StoredFields.textOrNull(node, "seed"),
                StoredFields.instantOrNull(node, "drawnAt"));
    }
}

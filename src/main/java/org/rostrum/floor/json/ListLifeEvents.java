package org.rostrum.floor.json;

import java.util.ArrayList;
import java.util.List;
import org.rostrum.floor.domain.FloorEvent;
import org.rostrum.floor.domain.Inscription;
import org.rostrum.floor.domain.Level;
import org.rostrum.floor.domain.Lots;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.WrittenQuestion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The events of the list's further life, as stored. */
final class ListLifeEvents {
    private static final String ENTRY = "entry";

    private ListLifeEvents() {}

    static void fill(ObjectNode node, FloorEvent.EntryAmended amended) {
        Level level = amended.level();
        node.put(ENTRY, amended.entry());
        StoredFields.put(node, "level", level == null ? null : level.word());
        StoredFields.put(node, "onBehalfOf", amended.onBehalfOf());
        StoredFields.put(node, "note", amended.note());
    }

    static void fill(ObjectNode node, FloorEvent.LotsDrawn drawn) {
        node.put("seed", drawn.seed());
        ArrayNode lots = node.putArray("lots");
        drawn.lots()
                .forEach(each -> lots.addObject()
                        .put(ENTRY, each.entry())
                        .put("code", each.code())
                        .put("lot", each.lot()));
    }

    static void fill(ObjectNode node, FloorEvent.InscriptionSet set) {
        Inscription window = set.window();
        if (window != null) {
            node.set("window", SetupJson.write(window));
        }
    }

    static void fill(ObjectNode node, FloorEvent.QuestionFiled filed) {
        Participant guest = filed.guest();
        node.put(ENTRY, filed.entry()).put("code", filed.code());
        if (guest != null) {
            node.set("guest", SetupJson.write(guest));
        }
        StoredFields.put(node, "to", filed.to());
        StoredFields.put(node, "onBehalfOf", filed.onBehalfOf());
        node.put("text", filed.text()).put("byChair", filed.byChair());
    }

    static FloorEvent read(String type, JsonNode node) {
        return switch (type) {
            case "entry.amended" -> {
                String level = StoredFields.textOrNull(node, "level");
                yield new FloorEvent.EntryAmended(
                        StoredFields.text(node, ENTRY),
                        level == null ? null : Level.of(level),
                        StoredFields.textOrNull(node, "onBehalfOf"),
                        StoredFields.textOrNull(node, "note"));
            }
            case "statement.filed" -> new FloorEvent.StatementFiled(StoredFields.text(node, ENTRY));
            case "lots.announced" -> new FloorEvent.LotsAnnounced(StoredFields.text(node, "seedHash"));
            case "lots.drawn" -> new FloorEvent.LotsDrawn(StoredFields.text(node, "seed"), lots(node));
            case "inscription.set" -> new FloorEvent.InscriptionSet(SetupJson.readInscription(node, "window"));
            case "time.yielded" ->
                new FloorEvent.TimeYielded(
                        StoredFields.text(node, ENTRY),
                        StoredFields.text(node, "to"),
                        StoredFields.duration(node, "time"));
            case "question.filed" -> readFiled(node);
            case "question.closed" ->
                new FloorEvent.QuestionClosed(
                        StoredFields.text(node, ENTRY), WrittenQuestion.Fate.of(StoredFields.text(node, "fate")));
            default -> throw new IllegalArgumentException("type: found \"" + type + "\", expected one of the list");
        };
    }

    private static List<Lots.Lot> lots(JsonNode node) {
        List<Lots.Lot> lots = new ArrayList<>();
        StoredFields.child(node, "lots")
                .forEach(each -> lots.add(new Lots.Lot(
                        StoredFields.text(each, ENTRY),
                        StoredFields.text(each, "code"),
                        StoredFields.text(each, "lot"))));
        return lots;
    }

    private static FloorEvent readFiled(JsonNode node) {
        return new FloorEvent.QuestionFiled(
                StoredFields.text(node, ENTRY),
                StoredFields.text(node, "code"),
                StoredFields.absent(node, "guest")
                        ? null
                        : SetupJson.readParticipant(StoredFields.child(node, "guest")),
                StoredFields.textOrNull(node, "to"),
                StoredFields.textOrNull(node, "onBehalfOf"),
                StoredFields.text(node, "text"),
                StoredFields.flag(node, "byChair"));
    }
}

package org.rostrum.floor.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rostrum.floor.domain.Debate;
import org.rostrum.floor.domain.Motion;
import org.rostrum.floor.domain.MotionKind;
import org.rostrum.floor.domain.Presiding;
import org.rostrum.floor.domain.Procedure;
import org.rostrum.floor.domain.ProcedureSettings;
import org.rostrum.floor.domain.Ruling;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The procedure of a meeting and its options, as stored. Both came later than the rest: they are written where they say
 * something, and what was stored without them reads as if nothing had happened.
 */
final class ProcedureJson {
    private static final String FIELD = "procedure";
    private static final String CODE = "code";

    private ProcedureJson() {}

    static void put(ObjectNode state, Procedure procedure) {
        if (procedure.equals(Procedure.NOTHING)) {
            return;
        }
        ObjectNode node = state.putObject(FIELD);
        Presiding presiding = procedure.presiding();
        if (presiding != null) {
            node.putObject("presiding")
                    .put(CODE, presiding.code())
                    .put("name", presiding.name())
                    .put("since", presiding.since().toString());
        }
        ArrayNode motions = node.putArray("motions");
        procedure.motions().forEach(each -> motions.add(write(each)));
        node.put("debate", procedure.debate().name());
        Ruling ruling = procedure.ruling();
        if (ruling != null) {
            node.set("ruling", write(ruling));
        }
        ObjectNode calls = node.putObject("callsToOrder");
        procedure.callsToOrder().forEach(calls::put);
        node.set("categories", StoredFields.texts(procedure.categories()));
    }

    static Procedure read(JsonNode state) {
        if (StoredFields.absent(state, FIELD)) {
            return Procedure.NOTHING;
        }
        JsonNode node = StoredFields.child(state, FIELD);
        List<Motion> motions = new ArrayList<>();
        StoredFields.child(node, "motions").forEach(each -> motions.add(readMotion(each)));
        Map<String, Integer> calls = new HashMap<>();
        StoredFields.child(node, "callsToOrder")
                .properties()
                .forEach(each -> calls.put(each.getKey(), each.getValue().asInt()));
        return new Procedure(
                StoredFields.absent(node, "presiding") ? null : readPresiding(StoredFields.child(node, "presiding")),
                motions,
                Debate.valueOf(StoredFields.text(node, "debate")),
                StoredFields.absent(node, "ruling") ? null : readRuling(StoredFields.child(node, "ruling")),
                calls,
                StoredFields.texts(node, "categories"));
    }

    private static Presiding readPresiding(JsonNode node) {
        return new Presiding(
                StoredFields.text(node, CODE), StoredFields.text(node, "name"), StoredFields.instant(node, "since"));
    }

    private static ObjectNode write(Motion motion) {
        ObjectNode node = StoredFields.object();
        node.put("motion", motion.kind().word());
        node.put(CODE, motion.code());
        node.put("raisedAt", motion.raisedAt().toString());
        texts(node, "for", motion.speakersFor());
        texts(node, "against", motion.speakersAgainst());
        return node;
    }

    private static Motion readMotion(JsonNode node) {
        return new Motion(
                MotionKind.of(StoredFields.text(node, "motion")),
                StoredFields.text(node, CODE),
                StoredFields.instant(node, "raisedAt"),
                SetupJson.texts(node, "for"),
                SetupJson.texts(node, "against"));
    }

    private static ObjectNode write(Ruling ruling) {
        ObjectNode node = StoredFields.object();
        node.put("entry", ruling.entry());
        node.put("text", ruling.text());
        node.put("at", ruling.at().toString());
        Ruling.Appeal appeal = ruling.appeal();
        if (appeal != null) {
            Ruling.Outcome outcome = appeal.outcome();
            StoredFields.put(
                    node.putObject("appeal")
                            .put(CODE, appeal.code())
                            .put("at", appeal.at().toString()),
                    "outcome",
                    outcome == null ? null : outcome.word());
        }
        return node;
    }

    private static Ruling readRuling(JsonNode node) {
        return new Ruling(
                StoredFields.text(node, "entry"),
                StoredFields.text(node, "text"),
                StoredFields.instant(node, "at"),
                StoredFields.absent(node, "appeal") ? null : readAppeal(StoredFields.child(node, "appeal")));
    }

    private static Ruling.Appeal readAppeal(JsonNode node) {
        String outcome = StoredFields.textOrNull(node, "outcome");
        Instant at = StoredFields.instant(node, "at");
        return new Ruling.Appeal(
                StoredFields.text(node, CODE), at, outcome == null ? null : Ruling.Outcome.of(outcome));
    }

    static void put(ObjectNode settings, ProcedureSettings procedure) {
        if (procedure.equals(ProcedureSettings.STANDARD)) {
            return;
        }
        ObjectNode node = settings.putObject(FIELD);
        node.put("replyLimit", procedure.replyLimit());
        node.put("statesOnly", procedure.statesOnly());
        texts(node, "orderCategories", procedure.orderCategories());
        texts(node, "asStates", procedure.asStates());
    }

    static ProcedureSettings readSettings(JsonNode settings) {
        if (StoredFields.absent(settings, FIELD)) {
            return ProcedureSettings.STANDARD;
        }
        JsonNode node = StoredFields.child(settings, FIELD);
        return new ProcedureSettings(
                StoredFields.integer(node, "replyLimit"),
                StoredFields.flag(node, "statesOnly"),
                SetupJson.texts(node, "orderCategories"),
                SetupJson.texts(node, "asStates"));
    }

    private static void texts(ObjectNode node, String field, List<String> texts) {
        ArrayNode array = node.putArray(field);
        texts.forEach(array::add);
    }
}

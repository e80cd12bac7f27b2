package org.rostrum.floor.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorEvent;
import org.rostrum.floor.domain.Motion;
import org.rostrum.floor.domain.MotionKind;
import org.rostrum.floor.domain.Ruling;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Events of the procedure: as stored, and as the public gets them. */
final class ProcedureEventJson {
    private static final String MOTION = "motion";
    private static final String ENTRY = "entry";
    private static final String CODE = "code";
    private static final String OUTCOME = "outcome";

    private ProcedureEventJson() {}

    static String type(FloorEvent.OfProcedure event) {
        return switch (event) {
            case FloorEvent.MotionRaised _ -> "motion.raised";
            case FloorEvent.MotionSpoken _ -> "motion.spoken";
            case FloorEvent.MotionDecided _ -> "motion.decided";
            case FloorEvent.RulingAppealed _ -> "ruling.appealed";
            case FloorEvent.AppealDecided _ -> "appeal.decided";
            case FloorEvent.SpeakerCalledToOrder _ -> "speaker.called-to-order";
            case FloorEvent.PresidingHandedOver _ -> "chair.presides";
            case FloorEvent.PointOfOrderCategorized _ -> "order.categorized";
        };
    }

    /** Writes what an event says beside its type. */
    static void fill(ObjectNode node, FloorEvent.OfProcedure event) {
        switch (event) {
            case FloorEvent.MotionRaised(MotionKind motion, String code) ->
                node.put(MOTION, motion.word()).put(CODE, code);
            case FloorEvent.MotionSpoken(MotionKind motion, String code, Motion.Side side) ->
                node.put(MOTION, motion.word()).put(CODE, code).put("side", side.word());
            case FloorEvent.MotionDecided(MotionKind motion, Motion.Outcome outcome) ->
                node.put(MOTION, motion.word()).put(OUTCOME, outcome.word());
            case FloorEvent.RulingAppealed(String entry, String code) ->
                node.put(ENTRY, entry).put(CODE, code);
            case FloorEvent.AppealDecided(String entry, Ruling.Outcome outcome) ->
                node.put(ENTRY, entry).put(OUTCOME, outcome.word());
            case FloorEvent.SpeakerCalledToOrder(String entry) -> node.put(ENTRY, entry);
            case FloorEvent.PresidingHandedOver(String code, String name) ->
                node.put(CODE, code).put("name", name);
            case FloorEvent.PointOfOrderCategorized(String entry, String category) ->
                node.put(ENTRY, entry).put("category", category);
        }
    }

    /** Reads a stored event; null where its type is none of the procedure. */
    static @Nullable FloorEvent read(String type, JsonNode node) {
        return switch (type) {
            case "motion.raised" -> new FloorEvent.MotionRaised(motion(node), StoredFields.text(node, CODE));
            case "motion.spoken" ->
                new FloorEvent.MotionSpoken(
                        motion(node), StoredFields.text(node, CODE), Motion.Side.of(StoredFields.text(node, "side")));
            case "motion.decided" ->
                new FloorEvent.MotionDecided(motion(node), Motion.Outcome.of(StoredFields.text(node, OUTCOME)));
            case "ruling.appealed" ->
                new FloorEvent.RulingAppealed(StoredFields.text(node, ENTRY), StoredFields.text(node, CODE));
            case "appeal.decided" ->
                new FloorEvent.AppealDecided(
                        StoredFields.text(node, ENTRY), Ruling.Outcome.of(StoredFields.text(node, OUTCOME)));
            case "speaker.called-to-order" -> new FloorEvent.SpeakerCalledToOrder(StoredFields.text(node, ENTRY));
            case "chair.presides" ->
                new FloorEvent.PresidingHandedOver(StoredFields.text(node, CODE), StoredFields.text(node, "name"));
            case "order.categorized" ->
                new FloorEvent.PointOfOrderCategorized(
                        StoredFields.text(node, ENTRY), StoredFields.text(node, "category"));
            default -> null;
        };
    }

    private static MotionKind motion(JsonNode node) {
        return MotionKind.of(StoredFields.text(node, MOTION));
    }

    /** What the public may know of an event; calls to order and categories are not for it. */
    static void describe(FloorEvent.OfProcedure event, ObjectNode node, Map<String, String> codes) {
        node.put("type", type(event));
        switch (event) {
            case FloorEvent.AppealDecided(String entry, Ruling.Outcome outcome) -> {
                node.put(ENTRY, entry);
                String code = codes.get(entry);
                if (code != null && !code.isEmpty()) {
                    node.put(CODE, code);
                }
                node.put(OUTCOME, outcome.word());
            }
            case FloorEvent.PresidingHandedOver(String code, String name) ->
                node.put(code.isEmpty() ? "name" : CODE, code.isEmpty() ? name : code);
            case FloorEvent.MotionRaised _,
                    FloorEvent.MotionSpoken _,
                    FloorEvent.MotionDecided _,
                    FloorEvent.RulingAppealed _ -> fill(node, event);
            case FloorEvent.SpeakerCalledToOrder _, FloorEvent.PointOfOrderCategorized _ ->
                throw new IllegalArgumentException(event.getClass().getSimpleName() + " is not public");
        }
    }
}

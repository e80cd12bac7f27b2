package org.rostrum.floor.json;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.application.FloorSnapshot;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The public snapshot of a meeting as JSON: instants in UTC to the millisecond, what is not there as null. */
public final class SnapshotJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SnapshotJson() {}

    /** A snapshot as a tree; members always come in the same order. */
    public static ObjectNode tree(FloorSnapshot snapshot) {
        ObjectNode tree = NODES.objectNode()
                .put("meeting", snapshot.meeting())
                .put("revision", snapshot.revision())
                .put("serverTime", PublicTime.text(snapshot.serverTime()))
                .set("title", names(snapshot.title()))
                .put("state", snapshot.state())
                .put("startsAt", PublicTime.orNull(snapshot.startsAt()))
                .put("endsAt", PublicTime.orNull(snapshot.endsAt()))
                .put("resumesAt", PublicTime.orNull(snapshot.resumesAt()));
        FloorSnapshot.Segment segment = snapshot.segment();
        set(tree, "segment", segment == null ? null : segment(segment));
        ArrayNode segments = tree.putArray("segments");
        snapshot.segments().forEach(each -> segments.add(segment(each)));
        set(tree, "floor", floor(snapshot.floor()));
        set(tree, "interrupted", interrupted(snapshot.interrupted()));
        tree.set("list", list(snapshot.list()));
        set(tree, "announcement", announcement(snapshot.announcement()));
        tree.set("turn", turn(snapshot.turn()));
        set(tree, "lots", lots(snapshot.lots()));
        ArrayNode notDelivered = tree.putArray("notDelivered");
        snapshot.notDelivered().forEach(each -> notDelivered.add(undelivered(each)));
        tree.put("spokenCount", snapshot.spokenCount());
        return ProcedureSnapshotJson.put(tree, snapshot);
    }

    /** Names by language, in the order of the language codes, so that equal names are equal text. */
    static ObjectNode names(Map<String, String> names) {
        ObjectNode node = NODES.objectNode();
        new TreeMap<>(names).forEach(node::put);
        return node;
    }

    private static void set(ObjectNode tree, String member, @Nullable ObjectNode value) {
        tree.set(member, value == null ? NODES.nullNode() : value);
    }

    private static ObjectNode segment(FloorSnapshot.Segment segment) {
        return NODES.objectNode()
                .put("id", segment.id())
                .set("title", names(segment.title()))
                .put("plannedStart", PublicTime.orNull(segment.plannedStart()))
                .put("plannedEnd", PublicTime.orNull(segment.plannedEnd()))
                .put("startedAt", PublicTime.orNull(segment.startedAt()));
    }

    private static @Nullable ObjectNode floor(FloorSnapshot.@Nullable Speaking floor) {
        if (floor == null) {
            return null;
        }
        return NODES.objectNode()
                .put("entry", floor.entry())
                .put("code", floor.code())
                .set("name", names(floor.name()))
                .put("category", floor.category())
                .put("group", floor.group())
                .put("kind", floor.kind())
                .put("level", floor.level())
                .put("onBehalfOf", floor.onBehalfOf())
                .put("limitMillis", floor.limitMillis())
                .put("elapsedMillis", floor.elapsedMillis())
                .put("asOf", PublicTime.text(floor.asOf()))
                .put("running", floor.running())
                .put("endsAt", PublicTime.orNull(floor.endsAt()))
                .put("light", floor.light())
                .put("warnMillis", floor.warnMillis())
                .put("flashMillis", floor.flashMillis())
                .put("replyTo", floor.replyTo())
                .put("to", floor.to());
    }

    private static @Nullable ObjectNode interrupted(FloorSnapshot.@Nullable Interrupted interrupted) {
        if (interrupted == null) {
            return null;
        }
        return NODES.objectNode()
                .put("entry", interrupted.entry())
                .put("code", interrupted.code())
                .set("name", names(interrupted.name()))
                .put("kind", interrupted.kind())
                .put("limitMillis", interrupted.limitMillis())
                .put("elapsedMillis", interrupted.elapsedMillis());
    }

    private static ObjectNode list(FloorSnapshot.Speakers list) {
        ObjectNode node = NODES.objectNode()
                .put("state", list.state())
                .put("closesAt", PublicTime.orNull(list.closesAt()))
                .put("provisional", list.provisional())
                .put("inscriptionOpensAt", PublicTime.orNull(list.inscriptionOpensAt()));
        ArrayNode waiting = node.putArray("waiting");
        for (FloorSnapshot.Waiting each : list.waiting()) {
            waiting.add(NODES.objectNode()
                    .put("entry", each.entry())
                    .put("code", each.code())
                    .set("name", names(each.name()))
                    .put("category", each.category())
                    .put("group", each.group())
                    .put("kind", each.kind())
                    .put("level", each.level())
                    .put("onBehalfOf", each.onBehalfOf())
                    .put("expectedAt", PublicTime.orNull(each.expectedAt()))
                    .put("replyTo", each.replyTo())
                    .put("to", each.to())
                    .put("bonusMillis", each.bonusMillis()));
        }
        return node;
    }

    private static ObjectNode turn(FloorSnapshot.Turn turn) {
        ObjectNode node = NODES.objectNode()
                .put("due", turn.due())
                .put("heard", turn.heard())
                .put("of", turn.of());
        ArrayNode by = node.putArray("by");
        turn.by().forEach(by::add);
        return node.put("segment", turn.segment());
    }

    private static @Nullable ObjectNode lots(FloorSnapshot.@Nullable Lots lots) {
        return lots == null
                ? null
                : NODES.objectNode()
                        .put("seedHash", lots.seedHash())
                        .put("announcedAt", PublicTime.text(lots.announcedAt()))
                        .put("seed", lots.seed())
                        .put("drawnAt", PublicTime.orNull(lots.drawnAt()));
    }

    private static ObjectNode undelivered(FloorSnapshot.Undelivered statement) {
        return NODES.objectNode()
                .put("entry", statement.entry())
                .put("code", statement.code())
                .set("name", names(statement.name()));
    }

    private static @Nullable ObjectNode announcement(FloorSnapshot.@Nullable Notice notice) {
        return notice == null
                ? null
                : NODES.objectNode().put("text", notice.text()).put("at", PublicTime.text(notice.at()));
    }
}

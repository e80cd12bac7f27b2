package org.rostrum.floor.json;

import org.jspecify.annotations.Nullable;
import org.rostrum.floor.application.FloorSnapshot;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The procedure of a meeting as members of its public snapshot. */
final class ProcedureSnapshotJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ProcedureSnapshotJson() {}

    static ObjectNode put(ObjectNode snapshot, FloorSnapshot procedure) {
        set(snapshot, "presiding", presiding(procedure.presiding()));
        ArrayNode motions = snapshot.putArray("motions");
        procedure.motions().forEach(each -> motions.add(motion(each)));
        set(snapshot, "appeal", appeal(procedure.appeal()));
        return snapshot.put("debate", procedure.debate());
    }

    private static void set(ObjectNode snapshot, String member, @Nullable ObjectNode value) {
        snapshot.set(member, value == null ? NODES.nullNode() : value);
    }

    private static @Nullable ObjectNode presiding(FloorSnapshot.@Nullable Presides presiding) {
        if (presiding == null) {
            return null;
        }
        return NODES.objectNode()
                .put("code", presiding.code())
                .set("name", SnapshotJson.names(presiding.name()))
                .put("since", PublicTime.text(presiding.since()));
    }

    private static ObjectNode motion(FloorSnapshot.Moved motion) {
        ObjectNode node = NODES.objectNode()
                .put("motion", motion.motion())
                .put("code", motion.code())
                .set("name", SnapshotJson.names(motion.name()))
                .put("raisedAt", PublicTime.text(motion.raisedAt()));
        ArrayNode speakersFor = node.putArray("speakersFor");
        motion.speakersFor().forEach(speakersFor::add);
        ArrayNode speakersAgainst = node.putArray("speakersAgainst");
        motion.speakersAgainst().forEach(speakersAgainst::add);
        return node.put("mostFor", motion.mostFor()).put("mostAgainst", motion.mostAgainst());
    }

    private static @Nullable ObjectNode appeal(FloorSnapshot.@Nullable Appealed appeal) {
        if (appeal == null) {
            return null;
        }
        return NODES.objectNode()
                .put("entry", appeal.entry())
                .put("code", appeal.code())
                .set("name", SnapshotJson.names(appeal.name()))
                .put("raisedAt", PublicTime.text(appeal.raisedAt()));
    }
}

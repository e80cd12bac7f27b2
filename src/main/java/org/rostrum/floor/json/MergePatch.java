package org.rostrum.floor.json;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Merge Patch (RFC 7396) from one tree to another. In a patch null removes a member, so a patch cannot say "this
 * member is null": members that are null and members that are missing mean the same here, and to every reader.
 */
public final class MergePatch {
    private MergePatch() {}

    /** The patch that leads from one tree to another; empty where they mean the same. */
    public static ObjectNode diff(ObjectNode from, ObjectNode to) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : from.properties()) {
            JsonNode after = to.get(member.getKey());
            if (!member.getValue().isNull() && (after == null || after.isNull())) {
                patch.putNull(member.getKey());
            }
        }
        for (Map.Entry<String, JsonNode> member : to.properties()) {
            JsonNode before = from.get(member.getKey());
            JsonNode after = member.getValue();
            if (after instanceof ObjectNode object && before instanceof ObjectNode old) {
                ObjectNode inner = diff(old, object);
                if (!inner.isEmpty()) {
                    patch.set(member.getKey(), inner);
                }
            } else if (!after.isNull() && !after.equals(before)) {
                patch.set(member.getKey(), withoutNulls(after));
            }
        }
        return patch;
    }

    /** A tree with a patch applied, as the RFC says; neither argument is changed, and what stays is shared with them. */
    public static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode members)) {
            return patch;
        }
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        if (target instanceof ObjectNode object) {
            result.setAll(object);
        }
        for (Map.Entry<String, JsonNode> member : members.properties()) {
            if (member.getValue().isNull()) {
                result.remove(member.getKey());
            } else {
                JsonNode old = result.path(member.getKey());
                result.set(member.getKey(), apply(old, member.getValue()));
            }
        }
        return result;
    }

    /** A value without the members that are null, in objects that are not inside an array (arrays are values to the RFC). */
    public static JsonNode withoutNulls(JsonNode value) {
        if (!(value instanceof ObjectNode object)) {
            return value;
        }
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (!member.getValue().isNull()) {
                kept.set(member.getKey(), withoutNulls(member.getValue()));
            }
        }
        return kept;
    }
}

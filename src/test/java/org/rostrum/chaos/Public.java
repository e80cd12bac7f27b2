package org.rostrum.chaos;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rostrum.floor.application.FloorVisibility;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.json.MergePatch;
import org.rostrum.floor.json.SnapshotJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares what the public was shown with the fold. Left out is what grows by itself: the time of the answer, the clock's
 * reading, when others can expect to speak; and, while the list is to close by itself, whether it has.
 */
final class Public {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LIST = "list";

    private Public() {}

    /** What differs between a shown meeting and a state as it looks at the same instant; empty where nothing does. */
    static List<String> differences(JsonNode shown, FloorState state, Instant at) {
        ObjectNode expected = SnapshotJson.tree(FloorVisibility.at(state, at));
        boolean closing = state.listClosesAt() != null;
        List<String> different = new ArrayList<>();
        compare("", masked(expected, closing), masked(shown, closing), different);
        return different;
    }

    private static JsonNode masked(JsonNode tree, boolean closing) {
        // through text, where a small number is not another one for being a long
        ObjectNode copy =
                (ObjectNode) JSON.readTree(MergePatch.withoutNulls(tree).toString());
        copy.remove(List.of("serverTime", "type"));
        if (copy.get("floor") instanceof ObjectNode floor) {
            floor.remove(List.of("elapsedMillis", "asOf", "light"));
        }
        if (copy.get(LIST) instanceof ObjectNode list) {
            if (list.get("waiting") instanceof ArrayNode waiting) {
                waiting.forEach(each -> ((ObjectNode) each).remove("expectedAt"));
            }
            if (closing) {
                list.remove(List.of("state", "closesAt"));
                copy.remove("turn");
            }
        }
        return copy;
    }

    private static void compare(String path, JsonNode expected, JsonNode shown, List<String> different) {
        if (expected.equals(shown)) {
            return;
        }
        if (expected instanceof ObjectNode left && shown instanceof ObjectNode right) {
            List<String> names = new ArrayList<>(left.propertyNames());
            right.propertyNames().stream().filter(each -> !names.contains(each)).forEach(names::add);
            names.forEach(each -> compare(path + '/' + each, left.path(each), right.path(each), different));
        } else {
            different.add(path + ": expected " + expected + ", shown " + shown);
        }
    }
}

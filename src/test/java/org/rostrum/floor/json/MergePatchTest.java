package org.rostrum.floor.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class MergePatchTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void the_patch_between_two_random_trees_leads_from_one_to_the_other() {
        long seed = Long.getLong("seed", 20131003);
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            ObjectNode from = object(random, 3);
            ObjectNode to = object(random, 3);
            JsonNode before = from.deepCopy();

            JsonNode result = MergePatch.apply(from, MergePatch.diff(from, to));

            assertThat(MergePatch.withoutNulls(result))
                    .as("seed %s, pair %s: from %s to %s", seed, i, from, to)
                    .isEqualTo(MergePatch.withoutNulls(to));
            assertThat((JsonNode) from).isEqualTo(before);
        }
    }

    @Test
    void what_a_patch_leaves_alone_is_not_copied_however_deep_it_is() {
        ObjectNode target = MAPPER.createObjectNode();
        target.putObject("kept").putObject("deep").put("a", 1);
        target.putObject("changed").put("b", 2);
        JsonNode before = target.deepCopy();
        JsonNode result = MergePatch.apply(target, MAPPER.readTree("{\"changed\":{\"b\":3}}"));
        assertThat((Object) result.get("kept")).isSameAs(target.get("kept"));
        assertThat(result.at("/changed/b").asInt()).isEqualTo(3);
        assertThat((JsonNode) target).isEqualTo(before);
    }

    @Test
    void equal_trees_need_no_patch() {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            ObjectNode tree = object(random, 3);
            assertThat(MergePatch.diff(tree, tree.deepCopy()).isEmpty()).isTrue();
        }
    }

    @Test
    void a_member_that_becomes_null_is_removed_and_one_that_was_null_is_not_mentioned() {
        assertThat(diff("{\"a\":{\"b\":1},\"c\":null}", "{\"a\":null,\"c\":null}"))
                .isEqualTo("{\"a\":null}");
    }

    @Test
    void another_speaker_leaves_nothing_of_the_one_before() {
        String from = "{\"floor\":{\"code\":\"KEN\",\"onBehalfOf\":\"African States\"}}";
        assertThat(diff(from, "{\"floor\":{\"code\":\"BRA\",\"onBehalfOf\":null}}"))
                .isEqualTo("{\"floor\":{\"onBehalfOf\":null,\"code\":\"BRA\"}}");
    }

    private static String diff(String from, String to) {
        return MergePatch.diff((ObjectNode) MAPPER.readTree(from), (ObjectNode) MAPPER.readTree(to))
                .toString();
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (String name : new String[] {"a", "b", "c", "d"}) {
            if (random.nextInt(4) > 0) {
                object.set(name, value(random, depth - 1));
            }
        }
        return object;
    }

    private static JsonNode value(Random random, int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.numberNode(random.nextInt(3));
            case 2 -> nodes.stringNode("t" + random.nextInt(3));
            case 3 -> {
                ArrayNode array = nodes.arrayNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    array.add(nodes.objectNode().put("x", random.nextInt(2)).putNull("y"));
                }
                yield array;
            }
            default -> object(random, depth);
        };
    }
}

package org.rostrum.floor.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.fuzz.Fuzz;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Commands and merge patches, whatever comes in. */
class FloorJsonFuzzTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static List<byte[]> commands() {
        List<byte[]> seeds = new ArrayList<>();
        for (String name : CommandJson.names()) {
            seeds.add(command(name, "{}"));
        }
        for (String with : new String[] {
            "{\"kind\":\"statement\",\"level\":\"minister\",\"onBehalfOf\":\"G77\",\"note\":\"n\",\"to\":\"KEN\"}",
            "{\"code\":\"KEN\",\"name\":\"Guest\",\"category\":\"stakeholder\"}",
            "{\"entry\":\"00000000-0000-4000-8000-000000000001\",\"after\":\"00000000-0000-4000-8000-000000000002\"}",
            "{\"category\":\"member-state\",\"seconds\":180,\"limitMillis\":180000}",
            "{\"entries\":[\"a\",\"b\"],\"with\":\"c\",\"order\":[\"group-statements\"],\"at\":\"2013-10-03T15:00:00Z\"}",
            "{\"text\":\"Welcome\",\"kind\":\"close-debate\",\"carried\":true,\"seed\":\"s\",\"segment\":\"floor\"}"
        }) {
            for (String name : CommandJson.names()) {
                seeds.add(command(name, with));
            }
        }
        return seeds;
    }

    private static byte[] command(String name, String with) {
        return Fuzz.text("{\"commandId\":\"00000000-0000-4000-8000-000000000009\",\"command\":\"" + name
                + "\",\"with\":" + with + ",\"expectedRevision\":41}");
    }

    static void command(byte[] body) {
        switch (CommandJson.parse(body)) {
            case ParsedCommand.Invalid invalid -> {
                assertThat(invalid.field()).isNotBlank();
                assertThat(invalid.flaw().word()).isNotBlank();
                assertThat(invalid.detail()).hasSizeLessThan(1_000);
            }
            case ParsedCommand.Valid valid -> assertThat(valid.commandId()).isNotNull();
        }
    }

    @Test
    void a_command_is_understood_or_its_field_is_named() {
        Fuzz.run("commands", commands(), FloorJsonFuzzTest::command);
    }

    /** A pair of values: the one to patch, and the patch. */
    static void patch(byte[] pair) {
        JsonNode read;
        try {
            read = MAPPER.readTree(pair);
        } catch (JacksonException noJson) {
            return;
        }
        if (!(read instanceof ArrayNode both) || both.size() < 2) {
            return;
        }
        JsonNode before = both.get(0).deepCopy();
        JsonNode after = MergePatch.apply(both.get(0), both.get(1));
        assertThat(both.get(0)).as("what is patched stays as it was").isEqualTo(before);
        assertThat(MergePatch.apply(after, both.get(1)))
                .as("a patch twice is a patch once")
                .isEqualTo(after);
        if (both.get(0) instanceof ObjectNode from && both.get(1) instanceof ObjectNode to) {
            assertThat(MergePatch.withoutNulls(MergePatch.apply(from, MergePatch.diff(from, to))))
                    .isEqualTo(MergePatch.withoutNulls(to));
        }
    }

    static List<byte[]> pairs() {
        return List.of(
                Fuzz.text("[{\"a\":1,\"b\":{\"c\":[1,2],\"d\":null}},{\"a\":null,\"b\":{\"c\":{},\"e\":\"x\"}}]"),
                Fuzz.text("[{},{\"a\":{\"b\":{\"c\":{\"d\":null}}}}]"),
                Fuzz.text("[[1],{\"a\":1}]"),
                Fuzz.text("[{\"__proto__\":{\"a\":1}},{\"__proto__\":null}]"));
    }

    @Test
    void patches_do_what_their_definition_says() {
        Fuzz.run("patches", pairs(), FloorJsonFuzzTest::patch);
    }
}

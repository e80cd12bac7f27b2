package org.rostrum.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** New inputs from old ones: JSON is changed as a tree, everything also as bytes. */
final class Mutation {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONGEST = 128 * 1024;
    /** What has broken readers before. */
    private static final String[] WORDS = {
        "",
        " ",
        "0",
        "-1",
        "1e999",
        "-0",
        "9223372036854775808",
        "2147483647",
        "1.5",
        "NaN",
        "null",
        "true",
        "\u0000",
        "\uD800",
        "\uFEFF",
        "\u202E",
        "é",
        "e\u0301",
        "\r\n",
        "\"",
        "\\",
        "\\u",
        "\\ud800",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "../",
        "%00",
        "%",
        "__proto__",
        "=cmd|",
        "PT1S",
        "PT9999999999H",
        "P1D",
        "-PT1S",
        "+999999999-12-31T23:59:59Z",
        "2013-10-03T15:00:00Z",
        "24:00",
        "99:99",
        "00:00",
        "America/New_York",
        "Z",
        "en",
        "KEN",
        "statement",
        "00000000-0000-4000-8000-000000000001",
        "\t",
        ";",
        "'",
        "/*",
        "1_000",
        "٣"
    };

    private final List<byte[]> seeds;
    private final Random random;

    Mutation(List<byte[]> seeds, Random random) {
        this.seeds = new ArrayList<>(seeds);
        this.random = random;
    }

    byte[] next() {
        byte[] seed = pick(seeds);
        byte[] made = random.nextInt(3) > 0 ? asTree(seed) : null;
        if (made == null || random.nextInt(8) == 0) {
            made = asBytes(made == null ? seed : made);
        }
        return made;
    }

    private byte[] pick(List<byte[]> from) {
        return from.get(random.nextInt(from.size()));
    }

    private byte @Nullable [] asTree(byte[] seed) {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(seed);
        } catch (JacksonException noJson) {
            return null;
        }
        if (tree == null || !tree.isContainer()) {
            return null;
        }
        int changes = 1 + random.nextInt(3);
        for (int each = 0; each < changes; each++) {
            List<JsonNode> containers = new ArrayList<>();
            collect(tree, containers);
            change(containers.get(random.nextInt(containers.size())));
        }
        try {
            byte[] made = tree.toString().getBytes(StandardCharsets.UTF_8);
            return made.length > LONGEST ? null : made;
        } catch (JacksonException tooDeep) {
            return null;
        }
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainer()) {
            into.add(node);
            node.forEach(each -> collect(each, into));
        }
    }

    private void change(JsonNode container) {
        if (container instanceof ObjectNode object) {
            List<String> names = new ArrayList<>(object.propertyNames());
            String name = names.isEmpty() ? word() : names.get(random.nextInt(names.size()));
            JsonNode known = object.get(name);
            switch (random.nextInt(5)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(word(), known == null ? value() : known.deepCopy());
                default -> object.set(name, known == null ? value() : like(known));
            }
        } else if (container instanceof ArrayNode array) {
            int at = array.isEmpty() ? 0 : random.nextInt(array.size());
            switch (random.nextInt(5)) {
                case 0 -> {
                    if (!array.isEmpty()) {
                        array.remove(at);
                    }
                }
                case 1 ->
                    array.insert(at, array.isEmpty() ? value() : array.get(at).deepCopy());
                case 2 -> {
                    for (int each = random.nextInt(600); each > 0 && array.size() < 2_000; each--) {
                        array.add(array.isEmpty() ? value() : array.get(at).deepCopy());
                    }
                }
                default -> {
                    if (!array.isEmpty()) {
                        array.set(at, like(array.get(at)));
                    }
                }
            }
        }
    }

    /** Mostly something of the same kind: what differs in kind is refused early. */
    private JsonNode like(JsonNode known) {
        if (random.nextInt(4) == 0) {
            return value();
        }
        if (known.isString()) {
            return NODES.stringNode(bent(known.stringValue()));
        }
        if (known.isNumber()) {
            long[] near = {
                0, -1, 1, known.asLong(0) + 1, known.asLong(0) * -1, Integer.MAX_VALUE, Long.MIN_VALUE, 1L << 53
            };
            return random.nextInt(6) == 0
                    ? NODES.numberNode(random.nextDouble() * 1e300)
                    : NODES.numberNode(near[random.nextInt(near.length)]);
        }
        return known.isBoolean() ? NODES.booleanNode(!known.asBoolean()) : value();
    }

    private String bent(String text) {
        int at = random.nextInt(text.length() + 1);
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at) + word() + text.substring(at);
            case 1 -> text.repeat(1 + random.nextInt(40));
            case 2 -> text.substring(at);
            case 3 -> text.toUpperCase(java.util.Locale.ROOT);
            default -> word();
        };
    }

    private JsonNode value() {
        return switch (random.nextInt(8)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextLong());
            case 3 -> NODES.arrayNode();
            case 4 -> NODES.objectNode();
            case 5 -> deep();
            case 6 -> NODES.stringNode("x".repeat(random.nextInt(5_000)));
            default -> NODES.stringNode(word());
        };
    }

    private JsonNode deep() {
        JsonNode node = NODES.objectNode();
        for (int each = random.nextInt(300); each > 0; each--) {
            node = random.nextBoolean()
                    ? NODES.arrayNode().add(node)
                    : NODES.objectNode().set("a", node);
        }
        return node;
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private byte[] asBytes(byte[] seed) {
        byte[] bytes = seed.clone();
        int changes = 1 + random.nextInt(4);
        for (int each = 0; each < changes; each++) {
            int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> {
                    if (bytes.length > 0) {
                        bytes[at] = (byte) random.nextInt(256);
                    }
                }
                case 1 -> bytes = joined(bytes, at, word().getBytes(StandardCharsets.UTF_8), at);
                case 2 -> bytes = joined(bytes, at, new byte[0], Math.min(bytes.length, at + random.nextInt(40)));
                case 3 -> {
                    byte[] other = pick(seeds);
                    int from = other.length == 0 ? 0 : random.nextInt(other.length);
                    bytes = joined(bytes, at, java.util.Arrays.copyOfRange(other, from, other.length), bytes.length);
                }
                default -> {
                    byte[] part = java.util.Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 30));
                    bytes = joined(bytes, at, part, at);
                }
            }
        }
        return bytes;
    }

    /** What stands before {@code at}, the middle, and what stands from {@code on}; cut where it would be too long. */
    private static byte[] joined(byte[] bytes, int at, byte[] middle, int on) {
        int length = Math.min(LONGEST, at + middle.length + bytes.length - on);
        byte[] made = new byte[at + middle.length + bytes.length - on];
        System.arraycopy(bytes, 0, made, 0, at);
        System.arraycopy(middle, 0, made, at, middle.length);
        System.arraycopy(bytes, on, made, at + middle.length, bytes.length - on);
        return length == made.length ? made : java.util.Arrays.copyOf(made, length);
    }
}

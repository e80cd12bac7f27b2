package org.rostrum.floor.json;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes the few kinds of fields that stored JSON has, with errors that name the field. */
final class StoredFields {
    private StoredFields() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /**
     * JSON that has a form in UTF-8 whatever its texts are: half a character is escaped, where it would become a
     * question mark on its way to the database, and what is read would not be what happened.
     */
    static String written(ObjectNode node) {
        String json = node.toString();
        for (int i = 0; i < json.length(); i += Character.charCount(json.codePointAt(i))) {
            if (isHalf(json.codePointAt(i))) {
                return escaped(json);
            }
        }
        return json;
    }

    private static boolean isHalf(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    /** Only texts can hold such characters, so escaping them in the whole is escaping them there. */
    private static String escaped(String json) {
        StringBuilder escaped = new StringBuilder(json.length() + 16);
        json.codePoints().forEach(each -> {
            if (isHalf(each)) {
                escaped.append(String.format("\\u%04x", each));
            } else {
                escaped.appendCodePoint(each);
            }
        });
        return escaped.toString();
    }

    static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isString()) {
            throw new IllegalArgumentException(field + ": found " + value + ", expected a text");
        }
        return value.asString();
    }

    static @Nullable String textOrNull(JsonNode node, String field) {
        return absent(node, field) ? null : text(node, field);
    }

    static long number(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isIntegralNumber()) {
            throw new IllegalArgumentException(field + ": found " + value + ", expected a whole number");
        }
        return value.asLong();
    }

    static int integer(JsonNode node, String field) {
        return Math.toIntExact(number(node, field));
    }

    static boolean flag(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isBoolean()) {
            throw new IllegalArgumentException(field + ": found " + value + ", expected true or false");
        }
        return value.asBoolean();
    }

    /** Seconds and nanoseconds, so that what is read is what was written. */
    static Instant instant(JsonNode node, String field) {
        return Instant.parse(text(node, field));
    }

    static @Nullable Instant instantOrNull(JsonNode node, String field) {
        return absent(node, field) ? null : instant(node, field);
    }

    /** Durations are written as ISO 8601 with nanoseconds: milliseconds would round what a clock had used. */
    static Duration duration(JsonNode node, String field) {
        return Duration.parse(text(node, field));
    }

    static boolean absent(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull();
    }

    static JsonNode child(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException(field + ": found nothing, expected a value");
        }
        return value;
    }

    static Map<String, String> texts(JsonNode node, String field) {
        Map<String, String> texts = new HashMap<>();
        child(node, field)
                .properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().asString()));
        return texts;
    }

    static void put(ObjectNode node, String field, @Nullable Object value) {
        if (value != null) {
            node.put(field, value.toString());
        }
    }

    static ObjectNode texts(Map<String, String> texts) {
        ObjectNode node = object();
        texts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> node.put(each.getKey(), each.getValue()));
        return node;
    }
}

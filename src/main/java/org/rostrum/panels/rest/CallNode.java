package org.rostrum.panels.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A value of a call that knows where it stands, so that what is wrong with it can be said. Nothing is guessed. */
record CallNode(String path, JsonNode json) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int SHOWN = 40;

    /**
     * Reads a whole text.
     *
     * @throws CallException when it is no JSON object
     */
    static CallNode parse(String text) {
        try {
            CallNode node = new CallNode("$", MAPPER.readTree(text));
            if (!node.json.isObject()) {
                throw node.wrong("an object");
            }
            return node;
        } catch (JacksonException e) {
            var place = e.getLocation();
            String where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
            throw new CallException("$", "no well-formed JSON" + where, "a JSON object");
        }
    }

    /** An object without members. */
    static JsonNode emptyObject() {
        return MAPPER.createObjectNode();
    }

    /** A member that must be there. */
    CallNode get(String key) {
        return find(key).orElseThrow(() -> new CallException(path + "." + key, "nothing", "a value of this name"));
    }

    /** A member, empty where it is missing or null. */
    Optional<CallNode> find(String key) {
        if (!json.isObject()) {
            throw wrong("an object");
        }
        JsonNode value = json.get(key);
        return value == null || value.isNull() || value.isMissingNode()
                ? Optional.empty()
                : Optional.of(new CallNode(path + "." + key, value));
    }

    /** The members of an object by name. */
    Map<String, CallNode> members(int most) {
        if (!json.isObject() || json.size() > most) {
            throw wrong("an object of at most " + most + " members");
        }
        Map<String, CallNode> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : json.properties()) {
            members.put(each.getKey(), new CallNode(path + "." + each.getKey(), each.getValue()));
        }
        return members;
    }

    /** Refuses members with other names. */
    CallNode onlyHas(String... known) {
        if (!json.isObject()) {
            throw wrong("an object");
        }
        Set<String> names = new TreeSet<>(List.of(known));
        for (Map.Entry<String, JsonNode> each : json.properties()) {
            String name = each.getKey();
            if (!names.contains(name)) {
                throw new CallException(
                        name.length() > SHOWN ? path : path + "." + name,
                        "\"" + shortened(name) + "\"",
                        "no such member, but " + String.join(", ", names));
            }
        }
        return this;
    }

    List<CallNode> items(int most) {
        if (!json.isArray() || json.size() > most) {
            throw wrong("a list of at most " + most);
        }
        List<CallNode> items = new ArrayList<>();
        for (JsonNode item : json) {
            items.add(new CallNode(path + "[" + items.size() + "]", item));
        }
        return items;
    }

    /** The text as it stands: no blanks are taken away, since lots are drawn with it. */
    String text(int longest) {
        String expected = "a text of 1 to " + longest + " characters, no blanks around it, no control characters";
        if (!json.isString()) {
            throw wrong(expected);
        }
        String text = json.stringValue();
        boolean wrong = text.isEmpty()
                || text.length() > longest
                || !text.equals(text.strip())
                || text.chars().anyMatch(Character::isISOControl);
        if (wrong) {
            throw wrong(expected);
        }
        return text;
    }

    /** A text that is one of some. */
    String oneOf(Set<String> known, String what) {
        if (!json.isString() || !known.contains(json.stringValue())) {
            throw wrong(what);
        }
        return json.stringValue();
    }

    boolean flag() {
        if (!json.isBoolean()) {
            throw wrong("true or false");
        }
        return json.booleanValue();
    }

    int number(int least, int most) {
        if (!json.isInt() || json.intValue() < least || json.intValue() > most) {
            throw wrong("a whole number from " + least + " to " + most);
        }
        return json.intValue();
    }

    /** What is wrong with this value. */
    CallException wrong(String expected) {
        return new CallException(path, shortened(json.toString()), expected);
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}

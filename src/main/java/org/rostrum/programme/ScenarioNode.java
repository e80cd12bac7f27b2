package org.rostrum.programme;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A value of a scenario that knows where it stands, so that what is wrong with it can be said. */
record ScenarioNode(String path, JsonNode json) {
    static final int LONGEST_TEXT = 500;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final int SHOWN = 40;

    /**
     * Reads a whole text.
     *
     * @throws ScenarioException when it is no JSON
     */
    static ScenarioNode parse(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            return new ScenarioNode("$", json);
        } catch (JacksonException e) {
            var place = e.getLocation();
            String where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
            throw new ScenarioException("$", "no well-formed JSON" + where, "a JSON object");
        }
    }

    /** A member that must be there. */
    ScenarioNode get(String key) {
        return find(key).orElseThrow(() -> new ScenarioException(path + "." + key, "nothing", "a value of this name"));
    }

    /** A member, empty where it is missing or null. */
    Optional<ScenarioNode> find(String key) {
        if (!json.isObject()) {
            throw wrong("an object");
        }
        JsonNode value = json.get(key);
        return value == null || value.isNull() || value.isMissingNode()
                ? Optional.empty()
                : Optional.of(new ScenarioNode(path + "." + key, value));
    }

    String text() {
        return text(LONGEST_TEXT);
    }

    /** Words without control characters. */
    String text(int longest) {
        String expected = "a text of 1 to " + longest + " characters without control characters";
        if (!json.isString()) {
            throw wrong(expected);
        }
        String text = json.stringValue().strip();
        if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw wrong(expected);
        }
        return text;
    }

    Optional<String> findText(String key, int longest) {
        return find(key).map(node -> node.text(longest));
    }

    /** An id: in lower case, since it is part of addresses. */
    String id() {
        String expected = "1 to 40 letters, digits, dashes or underscores";
        if (!json.isString() || !json.stringValue().matches("[A-Za-z0-9][A-Za-z0-9_-]{0,39}")) {
            throw wrong(expected);
        }
        return json.stringValue().toLowerCase(java.util.Locale.ROOT);
    }

    int number(int least, int most) {
        if (!json.isInt() || json.intValue() < least || json.intValue() > most) {
            throw wrong("a whole number from " + least + " to " + most);
        }
        return json.intValue();
    }

    /** A time in minutes, with or without a fraction. */
    Duration minutes(int most) {
        if (!json.isNumber() || json.doubleValue() < 0 || json.doubleValue() > most) {
            throw wrong("minutes, from 0 to " + most);
        }
        return Duration.ofMillis(Math.round(json.doubleValue() * 60_000));
    }

    List<ScenarioNode> items(int most) {
        if (!json.isArray() || json.size() > most) {
            throw wrong("a list of at most " + most);
        }
        List<ScenarioNode> items = new ArrayList<>();
        for (JsonNode item : json) {
            items.add(new ScenarioNode(path + "[" + items.size() + "]", item));
        }
        return items;
    }

    /** Words by language code, at least in English; a plain text is English. */
    Map<String, String> languages() {
        if (json.isString()) {
            return Map.of("en", text());
        }
        if (!json.isObject()) {
            throw wrong("a text, or texts by language with at least en");
        }
        Map<String, String> words = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : json.properties()) {
            ScenarioNode value = new ScenarioNode(path + "." + each.getKey(), each.getValue());
            if (!each.getKey().matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
                throw new ScenarioException(value.path(), "\"" + each.getKey() + "\"", "a language code such as fr");
            }
            words.put(each.getKey(), value.text());
        }
        if (!words.containsKey("en")) {
            throw new ScenarioException(path + ".en", "nothing", "the text in English");
        }
        return words;
    }

    Instant instant() {
        try {
            return OffsetDateTime.parse(text()).toInstant();
        } catch (DateTimeException e) {
            throw wrong("an instant such as 2013-10-03T10:00:00-04:00");
        }
    }

    LocalTime time() {
        try {
            return LocalTime.parse(text());
        } catch (DateTimeException e) {
            throw wrong("a time of day such as 09:00");
        }
    }

    /** What is wrong with this value. */
    ScenarioException wrong(String expected) {
        String found = json.toString();
        return new ScenarioException(path, found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "…", expected);
    }
}

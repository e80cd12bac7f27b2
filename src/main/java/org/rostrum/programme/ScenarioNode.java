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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Pattern SHORT_DURATION = Pattern.compile("(?=.)(?:(\\d{1,4})m)?(?:(\\d{1,5})s)?");

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

    /** Words that may have several lines. */
    String lines(int longest) {
        String expected = "a text of 1 to " + longest + " characters without control characters but the end of a line";
        if (!json.isString()) {
            throw wrong(expected);
        }
        String text = json.stringValue().strip();
        boolean hostile = text.chars().anyMatch(each -> each != '\n' && Character.isISOControl(each));
        if (text.isEmpty() || text.length() > longest || hostile) {
            throw wrong(expected);
        }
        return text;
    }

    /** A word of a closed set, of which each has a value. */
    <T> T word(Function<String, T> of) {
        try {
            return of.apply(text());
        } catch (IllegalArgumentException unknown) {
            String message = String.valueOf(unknown.getMessage());
            throw wrong(message.substring(message.indexOf("expected ") + 9));
        }
    }

    /** One of some words. */
    String oneOf(List<String> words) {
        if (!json.isString() || !words.contains(json.stringValue())) {
            throw wrong("one of " + String.join(", ", words));
        }
        return json.stringValue();
    }

    boolean flag() {
        if (!json.isBoolean()) {
            throw wrong("true or false");
        }
        return json.booleanValue();
    }

    /** A length of time from {@code least} to a day, such as 90s, 3m, 1m30s or PT3M. */
    Duration duration(Duration least) {
        Duration found = null;
        if (json.isString()) {
            Matcher matcher = SHORT_DURATION.matcher(json.stringValue());
            if (matcher.matches()) {
                found = Duration.ofMinutes(number(matcher.group(1))).plusSeconds(number(matcher.group(2)));
            } else {
                found = isoDuration(json.stringValue());
            }
        }
        if (found == null || found.compareTo(least) < 0 || found.compareTo(LONGEST) > 0) {
            throw wrong("a length of time of at most a day, such as 3m, 90s or 1m30s");
        }
        return found;
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static @Nullable Duration isoDuration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The members of an object; their paths end with their names. */
    List<ScenarioNode> members() {
        if (!json.isObject()) {
            throw wrong("an object");
        }
        List<ScenarioNode> members = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : json.properties()) {
            members.add(new ScenarioNode(path + "." + each.getKey(), each.getValue()));
        }
        return members;
    }

    /** Refuses members with other names. */
    void onlyHas(Set<String> known) {
        for (ScenarioNode each : members()) {
            String name = each.path().substring(path.length() + 1);
            if (!known.contains(name)) {
                String expected = "no such member, but " + String.join(", ", new TreeSet<>(known));
                throw new ScenarioException(
                        name.length() > SHOWN ? path : each.path(),
                        "\"" + name.substring(0, Math.min(name.length(), SHOWN)) + "\"",
                        expected);
            }
        }
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

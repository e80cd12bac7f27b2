package org.rostrum.floor.scenarios;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A mapping of a scenario file, read strictly: what it does not know is an error that names the place. */
final class Yaml {
    /** Scenarios begin here; their instants are counted from it. */
    static final Instant START = Instant.parse("2013-10-03T14:00:00Z");

    private static final Pattern CLOCK = Pattern.compile("(-?)(?:(\\d+):)?(\\d{1,3}):(\\d{2})(?:\\.(\\d{1,3}))?");
    private static final Pattern LENGTH = Pattern.compile("(-?)(\\d+)(ms|s|m|h)");

    private final String place;
    private final Map<String, @Nullable Object> values;

    private Yaml(String place, Map<String, @Nullable Object> values) {
        this.place = place;
        this.values = values;
    }

    static Yaml of(String place, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new AssertionError(place + ": found " + value + ", expected a mapping");
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        map.forEach((key, each) -> values.put(String.valueOf(key), each));
        return new Yaml(place, values);
    }

    Yaml only(String... keys) {
        Set<String> known = Set.of(keys);
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                throw new AssertionError(place + ": unknown key \"" + key + "\", expected one of " + known);
            }
        }
        return this;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Set<String> keys() {
        return values.keySet();
    }

    @Nullable
    Object raw(String key) {
        return values.get(key);
    }

    String text(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new AssertionError(place + ": \"" + key + "\" is missing");
        }
        return value.toString();
    }

    @Nullable
    String textOrNull(String key) {
        Object value = values.get(key);
        return value == null ? null : value.toString();
    }

    boolean isMapping(String key) {
        return values.get(key) instanceof Map<?, ?>;
    }

    Yaml mapping(String key) {
        return of(place + "." + key, values.get(key));
    }

    Yaml mappingOrEmpty(String key) {
        return has(key) ? mapping(key) : new Yaml(place + "." + key, Map.of());
    }

    List<@Nullable Object> list(String key) {
        if (!(values.get(key) instanceof List<?> list)) {
            throw new AssertionError(place + ": \"" + key + "\": found " + values.get(key) + ", expected a list");
        }
        return new ArrayList<>(list);
    }

    boolean flag(String key, boolean otherwise) {
        Object value = values.getOrDefault(key, otherwise);
        if (!(value instanceof Boolean flag)) {
            throw new AssertionError(place + ": \"" + key + "\": found " + value + ", expected true or false");
        }
        return flag;
    }

    int number(String key, int otherwise) {
        Object value = values.getOrDefault(key, otherwise);
        if (!(value instanceof Integer number)) {
            throw new AssertionError(place + ": \"" + key + "\": found " + value + ", expected a whole number");
        }
        return number;
    }

    Duration length(String key) {
        Matcher length = LENGTH.matcher(text(key));
        if (!length.matches()) {
            throw new AssertionError(
                    place + ": \"" + key + "\": found " + text(key) + ", expected a length as 3m or 30s");
        }
        long count = Long.parseLong(length.group(2));
        Duration amount = switch (length.group(3)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
        return length.group(1).isEmpty() ? amount : amount.negated();
    }

    Duration clock(String key) {
        return clock(place + "." + key, text(key));
    }

    static Duration clock(String place, String text) {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            throw new AssertionError(place + ": found \"" + text + "\", expected mm:ss, mm:ss.SSS or h:mm:ss");
        }
        String hours = clock.group(2);
        String fraction = clock.group(5);
        Duration time = Duration.ofHours(hours == null ? 0 : Long.parseLong(hours))
                .plusMinutes(Long.parseLong(clock.group(3)))
                .plusSeconds(Long.parseLong(clock.group(4)))
                .plusMillis(fraction == null ? 0 : Long.parseLong((fraction + "00").substring(0, 3)));
        return clock.group(1).isEmpty() ? time : time.negated();
    }

    Instant instant(String key) {
        return START.plus(clock(key));
    }

    @Nullable
    Instant instantOrNull(String key) {
        return has(key) ? instant(key) : null;
    }

    String place() {
        return place;
    }
}

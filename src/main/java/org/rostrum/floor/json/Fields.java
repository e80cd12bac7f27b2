package org.rostrum.floor.json;

import java.io.Serial;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.json.ParsedCommand.Flaw;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the fields of one JSON object strictly. What is wrong leaves as a {@link Wrong}, which never leaves this package. */
final class Fields {
    /** Ids and codes; an entry's id is a UUID. */
    static final int LONGEST_ID = 100;

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern SHORT_DURATION =
            Pattern.compile("([+-]?)(?:(\\d{1,2})h)?(?:(\\d{1,4})m)?(?:(\\d{1,5})s)?");

    private final ObjectNode object;
    private final String prefix;

    Fields(ObjectNode object, String prefix) {
        this.object = object;
        this.prefix = prefix;
    }

    /** A field that cannot be used. */
    static final class Wrong extends Exception {
        @Serial
        private static final long serialVersionUID = 1;

        private final transient ParsedCommand.Invalid invalid;

        Wrong(String field, Flaw flaw, String detail) {
            super(field, null, false, false);
            this.invalid = new ParsedCommand.Invalid(field, flaw, detail);
        }

        ParsedCommand.Invalid invalid() {
            return invalid;
        }
    }

    Wrong wrong(String field, Flaw flaw, String detail) {
        return new Wrong(prefix + field, flaw, detail);
    }

    void onlyHas(Set<String> known) throws Wrong {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                String shown = name.isBlank() || name.length() > LONGEST_ID || firstBad(name, false) ? "…" : name;
                throw wrong(shown, Flaw.UNKNOWN_FIELD, "");
            }
        }
    }

    boolean has(String field) {
        JsonNode value = object.get(field);
        return value != null && !value.isNull();
    }

    /** Exactly one of the fields must be there; gives its name. */
    String oneOf(String... fields) throws Wrong {
        String found = null;
        for (String field : fields) {
            if (has(field)) {
                if (found != null) {
                    throw wrong(field, Flaw.ONE_OF, String.join(", ", fields));
                }
                found = field;
            }
        }
        if (found == null) {
            throw wrong(fields[0], Flaw.ONE_OF, String.join(", ", fields));
        }
        return found;
    }

    String text(String field, int longest) throws Wrong {
        String text = textOrNull(field, longest);
        if (text == null) {
            throw wrong(field, Flaw.MISSING, "");
        }
        return text;
    }

    /** Text of one line without blanks around it; null where it is missing or empty. */
    @Nullable
    String textOrNull(String field, int longest) throws Wrong {
        return textOrNull(field, longest, false);
    }

    /** Text that may have several lines. */
    @Nullable
    String linesOrNull(String field, int longest) throws Wrong {
        return textOrNull(field, longest, true);
    }

    private @Nullable String textOrNull(String field, int longest, boolean lines) throws Wrong {
        if (!has(field)) {
            return null;
        }
        JsonNode value = object.get(field);
        if (!value.isString()) {
            throw wrong(field, Flaw.NOT_TEXT, "");
        }
        String text = value.asString().strip();
        if (text.length() > longest) {
            throw wrong(field, Flaw.TOO_LONG, Integer.toString(longest));
        }
        if (firstBad(text, lines)) {
            throw wrong(field, Flaw.CONTROL_CHARACTERS, "");
        }
        return text.isEmpty() ? null : text;
    }

    /** A list of texts of one line, from {@code fewest} to {@code most} of them. */
    List<String> texts(String field, int fewest, int most, int longest) throws Wrong {
        if (!has(field)) {
            throw wrong(field, Flaw.MISSING, "");
        }
        if (!(object.get(field) instanceof ArrayNode array) || array.size() < fewest || array.size() > most) {
            throw wrong(field, Flaw.NOT_A_LIST, fewest + "–" + most);
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : array) {
            String text = each.isString() ? each.asString().strip() : "";
            if (text.isEmpty() || text.length() > longest || firstBad(text, false)) {
                throw wrong(field, Flaw.NOT_A_LIST, fewest + "–" + most);
            }
            texts.add(text);
        }
        return texts;
    }

    private static boolean firstBad(String text, boolean lines) {
        return text.codePoints().anyMatch(each -> !(lines && each == '\n') && isHostile(each));
    }

    /** Control characters, those that turn the direction of what follows (they could fake another name), half characters. */
    private static boolean isHostile(int character) {
        return Character.isISOControl(character)
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069)
                || (character >= 0x2028 && character <= 0x2029)
                || (character >= 0xD800 && character <= 0xDFFF)
                || (character & 0xFFFE) == 0xFFFE;
    }

    /** A word of a closed set; null where it is missing. */
    <T> @Nullable T wordOrNull(String field, Function<String, T> of) throws Wrong {
        String word = textOrNull(field, LONGEST_ID);
        if (word == null) {
            return null;
        }
        try {
            return of.apply(word);
        } catch (IllegalArgumentException unknown) {
            String message = String.valueOf(unknown.getMessage());
            throw wrong(field, Flaw.UNKNOWN_WORD, message.substring(message.indexOf("expected ") + 9));
        }
    }

    /** True or false; false where it is missing. */
    boolean flag(String field) throws Wrong {
        if (!has(field)) {
            return false;
        }
        JsonNode value = object.get(field);
        if (!value.isBoolean()) {
            throw wrong(field, Flaw.UNKNOWN_WORD, "true, false");
        }
        return value.asBoolean();
    }

    UUID uuid(String field) throws Wrong {
        String text = text(field, LONGEST_ID);
        if (!UUID_TEXT.matcher(text).matches()) {
            throw wrong(field, Flaw.NOT_AN_ID, "");
        }
        return UUID.fromString(text);
    }

    @Nullable
    Instant instantOrNull(String field) throws Wrong {
        String text = textOrNull(field, LONGEST_ID);
        if (text == null) {
            return null;
        }
        try {
            Instant instant = Instant.parse(text);
            if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
                throw wrong(field, Flaw.NOT_AN_INSTANT, "");
            }
            return instant;
        } catch (DateTimeException notAnInstant) {
            throw wrong(field, Flaw.NOT_AN_INSTANT, "");
        }
    }

    /** A length of time: "3m", "1m30s", "-30s", "PT3M", or whole milliseconds as a number; at most a day. */
    Duration duration(String field) throws Wrong {
        if (!has(field)) {
            throw wrong(field, Flaw.MISSING, "");
        }
        JsonNode value = object.get(field);
        Duration duration = null;
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            duration = Duration.ofMillis(value.asLong());
        } else if (value.isString()) {
            duration = parsed(value.asString());
        }
        if (duration == null || duration.compareTo(LONGEST) > 0 || duration.compareTo(LONGEST.negated()) < 0) {
            throw wrong(field, Flaw.NOT_A_DURATION, "");
        }
        return duration;
    }

    private static @Nullable Duration parsed(String text) {
        if (text.isEmpty() || text.length() > 30) {
            return null;
        }
        Matcher matcher = SHORT_DURATION.matcher(text);
        if (matcher.matches() && Character.isLetter(text.charAt(text.length() - 1))) {
            Duration length = Duration.ofHours(number(matcher.group(2)))
                    .plusMinutes(number(matcher.group(3)))
                    .plusSeconds(number(matcher.group(4)));
            return "-".equals(matcher.group(1)) ? length.negated() : length;
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeException | ArithmeticException notADuration) {
            return null;
        }
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    @Nullable
    Long revisionOrNull(String field) throws Wrong {
        if (!has(field)) {
            return null;
        }
        JsonNode value = object.get(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
            throw wrong(field, Flaw.NOT_A_REVISION, "");
        }
        return value.asLong();
    }

    /** An object; empty where it is missing. */
    ObjectNode object(String field) throws Wrong {
        if (!has(field)) {
            return tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        }
        if (object.get(field) instanceof ObjectNode inner) {
            return inner;
        }
        throw wrong(field, Flaw.MALFORMED, "");
    }
}

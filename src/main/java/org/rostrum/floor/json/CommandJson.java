package org.rostrum.floor.json;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Announcement;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.Level;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.TimeLimits;
import org.rostrum.floor.json.Fields.Wrong;
import org.rostrum.floor.json.ParsedCommand.Flaw;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a command of the public interface. Strict: what is not understood whole is not understood at all. */
public final class CommandJson {
    /** Names of people and of what they belong to. */
    public static final int LONGEST_NAME = 200;

    private static final String ENTRY = "entry";
    private static final Set<String> REQUEST =
            Set.of("kind", "level", "on-behalf-of", "reply-to", "note", "to", "written");
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxNumberLength(30)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads what goes with a command. */
    @FunctionalInterface
    interface Reader {
        FloorCommand read(Fields with) throws Wrong;
    }

    record Known(Set<String> fields, Reader reader) {}

    private static final Map<String, Known> COMMANDS = commands();

    private CommandJson() {}

    /** The names of all commands, in the order of the alphabet. */
    public static Set<String> names() {
        return COMMANDS.keySet();
    }

    /** Reads {@code {"commandId", "command", "with", "expectedRevision"}}. Never throws for what is in the bytes. */
    public static ParsedCommand parse(byte[] body) {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(body);
        } catch (JacksonException malformed) {
            return new ParsedCommand.Invalid("body", Flaw.MALFORMED, "");
        }
        if (!(tree instanceof ObjectNode object)) {
            return new ParsedCommand.Invalid("body", Flaw.MALFORMED, "");
        }
        try {
            return read(new Fields(object, ""));
        } catch (Wrong wrong) {
            return wrong.invalid();
        }
    }

    private static ParsedCommand read(Fields body) throws Wrong {
        body.onlyHas(Set.of("commandId", "command", "with", "expectedRevision"));
        UUID commandId = body.uuid("commandId");
        String name = body.text("command", Fields.LONGEST_ID);
        Known known = COMMANDS.get(name);
        if (known == null) {
            throw body.wrong("command", Flaw.UNKNOWN_WORD, String.join(", ", COMMANDS.keySet()));
        }
        Fields with = new Fields(body.object("with"), "with.");
        with.onlyHas(known.fields());
        FloorCommand command = known.reader().read(with);
        return new ParsedCommand.Valid(commandId, command, body.revisionOrNull("expectedRevision"));
    }

    private static Map<String, Known> commands() {
        Map<String, Known> known = new TreeMap<>();
        known.put("meeting.open", plain(new FloorCommand.OpenMeeting()));
        known.put("meeting.suspend", at("until", FloorCommand.SuspendMeeting::new));
        known.put("meeting.resume", plain(new FloorCommand.ResumeMeeting()));
        known.put("meeting.adjourn", plain(new FloorCommand.AdjournMeeting()));
        known.put(
                "meeting.announce",
                new Known(Set.of("text"), with -> new FloorCommand.Announce(orEmpty(with, "text"))));
        known.put(
                "segment.start",
                new Known(
                        Set.of("segment"),
                        with -> new FloorCommand.StartSegment(with.text("segment", Fields.LONGEST_ID))));
        known.put("list.open", at("at", FloorCommand.OpenList::new));
        known.put("list.close", at("at", FloorCommand.CloseList::new));
        known.put("floor.request", new Known(REQUEST, with -> new FloorCommand.RequestFloor(request(with))));
        known.put("floor.withdraw", entry(FloorCommand.Withdraw::new));
        known.put("list.add", new Known(and(REQUEST, "code", "name", "affiliation", "category"), CommandJson::add));
        known.put("list.move", new Known(Set.of(ENTRY, "after", "before", "to"), CommandJson::move));
        known.put(
                "list.swap",
                new Known(
                        Set.of(ENTRY, "with"),
                        with -> new FloorCommand.SwapEntries(
                                with.text(ENTRY, Fields.LONGEST_ID), with.text("with", Fields.LONGEST_ID))));
        known.put(
                "list.merge",
                new Known(
                        Set.of("entries"),
                        with -> new FloorCommand.MergeEntries(
                                with.texts("entries", 2, FloorCommand.MergeEntries.MOST, Fields.LONGEST_ID))));
        ListLifeJson.put(known);
        known.put(
                "floor.give",
                new Known(
                        Set.of(ENTRY, "after"),
                        with -> new FloorCommand.GiveFloor(
                                with.text(ENTRY, Fields.LONGEST_ID), with.textOrNull("after", Fields.LONGEST_ID))));
        known.put(
                "floor.give-next",
                new Known(
                        Set.of("after"),
                        with -> new FloorCommand.GiveNext(with.textOrNull("after", Fields.LONGEST_ID))));
        known.put("statement.start", plain(new FloorCommand.StartStatement()));
        known.put("statement.end", plain(new FloorCommand.EndStatement()));
        known.put("clock.pause", plain(new FloorCommand.PauseClock()));
        known.put("clock.resume", plain(new FloorCommand.ResumeClock()));
        known.put("clock.extend", new Known(Set.of("by"), with -> new FloorCommand.ExtendClock(with.duration("by"))));
        known.put("limit.set", new Known(Set.of("category", "kind", "limit"), CommandJson::limit));
        known.put("speaker.absent", entry(FloorCommand.MarkAbsent::new));
        known.put("speaker.remind", plain(new FloorCommand.RemindSpeaker()));
        known.put("participant.present", presence(true));
        known.put("participant.absent", presence(false));
        known.put("order.rule", new Known(Set.of(ENTRY, "ruling"), CommandJson::rule));
        known.put("undo", plain(new FloorCommand.Undo()));
        return java.util.Collections.unmodifiableMap(known);
    }

    private static Set<String> and(Set<String> fields, String... more) {
        Set<String> all = new HashSet<>(fields);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }

    private static Known plain(FloorCommand command) {
        return new Known(Set.of(), _ -> command);
    }

    /** Makes a command of an instant that may be missing. */
    @FunctionalInterface
    private interface OfInstant {
        FloorCommand of(@Nullable Instant at);
    }

    /** Makes a command of an entry. */
    @FunctionalInterface
    interface OfEntry {
        FloorCommand of(String entry);
    }

    private static Known at(String field, OfInstant command) {
        return new Known(Set.of(field), with -> command.of(with.instantOrNull(field)));
    }

    static Known entry(OfEntry command) {
        return new Known(Set.of(ENTRY), with -> command.of(with.text(ENTRY, Fields.LONGEST_ID)));
    }

    private static Known presence(boolean present) {
        return new Known(
                Set.of("code"), with -> new FloorCommand.SetPresent(with.text("code", Fields.LONGEST_ID), present));
    }

    private static String orEmpty(Fields with, String field) throws Wrong {
        if (!with.has(field)) {
            throw with.wrong(field, Flaw.MISSING, "");
        }
        String text = with.textOrNull(field, Announcement.LONGEST);
        return text == null ? "" : text;
    }

    private static FloorCommand.Request request(Fields with) throws Wrong {
        Kind kind = with.wordOrNull("kind", Kind::of);
        return new FloorCommand.Request(
                kind == null ? Kind.STATEMENT : kind,
                with.wordOrNull("level", Level::of),
                with.textOrNull("on-behalf-of", FloorCommand.Request.LONGEST_GROUP),
                with.textOrNull("reply-to", Fields.LONGEST_ID),
                with.linesOrNull("note", FloorCommand.Request.LONGEST_NOTE),
                with.textOrNull("to", Fields.LONGEST_ID),
                with.flag("written"));
    }

    private static FloorCommand add(Fields with) throws Wrong {
        boolean byCode = with.oneOf("code", "name").equals("code");
        if (byCode) {
            for (String ofGuest : new String[] {"affiliation", "category"}) {
                if (with.has(ofGuest)) {
                    throw with.wrong(ofGuest, Flaw.ONE_OF, "code, name");
                }
            }
            return new FloorCommand.AddToList(with.text("code", Fields.LONGEST_ID), null, request(with));
        }
        String category = with.textOrNull("category", Fields.LONGEST_ID);
        Participant guest = new Participant(
                "",
                Map.of("en", with.text("name", LONGEST_NAME)),
                category == null ? Participant.STAKEHOLDER : category,
                null,
                null,
                with.textOrNull("affiliation", LONGEST_NAME));
        return new FloorCommand.AddToList(null, guest, request(with));
    }

    private static FloorCommand move(Fields with) throws Wrong {
        String entry = with.text(ENTRY, Fields.LONGEST_ID);
        return new FloorCommand.MoveEntry(
                entry,
                switch (with.oneOf("after", "before", "to")) {
                    case "after" -> new FloorCommand.Place.After(with.text("after", Fields.LONGEST_ID));
                    case "before" -> new FloorCommand.Place.Before(with.text("before", Fields.LONGEST_ID));
                    default -> end(with);
                });
    }

    private static FloorCommand.Place end(Fields with) throws Wrong {
        return switch (with.text("to", Fields.LONGEST_ID)) {
            case "first" -> new FloorCommand.Place.First();
            case "last" -> new FloorCommand.Place.Last();
            default -> throw with.wrong("to", Flaw.UNKNOWN_WORD, "first, last");
        };
    }

    private static FloorCommand limit(Fields with) throws Wrong {
        String field = with.oneOf("category", "kind");
        String key = with.text(field, Fields.LONGEST_ID);
        boolean replies = key.equals(TimeLimits.REPLY_FIRST) || key.equals(TimeLimits.REPLY_SECOND);
        if (field.equals("kind") && !replies) {
            with.wordOrNull("kind", Kind::of);
        }
        return new FloorCommand.SetLimit(key, with.duration("limit"));
    }

    private static FloorCommand rule(Fields with) throws Wrong {
        String ruling = with.linesOrNull("ruling", FloorCommand.RuleOnOrder.LONGEST_RULING);
        return new FloorCommand.RuleOnOrder(with.text(ENTRY, Fields.LONGEST_ID), ruling == null ? "" : ruling);
    }
}

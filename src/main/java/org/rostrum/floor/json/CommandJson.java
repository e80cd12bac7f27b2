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
    private static final String CATEGORY = "category";
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
        known.put(
                "floor.request",
                new Known(
                        and(REQUEST, CATEGORY), with -> new FloorCommand.RequestFloor(request(with, category(with)))));
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
        known.put("statement.start", about(FloorCommand.StartStatement::new));
        known.put("statement.end", about(FloorCommand.EndStatement::new));
        known.put("clock.pause", about(FloorCommand.PauseClock::new));
        known.put("clock.resume", about(FloorCommand.ResumeClock::new));
        known.put(
                "clock.extend",
                new Known(
                        Set.of("by", ENTRY),
                        with -> new FloorCommand.ExtendClock(
                                with.duration("by"), with.textOrNull(ENTRY, Fields.LONGEST_ID))));
        known.put("limit.set", new Known(Set.of("category", "kind", "limit"), CommandJson::limit));
        known.put("speaker.absent", entry(FloorCommand.MarkAbsent::new));
        known.put("speaker.remind", about(FloorCommand.RemindSpeaker::new));
        known.put("participant.present", presence(true));
        known.put("participant.absent", presence(false));
        known.put("order.rule", new Known(Set.of(ENTRY, "ruling"), CommandJson::rule));
        known.put("undo", plain(new FloorCommand.Undo()));
        ofProcedure(known);
        return java.util.Collections.unmodifiableMap(known);
    }

    private static void ofProcedure(Map<String, Known> known) {
        known.put("motion.raise", new Known(Set.of("motion", "code"), ProcedureCommandJson::raise));
        known.put("motion.speak", new Known(Set.of("motion", "code", "side"), ProcedureCommandJson::speak));
        known.put("motion.decide", new Known(Set.of("motion", "outcome", "until"), ProcedureCommandJson::decide));
        known.put("ruling.appeal", new Known(Set.of(ENTRY, "code"), ProcedureCommandJson::appeal));
        known.put("appeal.decide", new Known(Set.of("outcome"), ProcedureCommandJson::decideAppeal));
        known.put("speaker.call-to-order", about(FloorCommand.CallToOrder::new));
        known.put("chair.preside", new Known(Set.of("code", "name"), ProcedureCommandJson::preside));
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

    /** Makes a command of the intervention that is meant, or of none. */
    @FunctionalInterface
    private interface OfMeant {
        FloorCommand of(@Nullable String entry);
    }

    private static Known at(String field, OfInstant command) {
        return new Known(Set.of(field), with -> command.of(with.instantOrNull(field)));
    }

    static Known entry(OfEntry command) {
        return new Known(Set.of(ENTRY), with -> command.of(with.text(ENTRY, Fields.LONGEST_ID)));
    }

    /** A command about the intervention under way, which may say which one it means. */
    private static Known about(OfMeant command) {
        return new Known(Set.of(ENTRY), with -> command.of(with.textOrNull(ENTRY, Fields.LONGEST_ID)));
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

    private static @Nullable String category(Fields with) throws Wrong {
        return with.textOrNull(CATEGORY, Fields.LONGEST_ID);
    }

    private static FloorCommand.Request request(Fields with, @Nullable String category) throws Wrong {
        Kind kind = with.wordOrNull("kind", Kind::of);
        return new FloorCommand.Request(
                kind == null ? Kind.STATEMENT : kind,
                with.wordOrNull("level", Level::of),
                with.textOrNull("on-behalf-of", FloorCommand.Request.LONGEST_GROUP),
                with.textOrNull("reply-to", Fields.LONGEST_ID),
                with.linesOrNull("note", FloorCommand.Request.LONGEST_NOTE),
                category,
                with.textOrNull("to", Fields.LONGEST_ID),
                with.flag("written"));
    }

    private static FloorCommand add(Fields with) throws Wrong {
        boolean byCode = with.oneOf("code", "name").equals("code");
        if (byCode) {
            // of a guest the category says who it is, of a participant what its point of order is
            boolean ofOrder = with.wordOrNull("kind", Kind::of) == Kind.POINT_OF_ORDER;
            for (String ofGuest : new String[] {"affiliation", CATEGORY}) {
                if (with.has(ofGuest) && !(ofOrder && ofGuest.equals(CATEGORY))) {
                    throw with.wrong(ofGuest, Flaw.ONE_OF, "code, name");
                }
            }
            return new FloorCommand.AddToList(
                    with.text("code", Fields.LONGEST_ID), null, request(with, category(with)));
        }
        String category = category(with);
        Participant guest = new Participant(
                "",
                Map.of("en", with.text("name", LONGEST_NAME)),
                category == null ? Participant.STAKEHOLDER : category,
                null,
                null,
                with.textOrNull("affiliation", LONGEST_NAME));
        return new FloorCommand.AddToList(null, guest, request(with, null));
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

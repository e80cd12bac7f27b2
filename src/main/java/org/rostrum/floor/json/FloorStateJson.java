package org.rostrum.floor.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Announcement;
import org.rostrum.floor.domain.Evolution;
import org.rostrum.floor.domain.Finished;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Intervention;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.Level;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.Past;
import org.rostrum.floor.domain.SlotState;
import org.rostrum.floor.domain.SwapOffer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A state as a snapshot keeps it: the state before the oldest change that can still be taken back, and the changes on
 * top, so that a loaded state can undo as far as a live one. A snapshot of another version is not read but made anew.
 */
public final class FloorStateJson {
    private static final int VERSION = 2;
    private static final JsonMapper JSON = new JsonMapper();

    private FloorStateJson() {}

    /** The stored form of a state. */
    public static String write(FloorState state) {
        List<Past> history = state.history();
        ObjectNode node = StoredFields.object();
        node.put("v", VERSION);
        node.put("revision", state.revision());
        node.put("asOf", state.asOf().toString());
        node.set("base", core(history.isEmpty() ? state : history.getFirst().before()));
        ArrayNode on = node.putArray("history");
        for (Past past : history) {
            ObjectNode each = on.addObject();
            each.put("revision", past.revision());
            each.put("role", past.actor().role().word());
            each.put("code", past.actor().code());
            each.put("at", past.at().toString());
            // an undo between two changes leaves no trace but these
            each.put("beforeRevision", past.before().revision());
            each.put("beforeAsOf", past.before().asOf().toString());
            each.set("events", ChangeJson.events(past.events()));
        }
        return StoredFields.written(node);
    }

    /**
     * Reads a snapshot.
     *
     * @throws IllegalArgumentException when it was written by another version, or is damaged
     */
    public static FloorState read(String json) {
        JsonNode node = JSON.readTree(json);
        long version = StoredFields.number(node, "v");
        if (version != VERSION) {
            throw new IllegalArgumentException("v: found " + version + ", expected " + VERSION);
        }
        FloorState state = readCore(StoredFields.child(node, "base"));
        List<Past> history = new ArrayList<>();
        for (JsonNode each : StoredFields.child(node, "history")) {
            FloorState before = Evolution.stamped(
                    state,
                    StoredFields.number(each, "beforeRevision"),
                    StoredFields.instant(each, "beforeAsOf"),
                    List.of());
            Past past = new Past(
                    StoredFields.number(each, "revision"),
                    ChangeJson.actor(each),
                    StoredFields.instant(each, "at"),
                    before,
                    ChangeJson.readEvents(each));
            history.add(past);
            state = Evolution.again(past);
        }
        return Evolution.stamped(
                state, StoredFields.number(node, "revision"), StoredFields.instant(node, "asOf"), history);
    }

    private static ObjectNode core(FloorState state) {
        ObjectNode node = StoredFields.object();
        node.put("revision", state.revision());
        node.put("asOf", state.asOf().toString());
        node.set("setup", SetupJson.write(state.setup()));
        node.put("status", state.status().word());
        StoredFields.put(node, "resumesAt", state.resumesAt());
        node.put("listOpen", state.listOpen());
        StoredFields.put(node, "listClosesAt", state.listClosesAt());
        node.set("settings", SetupJson.write(state.settings()));
        StoredFields.put(node, "segment", state.segment());
        ObjectNode started = node.putObject("segmentsStarted");
        state.segmentsStarted().forEach((segment, at) -> started.put(segment, at.toString()));
        ArrayNode present = node.putArray("present");
        state.present().forEach(present::add);
        ArrayNode waiting = node.putArray("waiting");
        state.waiting().forEach(each -> waiting.add(entry(each)));
        intervention(node, "floor", state.floor());
        intervention(node, "interrupted", state.interrupted());
        StoredFields.put(node, "endedLast", state.endedLast());
        ArrayNode record = node.putArray("record");
        state.record().forEach(each -> record.add(finished(each)));
        ObjectNode gone = node.putObject("gone");
        state.gone().forEach((entry, how) -> gone.put(entry, how.name()));
        ArrayNode offers = node.putArray("swapOffers");
        state.swapOffers()
                .forEach(each -> offers.addObject().put("entry", each.entry()).put("with", each.with()));
        BesideJson.write(node, state.beside());
        ProcedureJson.put(node, state.procedure());
        Announcement announcement = state.announcement();
        if (announcement != null) {
            node.putObject("announcement")
                    .put("text", announcement.text())
                    .put("at", announcement.at().toString());
        }
        return node;
    }

    private static FloorState readCore(JsonNode node) {
        MeetingSetup setup = SetupJson.readSetup(StoredFields.child(node, "setup"));
        List<ListEntry> waiting = new ArrayList<>();
        StoredFields.child(node, "waiting").forEach(each -> waiting.add(readEntry(each, setup)));
        List<Finished> record = new ArrayList<>();
        StoredFields.child(node, "record").forEach(each -> record.add(readFinished(each, setup)));
        Map<String, SlotState> gone = new HashMap<>();
        StoredFields.child(node, "gone")
                .properties()
                .forEach(each -> gone.put(
                        each.getKey(), SlotState.valueOf(each.getValue().asString())));
        Map<String, Instant> started = new HashMap<>();
        StoredFields.child(node, "segmentsStarted")
                .properties()
                .forEach(each ->
                        started.put(each.getKey(), Instant.parse(each.getValue().asString())));
        Set<String> present = new HashSet<>(SetupJson.texts(node, "present"));
        return FloorState.of(
                StoredFields.number(node, "revision"),
                StoredFields.instant(node, "asOf"),
                setup,
                MeetingStatus.valueOf(StoredFields.text(node, "status").toUpperCase(java.util.Locale.ROOT)),
                StoredFields.instantOrNull(node, "resumesAt"),
                StoredFields.flag(node, "listOpen"),
                StoredFields.instantOrNull(node, "listClosesAt"),
                SetupJson.readSettings(StoredFields.child(node, "settings")),
                StoredFields.textOrNull(node, "segment"),
                started,
                present,
                waiting,
                readIntervention(node, "floor", setup),
                readIntervention(node, "interrupted", setup),
                StoredFields.textOrNull(node, "endedLast"),
                record,
                gone,
                readAnnouncement(node),
                readOffers(node),
                BesideJson.read(node, setup),
                ProcedureJson.read(node));
    }

    private static @Nullable Announcement readAnnouncement(JsonNode node) {
        if (StoredFields.absent(node, "announcement")) {
            return null;
        }
        JsonNode announcement = StoredFields.child(node, "announcement");
        return new Announcement(StoredFields.text(announcement, "text"), StoredFields.instant(announcement, "at"));
    }

    private static Set<SwapOffer> readOffers(JsonNode node) {
        Set<SwapOffer> offers = new HashSet<>();
        for (JsonNode each : StoredFields.child(node, "swapOffers")) {
            offers.add(new SwapOffer(StoredFields.text(each, "entry"), StoredFields.text(each, "with")));
        }
        return offers;
    }

    static ObjectNode entry(ListEntry entry) {
        ObjectNode node = StoredFields.object();
        node.put("id", entry.id());
        node.put("code", entry.speaker().code());
        if (entry.speaker().code().isEmpty()) {
            node.set("guest", SetupJson.write(entry.speaker()));
        }
        node.put("kind", entry.kind().word());
        Level level = entry.level();
        StoredFields.put(node, "level", level == null ? null : level.word());
        StoredFields.put(node, "onBehalfOf", entry.onBehalfOf());
        StoredFields.put(node, "replyTo", entry.replyTo());
        StoredFields.put(node, "note", entry.note());
        node.put("requestedAt", entry.requestedAt().toString());
        node.put("number", entry.number());
        node.put("absences", entry.absences());
        StoredFields.put(node, "to", entry.to());
        if (!entry.since().equals(entry.requestedAt())) {
            node.put("since", entry.since().toString());
        }
        if (!entry.with().isEmpty()) {
            ArrayNode with = node.putArray("with");
            entry.with().forEach(each -> with.add(entry(each)));
        }
        ListEntry.Move moved = entry.moved();
        if (moved != null) {
            node.putObject("moved")
                    .put("role", moved.by().role().word())
                    .put("code", moved.by().code())
                    .put("at", moved.at().toString())
                    .put("from", moved.from());
        }
        return node;
    }

    static ListEntry readEntry(JsonNode node, MeetingSetup setup) {
        String code = StoredFields.text(node, "code");
        Participant speaker = code.isEmpty()
                ? SetupJson.readParticipant(StoredFields.child(node, "guest"))
                : setup.participants().get(code);
        if (speaker == null) {
            throw new IllegalArgumentException("code: found \"" + code + "\", expected a participant of the meeting");
        }
        String level = StoredFields.textOrNull(node, "level");
        ListEntry.Move moved = null;
        if (!StoredFields.absent(node, "moved")) {
            JsonNode move = StoredFields.child(node, "moved");
            moved = new ListEntry.Move(
                    ChangeJson.actor(move), StoredFields.instant(move, "at"), StoredFields.integer(move, "from"));
        }
        return new ListEntry(
                StoredFields.text(node, "id"),
                speaker,
                Kind.of(StoredFields.text(node, "kind")),
                level == null ? null : Level.of(level),
                StoredFields.textOrNull(node, "onBehalfOf"),
                StoredFields.textOrNull(node, "replyTo"),
                StoredFields.textOrNull(node, "note"),
                StoredFields.instant(node, "requestedAt"),
                StoredFields.number(node, "number"),
                StoredFields.integer(node, "absences"),
                moved,
                readWith(node, setup),
                StoredFields.textOrNull(node, "to"),
                StoredFields.instant(node, StoredFields.absent(node, "since") ? "requestedAt" : "since"));
    }

    private static List<ListEntry> readWith(JsonNode node, MeetingSetup setup) {
        List<ListEntry> with = new ArrayList<>();
        if (!StoredFields.absent(node, "with")) {
            StoredFields.child(node, "with").forEach(each -> with.add(readEntry(each, setup)));
        }
        return with;
    }

    private static void intervention(ObjectNode parent, String field, @Nullable Intervention intervention) {
        if (intervention == null) {
            return;
        }
        ObjectNode node = parent.putObject(field);
        node.set("entry", entry(intervention.entry()));
        node.put("givenAt", intervention.givenAt().toString());
        node.put("started", intervention.started());
        node.put("limit", intervention.limit().toString());
        node.put("spent", intervention.spent().toString());
        StoredFields.put(node, "runningSince", intervention.runningSince());
        node.put("reminded", intervention.reminded());
    }

    private static @Nullable Intervention readIntervention(JsonNode parent, String field, MeetingSetup setup) {
        if (StoredFields.absent(parent, field)) {
            return null;
        }
        JsonNode node = StoredFields.child(parent, field);
        return new Intervention(
                readEntry(StoredFields.child(node, "entry"), setup),
                StoredFields.instant(node, "givenAt"),
                StoredFields.flag(node, "started"),
                StoredFields.duration(node, "limit"),
                StoredFields.duration(node, "spent"),
                StoredFields.instantOrNull(node, "runningSince"),
                StoredFields.flag(node, "reminded"));
    }

    private static ObjectNode finished(Finished finished) {
        ObjectNode node = StoredFields.object();
        node.set("entry", entry(finished.entry()));
        node.put("startedAt", finished.startedAt().toString());
        node.put("endedAt", finished.endedAt().toString());
        node.put("net", finished.net().toString());
        node.put("over", finished.over().toString());
        return node;
    }

    private static Finished readFinished(JsonNode node, MeetingSetup setup) {
        return new Finished(
                readEntry(StoredFields.child(node, "entry"), setup),
                StoredFields.instant(node, "startedAt"),
                StoredFields.instant(node, "endedAt"),
                StoredFields.duration(node, "net"),
                StoredFields.duration(node, "over"));
    }
}

package org.rostrum.floor.json;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Contingents;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.Inscription;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.Segment;
import org.rostrum.floor.domain.SegmentKind;
import org.rostrum.floor.domain.TimeContingents;
import org.rostrum.floor.domain.TimeLimits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a meeting begins with, as stored. */
final class SetupJson {
    private SetupJson() {}

    static ObjectNode write(MeetingSetup setup) {
        ObjectNode node = StoredFields.object();
        node.put("meeting", setup.meeting());
        node.set("title", StoredFields.texts(setup.title()));
        node.put("timeZone", setup.timeZone());
        StoredFields.put(node, "startsAt", setup.startsAt());
        StoredFields.put(node, "endsAt", setup.endsAt());
        node.set("settings", write(setup.settings()));
        node.set("segments", write(setup.segments()));
        ArrayNode participants = node.putArray("participants");
        setup.participants().values().stream()
                .sorted(java.util.Comparator.comparing(Participant::code))
                .forEach(each -> participants.add(write(each)));
        ArrayNode coChairs = node.putArray("coChairs");
        setup.coChairs().forEach(coChairs::add);
        Inscription inscription = setup.inscription();
        if (inscription != null) {
            node.set("inscription", write(inscription));
        }
        return node;
    }

    static MeetingSetup readSetup(JsonNode node) {
        Map<String, Participant> participants = new HashMap<>();
        StoredFields.child(node, "participants").forEach(each -> {
            Participant participant = readParticipant(each);
            participants.put(participant.code(), participant);
        });
        return new MeetingSetup(
                StoredFields.text(node, "meeting"),
                StoredFields.texts(node, "title"),
                StoredFields.text(node, "timeZone"),
                StoredFields.instantOrNull(node, "startsAt"),
                StoredFields.instantOrNull(node, "endsAt"),
                readSettings(StoredFields.child(node, "settings")),
                readSegments(node),
                participants,
                texts(node, "coChairs"),
                readInscription(node, "inscription"));
    }

    static ObjectNode write(Inscription inscription) {
        return StoredFields.object()
                .put("opensAt", inscription.opensAt().toString())
                .put("closesAt", inscription.closesAt().toString());
    }

    static @Nullable Inscription readInscription(JsonNode parent, String field) {
        if (StoredFields.absent(parent, field)) {
            return null;
        }
        JsonNode node = StoredFields.child(parent, field);
        return new Inscription(StoredFields.instant(node, "opensAt"), StoredFields.instant(node, "closesAt"));
    }

    static ObjectNode write(Participant participant) {
        ObjectNode node = StoredFields.object();
        node.put("code", participant.code());
        node.set("name", StoredFields.texts(participant.name()));
        node.put("category", participant.category());
        StoredFields.put(node, "group", participant.group());
        StoredFields.put(node, "gender", participant.gender());
        StoredFields.put(node, "affiliation", participant.affiliation());
        return node;
    }

    static Participant readParticipant(JsonNode node) {
        return new Participant(
                StoredFields.text(node, "code"),
                StoredFields.texts(node, "name"),
                StoredFields.text(node, "category"),
                StoredFields.textOrNull(node, "group"),
                StoredFields.textOrNull(node, "gender"),
                StoredFields.textOrNull(node, "affiliation"));
    }

    static ArrayNode write(List<Segment> segments) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        segments.forEach(each -> array.add(write(each)));
        return array;
    }

    static List<Segment> readSegments(JsonNode node) {
        List<Segment> segments = new ArrayList<>();
        StoredFields.child(node, "segments").forEach(each -> segments.add(readSegment(each)));
        return segments;
    }

    private static ObjectNode write(Segment segment) {
        ObjectNode node = StoredFields.object();
        node.put("id", segment.id());
        node.set("title", StoredFields.texts(segment.title()));
        StoredFields.put(node, "plannedStart", segment.plannedStart());
        StoredFields.put(node, "plannedEnd", segment.plannedEnd());
        FloorSettings own = segment.settings();
        if (own != null) {
            node.set("settings", write(own));
        }
        // what came later is written where it says something: what was written before reads as it did
        if (segment.kind() != SegmentKind.FLOOR) {
            node.put("kind", segment.kind().word());
        }
        if (segment.blockSize() > 0) {
            node.put("blockSize", segment.blockSize());
        }
        if (!segment.speakers().isEmpty()) {
            ArrayNode speakers = node.putArray("speakers");
            segment.speakers().forEach(speakers::add);
        }
        Segment.ListRule list = segment.list();
        if (list != null) {
            ObjectNode rule = node.putObject("list");
            rule.put("open", list.open());
            StoredFields.put(rule, "closesAfter", list.closesAfter());
        }
        return node;
    }

    private static Segment readSegment(JsonNode node) {
        return new Segment(
                StoredFields.text(node, "id"),
                StoredFields.texts(node, "title"),
                StoredFields.instantOrNull(node, "plannedStart"),
                StoredFields.instantOrNull(node, "plannedEnd"),
                StoredFields.absent(node, "settings") ? null : readSettings(StoredFields.child(node, "settings")),
                StoredFields.absent(node, "kind") ? SegmentKind.FLOOR : SegmentKind.of(StoredFields.text(node, "kind")),
                StoredFields.absent(node, "blockSize") ? 0 : StoredFields.integer(node, "blockSize"),
                StoredFields.absent(node, "speakers") ? List.of() : texts(node, "speakers"),
                StoredFields.absent(node, "list") ? null : readList(StoredFields.child(node, "list")));
    }

    private static Segment.ListRule readList(JsonNode node) {
        return new Segment.ListRule(
                StoredFields.flag(node, "open"),
                StoredFields.absent(node, "closesAfter") ? null : StoredFields.duration(node, "closesAfter"));
    }

    static ObjectNode write(FloorSettings settings) {
        ObjectNode node = StoredFields.object();
        node.put("regime", settings.regime());
        ObjectNode limits = node.putObject("limits");
        settings.limits().given().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> limits.put(each.getKey(), each.getValue().toString()));
        node.put("warn", settings.warn().toString());
        node.put("flash", settings.flash().toString());
        node.put("atZero", settings.atZero().word());
        node.put("clockStartsWithFloor", settings.clockStartsWithFloor());
        ArrayNode order = node.putArray("order");
        settings.order().forEach(order::add);
        node.put("oncePerDelegation", settings.oncePerDelegation());
        node.put("presentOnly", settings.presentOnly());
        node.put("maxWaiting", settings.maxWaiting());
        ProcedureJson.put(node, settings.procedure());
        TimeContingents contingents = settings.contingents();
        if (!contingents.given().isEmpty()) {
            ObjectNode stored =
                    node.putObject("contingents").put("by", contingents.by().name());
            ObjectNode given = stored.putObject("given");
            new TreeMap<>(contingents.given()).forEach((key, time) -> given.put(key, time.toString()));
        }
        return node;
    }

    static FloorSettings readSettings(JsonNode node) {
        Map<String, Duration> limits = new HashMap<>();
        StoredFields.child(node, "limits")
                .properties()
                .forEach(each ->
                        limits.put(each.getKey(), Duration.parse(each.getValue().asString())));
        return new FloorSettings(
                StoredFields.text(node, "regime"),
                new TimeLimits(limits),
                StoredFields.duration(node, "warn"),
                StoredFields.duration(node, "flash"),
                FloorSettings.AtZero.of(StoredFields.text(node, "atZero")),
                StoredFields.flag(node, "clockStartsWithFloor"),
                texts(node, "order"),
                StoredFields.flag(node, "oncePerDelegation"),
                StoredFields.flag(node, "presentOnly"),
                StoredFields.integer(node, "maxWaiting"),
                ProcedureJson.readSettings(node),
                readContingents(node));
    }

    private static TimeContingents readContingents(JsonNode node) {
        if (StoredFields.absent(node, "contingents")) {
            return TimeContingents.NONE;
        }
        JsonNode stored = StoredFields.child(node, "contingents");
        Map<String, Duration> given = new HashMap<>();
        StoredFields.child(stored, "given")
                .properties()
                .forEach(each ->
                        given.put(each.getKey(), Duration.parse(each.getValue().asString())));
        return new TimeContingents(Contingents.By.valueOf(StoredFields.text(stored, "by")), given);
    }

    static List<String> texts(JsonNode node, String field) {
        List<String> texts = new ArrayList<>();
        StoredFields.child(node, field).forEach(each -> texts.add(each.asString()));
        return texts;
    }
}

package org.rostrum.floor.json;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.Segment;
import org.rostrum.floor.domain.TimeLimits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a meeting begins with, as stored. */
final class SetupJson {
    private SetupJson() {}

    static ObjectNode write(MeetingSetup setup) {
        ObjectNode node = Fields.object();
        node.put("meeting", setup.meeting());
        node.set("title", Fields.texts(setup.title()));
        node.put("timeZone", setup.timeZone());
        Fields.put(node, "startsAt", setup.startsAt());
        Fields.put(node, "endsAt", setup.endsAt());
        node.set("settings", write(setup.settings()));
        ArrayNode segments = node.putArray("segments");
        setup.segments().forEach(each -> segments.add(write(each)));
        ArrayNode participants = node.putArray("participants");
        setup.participants().values().stream()
                .sorted(java.util.Comparator.comparing(Participant::code))
                .forEach(each -> participants.add(write(each)));
        ArrayNode coChairs = node.putArray("coChairs");
        setup.coChairs().forEach(coChairs::add);
        return node;
    }

    static MeetingSetup readSetup(JsonNode node) {
        List<Segment> segments = new ArrayList<>();
        Fields.child(node, "segments").forEach(each -> segments.add(readSegment(each)));
        Map<String, Participant> participants = new HashMap<>();
        Fields.child(node, "participants").forEach(each -> {
            Participant participant = readParticipant(each);
            participants.put(participant.code(), participant);
        });
        return new MeetingSetup(
                Fields.text(node, "meeting"),
                Fields.texts(node, "title"),
                Fields.text(node, "timeZone"),
                Fields.instantOrNull(node, "startsAt"),
                Fields.instantOrNull(node, "endsAt"),
                readSettings(Fields.child(node, "settings")),
                segments,
                participants,
                texts(node, "coChairs"));
    }

    static ObjectNode write(Participant participant) {
        ObjectNode node = Fields.object();
        node.put("code", participant.code());
        node.set("name", Fields.texts(participant.name()));
        node.put("category", participant.category());
        Fields.put(node, "group", participant.group());
        Fields.put(node, "gender", participant.gender());
        Fields.put(node, "affiliation", participant.affiliation());
        return node;
    }

    static Participant readParticipant(JsonNode node) {
        return new Participant(
                Fields.text(node, "code"),
                Fields.texts(node, "name"),
                Fields.text(node, "category"),
                Fields.textOrNull(node, "group"),
                Fields.textOrNull(node, "gender"),
                Fields.textOrNull(node, "affiliation"));
    }

    private static ObjectNode write(Segment segment) {
        ObjectNode node = Fields.object();
        node.put("id", segment.id());
        node.set("title", Fields.texts(segment.title()));
        Fields.put(node, "plannedStart", segment.plannedStart());
        Fields.put(node, "plannedEnd", segment.plannedEnd());
        FloorSettings own = segment.settings();
        if (own != null) {
            node.set("settings", write(own));
        }
        return node;
    }

    private static Segment readSegment(JsonNode node) {
        return new Segment(
                Fields.text(node, "id"),
                Fields.texts(node, "title"),
                Fields.instantOrNull(node, "plannedStart"),
                Fields.instantOrNull(node, "plannedEnd"),
                Fields.absent(node, "settings") ? null : readSettings(Fields.child(node, "settings")));
    }

    static ObjectNode write(FloorSettings settings) {
        ObjectNode node = Fields.object();
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
        return node;
    }

    static FloorSettings readSettings(JsonNode node) {
        Map<String, Duration> limits = new HashMap<>();
        Fields.child(node, "limits")
                .properties()
                .forEach(each ->
                        limits.put(each.getKey(), Duration.parse(each.getValue().asString())));
        return new FloorSettings(
                Fields.text(node, "regime"),
                new TimeLimits(limits),
                Fields.duration(node, "warn"),
                Fields.duration(node, "flash"),
                FloorSettings.AtZero.of(Fields.text(node, "atZero")),
                Fields.flag(node, "clockStartsWithFloor"),
                texts(node, "order"),
                Fields.flag(node, "oncePerDelegation"),
                Fields.flag(node, "presentOnly"),
                Fields.integer(node, "maxWaiting"));
    }

    static List<String> texts(JsonNode node, String field) {
        List<String> texts = new ArrayList<>();
        Fields.child(node, field).forEach(each -> texts.add(each.asString()));
        return texts;
    }
}

package org.rostrum.programme;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.Segment;
import org.rostrum.floor.domain.SegmentKind;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Formats as people write them; see {@code src/docs/formats.md}. Read strictly: what is not understood is refused. */
final class FormatJson {
    static final String SCHEMA = "rostrum-format/1";

    private static final int LONGEST_DESCRIPTION = 2000;
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int WHOLE = 100;
    private static final Set<String> FIELDS =
            with(RulesJson.FIELDS, "schema", "id", "title", "description", "screens", "segments");
    private static final Set<String> SEGMENT_FIELDS =
            Set.of("id", "kind", "title", "description", "minutes", "share", "speakers", "blockSize", "list", "rules");

    private FormatJson() {}

    private static Set<String> with(Set<String> fields, String... more) {
        Set<String> all = new HashSet<>(fields);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }

    /**
     * Reads a format.
     *
     * @throws ScenarioException naming the JSON path and what is expected there
     */
    static Format read(String text) {
        return read(ScenarioNode.parse(text));
    }

    static Format read(ScenarioNode root) {
        root.onlyHas(FIELDS);
        ScenarioNode schema = root.get("schema");
        if (!schema.text().equals(SCHEMA)) {
            throw schema.wrong("\"" + SCHEMA + "\"");
        }
        RulesJson.Rules rules = RulesJson.read(root);
        ScenarioNode segments = root.get("segments");
        List<Format.Part> parts = new ArrayList<>();
        for (ScenarioNode node : segments.items(Segment.MOST)) {
            parts.add(part(node, rules, parts));
        }
        checkShares(segments, parts);
        return new Format(
                root.get("id").id(),
                root.get("title").languages(),
                root.find("description")
                        .map(node -> node.lines(LONGEST_DESCRIPTION))
                        .orElse(""),
                rules.settings(),
                screens(root),
                parts);
    }

    private static void checkShares(ScenarioNode segments, List<Format.Part> parts) {
        if (parts.isEmpty()) {
            throw segments.wrong("at least one segment");
        }
        int sum = 0;
        int minutes = 0;
        for (Format.Part part : parts) {
            switch (part.length()) {
                case Format.Length.Share(int percent) -> sum += percent;
                case Format.Length.Minutes(int each) -> minutes += each;
            }
        }
        if (sum != 0 && sum != WHOLE) {
            throw new ScenarioException(segments.path(), "shares that add up to " + sum, "shares that add up to 100");
        }
        if (minutes > MINUTES_OF_A_DAY) {
            throw new ScenarioException(segments.path(), minutes + " minutes", "at most a day of minutes");
        }
    }

    private static List<String> screens(ScenarioNode root) {
        Optional<ScenarioNode> stated = root.find("screens");
        if (stated.isEmpty()) {
            return Format.SCREENS;
        }
        List<String> screens = new ArrayList<>();
        for (ScenarioNode node : stated.get().items(Format.SCREENS.size())) {
            String screen = node.text();
            if (!Format.SCREENS.contains(screen) || screens.contains(screen)) {
                throw node.wrong("each once of " + String.join(", ", Format.SCREENS));
            }
            screens.add(screen);
        }
        return screens;
    }

    private static Format.Part part(ScenarioNode node, RulesJson.Rules rules, List<Format.Part> before) {
        node.onlyHas(SEGMENT_FIELDS);
        ScenarioNode id = node.get("id");
        if (before.stream().anyMatch(each -> each.id().equals(id.id()))) {
            throw id.wrong("an id that no other segment has");
        }
        return new Format.Part(
                id.id(),
                node.get("kind").word(SegmentKind::of),
                node.get("title").languages(),
                length(node),
                node.find("rules").map(rules::changedBy).orElse(null),
                node.find("speakers").map(each -> each.word(SpeakerRole::of)).orElse(null),
                node.find("blockSize").map(each -> each.number(1, WHOLE)).orElse(0),
                node.find("list").map(FormatJson::list).orElse(null));
    }

    private static Format.Length length(ScenarioNode node) {
        Optional<ScenarioNode> minutes = node.find("minutes");
        Optional<ScenarioNode> share = node.find("share");
        if (minutes.isPresent() == share.isPresent()) {
            throw node.wrong("either minutes or share");
        }
        return minutes.isPresent()
                ? new Format.Length.Minutes(minutes.get().number(0, MINUTES_OF_A_DAY))
                : new Format.Length.Share(share.orElseThrow().number(1, WHOLE));
    }

    private static Segment.ListRule list(ScenarioNode node) {
        if (node.json().isString()) {
            return switch (node.text()) {
                case "open" -> new Segment.ListRule(true, null);
                case "closed" -> new Segment.ListRule(false, null);
                default -> throw node.wrong("open, closed or {\"closesAfter\": \"15m\"}");
            };
        }
        node.onlyHas(Set.of("closesAfter"));
        return new Segment.ListRule(true, node.get("closesAfter").duration(Duration.ofSeconds(1)));
    }

    /** The form that {@link #read} reads, with every rule stated. */
    static ObjectNode write(Format format) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("schema", SCHEMA);
        node.put("id", format.id());
        node.set("title", texts(format.title()));
        if (!format.description().isEmpty()) {
            node.put("description", format.description());
        }
        RulesJson.write(node, format.settings());
        ArrayNode screens = node.putArray("screens");
        format.screens().forEach(screens::add);
        ArrayNode segments = node.putArray("segments");
        format.segments().forEach(each -> segments.add(write(each)));
        return node;
    }

    private static ObjectNode write(Format.Part part) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", part.id());
        node.put("kind", part.kind().word());
        node.set("title", texts(part.title()));
        switch (part.length()) {
            case Format.Length.Minutes(int minutes) -> node.put("minutes", minutes);
            case Format.Length.Share(int percent) -> node.put("share", percent);
        }
        SpeakerRole speakers = part.speakers();
        if (speakers != null) {
            node.put("speakers", speakers.word());
        }
        if (part.blockSize() > 0) {
            node.put("blockSize", part.blockSize());
        }
        writeList(node, part.list());
        if (part.settings() != null) {
            RulesJson.write(node.putObject("rules"), part.settings());
        }
        return node;
    }

    private static void writeList(ObjectNode node, Segment.@Nullable ListRule list) {
        if (list == null) {
            return;
        }
        Duration closesAfter = list.closesAfter();
        if (list.open() && closesAfter != null) {
            node.putObject("list").put("closesAfter", RulesJson.text(closesAfter));
        } else {
            node.put("list", list.open() ? "open" : "closed");
        }
    }

    private static ObjectNode texts(Map<String, String> texts) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        texts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> node.put(each.getKey(), each.getValue()));
        return node;
    }
}

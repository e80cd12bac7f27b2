package org.rostrum.programme;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.Segment;
import org.rostrum.floor.domain.SegmentKind;

/**
 * Reads a panel of one day. It has an opening, segments with a panel each, and a closing; where there is a pause between
 * two of them, one meeting ends and another begins.
 */
final class PanelReader {
    private static final int NOON = 12;

    private final ScenarioNode root;
    private final ZoneId zone;
    private int panellists;

    PanelReader(ScenarioNode root, ZoneId zone) {
        this.root = root;
        this.zone = zone;
    }

    /** A part of the day. */
    private record Part(
            String id,
            Map<String, String> title,
            @Nullable Map<String, String> theme,
            Instant start,
            Instant end,
            Map<String, Participant> panel) {
        SegmentKind kind() {
            return switch (id) {
                case "opening" -> SegmentKind.OPENING;
                case "closing" -> SegmentKind.CLOSING;
                default -> SegmentKind.PANEL;
            };
        }
    }

    List<Scenario.ScenarioMeeting> sittings() {
        List<List<Part>> sittings = new ArrayList<>();
        Instant last = Instant.MIN;
        for (Part part : parts()) {
            if (sittings.isEmpty() || part.start().isAfter(last)) {
                sittings.add(new ArrayList<>());
            }
            sittings.getLast().add(part);
            last = part.end();
        }
        List<Scenario.ScenarioMeeting> meetings = new ArrayList<>();
        for (List<Part> sitting : sittings) {
            meetings.add(meeting(sitting, meetings.size(), sittings.size()));
        }
        return meetings;
    }

    private List<Part> parts() {
        if (root.find("segments").isEmpty()) {
            throw root.wrong("meetings, or the segments of a panel");
        }
        List<Part> parts = new ArrayList<>();
        root.find("opening").ifPresent(node -> parts.add(part(node, "opening", null)));
        for (ScenarioNode node : root.get("segments").items(100)) {
            parts.add(part(node, node.get("id").id(), node.get("theme").languages()));
        }
        root.find("closing").ifPresent(node -> parts.add(part(node, "closing", null)));
        if (parts.isEmpty()) {
            throw root.get("segments").wrong("at least one segment");
        }
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i).start().isBefore(parts.get(i - 1).end())) {
                throw new ScenarioException(
                        root.path() + ".segments",
                        "\"" + parts.get(i).id() + "\" before the end of \""
                                + parts.get(i - 1).id() + "\"",
                        "parts one after the other");
            }
        }
        return parts;
    }

    private Part part(ScenarioNode node, String id, @Nullable Map<String, String> theme) {
        Instant start = node.get("start").instant();
        Map<String, Participant> panel = new LinkedHashMap<>();
        for (ScenarioNode seat :
                node.find("panellists").map(all -> all.items(50)).orElse(List.of())) {
            // numbered through the day, so that a code is one person
            panellists++;
            ScenarioReader.guest(seat, panellists, panel);
        }
        Map<String, String> title = theme == null ? Words.byLanguage("segment." + id) : theme;
        return new Part(id, title, theme, start, ScenarioReader.end(node, start), panel);
    }

    private Scenario.ScenarioMeeting meeting(List<Part> parts, int index, int count) {
        Instant start = parts.getFirst().start();
        boolean morning = start.atZone(zone).getHour() < NOON;
        FloorSettings settings = ScenarioLimits.panel(root.find("time_limits"));
        Map<String, Participant> own = new LinkedHashMap<>();
        parts.forEach(part -> own.putAll(part.panel()));
        List<Segment> segments = parts.stream()
                .map(part -> new Segment(part.id(), part.title(), part.start(), part.end(), null)
                        .heard(part.kind(), List.copyOf(part.panel().keySet())))
                .toList();
        return new Scenario.ScenarioMeeting(
                id(index, count),
                Words.byLanguage(morning ? "meeting.panel.morning" : "meeting.panel.afternoon"),
                theme(parts),
                "panel",
                root.get("event").findText("room", 200).orElse(null),
                start,
                parts.getLast().end(),
                settings,
                segments,
                own,
                List.copyOf(own.keySet()),
                List.of());
    }

    /** As the scenario names its sittings, else the dialogue's id with a number. */
    private String id(int index, int count) {
        Optional<ScenarioNode> sittings = root.find("sittings");
        if (sittings.isPresent()) {
            List<ScenarioNode> ids = sittings.get().items(10);
            if (ids.size() != count) {
                throw sittings.get().wrong("an id for each of " + count + " sittings");
            }
            return ids.get(index).id();
        }
        return root.get("id").id() + "-" + (index + 1);
    }

    /** The themes of the segments, one after the other, in the languages that all of them have. */
    private static @Nullable Map<String, String> theme(List<Part> parts) {
        Map<String, String> together = null;
        for (Part part : parts) {
            Map<String, String> theme = part.theme();
            if (theme == null) {
                continue;
            }
            if (together == null) {
                together = new LinkedHashMap<>(theme);
            } else {
                together.keySet().retainAll(theme.keySet());
                together.replaceAll((language, words) -> joined(words, theme.getOrDefault(language, "")));
            }
        }
        return together;
    }

    private static String joined(String first, String second) {
        return String.format(Locale.ROOT, "%s · %s", first, second);
    }
}

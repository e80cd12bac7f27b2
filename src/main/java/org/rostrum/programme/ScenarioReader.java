package org.rostrum.programme;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.Segment;
import org.rostrum.floor.domain.SegmentKind;

/**
 * Reads a scenario of the schema {@value #SCHEMA}: with {@code meetings}, as of a dialogue of several days, or with
 * {@code opening}, {@code segments} and {@code closing}, as of a panel of one day. What is not needed here (sources,
 * proposals, notes) is passed over; what is needed is read strictly.
 */
final class ScenarioReader {
    static final String SCHEMA = "interactive-dialogue-scenario/1";

    private static final int MOST_MEETINGS = 200;
    private static final int MOST_SEGMENTS = 100;
    private static final int MOST_ON_A_PANEL = 50;
    private static final int MOST_LINES = 10_000;
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final Map<String, Participant> known;

    /**
     * @param known who may be named by code
     */
    ScenarioReader(Map<String, Participant> known) {
        this.known = known;
    }

    /**
     * Reads a scenario.
     *
     * @throws ScenarioException naming the JSON path and what is expected there
     */
    Scenario read(String text) {
        ScenarioNode root = ScenarioNode.parse(text);
        ScenarioNode schema = root.get("schema");
        if (!schema.text().equals(SCHEMA)) {
            throw schema.wrong("\"" + SCHEMA + "\"");
        }
        ScenarioNode event = root.get("event");
        ZoneId zone = zone(event.get("timezone"));
        List<Scenario.ScenarioMeeting> meetings =
                root.find("meetings").isPresent() ? meetings(root, zone) : new PanelReader(root, zone).sittings();
        checkIds(root, meetings);
        return new Scenario(
                root.get("id").id(),
                event.get("title").languages(),
                event.findText("body", 200).orElse(null),
                event.findText("place", 200).orElse(null),
                zone,
                meetings,
                root.find("demo_script").map(script -> script(script, meetings)).orElse(null));
    }

    private List<Scenario.ScenarioMeeting> meetings(ScenarioNode root, ZoneId zone) {
        List<ScenarioNode> nodes = root.get("meetings").items(MOST_MEETINGS);
        if (nodes.isEmpty()) {
            throw root.get("meetings").wrong("at least one meeting");
        }
        Optional<ScenarioNode> limits = root.find("time_limits");
        return nodes.stream().map(node -> meeting(node, limits, zone)).toList();
    }

    private Scenario.ScenarioMeeting meeting(ScenarioNode node, Optional<ScenarioNode> allLimits, ZoneId zone) {
        ScenarioNode type = node.get("type");
        boolean roundTable = switch (type.text()) {
            case "round_table" -> true;
            case "plenary" -> false;
            default -> throw type.wrong("round_table or plenary");
        };
        Optional<ScenarioNode> limits = allLimits.flatMap(all -> all.find(roundTable ? "round_table" : "plenary"));
        FloorSettings settings = roundTable ? ScenarioLimits.roundTable(limits) : ScenarioLimits.plenary(limits);
        Instant start = node.get("start").instant();
        Instant end = end(node, start);
        Map<String, Participant> own = new LinkedHashMap<>();
        List<String> panel = panel(node, own);
        List<String> coChairs = coChairs(node);
        return new Scenario.ScenarioMeeting(
                node.get("id").id(),
                roundTable
                        ? Words.byLanguage(
                                "meeting.round-table", node.get("number").number(1, 999))
                        : title(node),
                node.find("theme").map(ScenarioNode::languages).orElse(null),
                roundTable ? "round-table" : "plenary",
                node.findText("room", 200).orElse(null),
                start,
                end,
                settings,
                segments(node, start, end, zone, id -> roundTable ? ScenarioLimits.segment(id, limits, settings) : null)
                        .stream()
                        .map(segment -> heard(segment, panel, coChairs))
                        .toList(),
                own,
                panel,
                coChairs);
    }

    /** A segment with those who are heard in it, as in the format of round tables. */
    private static Segment heard(Segment segment, List<String> panel, List<String> coChairs) {
        return switch (segment.id()) {
            case "opening" -> segment.heard(SegmentKind.OPENING, coChairs);
            case "panel" -> segment.heard(SegmentKind.PANEL, panel);
            case "panel-reactions" -> segment.heard(SegmentKind.RESPONSES, panel);
            case "closing" -> segment.heard(SegmentKind.CLOSING, List.of());
            default -> segment;
        };
    }

    private static Map<String, String> title(ScenarioNode node) {
        return node.find("title").map(ScenarioNode::languages).orElseGet(() -> Words.byLanguage("meeting.plenary"));
    }

    /** Panellists by the code of their delegation; one who has none gets a code of this meeting. */
    private List<String> panel(ScenarioNode meeting, Map<String, Participant> own) {
        List<String> panel = new ArrayList<>();
        for (ScenarioNode seat :
                meeting.find("panel").map(all -> all.items(MOST_ON_A_PANEL)).orElse(List.of())) {
            Optional<ScenarioNode> code = seat.find("iso3").or(() -> seat.find("code"));
            panel.add(code.isPresent() ? knownCode(code.get()) : guest(seat, own.size() + 1, own));
        }
        return panel;
    }

    /** Adds a panellist who is known by a role only. */
    static String guest(ScenarioNode seat, int number, Map<String, Participant> own) {
        String code = "PAN" + number;
        ScenarioNode name = seat.find("title").isPresent() ? seat.get("title") : seat.get("role");
        own.put(code, new Participant(code, name.languages(), Participant.PANELLIST, null, null, null));
        return code;
    }

    private List<String> coChairs(ScenarioNode meeting) {
        return meeting.find("co_chairs").map(all -> all.items(10)).orElse(List.of()).stream()
                .map(each -> knownCode(each.get("iso3")))
                .toList();
    }

    private String knownCode(ScenarioNode node) {
        String code = node.text(40);
        if (!known.containsKey(code)) {
            throw node.wrong("the code of a delegation or stakeholder, such as KEN or UNDP");
        }
        return code;
    }

    /** Segments follow one another by their minutes, or have a start and an end on the day of the meeting. */
    private static List<Segment> segments(
            ScenarioNode meeting,
            Instant start,
            Instant end,
            ZoneId zone,
            java.util.function.Function<String, @Nullable FloorSettings> settings) {
        List<Segment> segments = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Instant next = start;
        for (ScenarioNode node :
                meeting.find("segments").map(all -> all.items(MOST_SEGMENTS)).orElse(List.of())) {
            String id = node.get("key").id().replace('_', '-');
            if (!ids.add(id)) {
                throw node.get("key").wrong("a key that no other segment of the meeting has");
            }
            Instant from = next;
            Optional<ScenarioNode> minutes = node.find("minutes");
            if (minutes.isPresent()) {
                next = from.plus(minutes.get().minutes(MINUTES_OF_A_DAY));
            } else {
                LocalDate day = start.atZone(zone).toLocalDate();
                from = at(day, node.get("start").time(), zone);
                next = at(day, node.get("end").time(), zone);
            }
            if (from.isBefore(start) || next.isBefore(from) || next.isAfter(end)) {
                throw node.wrong("a time inside the meeting, after the segment before");
            }
            segments.add(new Segment(id, segmentTitle(node, id), from, next, settings.apply(id)));
        }
        return segments;
    }

    private static Map<String, String> segmentTitle(ScenarioNode node, String id) {
        return node.find("title").map(ScenarioNode::languages).orElseGet(() -> {
            String key = "segment." + id;
            if (!Words.has(key)) {
                throw node.get("key").wrong("a key that Rostrum knows, or a title beside it");
            }
            return Words.byLanguage(key);
        });
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** The end of a part that must not end before it began. */
    static Instant end(ScenarioNode node, Instant start) {
        Instant end = node.get("end").instant();
        if (!end.isAfter(start)) {
            throw node.get("end").wrong("an instant after the start");
        }
        return end;
    }

    private static ZoneId zone(ScenarioNode node) {
        try {
            return ZoneId.of(node.text(64));
        } catch (DateTimeException e) {
            throw node.wrong("an IANA time zone such as America/New_York");
        }
    }

    private static void checkIds(ScenarioNode root, List<Scenario.ScenarioMeeting> meetings) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < meetings.size(); i++) {
            String id = meetings.get(i).id();
            if (!ids.add(id)) {
                throw new ScenarioException(
                        root.path() + ".meetings[" + i + "].id", "\"" + id + "\" again", "each id once");
            }
        }
    }

    private static Scenario.Script script(ScenarioNode node, List<Scenario.ScenarioMeeting> meetings) {
        ScenarioNode name = node.get("meeting");
        String id = name.text(40).toLowerCase(Locale.ROOT);
        Scenario.ScenarioMeeting meeting = meetings.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> name.wrong("the id of a meeting of this scenario"));
        List<Scenario.Script.Line> lines = new ArrayList<>();
        for (ScenarioNode line : node.get("events").items(MOST_LINES)) {
            lines.add(new Scenario.Script.Line(
                    line.get("t").minutes(MINUTES_OF_A_DAY), line.get("e").text(60), line));
        }
        return new Scenario.Script(meeting, lines);
    }
}

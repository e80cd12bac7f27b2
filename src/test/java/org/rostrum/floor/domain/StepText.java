package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sequence as a person reads it: in the form of a scenario, entries named e1, e2, … after the step that made them. */
final class StepText {
    private StepText() {}

    static String of(Sequence sequence) {
        StringBuilder text = new StringBuilder();
        FloorSettings rules = sequence.setup().settings();
        text.append("seed ").append(sequence.seed()).append(", ");
        text.append(sequence.steps().size()).append(" steps");
        text.append("\nrules: {").append(rules(rules)).append('}');
        for (Segment segment : sequence.setup().segments()) {
            FloorSettings own = segment.settings();
            text.append("\nsegment ").append(segment.id()).append(": {");
            text.append(own == null ? "" : rules(own)).append('}');
        }
        text.append("\nparticipants: ").append(sequence.setup().participants().keySet());
        text.append("\nsteps:");
        sequence.steps().forEach(step -> text.append("\n  - ").append(of(step)));
        return text.toString();
    }

    static String of(Step step) {
        String actor = step.actor().role() == Role.PARTICIPANT
                ? step.actor().code()
                : step.actor().role().word();
        boolean makes =
                step.command() instanceof FloorCommand.RequestFloor || step.command() instanceof FloorCommand.AddToList;
        return "{at: \"" + at(step.at()) + "\", as: " + actor + ", do: " + of(step.command())
                + (makes ? ", id: e" + step.number() : "") + "}";
    }

    /** Short name of an entry that a step made. */
    static String entry(String id) {
        return id.startsWith("00000000-0000-0000-") ? "e" + UUID.fromString(id).getLeastSignificantBits() : id;
    }

    private static String rules(FloorSettings rules) {
        return "order: " + rules.order() + ", limits: " + rules.limits().given() + ", at-zero: "
                + rules.atZero().word() + ", clock-starts: "
                + (rules.clockStartsWithFloor() ? "give" : "start") + ", once-per-delegation: "
                + rules.oncePerDelegation() + ", present-only: " + rules.presentOnly() + ", max-waiting: "
                + rules.maxWaiting();
    }

    private static String at(Instant instant) {
        long millis = Duration.between(Sequence.START, instant).toMillis();
        return String.format(Locale.ROOT, "%02d:%02d.%03d", millis / 60_000, millis / 1000 % 60, millis % 1000);
    }

    static String of(FloorCommand command) {
        return switch (command) {
            case FloorCommand.PrepareMeeting _ -> "(prepare)";
            case FloorCommand.SetProgramme _ -> "(new programme)";
            case FloorCommand.OfProcedure procedure -> "(" + procedure + ")";
            case FloorCommand.OfListLife life -> "(" + life + ")";
            case FloorCommand.RecordDeadlines _ -> "(record deadlines)";
            case FloorCommand.OpenMeeting _ -> "meeting.open";
            case FloorCommand.SuspendMeeting(Instant until) -> "meeting.suspend" + with("until", instant(until));
            case FloorCommand.ResumeMeeting _ -> "meeting.resume";
            case FloorCommand.AdjournMeeting _ -> "meeting.adjourn";
            case FloorCommand.StartSegment(String segment) -> "segment.start" + with("segment", segment);
            case FloorCommand.OpenList(Instant at) -> "list.open" + with("at", instant(at));
            case FloorCommand.CloseList(Instant at) -> "list.close" + with("at", instant(at));
            case FloorCommand.RequestFloor(FloorCommand.Request request) -> "floor.request" + with(request(request));
            case FloorCommand.Withdraw(String entry) -> "floor.withdraw" + with("entry", entry(entry));
            case FloorCommand.AddToList add -> "list.add" + with(add(add));
            case FloorCommand.MoveEntry(String entry, FloorCommand.Place place) ->
                "list.move" + with(List.of("entry: " + entry(entry), place(place)));
            case FloorCommand.SwapEntries(String entry, String other) ->
                "list.swap" + with(List.of("entry: " + entry(entry), "with: " + entry(other)));
            case FloorCommand.MergeEntries(List<String> entries) ->
                "list.merge"
                        + with(List.of("entries: "
                                + entries.stream().map(StepText::entry).toList()));
            case FloorCommand.GiveFloor(String entry, String after) ->
                "floor.give" + with(after == null ? entries(entry) : both(entry, after));
            case FloorCommand.GiveNext(String after) ->
                "floor.give-next" + with("after", after == null ? null : entry(after));
            case FloorCommand.StartStatement _ -> "statement.start";
            case FloorCommand.EndStatement _ -> "statement.end";
            case FloorCommand.PauseClock _ -> "clock.pause";
            case FloorCommand.ResumeClock _ -> "clock.resume";
            case FloorCommand.ExtendClock(Duration by, String _) -> "clock.extend" + with("by", by.toSeconds() + "s");
            case FloorCommand.SetLimit(String key, Duration limit) ->
                "limit.set" + with(List.of("key: " + key, "limit: " + limit.toSeconds() + "s"));
            case FloorCommand.MarkAbsent(String entry) -> "speaker.absent" + with("entry", entry(entry));
            case FloorCommand.SetPresent(String code, boolean present) ->
                (present ? "participant.present" : "participant.absent") + with("code", code);
            case FloorCommand.RuleOnOrder(String entry, String _) -> "order.rule" + with("entry", entry(entry));
            case FloorCommand.Announce(String text) -> "(announce \"" + text + "\")";
            case FloorCommand.RemindSpeaker _ -> "(remind)";
            case FloorCommand.Undo _ -> "undo";
        };
    }

    private static List<String> entries(String entry) {
        return List.of("entry: " + entry(entry));
    }

    private static List<String> both(String entry, String after) {
        return List.of("entry: " + entry(entry), "after: " + entry(after));
    }

    private static List<String> add(FloorCommand.AddToList add) {
        List<String> parts = new ArrayList<>();
        if (add.code() != null) {
            parts.add("code: " + add.code());
        }
        if (add.guest() != null) {
            parts.add("name: " + add.guest().nameIn("en"));
        }
        parts.addAll(request(add.request()));
        return parts;
    }

    private static List<String> request(FloorCommand.Request request) {
        List<String> parts = new ArrayList<>();
        if (request.kind() != Kind.STATEMENT) {
            parts.add("kind: " + request.kind().word());
        }
        if (request.level() != null) {
            parts.add("level: " + request.level().word());
        }
        if (request.onBehalfOf() != null) {
            parts.add("on-behalf-of: " + request.onBehalfOf());
        }
        if (request.replyTo() != null) {
            parts.add("reply-to: " + entry(request.replyTo()));
        }
        return parts;
    }

    private static String place(FloorCommand.Place place) {
        return switch (place) {
            case FloorCommand.Place.First _ -> "to: first";
            case FloorCommand.Place.Last _ -> "to: last";
            case FloorCommand.Place.Before(String entry) -> "before: " + entry(entry);
            case FloorCommand.Place.After(String entry) -> "after: " + entry(entry);
        };
    }

    private static @Nullable String instant(@Nullable Instant instant) {
        return instant == null ? null : "\"" + at(instant) + "\"";
    }

    private static String with(String key, @Nullable String value) {
        return value == null ? "" : with(List.of(key + ": " + value));
    }

    private static String with(List<String> parts) {
        return parts.isEmpty() ? "" : ", with: {" + String.join(", ", parts) + "}";
    }
}

package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be the same in the rules and in the {@link NaiveMeeting} at an instant, in words that can be compared. */
record MeetingView(
        String meeting,
        boolean listOpen,
        String listCloses,
        String segment,
        Set<String> present,
        String announcement,
        List<String> waiting,
        String floor,
        String interrupted,
        List<String> record,
        Map<String, String> gone,
        String newest,
        Set<String> offers,
        Map<String, Duration> limits) {

    static MeetingView of(FloorState state, Instant now) {
        FloorState seen = state.at(now);
        Announcement announcement = seen.announcement();
        Map<String, String> gone = new TreeMap<>();
        seen.gone().forEach((id, slot) -> gone.put(id, slot.word()));
        return new MeetingView(
                seen.status().word(),
                seen.listOpen(),
                String.valueOf(seen.listClosesAt()),
                seen.segment() == null ? "none" : seen.segment(),
                new TreeSet<>(seen.present()),
                announcement == null ? "" : announcement.text(),
                seen.waiting().stream()
                        .map(each -> waiting(ids(each), each.codes(), each.kind(), each.absences(), each.placed()))
                        .toList(),
                clock(seen.floor(), now),
                clock(seen.interrupted(), now),
                seen.record().stream()
                        .map(each -> record(
                                ids(each.entry()),
                                each.entry().codes(),
                                each.entry().kind(),
                                each.net(),
                                each.over()))
                        .toList(),
                gone,
                String.valueOf(seen.newest()),
                offers(seen.swapOffers().stream().map(each -> names(List.of(each.entry(), each.with())))),
                new TreeMap<>(seen.settings().limits().given()));
    }

    /** The naive meeting has to be settled at the instant. */
    static MeetingView of(NaiveMeeting meeting, Instant now) {
        return new MeetingView(
                meeting.status.word(),
                meeting.listOpen,
                String.valueOf(meeting.closesAt),
                meeting.segment,
                new TreeSet<>(meeting.present),
                meeting.announcement,
                meeting.waiting.stream()
                        .map(each -> waiting(each.ids(), codes(each), each.kind, each.absences, each.placed))
                        .toList(),
                clock(meeting.floor, now),
                clock(meeting.interrupted, now),
                meeting.done.stream()
                        .map(each -> record(each.ids(), codes(each), each.kind, each.spent, over(each)))
                        .toList(),
                new TreeMap<>(meeting.gone),
                String.valueOf(meeting.newest()),
                offers(meeting.offers.stream().map(each -> names(List.of(each.from(), each.to())))),
                new TreeMap<>(meeting.limits));
    }

    private static Duration over(NaiveSlot slot) {
        Duration over = slot.spent.minus(slot.limit);
        return over.isNegative() ? Duration.ZERO : over;
    }

    private static Set<String> offers(Stream<String> offers) {
        return offers.collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> ids(ListEntry entry) {
        return entry.all().stream().map(ListEntry::id).toList();
    }

    private static String codes(NaiveSlot slot) {
        return slot.with.isEmpty()
                ? slot.speaker.code()
                : String.join("+", slot.all().stream().map(NaiveSlot::who).toList());
    }

    private static String waiting(List<String> ids, String codes, Kind kind, int absences, boolean placed) {
        return names(ids) + " " + codes + " " + kind.word() + (absences == 0 ? "" : " absent once")
                + (placed ? " placed" : "");
    }

    private static String record(List<String> ids, String codes, Kind kind, Duration net, Duration over) {
        return names(ids) + " " + codes + " " + kind.word() + " net " + net + " over " + over;
    }

    private static String names(List<String> ids) {
        return String.join("+", ids.stream().map(StepText::entry).toList());
    }

    private static String clock(@Nullable Intervention on, Instant now) {
        return on == null
                ? "none"
                : clock(ids(on.entry()), on.elapsed(now), on.remaining(now), on.running(), on.started(), on.reminded());
    }

    private static String clock(@Nullable NaiveSlot on, Instant now) {
        if (on == null) {
            return "none";
        }
        Duration used = on.use(now);
        return clock(on.ids(), used, on.limit.minus(used), on.since != null, on.started, on.reminded);
    }

    private static String clock(
            List<String> ids,
            Duration elapsed,
            Duration remaining,
            boolean running,
            boolean started,
            boolean reminded) {
        return names(ids) + " elapsed " + elapsed + " remaining " + remaining + (running ? " running" : "")
                + (started ? " started" : "") + (reminded ? " reminded" : "");
    }

    /** Every difference to another, one a line. */
    String differences(MeetingView other) {
        StringBuilder text = new StringBuilder();
        compare(text, "meeting", meeting, other.meeting);
        compare(text, "list open", listOpen, other.listOpen);
        compare(text, "list closes at", listCloses, other.listCloses);
        compare(text, "segment", segment, other.segment);
        compare(text, "present", present, other.present);
        compare(text, "announcement", announcement, other.announcement);
        compare(text, "list", waiting, other.waiting);
        compare(text, "floor", floor, other.floor);
        compare(text, "interrupted", interrupted, other.interrupted);
        compare(text, "record", record, other.record);
        compare(text, "gone", gone, other.gone);
        compare(text, "newest", newest, other.newest);
        compare(text, "offers", offers, other.offers);
        compare(text, "limits", limits, other.limits);
        return text.toString();
    }

    private static void compare(StringBuilder text, String what, Object one, Object other) {
        if (!one.equals(other)) {
            text.append("\n  ").append(what).append("\n    rules: ").append(one);
            text.append("\n    model: ").append(other);
        }
    }
}

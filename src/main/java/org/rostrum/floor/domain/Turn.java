package org.rostrum.floor.domain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is now: the panel and the floor in turn (R-511, R-909, R-1001, R-1105). It proposes; nothing follows by
 * itself, and the chair decides.
 */
public sealed interface Turn {
    /** Presentations of the programme that are still to come, in its order. */
    record Presentations(List<String> left) implements Turn {}

    /** Lead discussants react first; those who are still to come, in order (R-1001). */
    record Discussants(List<String> left) implements Turn {}

    /**
     * The floor has its turn.
     *
     * @param heard interventions of this block, with the one under way
     * @param of after how many the panel responds; 0 where it does not by number
     */
    record Interventions(int heard, int of) implements Turn {}

    /** The panel responds: who has not yet, those first to whom something was addressed. */
    record Responses(List<String> by) implements Turn {}

    /** Last words before the end, in order. */
    record LastWord(List<String> left) implements Turn {}

    /** This segment has heard all; the one that follows in the programme is due. */
    record NextSegment(String segment) implements Turn {}

    /** Everything has been heard. */
    record Close() implements Turn {}

    /** The meeting is not under way, or no segment of its programme is. */
    record Nothing() implements Turn {}

    /** The word for it in snapshots: presentations, discussants, interventions, responses, last-word and so on. */
    default String word() {
        return getClass().getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** What is due in a state, beside who has the floor now. */
    static Turn of(FloorState state) {
        boolean underWay = state.status() == MeetingStatus.OPEN || state.status() == MeetingStatus.SUSPENDED;
        Segment segment = state.setup().segments().stream()
                .filter(each -> each.id().equals(state.segment()))
                .findFirst()
                .orElse(null);
        if (!underWay || segment == null) {
            return new Nothing();
        }
        List<ListEntry> heard = heard(state, segment);
        List<String> left = segment.speakers().stream()
                .filter(code -> heard.stream().noneMatch(each -> each.isOf(code)))
                .toList();
        return switch (segment.kind()) {
            case OPENING, PANEL -> left.isEmpty() ? after(state, segment) : new Presentations(left);
            case CLOSING -> left.isEmpty() ? after(state, segment) : new LastWord(left);
            case RESPONSES -> responses(state, segment, heard);
            case FLOOR -> left.isEmpty() ? floor(state, segment, heard) : new Discussants(left);
        };
    }

    /**
     * Who of those who wait fits what is due: the first on the list whose turn it is; empty where nobody of them waits. A
     * point of order comes before everything.
     */
    static Optional<ListEntry> suggestion(FloorState state) {
        Optional<ListEntry> next = state.next();
        if (next.filter(each -> each.kind() == Kind.POINT_OF_ORDER).isPresent()) {
            return next;
        }
        return switch (of(state)) {
            case Presentations(List<String> left) -> firstOf(state, left);
            case Discussants(List<String> left) -> firstOf(state, left);
            case LastWord(List<String> left) -> firstOf(state, left);
            case Responses(List<String> by) -> firstOf(state, by);
            case Interventions _, NextSegment _, Close _, Nothing _ -> next;
        };
    }

    private static Optional<ListEntry> firstOf(FloorState state, List<String> codes) {
        return state.waiting().stream()
                .filter(each -> codes.stream().anyMatch(each::isOf))
                .findFirst();
    }

    /** What was heard since the segment began, with who has the floor, or waits to go on; points of order aside. */
    private static List<ListEntry> heard(FloorState state, Segment segment) {
        java.time.Instant began = state.segmentsStarted().get(segment.id());
        Stream<ListEntry> finished = state.record().stream()
                .filter(each -> began != null && !each.startedAt().isBefore(began))
                .map(Finished::entry);
        Stream<ListEntry> now = Stream.of(Optional.ofNullable(state.interrupted()), Optional.ofNullable(state.floor()))
                .flatMap(Optional::stream)
                .filter(each -> began != null && !each.givenAt().isBefore(began))
                .map(Intervention::entry);
        return Stream.concat(finished, now)
                .filter(each -> each.kind() != Kind.POINT_OF_ORDER && each.kind() != Kind.RIGHT_OF_REPLY)
                .toList();
    }

    private static Turn responses(FloorState state, Segment segment, List<ListEntry> heard) {
        List<String> panel = segment.speakers().isEmpty() ? Panel.before(state.setup(), segment) : segment.speakers();
        List<String> by = panel.stream()
                .filter(code -> heard.stream().noneMatch(each -> each.isOf(code)))
                .toList();
        return by.isEmpty() ? after(state, segment) : new Responses(by);
    }

    /** Counts the block: after its last intervention, or the last one that there will be, the panel's responses are due. */
    private static Turn floor(FloorState state, Segment segment, List<ListEntry> heard) {
        List<String> panel = Panel.before(state.setup(), segment);
        int size = segment.blockSize();
        int count = 0;
        Set<String> responded = new HashSet<>();
        Set<String> addressed = new HashSet<>();
        for (ListEntry entry : heard) {
            if (isPanels(entry, panel)) {
                entry.all().forEach(each -> responded.add(each.who()));
            } else if (segment.speakers().stream().noneMatch(entry::isOf)) {
                boolean begins = size > 0 && count >= size;
                count = begins ? 1 : count + 1;
                responded.clear();
                if (begins) {
                    addressed.clear();
                }
                entry.all().forEach(each -> add(each.to(), addressed));
            }
        }
        boolean exhausted = !state.takesRequests()
                && state.waiting().stream()
                        .noneMatch(each -> AlternateStakeholder.counts(each) && !isPanels(each, panel));
        boolean due = size > 0 && (count >= size || (exhausted && count > 0));
        List<String> by = panel.stream()
                .filter(code -> !responded.contains(code))
                .sorted(Comparator.comparing(code -> !addressed.contains(code)))
                .toList();
        if (due && !by.isEmpty()) {
            return new Responses(by);
        }
        if (exhausted) {
            return after(state, segment);
        }
        return new Interventions(size > 0 && count >= size ? 0 : count, size);
    }

    private static void add(@Nullable String code, Set<String> codes) {
        if (code != null) {
            codes.add(code);
        }
    }

    private static boolean isPanels(ListEntry entry, List<String> panel) {
        return entry.kind() == Kind.RESPONSE || panel.stream().anyMatch(entry::isOf);
    }

    private static Turn after(FloorState state, Segment segment) {
        List<Segment> segments = state.setup().segments();
        int index = segments.indexOf(segment);
        return index + 1 < segments.size()
                ? new NextSegment(segments.get(index + 1).id())
                : new Close();
    }
}

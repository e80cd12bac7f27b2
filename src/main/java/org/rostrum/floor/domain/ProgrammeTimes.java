package org.rostrum.floor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The programme, planned against actual, with the lateness carried forward.
 *
 * <p>A segment begins when the chair starts it and ends when another begins, or the meeting is adjourned. The one under
 * way is taken to last as long as planned from when it began, or until now if that has passed. The next begins when it
 * ends, so lateness and minutes in hand go on to it; a break in the plan before it takes lateness up, and is kept when
 * the meeting is early. A missing planned start is the end planned before it, a missing planned end the start planned
 * after it (for the last: the end of the meeting). A segment that was passed over, before the one under way, is
 * skipped: nothing is expected of it.
 *
 * <p>A meeting that begins more than three hours away from its plan is compared with the plan moved to its start: all
 * planned instants here are moved then.
 *
 * @param parts one for each segment of the programme, in order
 * @param shift by how much the plan was moved, usually zero
 * @param late how late the meeting is now: by how much the segment under way will end after its plan (before the first:
 *     by how much it will begin after it; at the end: how late the last ended). Negative: in hand; null: nothing is
 *     planned to compare with
 * @param endsAt when the last part is expected to end, or has ended; null where no end is planned
 * @param lateAtEnd by how much that is after the planned end, breaks used up; negative: in hand; or null
 */
public record ProgrammeTimes(
        List<Part> parts,
        Duration shift,
        @Nullable Duration late,
        @Nullable Instant endsAt,
        @Nullable Duration lateAtEnd) {
    /** Where a segment stands. */
    public enum Progress {
        AHEAD,
        UNDER_WAY,
        DONE,
        /** Passed over, or the meeting was adjourned before it. */
        SKIPPED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The times of one segment. What has happened is in {@code projectedStart} and {@code projectedEnd} too, so that
     * they can be drawn without asking.
     *
     * @param segment id of the segment
     * @param progress where it stands
     * @param plannedStart moved by the shift; or null
     * @param plannedEnd moved by the shift; or null
     * @param startedAt when it began, or null
     * @param endedAt when it ended, or null; also null where the chair went back from it to an earlier one
     * @param projectedStart when it began or will begin; null where it was skipped or nobody can say
     * @param projectedEnd when it ended or will end; null likewise
     * @param late projected end less planned end; negative: in hand; or null
     */
    public record Part(
            String segment,
            Progress progress,
            @Nullable Instant plannedStart,
            @Nullable Instant plannedEnd,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Instant projectedStart,
            @Nullable Instant projectedEnd,
            @Nullable Duration late) {}

    public ProgrammeTimes {
        parts = List.copyOf(parts);
    }

    /** The times of a meeting's programme at an instant; without parts where it has no programme. */
    public static ProgrammeTimes at(FloorState state, Instant now) {
        return new Reckoning(state, now).times();
    }

    /** The part of a segment. */
    public Optional<Part> of(String segment) {
        return parts.stream().filter(part -> part.segment().equals(segment)).findFirst();
    }

    /** Goes through the programme once, from the first segment to the last. */
    private static final class Reckoning {
        private final FloorState state;
        private final Instant now;
        private final Duration shift;
        private final List<Segment> segments;
        private final int reached;
        private final List<Part> parts = new ArrayList<>();
        /** Until when the meeting is taken up, as far as it has been reckoned; null: nobody can say. */
        private @Nullable Instant busyUntil;

        private @Nullable Instant plannedUntil;

        Reckoning(FloorState state, Instant now) {
            this.state = state;
            this.now = now;
            this.shift = PlanShift.of(state, now);
            this.segments = state.setup().segments();
            this.reached = reached();
            this.busyUntil = Ahead.goesOn(state, now);
        }

        ProgrammeTimes times() {
            for (int i = 0; i < segments.size(); i++) {
                parts.add(part(i));
                plannedUntil = parts.get(i).plannedEnd();
            }
            Part last = lastHeld();
            return new ProgrammeTimes(
                    parts, shift, late(), last == null ? null : last.projectedEnd(), last == null ? null : last.late());
        }

        private Part part(int index) {
            Segment segment = segments.get(index);
            Instant plannedStart = plannedStart(index);
            Instant plannedEnd = plannedEnd(index);
            Instant startedAt = state.segmentsStarted().get(segment.id());
            Progress progress = progress(index, startedAt);
            Instant endedAt = progress == Progress.DONE && startedAt != null ? endOf(segment.id(), startedAt) : null;
            Instant from = startedAt;
            Instant to = endedAt;
            if (progress == Progress.UNDER_WAY && startedAt != null) {
                to = endOfCurrent(startedAt, plannedStart, plannedEnd);
                busyUntil = to;
            } else if (progress == Progress.AHEAD) {
                from = startOfNext(plannedStart);
                to = from == null || plannedStart == null || plannedEnd == null
                        ? null
                        : from.plus(Duration.between(plannedStart, plannedEnd));
                busyUntil = to;
            }
            Duration late = to == null || plannedEnd == null ? null : Duration.between(plannedEnd, to);
            return new Part(segment.id(), progress, plannedStart, plannedEnd, startedAt, endedAt, from, to, late);
        }

        /** The last in the programme that began; -1 before the first. */
        private int reached() {
            int last = -1;
            for (int i = 0; i < segments.size(); i++) {
                String id = segments.get(i).id();
                if (id.equals(state.segment())) {
                    return i;
                }
                if (state.segmentsStarted().containsKey(id)) {
                    last = i;
                }
            }
            return last;
        }

        private Progress progress(int index, @Nullable Instant startedAt) {
            boolean over = state.status() == MeetingStatus.ADJOURNED;
            if (index == reached && segments.get(index).id().equals(state.segment()) && !over) {
                return Progress.UNDER_WAY;
            }
            if (startedAt != null) {
                return Progress.DONE;
            }
            return over || index < reached ? Progress.SKIPPED : Progress.AHEAD;
        }

        private @Nullable Instant plannedStart(int index) {
            Instant own = segments.get(index).plannedStart();
            if (own != null) {
                return own.plus(shift);
            }
            Instant startsAt = state.setup().startsAt();
            return index > 0 || startsAt == null ? plannedUntil : startsAt.plus(shift);
        }

        private @Nullable Instant plannedEnd(int index) {
            Instant end = segments.get(index).plannedEnd();
            if (end == null) {
                end = index + 1 < segments.size()
                        ? segments.get(index + 1).plannedStart()
                        : state.setup().endsAt();
            }
            return end == null ? null : end.plus(shift);
        }

        /** When the next in time began, whichever that is; null where the chair went back to an earlier one. */
        private @Nullable Instant endOf(String id, Instant startedAt) {
            return state.segmentsStarted().entrySet().stream()
                    .filter(each -> !each.getKey().equals(id))
                    .map(Map.Entry::getValue)
                    .filter(start -> !start.isBefore(startedAt))
                    .min(Instant::compareTo)
                    .orElse(state.status() == MeetingStatus.ADJOURNED ? state.asOf() : null);
        }

        private @Nullable Instant endOfCurrent(
                Instant startedAt, @Nullable Instant plannedStart, @Nullable Instant plannedEnd) {
            if (plannedEnd == null) {
                return null;
            }
            Instant planned =
                    plannedStart == null ? plannedEnd : startedAt.plus(Duration.between(plannedStart, plannedEnd));
            return later(planned, Ahead.goesOn(state, now));
        }

        private @Nullable Instant startOfNext(@Nullable Instant plannedStart) {
            Instant free = busyUntil;
            if (free == null) {
                return plannedStart == null ? null : later(plannedStart, Ahead.goesOn(state, now));
            }
            if (plannedStart == null) {
                return free;
            }
            Instant before = plannedUntil;
            boolean waits = before == null || plannedStart.isAfter(before);
            return waits ? later(plannedStart, free) : free;
        }

        private @Nullable Part lastHeld() {
            for (int i = parts.size() - 1; i >= 0; i--) {
                if (parts.get(i).progress() != Progress.SKIPPED) {
                    return parts.get(i);
                }
            }
            return null;
        }

        private @Nullable Duration late() {
            for (Part part : parts) {
                if (part.progress() == Progress.UNDER_WAY) {
                    return part.late();
                }
            }
            for (Part part : parts) {
                Instant start = part.projectedStart();
                Instant planned = part.plannedStart();
                if (part.progress() == Progress.AHEAD && start != null && planned != null) {
                    return Duration.between(planned, start);
                }
            }
            Part last = lastHeld();
            return last == null ? null : last.late();
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }
    }
}

package org.rostrum.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the segments of a format are planned in a meeting. Fixed segments have their minutes, shares divide what is left.
 * Where a meeting is too short for that, the fixed ones get shorter in proportion, so that those with a share keep at
 * least a quarter of it: a plan that fits is worth more than one that is exact and ends after the meeting does.
 *
 * @param bounds start of the first segment, then the end of each; empty where the meeting has no times
 */
record FormatTimes(List<Instant> bounds) {
    private static final long MINUTE = 60;

    FormatTimes {
        bounds = List.copyOf(bounds);
    }

    static FormatTimes of(Format format, @Nullable Instant start, @Nullable Instant end) {
        if (start == null || end == null || end.isBefore(start)) {
            return new FormatTimes(List.of());
        }
        List<Long> seconds = seconds(format, Duration.between(start, end).toSeconds());
        List<Instant> bounds = new ArrayList<>();
        bounds.add(start);
        seconds.forEach(each -> bounds.add(bounds.getLast().plusSeconds(each)));
        return new FormatTimes(bounds);
    }

    @Nullable
    Instant start(int segment) {
        return bounds.isEmpty() ? null : bounds.get(segment);
    }

    @Nullable
    Instant end(int segment) {
        return bounds.isEmpty() ? null : bounds.get(segment + 1);
    }

    private static List<Long> seconds(Format format, long whole) {
        int fixed = 0;
        int shares = 0;
        for (Format.Part part : format.segments()) {
            switch (part.length()) {
                case Format.Length.Minutes(int minutes) -> fixed += minutes;
                case Format.Length.Share(int percent) -> shares += percent;
            }
        }
        double minutesOfAll = whole / 60.0;
        double given = Math.min(fixed, shares == 0 ? minutesOfAll : minutesOfAll * 0.75);
        double rest = minutesOfAll - given;
        List<Long> seconds = new ArrayList<>();
        long used = 0;
        double exact = 0;
        for (Format.Part part : format.segments()) {
            exact += switch (part.length()) {
                case Format.Length.Minutes(int minutes) -> fixed == 0 ? 0 : minutes * given / fixed;
                case Format.Length.Share(int percent) -> rest * percent / shares;
            };
            // ends on whole minutes of the meeting; what is rounded goes to the next segment
            long next = Math.min(whole, Math.round(exact) * MINUTE);
            seconds.add(next - used);
            used = next;
        }
        if (shares > 0) {
            seconds.set(seconds.size() - 1, seconds.getLast() + whole - used);
        }
        return seconds;
    }
}

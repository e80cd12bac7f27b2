package org.rostrum.floor.ui;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.MeetingStatus;
import org.rostrum.floor.domain.ProgrammeTimes;

/** The programme in words: what is planned, what came of it, and how late the meeting is. */
final class ProgrammeWords {
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private final Wording wording;
    private final Texts texts;

    ProgrammeWords(Wording wording) {
        this.wording = wording;
        this.texts = wording.texts();
    }

    /** "4 minutes late", and the like; empty where nothing is planned. */
    String late(ProgrammeTimes times, FloorState state) {
        if (state.status() == MeetingStatus.ADJOURNED) {
            return texts.of("view.programme.ended", wording.minutes(state.asOf()));
        }
        return late(times.late());
    }

    private String late(@Nullable Duration by) {
        if (by == null) {
            return "";
        }
        int minutes = (int) by.abs().plus(HALF_A_MINUTE).toMinutes();
        if (minutes == 0) {
            return texts.of("view.programme.on-time");
        }
        return texts.count(by.isNegative() ? "view.programme.hand" : "view.programme.late", minutes);
    }

    /** When the meeting will end, as far as anybody can say. */
    String ends(ProgrammeTimes times, FloorState state) {
        Instant planned = state.setup().endsAt();
        Instant ends = times.endsAt();
        boolean underWay = state.status() == MeetingStatus.OPEN || state.status() == MeetingStatus.SUSPENDED;
        if (underWay && ends != null && state.segment() != null) {
            return texts.of("view.programme.ends", wording.minutes(ends));
        }
        return planned == null ? "" : texts.of("view.programme.planned-end", wording.minutes(planned));
    }

    /** Everything that is known of one segment, in a sentence. */
    String of(String title, ProgrammeTimes.Part part) {
        StringBuilder says = new StringBuilder(title);
        String is = texts.of("view.programme.is." + part.progress().word());
        says.append(texts.of("view.comma")).append(is);
        Instant plannedStart = part.plannedStart();
        Instant plannedEnd = part.plannedEnd();
        if (plannedStart != null && plannedEnd != null) {
            says.append(texts.of("view.comma"))
                    .append(texts.of(
                            "view.programme.planned", wording.minutes(plannedStart), wording.minutes(plannedEnd)));
        }
        Instant from = part.projectedStart();
        Instant to = part.projectedEnd();
        if (from != null && to != null) {
            String key = part.endedAt() == null ? "view.programme.expected" : "view.programme.actual";
            says.append(texts.of("view.comma")).append(texts.of(key, wording.minutes(from), wording.minutes(to)));
        }
        String late = late(part.late());
        return late.isEmpty()
                ? says.toString()
                : says.append(texts.of("view.comma")).append(late).toString();
    }
}

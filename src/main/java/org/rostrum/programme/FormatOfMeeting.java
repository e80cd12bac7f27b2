package org.rostrum.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Segment;
import org.rostrum.floor.domain.SegmentKind;

/** The format of a meeting as it stands, so that the next one can be run the same way. */
final class FormatOfMeeting {
    private static final int WHOLE = 100;

    private final FloorState state;
    private final Roster roster;

    private FormatOfMeeting(FloorState state, Roster roster) {
        this.state = state;
        this.roster = roster;
    }

    /**
     * @param roster who is heard in the meeting: whom the programme names becomes the part that they have
     */
    static Format of(String id, String name, FloorState state, Roster roster) {
        FormatOfMeeting meeting = new FormatOfMeeting(state, roster);
        FloorSettings settings = meeting.settings();
        return new Format(id, Map.of("en", name), "", settings, Format.SCREENS, meeting.parts(settings));
    }

    /** The rules now, and where a segment that is under way has its own, those of the meeting. */
    private FloorSettings settings() {
        boolean ownUnderWay = state.setup().segments().stream()
                .anyMatch(each -> each.id().equals(state.segment()) && each.settings() != null);
        return ownUnderWay ? state.setup().settings() : state.settings();
    }

    private List<Format.Part> parts(FloorSettings settings) {
        List<Segment> segments = state.setup().segments();
        if (segments.isEmpty()) {
            return List.of(new Format.Part(
                    "floor",
                    SegmentKind.FLOOR,
                    Words.byLanguage("segment.floor"),
                    new Format.Length.Share(WHOLE),
                    null,
                    null,
                    0,
                    null));
        }
        boolean timed = segments.stream().allMatch(each -> each.plannedStart() != null && each.plannedEnd() != null);
        List<Format.Part> parts = new ArrayList<>();
        int left = WHOLE;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            // where nothing is planned all have the same share, as far as a hundred can be divided
            int share = left / (segments.size() - i);
            left -= share;
            Format.Length length = timed ? minutes(segment) : new Format.Length.Share(Math.max(1, share));
            parts.add(part(segment, length, settings));
        }
        return parts;
    }

    private Format.Part part(Segment segment, Format.Length length, FloorSettings settings) {
        FloorSettings own = segment.id().equals(state.segment()) ? state.settings() : segment.settings();
        return new Format.Part(
                segment.id(),
                segment.kind(),
                segment.title(),
                length,
                own == null || own.equals(settings) ? null : own,
                role(segment),
                segment.blockSize(),
                segment.list());
    }

    private static Format.Length minutes(Segment segment) {
        Instant start = segment.plannedStart();
        Instant end = segment.plannedEnd();
        return new Format.Length.Minutes(
                start == null || end == null
                        ? 0
                        : (int) Duration.between(start, end).plusSeconds(30).toMinutes());
    }

    private @Nullable SpeakerRole role(Segment segment) {
        if (segment.speakers().isEmpty()) {
            return null;
        }
        for (SpeakerRole role : SpeakerRole.values()) {
            if (roster.of(role).equals(segment.speakers())) {
                return role;
            }
        }
        return switch (segment.kind()) {
            case PANEL, RESPONSES -> SpeakerRole.PANELLISTS;
            case OPENING, CLOSING, FLOOR -> null;
        };
    }
}

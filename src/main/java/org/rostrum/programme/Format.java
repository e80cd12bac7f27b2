package org.rostrum.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.floor.domain.Segment;
import org.rostrum.floor.domain.SegmentKind;

/**
 * How a kind of meeting is run: its regime and rules, and its segments. It names no people and no day, so that
 * it fits any meeting.
 *
 * @param id unique in the installation
 * @param title by language code, at least in English
 * @param description what it is for, in English; empty where nobody wrote one
 * @param settings the rules of the meeting
 * @param screens screens that are offered: {@code chair}, {@code delegation}, {@code audience}, {@code hall}
 * @param segments in order, at least one
 */
public record Format(
        String id,
        Map<String, String> title,
        String description,
        FloorSettings settings,
        List<String> screens,
        List<Part> segments) {
    /** All screens that a format can offer. */
    public static final List<String> SCREENS = List.of("chair", "delegation", "audience", "hall");

    public Format {
        title = Map.copyOf(title);
        screens = List.copyOf(screens);
        segments = List.copyOf(segments);
    }

    /**
     * A segment of a format.
     *
     * @param id unique in the format
     * @param title by language code, at least in English
     * @param length how long it is planned to be
     * @param settings rules of its own, or null where those of the format hold
     * @param speakers who is heard in it by the programme, or null
     * @param blockSize after so many interventions the panel responds; 0 where it does not by number
     * @param list what its beginning does to the list of speakers, or null
     */
    public record Part(
            String id,
            SegmentKind kind,
            Map<String, String> title,
            Length length,
            @Nullable FloorSettings settings,
            @Nullable SpeakerRole speakers,
            int blockSize,
            Segment.@Nullable ListRule list) {
        public Part {
            title = Map.copyOf(title);
        }
    }

    /** How long a segment is planned to be. */
    public sealed interface Length {
        /** A fixed time. */
        record Minutes(int minutes) implements Length {}

        /** Hundredths of what the fixed segments leave of the meeting. */
        record Share(int percent) implements Length {}
    }

    /**
     * What sets this format in a meeting. Segments follow one another from its planned start; where the meeting has no
     * planned start and end, they have no times.
     *
     * @param setup the meeting
     * @param roster who is heard in it; codes that the meeting does not know are left out
     */
    public FloorCommand.SetProgramme programme(MeetingSetup setup, Roster roster) {
        List<Segment> planned = new ArrayList<>();
        FormatTimes times = FormatTimes.of(this, setup.startsAt(), setup.endsAt());
        // a segment without rules of its own would go on with those of the segment before it
        boolean ownRules = segments.stream().anyMatch(each -> each.settings() != null);
        for (int i = 0; i < segments.size(); i++) {
            Part part = segments.get(i);
            FloorSettings own = part.settings();
            SpeakerRole role = part.speakers();
            List<String> speakers = role == null
                    ? List.of()
                    : roster.of(role).stream()
                            .distinct()
                            .filter(setup.participants()::containsKey)
                            .toList();
            planned.add(new Segment(
                    part.id(),
                    part.title(),
                    times.start(i),
                    times.end(i),
                    own == null && ownRules ? settings : own,
                    part.kind(),
                    part.blockSize(),
                    speakers,
                    part.list()));
        }
        return new FloorCommand.SetProgramme(settings, planned);
    }
}

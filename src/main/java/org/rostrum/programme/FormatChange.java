package org.rostrum.programme;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.rostrum.floor.application.Answer;
import org.rostrum.floor.application.Floor;
import org.rostrum.floor.application.Submission;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.MeetingSetup;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.Segment;
import org.rostrum.floor.domain.SegmentKind;

/** Sets a format in a meeting, and makes a format of one. */
public final class FormatChange {
    private final FormatCatalog catalog;
    private final Floor floor;
    private final Function<String, Optional<List<String>>> panels;

    /**
     * @param panels the panel of a meeting in the printed order, by the meeting's id
     */
    FormatChange(FormatCatalog catalog, Floor floor, Function<String, Optional<List<String>>> panels) {
        this.catalog = catalog;
        this.floor = floor;
        this.panels = panels;
    }

    /**
     * Gives a meeting the rules and segments of a format, with its own co-chairs and panellists as their speakers. The
     * floor refuses it where somebody has the floor, and where the meeting is suspended or over.
     *
     * @param commandId acts once for ever
     * @param stated who has a part, where the caller says so; the others are as the meeting's programme says
     * @return the floor's answer; {@link Answer.NoSuchMeeting} where there is none
     */
    public CompletionStage<Answer> apply(
            String meeting, Format format, Map<SpeakerRole, List<String>> stated, Actor actor, UUID commandId) {
        Optional<FloorState> state = floor.state(meeting);
        if (state.isEmpty()) {
            return CompletableFuture.completedStage(new Answer.NoSuchMeeting());
        }
        MeetingSetup setup = state.get().setup();
        Map<SpeakerRole, List<String>> codes = new EnumMap<>(roster(state.get()).codes());
        codes.putAll(stated);
        return floor.submit(
                new Submission(meeting, actor, commandId, format.programme(setup, new Roster(codes)), null));
    }

    /** What would give a meeting a format, with its own co-chairs and panellists; empty where there is no such meeting. */
    public Optional<FloorCommand.SetProgramme> programme(String meeting, Format format) {
        return floor.state(meeting).map(state -> format.programme(state.setup(), roster(state)));
    }

    /** The format of a meeting as it stands, under a name and not yet saved; empty where there is no such meeting. */
    public Optional<Format> ofMeeting(String meeting, String name) {
        return floor.state(meeting).map(state -> catalog.ofMeeting(name, state, roster(state)));
    }

    /**
     * Who is heard in a meeting: the co-chairs; as the panel those of the dialogue's programme, else those of the
     * segments as they are, else all panellists.
     */
    private Roster roster(FloorState state) {
        MeetingSetup setup = state.setup();
        List<String> panel = panels.apply(setup.meeting())
                .filter(codes -> !codes.isEmpty())
                .or(() -> setup.segments().stream()
                        .filter(each -> each.kind() == SegmentKind.PANEL)
                        .map(Segment::speakers)
                        .filter(codes -> !codes.isEmpty())
                        .findFirst())
                .orElseGet(() -> setup.participants().values().stream()
                        .filter(each -> each.category().equals(Participant.PANELLIST))
                        .map(Participant::code)
                        .sorted()
                        .toList());
        Map<SpeakerRole, List<String>> codes = new EnumMap<>(SpeakerRole.class);
        codes.put(SpeakerRole.CO_CHAIRS, setup.coChairs());
        codes.put(SpeakerRole.PANELLISTS, panel);
        return new Roster(codes);
    }
}

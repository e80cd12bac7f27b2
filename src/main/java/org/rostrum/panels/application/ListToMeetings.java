package org.rostrum.panels.application;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.rostrum.floor.application.Answer;
import org.rostrum.floor.application.Floor;
import org.rostrum.floor.application.Submission;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorSettings;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.ListEntry;
import org.rostrum.floor.domain.Participant;
import org.rostrum.floor.domain.Role;
import org.rostrum.floor.domain.Segment;
import org.rostrum.floor.domain.SegmentKind;
import org.rostrum.panels.domain.Call;
import org.rostrum.panels.domain.PanelsState;
import org.rostrum.panels.domain.Party;
import org.rostrum.panels.domain.RoundTable;
import org.rostrum.panels.domain.Side;
import org.rostrum.panels.domain.SpeakingOrder;

/** Puts the panellists of a list on the programme of their meetings, where the floor lists them when the panel begins. */
public final class ListToMeetings {
    private static final Actor DESK = new Actor(Role.SECRETARIAT, "");
    private static final long PATIENCE_SECONDS = 8;

    private final Floor floor;

    public ListToMeetings(Floor floor) {
        this.floor = floor;
    }

    /** Where a meeting stands, as this node knows it; empty where there is none. */
    Optional<FloorState> state(String meeting) {
        return floor.state(meeting);
    }

    /**
     * What became of one round table.
     *
     * @param panel id of the round table
     * @param meeting id of its meeting, empty where it has none
     * @param result what became of it
     */
    public record Brought(String panel, String meeting, Result result) {}

    /** What became of a round table. */
    public enum Result {
        /** The meeting has these panellists. */
        DONE,
        /** The call names no meeting for it, or there is none of that name. */
        NO_MEETING,
        /** The meeting's programme has no part in which a panel is heard. */
        NO_PANEL_SEGMENT,
        /** Not while somebody has the floor, or the meeting is suspended or over: try again. */
        NOT_NOW,
        /** The meeting could not be reached: try again. */
        UNAVAILABLE
    }

    /**
     * The panellists of a round table in the order in which they are heard.
     *
     * @param parties of the dialogue in their groups of this call, by code
     */
    public static List<String> panellists(PanelsState state, RoundTable table, Map<String, Party> parties) {
        return SpeakingOrder.of(state.panellists(table.id()), parties);
    }

    /** Brings all round tables of a list to their meetings; what is so already stays. */
    public List<Brought> bring(PanelsState state, Map<String, Party> parties) {
        Call call = Objects.requireNonNull(state.call(), "no call");
        List<CompletableFuture<Brought>> all = new ArrayList<>();
        for (RoundTable table : call.roundTables()) {
            all.add(bring(state, table, parties)
                    .toCompletableFuture()
                    .completeOnTimeout(brought(table, Result.UNAVAILABLE), PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
        return all.stream().map(CompletableFuture::join).toList();
    }

    private static Brought brought(RoundTable table, Result result) {
        return new Brought(table.id(), Objects.requireNonNullElse(table.meeting(), ""), result);
    }

    private CompletionStage<Brought> bring(PanelsState state, RoundTable table, Map<String, Party> parties) {
        String meeting = table.meeting();
        Optional<FloorState> found = meeting == null ? Optional.empty() : floor.state(meeting);
        if (meeting == null || found.isEmpty()) {
            return CompletableFuture.completedStage(brought(table, Result.NO_MEETING));
        }
        FloorState now = found.get();
        List<Segment> before = now.setup().segments();
        if (before.stream().noneMatch(ListToMeetings::isOfPanel)) {
            return CompletableFuture.completedStage(brought(table, Result.NO_PANEL_SEGMENT));
        }
        List<String> codes = panellists(state, table, parties);
        List<Segment> segments = before.stream()
                .map(each -> isOfPanel(each) ? each.heard(each.kind(), codes) : each)
                .toList();
        List<Participant> joining = codes.stream()
                .filter(code -> !now.setup().participants().containsKey(code))
                .map(code -> participant(Objects.requireNonNull(parties.get(code), code)))
                .toList();
        UUID id = id("panel " + state.dialogue() + ' ' + table.id() + ' ' + now.revision() + codes);
        return floor.submit(new Submission(
                        meeting, DESK, id, new FloorCommand.SetProgramme(settings(now), segments, joining), null))
                .thenApply(answer -> brought(table, result(answer)));
    }

    /** The rules now, and where the part that is under way has its own, those of the meeting: nothing else changes. */
    private static FloorSettings settings(FloorState state) {
        boolean own = state.setup().segments().stream()
                .anyMatch(each -> each.id().equals(state.segment()) && each.settings() != null);
        return own ? state.setup().settings() : state.settings();
    }

    /**
     * Gives the place that somebody has on the list of speakers to who comes instead. Does nothing where it does not
     * wait there by the programme: the panel has not begun, or it has been heard.
     */
    public void replaceOnList(PanelsState state, RoundTable table, String out, String in) {
        String meeting = table.meeting();
        if (meeting == null || out.equals(in)) {
            return;
        }
        floor.state(meeting)
                .flatMap(now -> now.waiting().stream()
                        .filter(each -> each.isOf(out) && byProgramme(each))
                        .findFirst())
                .ifPresent(entry -> {
                    String about = "replaced " + state.dialogue() + ' ' + entry.id() + ' ' + in;
                    UUID added = id(about);
                    submit(
                            meeting,
                            added,
                            new FloorCommand.AddToList(
                                    in, null, new FloorCommand.Request(entry.kind(), null, null, null, null)));
                    submit(
                            meeting,
                            id(about + " move"),
                            new FloorCommand.MoveEntry(added.toString(), new FloorCommand.Place.Before(entry.id())));
                    submit(meeting, id(about + " withdraw"), new FloorCommand.Withdraw(entry.id()));
                });
    }

    private static boolean byProgramme(ListEntry entry) {
        ListEntry.Move moved = entry.moved();
        return moved != null && moved.from() == ListEntry.Move.FROM_PROGRAMME;
    }

    private void submit(String meeting, UUID id, FloorCommand command) {
        var _ = floor.submit(new Submission(meeting, DESK, id, command, null))
                .toCompletableFuture()
                .completeOnTimeout(new Answer.Unavailable(), PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private static UUID id(String about) {
        return UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isOfPanel(Segment segment) {
        return segment.kind() == SegmentKind.PANEL || segment.kind() == SegmentKind.RESPONSES;
    }

    private static Participant participant(Party party) {
        String category = party.side() == Side.STATE ? party.category() : Participant.PANELLIST;
        return new Participant(party.code(), party.name(), category, party.group(), null, null);
    }

    private static Result result(Answer answer) {
        return switch (answer) {
            case Answer.Done _ -> Result.DONE;
            case Answer.NoSuchMeeting _ -> Result.NO_MEETING;
            case Answer.Refused _ -> Result.NOT_NOW;
            case Answer.TooBusy _, Answer.Unavailable _, Answer.Unknown _ -> Result.UNAVAILABLE;
        };
    }
}

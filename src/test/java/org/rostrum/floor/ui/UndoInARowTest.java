package org.rostrum.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.application.InMemoryFloor;
import org.rostrum.floor.domain.Evolution;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Motion;
import org.rostrum.floor.domain.MotionKind;

/** Undo goes back act by act, says before each what it will take back, and leaves what others did. */
class UndoInARowTest {
    private static final Instant START = Instant.parse("2013-10-03T14:00:00Z");

    private final InMemoryFloor floor = new InMemoryFloor(Clock.fixed(START, ZoneOffset.UTC));
    private final RoundTable table = new RoundTable(floor, START);

    @Test
    void twenty_acts_are_taken_back_one_by_one_each_with_its_words() {
        List<FloorState> before = new ArrayList<>();
        for (FloorCommand command : acts()) {
            FloorState state = table.state();
            before.add(state);
            table.act(RoundTable.GHANA, command instanceof FloorCommand.MoveEntry move ? ofLast(move, state) : command);
        }
        assertThat(before).hasSize(20);

        List<String> words = new ArrayList<>();
        for (FloorState earlier : before.reversed()) {
            words.add(next());
            table.act(RoundTable.SWITZERLAND, new FloorCommand.Undo());
            assertThat(bare(table.state())).isEqualTo(bare(earlier));
        }

        assertThat(words.reversed())
                .containsExactly(
                        "opened the meeting",
                        "began “Opening”",
                        "put Kenya on the list",
                        "put Mexico on the list",
                        "put Nepal on the list",
                        "moved Nepal to 1",
                        "set the limit of Member States to 2:00",
                        "gave the floor to Nepal",
                        "gave 30 s more",
                        "paused the clock",
                        "resumed the clock",
                        "asked Nepal to conclude",
                        "called Nepal to order",
                        "gave the floor to Kenya",
                        "gave the chair to Switzerland",
                        "recorded the motion of Egypt to close the debate",
                        "noted Poland against the motion to close the debate",
                        "declared the motion to close the debate carried",
                        "announced to all",
                        "adjourned the meeting");
        assertThat(table.state().undoable()).isEmpty();
    }

    @Test
    void what_was_taken_back_is_done_again_by_doing_it_again() {
        table.act(RoundTable.GHANA, new FloorCommand.OpenMeeting());
        String kenya = table.asks("KEN");
        table.give(kenya);
        FloorState given = table.state();
        table.act(RoundTable.GHANA, new FloorCommand.Undo());
        String mexico = table.asks("MEX");
        table.give(kenya);

        assertThat(table.state().floor()).isEqualTo(given.floor());
        assertThat(table.state().next().orElseThrow().id()).isEqualTo(mexico);
        assertThat(next()).isEqualTo("gave the floor to Kenya");
    }

    private static List<FloorCommand> acts() {
        return List.of(
                new FloorCommand.OpenMeeting(),
                new FloorCommand.StartSegment("opening"),
                add("KEN"),
                add("MEX"),
                add("NPL"),
                new FloorCommand.MoveEntry("the last", new FloorCommand.Place.First()),
                new FloorCommand.SetLimit("member-state", Duration.ofMinutes(2)),
                new FloorCommand.GiveNext(null),
                new FloorCommand.ExtendClock(Duration.ofSeconds(30)),
                new FloorCommand.PauseClock(),
                new FloorCommand.ResumeClock(),
                new FloorCommand.RemindSpeaker(),
                new FloorCommand.CallToOrder(null),
                new FloorCommand.GiveNext(null),
                new FloorCommand.Preside("CHE", null),
                new FloorCommand.RaiseMotion(MotionKind.CLOSE_DEBATE, "EGY"),
                new FloorCommand.SpeakOnMotion(MotionKind.CLOSE_DEBATE, "POL", Motion.Side.AGAINST),
                new FloorCommand.DecideMotion(MotionKind.CLOSE_DEBATE, Motion.Outcome.CARRIED, null),
                new FloorCommand.Announce("Coffee is served"),
                new FloorCommand.AdjournMeeting());
    }

    private static FloorCommand ofLast(FloorCommand.MoveEntry move, FloorState state) {
        return new FloorCommand.MoveEntry(state.waiting().getLast().id(), move.place());
    }

    private static FloorCommand add(String code) {
        return new FloorCommand.AddToList(code, null, FloorCommand.Request.STATEMENT);
    }

    private String next() {
        FloorState state = table.state();
        Wording wording = new Wording(new Texts(UiPlayground.messages(), Locale.ENGLISH), state.setup());
        return new ActWords(wording).done(state.undoable().orElseThrow(), state).orElse("");
    }

    private static FloorState bare(FloorState state) {
        return Evolution.stamped(state, 0, START, List.of());
    }
}

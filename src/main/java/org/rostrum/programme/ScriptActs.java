package org.rostrum.programme;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.domain.Intervention;
import org.rostrum.floor.domain.Kind;
import org.rostrum.floor.domain.ListEntry;

/** The acts of which scripts are made. Each looks at the state first, since people may have acted meanwhile. */
final class ScriptActs {
    private ScriptActs() {}

    /** Sends a command whatever the state is. */
    static ScriptStep.Act send(FloorCommand command) {
        return (state, memory) -> Optional.of(command);
    }

    /** Begins a segment, unless it is under way. */
    static ScriptStep.Act segment(String id) {
        return when(state -> !id.equals(state.segment()), new FloorCommand.StartSegment(id));
    }

    static ScriptStep.Act when(Predicate<FloorState> condition, FloorCommand command) {
        return (state, memory) -> condition.test(state) ? Optional.of(command) : Optional.empty();
    }

    /** The chair adds somebody who does not wait. */
    static ScriptStep.Act add(String code, FloorCommand.Request request) {
        return when(
                state -> waiting(state, code, request.kind()).isEmpty(),
                new FloorCommand.AddToList(code, null, request));
    }

    /** Gives the floor to somebody who waits. */
    static ScriptStep.Act give(String code) {
        return give(code, Kind.STATEMENT);
    }

    static ScriptStep.Act give(String code, Kind kind) {
        return (state, memory) -> waiting(state, code, kind).map(entry -> given(entry, state, memory));
    }

    /** Gives the floor to the first that waits, whoever that is by now. */
    static ScriptStep.Act giveNext() {
        return (state, memory) -> state.next().map(entry -> given(entry, state, memory));
    }

    /** The command says who was seen on the floor, so that it is refused where a chair was quicker. */
    private static FloorCommand given(ListEntry entry, FloorState state, ScriptStep.Memory memory) {
        memory.given = entry.id();
        return new FloorCommand.GiveFloor(entry.id(), state.newest());
    }

    /** Ends the intervention that the script gave the floor to last, and no other. */
    static ScriptStep.Act end() {
        return (state, memory) -> {
            Intervention floor = state.floor();
            boolean ours = floor != null && floor.entry().id().equals(memory.given);
            return ours ? Optional.of(new FloorCommand.EndStatement()) : Optional.empty();
        };
    }

    /** Ends somebody's intervention. */
    static ScriptStep.Act end(String code) {
        return when(
                state -> state.floor() != null && state.floor().entry().who().equals(code),
                new FloorCommand.EndStatement());
    }

    /** Asks somebody who is over the limit to conclude. */
    static ScriptStep.Act remind(String code) {
        return when(
                state -> state.floor() != null && state.floor().entry().who().equals(code),
                new FloorCommand.RemindSpeaker());
    }

    static ScriptStep.Act resumeClock() {
        return when(state -> state.floor() != null && !state.floor().running(), new FloorCommand.ResumeClock());
    }

    /** Called and not in the room. */
    static ScriptStep.Act absent(String code) {
        return (state, memory) -> {
            Intervention floor = state.floor();
            if (floor == null || !floor.entry().who().equals(code)) {
                return Optional.empty();
            }
            return Optional.of(new FloorCommand.MarkAbsent(floor.entry().id()));
        };
    }

    static ScriptStep.Act withdraw(String code) {
        return (state, memory) ->
                waiting(state, code, Kind.STATEMENT).map(entry -> new FloorCommand.Withdraw(entry.id()));
    }

    static ScriptStep.Act rule(String code, String ruling) {
        return (state, memory) -> {
            Intervention floor = state.floor();
            if (floor != null
                    && floor.entry().kind() == Kind.POINT_OF_ORDER
                    && floor.entry().who().equals(code)) {
                return Optional.of(new FloorCommand.RuleOnOrder(floor.entry().id(), ruling));
            }
            return waiting(state, code, Kind.POINT_OF_ORDER)
                    .map(entry -> new FloorCommand.RuleOnOrder(entry.id(), ruling));
        };
    }

    /** Moves somebody to the place behind another, or to the first place where that other is null. */
    static ScriptStep.Act moveBehind(String code, @Nullable String other) {
        return (state, memory) -> {
            Optional<ListEntry> entry = waiting(state, code, Kind.STATEMENT);
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            FloorCommand.Place place = new FloorCommand.Place.First();
            if (other != null) {
                Optional<ListEntry> before = waiting(state, other, Kind.STATEMENT);
                if (before.isEmpty()) {
                    return Optional.empty();
                }
                place = new FloorCommand.Place.After(before.get().id());
            }
            return Optional.of(new FloorCommand.MoveEntry(entry.get().id(), place));
        };
    }

    static ScriptStep.Act moveLast(String code) {
        return (state, memory) -> waiting(state, code, Kind.STATEMENT)
                .map(entry -> new FloorCommand.MoveEntry(entry.id(), new FloorCommand.Place.Last()));
    }

    /** The first half of an exchange: the later of the two goes before the earlier. */
    static ScriptStep.Act swapForward(String one, String other, ScriptSwap swap) {
        return (state, memory) -> {
            int i = place(state, one);
            int j = place(state, other);
            if (i < 0 || j < 0) {
                return Optional.empty();
            }
            ListEntry earlier = state.waiting().get(Math.min(i, j));
            ListEntry later = state.waiting().get(Math.max(i, j));
            swap.earlier = earlier.id();
            // neighbours need the one move only
            swap.behind = Math.abs(i - j) > 1
                    ? state.waiting().get(Math.max(i, j) - 1).id()
                    : later.id();
            return Optional.of(new FloorCommand.MoveEntry(later.id(), new FloorCommand.Place.Before(earlier.id())));
        };
    }

    /** The second half: the earlier goes where the later was. */
    static ScriptStep.Act swapBack(ScriptSwap swap) {
        return (state, memory) -> {
            String earlier = swap.earlier;
            String behind = swap.behind;
            if (earlier == null || behind == null || state.indexOf(earlier) < 0 || state.indexOf(behind) < 0) {
                return Optional.empty();
            }
            return Optional.of(new FloorCommand.MoveEntry(earlier, new FloorCommand.Place.After(behind)));
        };
    }

    /** What the first half of an exchange leaves for the second. */
    static final class ScriptSwap {
        @Nullable
        String earlier;

        @Nullable
        String behind;
    }

    /** Words to all that name a number of the state. */
    static ScriptStep.Act announce(String key, ToIntFunction<FloorState> number, Object... more) {
        return (state, memory) -> {
            Object[] arguments = new Object[more.length + 1];
            arguments[0] = number.applyAsInt(state);
            System.arraycopy(more, 0, arguments, 1, more.length);
            return Optional.of(new FloorCommand.Announce(Words.in(Locale.ENGLISH, key, arguments)));
        };
    }

    private static Optional<ListEntry> waiting(FloorState state, String code, Kind kind) {
        return state.waiting().stream()
                .filter(entry -> entry.kind() == kind && entry.who().equals(code))
                .findFirst();
    }

    private static int place(FloorState state, String code) {
        return waiting(state, code, Kind.STATEMENT)
                .map(entry -> state.indexOf(entry.id()))
                .orElse(-1);
    }
}

package org.rostrum.floor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Random meetings against a naive model. {@code -Dsimulation.seeds=N} plays the seeds from 1 to N,
 * {@code -Dsimulation.seed=S} one of them again. A failure is shown as the shortest meeting that still fails.
 */
class SimulationTest {
    private static final long SEEDS = 5000;

    @Test
    void random_meetings_are_as_in_the_naive_model_and_lose_nothing() {
        Long one = Long.getLong("simulation.seed");
        LongStream seeds =
                one != null ? LongStream.of(one) : LongStream.rangeClosed(1, Long.getLong("simulation.seeds", SEEDS));
        seeds.forEach(seed -> firstFailure(seed, Evolution::evolve).ifPresent(found -> {
            throw new AssertionError(found);
        }));
    }

    @Test
    void a_sequence_is_the_same_for_the_same_seed() {
        assertThat(RandomSequence.of(77)).isEqualTo(RandomSequence.of(77)).isNotEqualTo(RandomSequence.of(78));
    }

    @Test
    void an_evolution_that_loses_the_moved_entry_is_caught_in_a_few_commands() {
        assertThat(caught((state, change) -> {
                    FloorState after = Evolution.evolve(state, change);
                    boolean moved = change.events().stream().anyMatch(FloorEvent.EntryMoved.class::isInstance);
                    return moved
                            ? waiting(
                                    after,
                                    after.waiting().subList(1, after.waiting().size()))
                            : after;
                }))
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void an_evolution_that_counts_time_twice_is_caught_in_a_few_commands() {
        assertThat(caught((state, change) -> {
                    List<FloorEvent> events = change.events().stream()
                            .map(event -> event instanceof FloorEvent.StatementEnded ended
                                    ? new FloorEvent.StatementEnded(
                                            ended.entry(), ended.net().multipliedBy(2), ended.over())
                                    : event)
                            .toList();
                    return Evolution.evolve(
                            state,
                            new Change(change.revision(), change.commandId(), change.actor(), change.at(), events));
                }))
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void an_evolution_that_gives_time_back_after_a_pause_is_caught_in_a_few_commands() {
        assertThat(caught((state, change) -> {
                    FloorState after = Evolution.evolve(state, change);
                    Intervention floor = after.floor();
                    boolean resumed = change.events().stream().anyMatch(FloorEvent.ClockResumed.class::isInstance);
                    return resumed && floor != null ? floor(after, withoutTimeUsed(floor)) : after;
                }))
                .hasSizeLessThanOrEqualTo(5);
    }

    /** The shortest sequence that shows what an evolution does wrong. */
    private static List<Step> caught(BiFunction<FloorState, Change, FloorState> evolution) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Sequence sequence = RandomSequence.of(seed);
            if (Simulation.failure(sequence, evolution).isPresent()) {
                return Shrinker.shrink(
                                sequence,
                                each -> Simulation.failure(each, evolution).isPresent())
                        .steps();
            }
        }
        throw new AssertionError("not caught in " + SEEDS + " seeds");
    }

    private static Optional<String> firstFailure(long seed, BiFunction<FloorState, Change, FloorState> evolution) {
        Sequence sequence = RandomSequence.of(seed);
        return Simulation.failure(sequence, evolution).map(first -> {
            Sequence smallest = Shrinker.shrink(
                    sequence, each -> Simulation.failure(each, evolution).isPresent());
            String why = Simulation.failure(smallest, evolution).orElse(first);
            return why + "\n" + StepText.of(smallest) + "\nagain: -Dsimulation.seed=" + seed;
        });
    }

    private static Intervention withoutTimeUsed(Intervention floor) {
        return new Intervention(
                floor.entry(),
                floor.givenAt(),
                floor.started(),
                floor.limit(),
                Duration.ZERO,
                floor.runningSince(),
                floor.reminded());
    }

    private static FloorState waiting(FloorState state, List<ListEntry> waiting) {
        Draft draft = new Draft(state);
        draft.waiting = new ArrayList<>(waiting);
        return draft.sealed();
    }

    private static FloorState floor(FloorState state, Intervention floor) {
        Draft draft = new Draft(state);
        draft.floor = floor;
        return draft.sealed();
    }
}

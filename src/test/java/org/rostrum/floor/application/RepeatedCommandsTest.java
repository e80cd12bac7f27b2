package org.rostrum.floor.application;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.RandomSequence;
import org.rostrum.floor.domain.Sequence;
import org.rostrum.floor.domain.Step;
import org.slf4j.LoggerFactory;

/** Random meetings of which commands are sent again and again, to one node or the other: each acts once. */
class RepeatedCommandsTest {
    private static final int SEEDS = 300;
    private static final Logger OWNERS = (Logger) LoggerFactory.getLogger(MeetingOwner.class);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final Deque<Runnable> later = new ArrayDeque<>();
    private InMemoryJournal journal = new InMemoryJournal();
    private List<LocalOwners> nodes = List.of();

    /** Hundreds of meetings on two nodes each would fill the log with the same two lines. */
    @BeforeAll
    static void quiet() {
        OWNERS.setLevel(Level.ERROR);
    }

    @AfterAll
    static void loud() {
        OWNERS.setLevel(null);
    }

    @Test
    void commands_that_are_sent_again_leave_the_journal_as_if_they_were_sent_once() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Sequence sequence = RandomSequence.of(seed);
            List<Change> once = played(sequence, new Random(seed), false);
            List<Change> again = played(sequence, new Random(seed), true);
            assertThat(again).as("seed %d", seed).isEqualTo(once);
        }
    }

    @Test
    void commands_that_come_together_act_once_each_also_where_the_journal_answers_nothing() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Random random = new Random(seed);
            Sequence sequence = RandomSequence.of(seed);
            begin(later::add, sequence);
            Map<UUID, Change> answered = new HashMap<>();
            List<Step> together = new ArrayList<>();
            for (Step step : sequence.steps()) {
                now.set(step.at());
                together.add(step);
                if (random.nextInt(4) == 0) {
                    journal.mood(mood(random));
                    answers(sequence, together, random, answered);
                    together.clear();
                }
            }
            List<Change> changes = journal.read(sequence.setup().meeting(), 0, Integer.MAX_VALUE);
            assertThat(changes.stream().map(Change::commandId))
                    .as("seed %d", seed)
                    .doesNotHaveDuplicates();
            assertThat(changes).as("seed %d: what was answered as done", seed).containsAll(answered.values());
        }
    }

    private static InMemoryJournal.Mood mood(Random random) {
        List<InMemoryJournal.Mood> moods = List.of(InMemoryJournal.Mood.values());
        return random.nextInt(3) == 0 ? moods.get(random.nextInt(moods.size())) : InMemoryJournal.Mood.WELL;
    }

    /** Sends all to both nodes, twice, before anybody works. What is done is answered the same each time. */
    private void answers(Sequence sequence, List<Step> steps, Random random, Map<UUID, Change> answered) {
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (Step step : steps) {
            for (int i = 0; i < 3; i++) {
                answers.add(submit(nodes.get(random.nextInt(2)), sequence, step));
            }
        }
        work();
        for (CompletableFuture<Answer> each : answers) {
            if (each.join() instanceof Answer.Done(Change change)) {
                Change first = answered.putIfAbsent(change.commandId(), change);
                assertThat(change).isEqualTo(first == null ? change : first);
            }
        }
    }

    private List<Change> played(Sequence sequence, Random random, boolean again) {
        begin(Runnable::run, sequence);
        Map<Step, Answer> done = new HashMap<>();
        for (Step step : sequence.steps()) {
            now.set(step.at());
            Answer answer = submit(nodes.get(random.nextInt(2)), sequence, step).join();
            if (answer instanceof Answer.Done) {
                done.put(step, answer);
            }
            if (again) {
                assertThat(submit(nodes.get(step.number() % 2), sequence, step).join())
                        .isEqualTo(answer);
                done.forEach((earlier, first) -> assertThat(submit(nodes.get(earlier.number() % 2), sequence, earlier)
                                .join())
                        .isEqualTo(first));
            }
        }
        return journal.read(sequence.setup().meeting(), 0, Integer.MAX_VALUE);
    }

    private void begin(Executor executor, Sequence sequence) {
        journal = new InMemoryJournal();
        nodes = List.of(
                new LocalOwners(journal, now::get, executor, (meeting, change) -> {}),
                new LocalOwners(journal, now::get, executor, (meeting, change) -> {}));
        now.set(sequence.steps().getFirst().at());
        CompletableFuture<Answer> prepared = submit(
                nodes.getFirst(),
                sequence,
                new Step(0, now.get(), Actor.SYSTEM, new FloorCommand.PrepareMeeting(sequence.setup())));
        work();
        assertThat(prepared.join()).isInstanceOf(Answer.Done.class);
    }

    private void work() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    private static CompletableFuture<Answer> submit(LocalOwners node, Sequence sequence, Step step) {
        return node.submit(new Submission(sequence.setup().meeting(), step.actor(), step.id(), step.command(), null));
    }
}

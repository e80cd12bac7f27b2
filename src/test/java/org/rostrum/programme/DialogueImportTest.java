package org.rostrum.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.application.Answer;
import org.rostrum.floor.application.DelegatingFloor;
import org.rostrum.floor.application.InMemoryFloor;
import org.rostrum.floor.application.Submission;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.MeetingStatus;

class DialogueImportTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-03-08T02:00:00Z"));
    private final DataSource database = ProgrammeNode.database();
    private final ProgrammeNode node = new ProgrammeNode(database, clock);

    @Test
    void the_demo_begins_today_at_the_venue_and_is_loaded_once() {
        node.loadDemo();
        clock.advance(Duration.ofDays(3));
        new ProgrammeNode(database, clock).loadDemo();

        List<Dialogue> dialogues = new ProgrammeNode(database, clock).programme.dialogues();
        assertThat(dialogues).hasSize(2).allMatch(Dialogue::demo);
        assertThat(dialogues.stream().mapToInt(each -> each.meetings().size())).containsExactly(8, 2);
        Meeting first = dialogues.getFirst().meetings().getFirst();
        // it is still 7 March in New York; the clocks go forward in the night to the 8th
        assertThat(first.startsAt()).isEqualTo(Instant.parse("2026-03-07T14:00:00Z"));
        Meeting last = dialogues.getFirst().meetings().getLast();
        assertThat(last.startsAt()).isEqualTo(Instant.parse("2026-03-08T19:00:00Z"));
    }

    @Test
    void what_is_read_is_what_was_loaded() {
        node.loadDemo();

        MeetingOfDialogue found = node.programme.meeting("rt1").orElseThrow();
        assertThat(found.dialogue().id()).isEqualTo("hld2013");
        assertThat(found.dialogue().timeZone().getId()).isEqualTo("America/New_York");
        assertThat(found.meeting().theme()).containsKey("zh");
        assertThat(found.meeting().room()).isEqualTo("Trusteeship Council Chamber");
        assertThat(found.meeting().coChairs()).containsExactly("GHA", "CHE");
        assertThat(node.programme.meeting("pl9")).isEmpty();
        assertThat(node.dialogues.setups())
                .hasSize(10)
                .allSatisfy(setup -> assertThat(setup.startsAt())
                        .isEqualTo(node.programme
                                .meeting(setup.meeting())
                                .orElseThrow()
                                .meeting()
                                .startsAt()));
    }

    @Test
    void three_nodes_that_load_at_once_load_once() throws Exception {
        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            Callable<Boolean> start = () -> {
                new ProgrammeNode(database, clock).loadDemo();
                return true;
            };
            for (var each : nodes.invokeAll(List.of(start, start, start))) {
                assertThat(each.get(30, TimeUnit.SECONDS)).isTrue();
            }
        }
        assertThat(node.programme.dialogues()).hasSize(2);
    }

    @Test
    void a_taken_id_is_refused_whole() {
        node.loadDemo();

        assertThatThrownBy(() -> node.dialogues.load(ScenarioReaderTest.SMALL.replace("\"small\"", "\"hld2013\"")))
                .isInstanceOf(DialogueImport.ExistsException.class)
                .hasMessage("dialogue hld2013");
        assertThatThrownBy(() -> node.dialogues.load(ScenarioReaderTest.SMALL))
                .isInstanceOf(DialogueImport.ExistsException.class)
                .hasMessage("meeting rt1");
        assertThat(node.programme.dialogue("small")).isEmpty();
    }

    @Test
    void meetings_are_prepared_again_and_again_until_the_floor_takes_them() {
        FlakyFloor floor = new FlakyFloor(new InMemoryFloor(clock));
        Runnable failsOnce = new Runnable() {
            private boolean failed;

            @Override
            public void run() {
                if (!failed) {
                    failed = true;
                    throw new IllegalStateException("the database is not there yet");
                }
                node.loadDemo();
            }
        };
        try (MeetingPreparation preparation = new MeetingPreparation(floor, node.dialogues, failsOnce)) {
            preparation.prepareAll().orTimeout(20, TimeUnit.SECONDS).join();
        }
        assertThat(floor.refused).hasValue(2);
        assertThat(floor.state("rt1").orElseThrow().status()).isEqualTo(MeetingStatus.SCHEDULED);
        assertThat(floor.state("panel-pm").orElseThrow().setup().participants()).containsKey("PAN9");
    }

    @Test
    void the_programme_stands_while_the_database_is_away() {
        node.loadDemo();
        assertThat(node.programme.dialogues()).hasSize(2);
        node.jdbc.sql("drop all objects").update();
        clock.advance(Duration.ofMinutes(1));

        assertThat(node.programme.dialogues()).hasSize(2);
    }

    /** Cannot be reached the first two times; makes a meeting that is prepared. */
    private static final class FlakyFloor extends DelegatingFloor {
        private final InMemoryFloor floor;
        private final AtomicInteger refused = new AtomicInteger();

        FlakyFloor(InMemoryFloor floor) {
            super(floor);
            this.floor = floor;
        }

        @Override
        public CompletionStage<Answer> submit(Submission submission) {
            if (refused.get() < 2) {
                refused.incrementAndGet();
                return CompletableFuture.completedFuture(new Answer.Unavailable());
            }
            if (submission.command() instanceof FloorCommand.PrepareMeeting prepare) {
                floor.prepare(prepare.setup());
                return CompletableFuture.completedFuture(new Answer.Done(new org.rostrum.floor.domain.Change(
                        1, submission.commandId(), submission.actor(), Instant.EPOCH, List.of())));
            }
            return super.submit(submission);
        }
    }
}

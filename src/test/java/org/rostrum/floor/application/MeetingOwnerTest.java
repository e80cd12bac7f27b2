package org.rostrum.floor.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.Refusal;

class MeetingOwnerTest {
    private static final String RT1 = "rt1";

    private final InMemoryJournal journal = new InMemoryJournal();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Change> told = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    private LocalOwners node() {
        return node(InstantSource.system());
    }

    private LocalOwners node(InstantSource clock) {
        return new LocalOwners(journal, clock, executor, (meeting, change) -> told.add(change));
    }

    private LocalOwners openMeeting(String... codes) {
        LocalOwners node = node();
        assertThat(Meetings.get(node.submit(Meetings.prepare(RT1, codes)))).isInstanceOf(Answer.Done.class);
        assertThat(Meetings.get(node.submit(Meetings.by(Meetings.CHAIR, RT1, new FloorCommand.OpenMeeting()))))
                .isInstanceOf(Answer.Done.class);
        return node;
    }

    @Test
    void an_answer_leaves_after_the_journal_has_the_change() {
        LocalOwners node = openMeeting("KEN");
        Answer answer = Meetings.get(node.submit(Meetings.request(RT1, "KEN")));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Done.class,
                        done -> assertThat(journal.read(RT1, 0, 10)).contains(done.change()));
    }

    @Test
    void the_same_command_id_acts_once_and_is_answered_the_same_also_by_another_node() {
        LocalOwners first = openMeeting("KEN");
        Submission request = Meetings.request(RT1, "KEN");
        Answer once = Meetings.get(first.submit(request));
        assertThat(Meetings.get(first.submit(request))).isEqualTo(once);
        assertThat(Meetings.get(node().submit(request))).isEqualTo(once);
        assertThat(journal.read(RT1, 0, 10)).hasSize(3);
    }

    @Test
    void the_same_command_id_twice_in_one_batch_acts_once() {
        LocalOwners node = openMeeting("KEN");
        Submission request = Meetings.request(RT1, "KEN");
        CompletableFuture<Answer> one = node.submit(request);
        CompletableFuture<Answer> two = node.submit(request);
        assertThat(Meetings.get(one)).isEqualTo(Meetings.get(two));
        assertThat(journal.read(RT1, 0, 10)).hasSize(3);
    }

    @Test
    void two_writers_of_one_meeting_end_in_one_history() {
        LocalOwners one = openMeeting("KEN", "BRA", "FJI", "NOR", "ARG", "UGA");
        LocalOwners two = node();
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (String code : List.of("KEN", "BRA", "FJI", "NOR", "ARG", "UGA")) {
            answers.add(one.submit(Meetings.request(RT1, code)));
            answers.add(two.submit(Meetings.request(RT1, code)));
        }
        List<Answer> all = answers.stream().map(Meetings::get).toList();
        assertThat(all).filteredOn(Answer.Done.class::isInstance).hasSize(6);
        assertThat(all)
                .filteredOn(Answer.Refused.class::isInstance)
                .containsOnly(new Answer.Refused(Refusal.ALREADY_WAITING))
                .hasSize(6);
        assertThat(journal.read(RT1, 0, 100)).hasSize(8);
    }

    @Test
    void a_writer_that_was_away_refuses_only_on_the_newest_state() {
        LocalOwners stale = openMeeting("KEN");
        Submission request = Meetings.request(RT1, "KEN");
        Meetings.get(stale.submit(request));
        LocalOwners other = node();
        Meetings.get(other.submit(Meetings.by(
                Meetings.CHAIR,
                RT1,
                new FloorCommand.Withdraw(request.commandId().toString()))));
        assertThat(Meetings.get(stale.submit(Meetings.request(RT1, "KEN")))).isInstanceOf(Answer.Done.class);
    }

    @Test
    void a_writer_that_knows_more_than_the_journal_reads_it_anew() {
        LocalOwners node = openMeeting("KEN", "BRA");
        Meetings.get(node.submit(Meetings.request(RT1, "KEN")));
        journal.goBackTo(RT1, 2);

        assertThat(Meetings.get(node.submit(Meetings.request(RT1, "BRA"))))
                .isInstanceOfSatisfying(
                        Answer.Done.class,
                        done -> assertThat(done.change().revision()).isEqualTo(3));
    }

    @Test
    void where_the_journal_is_away_nothing_happens_and_that_is_said() {
        LocalOwners node = openMeeting("KEN");
        journal.mood(InMemoryJournal.Mood.AWAY);
        Submission request = Meetings.request(RT1, "KEN");
        assertThat(Meetings.get(node.submit(request))).isInstanceOf(Answer.Unavailable.class);
        journal.mood(InMemoryJournal.Mood.WELL);
        assertThat(Meetings.get(node.submit(request))).isInstanceOf(Answer.Done.class);
        assertThat(journal.read(RT1, 0, 10)).hasSize(3);
    }

    /** Two requests of one delegation share a commit: the second is refused for the first, which then is not appended. */
    @Test
    void a_refusal_that_rests_on_what_was_not_appended_is_not_given() {
        openMeeting("KEN");
        for (InMemoryJournal.Mood mood :
                List.of(InMemoryJournal.Mood.AWAY, InMemoryJournal.Mood.SILENT_BEFORE_COMMIT)) {
            List<Runnable> later = new ArrayList<>();
            LocalOwners node = new LocalOwners(journal, InstantSource.system(), later::add, (meeting, change) -> {});
            CompletableFuture<Answer> first = node.submit(Meetings.request(RT1, "KEN"));
            CompletableFuture<Answer> second = node.submit(Meetings.request(RT1, "KEN"));
            journal.mood(mood);
            later.removeFirst().run();

            assertThat(Meetings.get(first)).as(mood.name()).isNotInstanceOf(Answer.Done.class);
            assertThat(Meetings.get(second)).as(mood.name()).isInstanceOf(Answer.Unavailable.class);
            journal.mood(InMemoryJournal.Mood.WELL);
        }
        assertThat(journal.read(RT1, 0, 10)).hasSize(2);
    }

    @Test
    void a_commit_of_unknown_outcome_is_looked_up_and_acts_once() {
        LocalOwners node = openMeeting("KEN");
        journal.mood(InMemoryJournal.Mood.SILENT_AFTER_COMMIT);
        Submission request = Meetings.request(RT1, "KEN");
        Answer found = Meetings.get(node.submit(request));
        assertThat(found).isInstanceOf(Answer.Done.class);
        journal.mood(InMemoryJournal.Mood.WELL);
        assertThat(Meetings.get(node.submit(request))).isEqualTo(found);
        assertThat(journal.read(RT1, 0, 10)).hasSize(3);
    }

    @Test
    void a_commit_that_cannot_be_found_is_unknown_until_it_is_repeated() {
        LocalOwners node = openMeeting("KEN");
        journal.mood(InMemoryJournal.Mood.SILENT_BEFORE_COMMIT);
        Submission request = Meetings.request(RT1, "KEN");
        assertThat(Meetings.get(node.submit(request))).isInstanceOf(Answer.Unknown.class);
        journal.mood(InMemoryJournal.Mood.WELL);
        assertThat(Meetings.get(node.submit(request))).isInstanceOf(Answer.Done.class);
    }

    @Test
    void a_sender_that_saw_another_revision_is_told_so() {
        LocalOwners node = openMeeting("KEN");
        Submission late = new Submission(RT1, Meetings.CHAIR, UUID.randomUUID(), new FloorCommand.CloseList(null), 1L);
        assertThat(Meetings.get(node.submit(late))).isEqualTo(new Answer.Refused(Refusal.STALE));
    }

    @Test
    void time_never_goes_back_in_a_meeting_whatever_the_next_owners_clock_says() {
        openMeeting("KEN");
        LocalOwners behind = node(InstantSource.fixed(Instant.parse("2001-01-01T00:00:00Z")));
        Meetings.get(behind.submit(Meetings.request(RT1, "KEN")));
        List<Change> changes = journal.read(RT1, 0, 10);
        assertThat(changes).extracting(Change::at).isSorted();
    }

    @Test
    void a_meeting_that_does_not_exist_is_told_so() {
        assertThat(Meetings.get(node().submit(Meetings.request("made-up", "KEN"))))
                .isInstanceOf(Answer.NoSuchMeeting.class);
    }

    @Test
    void every_change_is_told_once_and_in_order() {
        LocalOwners node = openMeeting("KEN", "BRA", "FJI");
        List.of("KEN", "BRA", "FJI").forEach(code -> Meetings.get(node.submit(Meetings.request(RT1, code))));
        org.awaitility.Awaitility.await().until(() -> told.size() == 5);
        assertThat(told).extracting(Change::revision).containsExactly(1L, 2L, 3L, 4L, 5L);
    }
}

package org.rostrum.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.chaos.PlayedMeeting.BRA;
import static org.rostrum.chaos.PlayedMeeting.CHAIR;
import static org.rostrum.chaos.PlayedMeeting.KEN;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.chaos.Violation.Promise;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Change;

/** Histories made by hand: the good ones pass, and each broken promise is found by its name. */
class HistoryCheckerTest {
    private final PlayedMeeting meeting = new PlayedMeeting();

    /** Revisions 2 to 6: opened, two ask, the first gets the floor, and ends. */
    @BeforeEach
    void play() {
        meeting.done(CHAIR, "meeting.open", "{}");
        meeting.done(KEN, "floor.request", "{}");
        meeting.done(BRA, "floor.request", "{}");
        meeting.done(CHAIR, "floor.give-next", "{}");
        meeting.done(KEN, "statement.end", "{}");
    }

    private List<Violation> check() {
        return HistoryChecker.check(meeting.history());
    }

    private void assertFinds(Promise... promises) {
        List<Violation> found = check();
        assertThat(found).isNotEmpty();
        assertThat(found.stream().map(Violation::promise).distinct())
                .as(found.stream().map(Violation::text).toList().toString())
                .containsExactlyInAnyOrder(promises);
        assertThat(found).allSatisfy(each -> assertThat(each.text()).contains(each.words()));
    }

    @Test
    void a_history_in_which_all_went_well_keeps_every_promise() {
        meeting.reads("reader", "node-1", 3);
        meeting.reads("reader", "node-1", 6);
        meeting.follows(
                new Connection("node-1", null, 0, 0, List.of(meeting.snapshot(2), meeting.change(2, 4))),
                new Connection("node-2", 4L, 0, 0, List.of(meeting.events(4, 5), meeting.change(5, 6))));

        assertThat(check()).isEmpty();
    }

    @Test
    void what_was_acknowledged_and_is_gone_is_found() {
        Attempt lost = meeting.done(CHAIR, "meeting.announce", "{\"text\":\"Lost\"}");
        meeting.journal.removeLast();
        meeting.states.removeLast();

        assertFinds(Promise.ACKNOWLEDGED_IS_DURABLE);
        assertThat(check().getFirst().piece()).containsExactly(lost.words());
    }

    @Test
    void a_command_that_acted_twice_is_found() {
        UUID id = UUID.randomUUID();
        String body = PlayedMeeting.body(id, "meeting.announce", "{\"text\":\"Twice\"}");
        Change first = meeting.acts(id, CHAIR, body);
        meeting.tell(id, CHAIR, body, meeting.acknowledged(first));
        meeting.acts(id, CHAIR, body);

        assertFinds(Promise.ONCE);
    }

    @Test
    void two_changes_under_one_revision_are_found() {
        JournalRow row = meeting.journal.getLast();
        meeting.journal.add(new JournalRow(
                row.revision(),
                UUID.randomUUID(),
                new Change(
                        row.revision(), UUID.randomUUID(), CHAIR, row.change().at(), List.of())));

        assertFinds(Promise.REVISIONS_ARE_DENSE);
    }

    @Test
    void an_answer_with_another_revision_than_the_journal_is_found() {
        UUID id = UUID.randomUUID();
        String body = PlayedMeeting.body(id, "meeting.announce", "{\"text\":\"Where?\"}");
        Change change = meeting.acts(id, CHAIR, body);
        meeting.tell(id, CHAIR, body, meeting.acknowledged(change));
        meeting.tell(id, CHAIR, body, new Outcome.Done(change.revision() + 5, null, "[]"));

        assertFinds(Promise.ONE_ANSWER);
    }

    @Test
    void another_answer_to_the_same_id_is_found() {
        UUID id = UUID.randomUUID();
        String body = PlayedMeeting.body(id, "meeting.announce", "{\"text\":\"What?\"}");
        Change change = meeting.acts(id, CHAIR, body);
        meeting.tell(id, CHAIR, body, meeting.acknowledged(change));
        meeting.tell(id, CHAIR, body, new Outcome.Done(change.revision(), null, "[]"));

        assertFinds(Promise.ONE_ANSWER);
    }

    @Test
    void unavailable_that_acted_is_found_and_unknown_that_acted_is_not() {
        UUID id = UUID.randomUUID();
        String body = PlayedMeeting.body(id, "meeting.announce", "{\"text\":\"Perhaps\"}");
        meeting.acts(id, CHAIR, body);
        meeting.tell(id, CHAIR, body, new Outcome.Unknown("504"));
        meeting.tell(KEN, "floor.request", "{}", new Outcome.Unknown("504"));
        assertThat(check()).isEmpty();

        UUID other = UUID.randomUUID();
        String sent = PlayedMeeting.body(other, "meeting.announce", "{\"text\":\"Not done\"}");
        meeting.acts(other, CHAIR, sent);
        meeting.tell(other, CHAIR, sent, new Outcome.NotDone("503"));

        assertFinds(Promise.NOT_DONE_IS_NOT_DONE);
    }

    @Test
    void a_refusal_that_acted_all_the_same_is_found() {
        UUID id = UUID.randomUUID();
        String body = PlayedMeeting.body(id, "floor.request", "{}");
        meeting.acts(id, KEN, body);
        meeting.tell(id, KEN, body, new Outcome.Refused(409, "already-waiting"));

        assertFinds(Promise.NOT_DONE_IS_NOT_DONE, Promise.A_REFUSAL_IS_TRUE);
    }

    @Test
    void a_refusal_that_no_state_explains_is_found() {
        meeting.tell(KEN, "floor.request", "{}", new Outcome.Refused(409, "list-closed"));

        assertFinds(Promise.A_REFUSAL_IS_TRUE);
        assertThat(check().getFirst().piece()).anyMatch(line -> line.contains("Accepted"));
    }

    @Test
    void a_refusal_of_what_was_true_before_anybody_could_have_asked_is_found() {
        // Kenya waited at revisions 3 and 4, which everybody had left behind when it asked again
        meeting.tell(KEN, "floor.request", "{}", new Outcome.Refused(409, "already-waiting"));

        assertFinds(Promise.A_REFUSAL_IS_TRUE);
    }

    @Test
    void a_refusal_that_was_true_while_the_call_lasted_is_none_of_the_checkers_business() {
        Attempt begun = meeting.attempts.get(1);
        UUID id = UUID.randomUUID();
        meeting.attempts.add(new Attempt(
                "other",
                id,
                PlayedMeeting.body(id, "floor.request", "{}"),
                KEN,
                "node-2",
                begun.start(),
                meeting.now,
                new Outcome.Refused(409, "already-waiting")));
        meeting.tell(BRA, "floor.request", "{}", new Outcome.Refused(409, "already-waiting"));
        meeting.tell(KEN, "meeting.open", "{}", new Outcome.Refused(403, "not-entitled"));
        meeting.tell(KEN, "floor.dance", "{}", new Outcome.Refused(400, "invalid"));

        assertThat(check()).isEmpty();
    }

    @Test
    void a_stale_expectation_may_be_refused_and_must_not_be_met() {
        UUID id = UUID.randomUUID();
        String body = "{\"commandId\":\"" + id + "\",\"command\":\"floor.request\",\"with\":{},\"expectedRevision\":4}";
        meeting.tell(id, KEN, body, new Outcome.Refused(409, "stale"));
        assertThat(check()).isEmpty();

        UUID acted = UUID.randomUUID();
        String sent = body.replace(id.toString(), acted.toString());
        meeting.tell(acted, KEN, sent, meeting.acknowledged(meeting.acts(acted, KEN, sent)));

        assertFinds(Promise.THE_RULES_EXPLAIN_THE_JOURNAL);
    }

    @Test
    void an_order_against_real_time_is_found() {
        // the last act is said to have been sent before the one before it was answered, and that one after its answer
        Attempt second = meeting.attempts.get(2);
        Attempt third = meeting.attempts.get(3);
        meeting.attempts.set(2, moved(second, third.end() + 5));

        assertFinds(Promise.REAL_TIME_ORDER);
    }

    private static Attempt moved(Attempt attempt, long start) {
        return new Attempt(
                attempt.client(),
                attempt.id(),
                attempt.body(),
                attempt.actor(),
                attempt.node(),
                start,
                start + 1,
                attempt.outcome());
    }

    @Test
    void a_change_that_the_rules_do_not_give_is_found() {
        JournalRow row = meeting.journal.get(3);
        Change change = row.change();
        Change other = new Change(change.revision(), change.commandId(), change.actor(), change.at(), List.of());
        meeting.journal.set(3, JournalRow.of(other));
        // what comes after was about who asked here
        meeting.journal.subList(4, meeting.journal.size()).clear();
        meeting.attempts.subList(3, meeting.attempts.size()).clear();
        meeting.states.subList(4, meeting.states.size()).clear();
        meeting.states.add(org.rostrum.floor.domain.Evolution.evolve(meeting.states.getLast(), other));

        assertFinds(Promise.THE_RULES_EXPLAIN_THE_JOURNAL, Promise.ONE_ANSWER);
    }

    @Test
    void what_nobody_sent_and_what_another_sent_is_found() {
        UUID id = UUID.randomUUID();
        meeting.acts(id, CHAIR, PlayedMeeting.body(id, "meeting.announce", "{\"text\":\"Who?\"}"));
        assertFinds(Promise.NOBODY_ELSE_WRITES);

        meeting.tell(
                id,
                new Actor(org.rostrum.floor.domain.Role.CO_CHAIR, "CHE"),
                PlayedMeeting.body(id, "meeting.announce", "{\"text\":\"Who?\"}"),
                new Outcome.Unknown("504"));
        assertFinds(Promise.NOBODY_ELSE_WRITES);
    }

    @Test
    void a_time_that_goes_back_is_found() {
        meeting.now -= 1_000_000_000L;
        UUID id = UUID.randomUUID();
        String body = PlayedMeeting.body(id, "meeting.announce", "{\"text\":\"Earlier\"}");
        Change change = meeting.acts(id, CHAIR, body);
        meeting.now += 1_000_000_000L;
        meeting.tell(id, CHAIR, body, meeting.acknowledged(change));

        assertFinds(Promise.TIME_NEVER_GOES_BACK);
    }

    @Test
    void a_feed_that_leaves_out_repeats_or_shows_something_else_is_found() {
        meeting.follows(new Connection("node-1", null, 0, 0, List.of(meeting.snapshot(2), meeting.change(3, 6))));
        assertFinds(Promise.FEEDS_TELL_THE_JOURNAL);

        meeting.follows(new Connection(
                "node-1", null, 0, 0, List.of(meeting.snapshot(4), meeting.change(4, 6), meeting.change(4, 6))));
        assertFinds(Promise.FEEDS_GO_UP);

        Connection.Frame wrong = new Connection.Frame(
                meeting.now, meeting.change(4, 6).text().replace("\"spokenCount\":1", "\"spokenCount\":2"));
        assertThat(wrong.text()).contains("\"spokenCount\":2");
        meeting.follows(new Connection("node-1", null, 0, 0, List.of(meeting.snapshot(4), wrong)));
        assertFinds(Promise.FEEDS_TELL_THE_JOURNAL);

        meeting.follows(new Connection("node-1", null, 0, 0, List.of(meeting.snapshot(4))));
        assertFinds(Promise.FEEDS_TELL_THE_JOURNAL);
    }

    @Test
    void a_feed_that_forgets_an_event_over_a_reconnect_is_found() {
        Connection first = new Connection("node-1", null, 0, 0, List.of(meeting.snapshot(3)));
        Connection.Frame whole = meeting.events(3, 6);
        Connection.Frame fewer =
                new Connection.Frame(whole.at(), whole.text().replaceFirst("\\{\"revision\":4,[^}]*},", ""));
        assertThat(fewer.text()).isNotEqualTo(whole.text());

        meeting.follows(first, new Connection("node-2", 3L, 0, 0, List.of(whole)));
        assertThat(check()).isEmpty();

        meeting.follows(first, new Connection("node-2", 3L, 0, 0, List.of(fewer)));
        assertFinds(Promise.FEEDS_TELL_THE_JOURNAL);
    }

    @Test
    void a_read_that_goes_back_on_a_node_is_found_and_another_node_may_be_behind() {
        meeting.reads("reader", "node-1", 6);
        meeting.reads("reader", "node-2", 4);
        assertThat(check()).isEmpty();

        meeting.reads("reader", "node-1", 5);
        assertFinds(Promise.READS_GO_UP);
    }

    @Test
    void a_read_of_what_never_was_is_found() {
        meeting.readings.add(new Reading(
                "reader",
                "node-1",
                meeting.now,
                meeting.now,
                meeting.tree(6).put("spokenCount", 9).toString()));
        assertFinds(Promise.READS_TELL_THE_JOURNAL);
    }

    @Test
    void nodes_that_differ_at_the_end_are_found() {
        meeting.last.put("node-2", meeting.tree(5).toString());
        assertFinds(Promise.NODES_AGREE_AT_THE_END);
    }

    @Test
    void an_answer_that_the_contract_does_not_know_is_found() {
        meeting.tell(KEN, "floor.request", "{}", new Outcome.Unexpected(500, "{}"));
        assertFinds(Promise.ONLY_KNOWN_ANSWERS);
    }
}

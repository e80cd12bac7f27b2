package org.rostrum.floor.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.application.Answer;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.Refusal;

class HazelcastOwnersTest {
    private static final Answer DONE =
            new Answer.Done(new Change(1, UUID.randomUUID(), Actor.SYSTEM, Instant.EPOCH, List.of()));
    private static final List<Answer> NOTHING_HAPPENED = List.of(
            new Answer.Refused(Refusal.ALREADY_WAITING),
            new Answer.NoSuchMeeting(),
            new Answer.TooBusy(),
            new Answer.Unavailable());

    @Test
    void the_only_attempt_is_told_as_it_is() {
        assertThat(NOTHING_HAPPENED)
                .allSatisfy(
                        each -> assertThat(HazelcastOwners.said(each, false)).isEqualTo(each));
        assertThat(HazelcastOwners.said(DONE, false)).isEqualTo(DONE);
    }

    @Test
    void after_an_attempt_that_nobody_answered_only_what_is_done_is_certain() {
        assertThat(NOTHING_HAPPENED)
                .allSatisfy(each -> assertThat(HazelcastOwners.said(each, true)).isEqualTo(new Answer.Unknown()));
        assertThat(HazelcastOwners.said(DONE, true)).isEqualTo(DONE);
    }
}

package org.rostrum.floor.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.application.InMemoryJournal;
import org.rostrum.floor.application.Journal;
import org.rostrum.floor.application.JournalUnavailableException;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Change;
import org.slf4j.MDC;

class MeasuredJournalTest {
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final InMemoryJournal inside = new InMemoryJournal();

    @Test
    void commits_are_counted_by_what_became_of_them() {
        Journal journal = new MeasuredJournal(inside, meters);
        journal.append("rt1", List.of(change(1), change(2)));
        journal.append("rt1", List.of(change(2)));
        inside.mood(InMemoryJournal.Mood.AWAY);
        journal.append("rt1", List.of(change(3)));
        assertThat(appends("committed")).isEqualTo(1);
        assertThat(appends("conflict")).isEqualTo(1);
        assertThat(appends("not-appended")).isEqualTo(1);
        assertThat(appends("unknown")).isZero();
        assertThat(meters.get("rostrum.journal.changes").counter().count()).isEqualTo(2);
    }

    @Test
    void what_is_written_to_the_log_meanwhile_has_meeting_revision_and_command() {
        Map<String, String> seen = new HashMap<>();
        Journal asking = answering(() -> {
            seen.putAll(MDC.getCopyOfContextMap());
            return new Journal.Appended.Committed();
        });
        Change change = change(7);
        new MeasuredJournal(asking, meters).append("rt1", List.of(change));
        assertThat(seen)
                .containsEntry("meeting", "rt1")
                .containsEntry("revision", "7")
                .containsEntry("commandId", change.commandId().toString());
        assertThat(MDC.get("meeting")).isNull();
    }

    @Test
    void reads_that_fail_are_counted_and_fail_as_before() {
        Journal away = answering(() -> {
            throw new JournalUnavailableException("away", new IllegalStateException());
        });
        Journal journal = new MeasuredJournal(away, meters);
        assertThatThrownBy(() -> journal.head("rt1")).isInstanceOf(JournalUnavailableException.class);
        assertThat(meters.get("rostrum.journal.reads.failed").counter().count()).isEqualTo(1);
        assertThat(meters.get("rostrum.journal.read").timer().count()).isEqualTo(1);
    }

    private long appends(String outcome) {
        return meters.get("rostrum.journal.append")
                .tag("outcome", outcome)
                .timer()
                .count();
    }

    private static Change change(long revision) {
        return new Change(revision, UUID.randomUUID(), Actor.SYSTEM, Instant.EPOCH, List.of());
    }

    private interface Answer {
        Object give();
    }

    /** A journal that answers everything alike. */
    private static Journal answering(Answer answer) {
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(),
                new Class<?>[] {Journal.class},
                (proxy, method, arguments) -> answer.give());
    }
}

package org.rostrum.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.chaos.Violation.Promise;
import org.rostrum.floor.application.Answer;
import org.rostrum.floor.application.FloorVisibility;
import org.rostrum.floor.application.Journal;
import org.rostrum.floor.application.LocalOwners;
import org.rostrum.floor.application.Submission;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.floor.domain.FloorState;
import org.rostrum.floor.json.CommandJson;
import org.rostrum.floor.json.ParsedCommand;
import org.rostrum.floor.json.PublicEventJson;
import org.rostrum.floor.json.SnapshotJson;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/**
 * Takes a guard out of the real thing and shows that the checker sees it: two owners on one journal in a database, as
 * while owners change, sent the same load with and without the guard.
 */
class PlantedBugTest {
    private static final long SEED = 7;
    private static final int COMMANDS = 60;
    private static final Logger PRODUCT = (Logger) LoggerFactory.getLogger("org.rostrum.floor");

    private final DataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final AtomicReference<Instant> now = new AtomicReference<>(PlayedMeeting.ZERO);
    private final List<Attempt> attempts = new ArrayList<>();

    @BeforeEach
    void begin() {
        PRODUCT.setLevel(Level.OFF);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    @AfterEach
    void end() {
        PRODUCT.setLevel(null);
    }

    @Test
    void with_both_guards_two_owners_keep_every_promise() {
        assertThat(HistoryChecker.check(played(journal()))).isEmpty();
    }

    @Test
    void without_the_guard_of_revisions_the_checker_finds_two_truths() {
        drop("journal_revision");

        List<Violation> found = HistoryChecker.check(played(journal()));

        assertThat(found.stream().map(Violation::promise)).contains(Promise.REVISIONS_ARE_DENSE);
        System.out.println("planted bug, no guard of revisions: " + found.size() + " violations, the first is\n"
                + found.getFirst().text());
    }

    @Test
    void without_idempotence_the_checker_finds_what_acted_twice() {
        drop("journal_command");

        List<Violation> found = HistoryChecker.check(played(new Forgetful(journal())));

        assertThat(found.stream().map(Violation::promise)).contains(Promise.ONCE);
        System.out.println("planted bug, no idempotence: " + found.size() + " violations, the first is\n"
                + found.getFirst().text());
    }

    private void drop(String constraint) {
        JdbcClient.create(database)
                .sql("alter table journal drop constraint " + constraint)
                .update();
    }

    /** The journal as the application wires it. */
    private Journal journal() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(DataSource.class, () -> database);
            context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
            context.scan("org.rostrum.floor.jdbc");
            context.refresh();
            return context.getBean(Journal.class);
        }
    }

    /** The same clients' choices each time; every third command is sent again with its id to the other owner. */
    private MeetingHistory played(Journal journal) {
        List<LocalOwners> owners = Stream.generate(
                        () -> new LocalOwners(journal, now::get, Runnable::run, (meeting, change) -> {}))
                .limit(2)
                .toList();
        Submission first = new Submission(
                PlayedMeeting.MEETING,
                Actor.SYSTEM,
                UUID.randomUUID(),
                new FloorCommand.PrepareMeeting(PlayedMeeting.setup()),
                null);
        owners.forEach(each -> each.submit(first).join());
        Random random = new Random(SEED);
        Wishes wishes = new Wishes(random, List.of("KEN", "BRA", "FJI"));
        for (int i = 0; i < COMMANDS; i++) {
            Actor actor = i % 2 == 0 ? PlayedMeeting.CHAIR : i % 4 == 1 ? PlayedMeeting.KEN : PlayedMeeting.BRA;
            JsonNode shown = SnapshotJson.tree(FloorVisibility.at(state(journal), now.get()));
            Wishes.Wish wish = actor.equals(PlayedMeeting.CHAIR)
                    ? wishes.ofChair(shown)
                    : wishes.ofDelegation(actor.code(), shown);
            UUID id = new UUID(random.nextLong(), random.nextLong());
            String body = PlayedMeeting.body(id, wish.command(), wish.with().toString());
            send(owners.get(i % 2), actor, id, body);
            if (i % 3 == 0) {
                send(owners.get((i + 1) % 2), actor, id, body);
            }
        }
        return history();
    }

    private static FloorState state(Journal journal) {
        List<JournalRow> rows = journal.read(PlayedMeeting.MEETING, 0, Integer.MAX_VALUE).stream()
                .map(JournalRow::of)
                .toList();
        Fold fold = new Fold(PlayedMeeting.MEETING, rows);
        return fold.at(fold.head());
    }

    private void send(LocalOwners owner, Actor actor, UUID id, String body) {
        if (!(CommandJson.parse(body.getBytes(StandardCharsets.UTF_8)) instanceof ParsedCommand.Valid valid)) {
            return;
        }
        long start = nanos();
        Answer answer = owner.submit(
                        new Submission(PlayedMeeting.MEETING, actor, id, valid.command(), valid.expectedRevision()))
                .join();
        now.updateAndGet(instant -> instant.plusMillis(10));
        attempts.add(new Attempt(actor.code(), id, body, actor, "node", start, nanos(), outcome(answer)));
        now.updateAndGet(instant -> instant.plusMillis(10));
    }

    private long nanos() {
        return Duration.between(PlayedMeeting.ZERO, now.get()).toNanos();
    }

    private static Outcome outcome(Answer answer) {
        return switch (answer) {
            case Answer.Done(Change change) ->
                new Outcome.Done(
                        change.revision(),
                        null,
                        PublicEventJson.events(List.of(change), FloorState.initial(PlayedMeeting.MEETING))
                                .toString());
            case Answer.Refused(var refusal) -> new Outcome.Refused(409, refusal.word());
            case Answer.TooBusy _, Answer.Unavailable _, Answer.NoSuchMeeting _ -> new Outcome.NotDone("503");
            case Answer.Unknown _ -> new Outcome.Unknown("504");
        };
    }

    private MeetingHistory history() {
        List<JournalRow> rows = JdbcClient.create(database)
                .sql("select revision, command_id, payload from journal order by revision, recorded_at")
                .query((row, _) -> new JournalRow(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        org.rostrum.floor.json.ChangeJson.read(row.getString(3))))
                .list();
        return new MeetingHistory(
                PlayedMeeting.MEETING, PlayedMeeting.ZERO, rows, attempts, List.of(), new HashMap<>(), Map.of());
    }

    /** A journal that does not know which commands acted: what idempotence rests on is taken away. */
    private record Forgetful(Journal journal) implements Journal {
        @Override
        public Appended append(String meeting, List<Change> changes) {
            return journal.append(meeting, changes);
        }

        @Override
        public List<Change> read(String meeting, long after, int most) {
            return journal.read(meeting, after, most).stream()
                    .map(each -> new Change(each.revision(), UUID.randomUUID(), each.actor(), each.at(), each.events()))
                    .toList();
        }

        @Override
        public Optional<Change> byCommand(String meeting, UUID commandId) {
            return Optional.empty();
        }

        @Override
        public Set<UUID> commandIds(String meeting) {
            return Set.of();
        }

        @Override
        public long head(String meeting) {
            return journal.head(meeting);
        }

        @Override
        public Optional<FloorState> snapshot(String meeting) {
            return Optional.empty();
        }

        @Override
        public void keep(FloorState state) {
            journal.keep(state);
        }
    }
}

package org.rostrum.clustertest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.core.HazelcastInstance;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.cluster.HazelcastCustomizer;
import org.rostrum.floor.application.Answer;
import org.rostrum.floor.application.Floor;
import org.rostrum.floor.application.Journal;
import org.rostrum.floor.application.Meetings;
import org.rostrum.floor.application.Submission;
import org.rostrum.floor.application.Writing;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorCommand;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * Cuts between real members on one real database. What is cut is what members say to each other; the database answers
 * both sides, since that is the case in which both could write.
 */
class SplitBrainIT {
    private static final String[] CODES = {"KEN", "BRA", "FJI", "NOR", "ARG", "UGA", "PHL", "ITA"};

    private static EmbeddedPostgres database;

    private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();
    private final List<List<Long>> told = new ArrayList<>();
    private final String meeting = "m" + UUID.randomUUID().toString().substring(0, 8);

    @SuppressWarnings("NullAway.Init") // each test starts its own
    private CuttableNetwork network;

    /** A node as it is wired in the application, without its pages. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan({"org.rostrum.cluster", "org.rostrum.floor.hazelcast", "org.rostrum.floor.jdbc"})
    static class NodeOfTest {
        @Bean(destroyMethod = "close")
        DataSource database() {
            return source();
        }

        @Bean
        InstantSource clock() {
            return InstantSource.system();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    private static HikariDataSource source() {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url());
        source.setMaximumPoolSize(6);
        source.setConnectionTimeout(2000);
        return source;
    }

    private static String url() {
        return database.getJdbcUrl("postgres", "postgres");
    }

    @BeforeAll
    static void startDatabase() throws IOException {
        database = EmbeddedPostgres.start();
        Flyway.configure().dataSource(database.getPostgresDatabase()).load().migrate();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        database.close();
    }

    @AfterEach
    void stop() throws IOException {
        nodes.forEach(ConfigurableApplicationContext::close);
        network.close();
    }

    private void start(int members, int quorum) throws IOException {
        network = new CuttableNetwork(members);
        String cluster = "cut-" + UUID.randomUUID();
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            addresses.add("127.0.0.1:" + network.place(i).found());
        }
        for (int i = 0; i < members; i++) {
            CuttableNetwork.Place place = network.place(i);
            HazelcastCustomizer inNetwork = config -> {
                config.getNetworkConfig().setPublicAddress("127.0.0.1:" + place.found());
                config.getNetworkConfig().addOutboundPortDefinition(place.callingPorts());
                config.setProperty("hazelcast.max.no.heartbeat.seconds", "6");
                config.setProperty("hazelcast.merge.first.run.delay.seconds", "3");
                config.setProperty("hazelcast.merge.next.run.delay.seconds", "3");
                config.setProperty("hazelcast.partition.count", "13");
            };
            nodes.add(new SpringApplicationBuilder(NodeOfTest.class)
                    .web(WebApplicationType.NONE)
                    .initializers(context -> context.getBeanFactory().registerSingleton("inNetwork", inNetwork))
                    .run(
                            "--spring.datasource.url=" + url(),
                            "--rostrum.node=" + meeting + "-" + i,
                            "--rostrum.cluster.name=" + cluster,
                            "--rostrum.cluster.port=" + place.listens(),
                            "--rostrum.cluster.members=" + String.join(",", addresses),
                            "--rostrum.cluster.quorum=" + quorum));
        }
        for (int i = 0; i < members; i++) {
            awaitMembers(i, members);
        }
        done(0, Meetings.prepare(meeting, CODES));
        done(0, Meetings.by(Meetings.CHAIR, meeting, new FloorCommand.OpenMeeting()));
        for (int i = 0; i < members; i++) {
            List<Long> revisions = Collections.synchronizedList(new ArrayList<>());
            told.add(revisions);
            assertThat(floor(i).state(meeting)).isPresent();
            floor(i).follow(meeting, (state, change) -> revisions.add(change.revision()));
        }
    }

    private Floor floor(int node) {
        return nodes.get(node).getBean(Floor.class);
    }

    private void awaitMembers(int node, int members) {
        HazelcastInstance hazelcast = nodes.get(node).getBean(HazelcastInstance.class);
        await("node " + node + " sees " + members)
                .atMost(Duration.ofSeconds(60))
                .until(() -> hazelcast.getCluster().getMembers().size() == members);
    }

    private void awaitWriting(int node, Class<? extends Writing> writing) {
        await("node " + node + " is " + writing.getSimpleName())
                .atMost(Duration.ofSeconds(30))
                .until(() -> writing.isInstance(floor(node).writing()));
    }

    private Answer submit(int node, Submission submission) {
        return Meetings.get(floor(node).submit(submission));
    }

    /** A member that takes over asks the others, and asks again after ten seconds where a question of its got lost. */
    private void done(int node, Submission submission) {
        await().atMost(Duration.ofSeconds(60)).until(() -> submit(node, submission) instanceof Answer.Done);
    }

    private List<Change> journal() {
        return nodes.getFirst().getBean(Journal.class).read(meeting, 0, 10_000);
    }

    /** Same state everywhere, and no follower has missed or heard twice anything of what came after it began. */
    private void assertOneTruth() {
        List<Change> journal = journal();
        assertThat(journal).extracting(Change::revision).isSorted().doesNotHaveDuplicates();
        assertThat(journal.getLast().revision()).isEqualTo(journal.size());
        for (int i = 0; i < nodes.size(); i++) {
            int node = i;
            await("node " + node + " has everything")
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> {
                        assertThat(floor(node).state(meeting).orElseThrow().revision())
                                .isEqualTo(journal.size());
                        assertThat(told.get(node)).hasSize(journal.size() - 2);
                    });
            assertThat(told.get(node)).isSorted().doesNotHaveDuplicates();
            assertThat(floor(node).state(meeting)).isEqualTo(floor(0).state(meeting));
        }
    }

    /** The first is the one that Hazelcast calls its master: the others have to find another before they go on. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void the_smaller_side_refuses_at_once_says_that_it_is_stale_and_heals_by_itself(int alone) throws Exception {
        start(3, 0);
        int other = (alone + 1) % 3;
        network.cut(Set.of(alone));
        awaitWriting(alone, Writing.CutOff.class);
        long began = System.nanoTime();
        Submission refused = Meetings.request(meeting, "KEN");
        assertThat(submit(alone, refused)).isInstanceOf(Answer.Unavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        assertThat(floor(alone).writing().staleSince()).isPresent();
        // on the larger side the meeting goes on
        done(other, Meetings.request(meeting, "BRA"));
        assertThat(floor(other).writing()).isEqualTo(new Writing.Possible());
        assertThat(journal()).noneMatch(change -> change.commandId().equals(refused.commandId()));

        network.heal();
        awaitWriting(alone, Writing.Possible.class);
        for (int i = 0; i < 3; i++) {
            awaitMembers(i, 3);
        }
        done(alone, refused);
        done(alone, Meetings.request(meeting, "NOR"));
        done(other, Meetings.request(meeting, "FJI"));
        assertOneTruth();
    }

    @Test
    void of_two_that_are_cut_exactly_one_writes_and_the_other_takes_over_once_it_has_left() throws Exception {
        start(2, 0);
        network.cut(Set.of(0));
        awaitMembers(0, 1);
        awaitMembers(1, 1);
        await("one of two refuses")
                .atMost(Duration.ofSeconds(10))
                .until(() ->
                        floor(0).writing() instanceof Writing.CutOff ^ floor(1).writing() instanceof Writing.CutOff);
        int cutOff = floor(0).writing() instanceof Writing.CutOff ? 0 : 1;
        assertThat(submit(cutOff, Meetings.request(meeting, "KEN"))).isInstanceOf(Answer.Unavailable.class);
        done(1 - cutOff, Meetings.request(meeting, "KEN"));
        nodes.remove(1 - cutOff).close();
        awaitWriting(0, Writing.Possible.class);
        done(0, Meetings.request(meeting, "BRA"));
    }

    /** A quorum of one lets both sides of a cut write. The unique keys of the journal still let one of two be first. */
    @Test
    void with_a_wrong_quorum_both_sides_write_and_there_is_one_truth_all_the_same() throws Exception {
        start(2, 1);
        network.cut(Set.of(0));
        awaitMembers(0, 1);
        awaitMembers(1, 1);
        ConcurrentLinkedQueue<Map.Entry<UUID, Answer>> answers = new ConcurrentLinkedQueue<>();
        // in turn at first: whoever writes again does not know what the other wrote meanwhile, and has to lose
        for (int side : new int[] {0, 1, 0, 1}) {
            askAndWithdraw(side, CODES[side], 1, answers);
        }
        assertThat(conflicts(0)).as("appends of the first side that lost").isPositive();
        assertThat(conflicts(1)).as("appends of the second side that lost").isPositive();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < CODES.length; i++) {
                String code = CODES[i];
                int side = i % 2;
                work.add(crowd.submit(() -> askAndWithdraw(side, code, 20, answers)));
            }
            for (Future<?> each : work) {
                assertThat(each).succeedsWithin(Duration.ofMinutes(1));
            }
        }
        for (int i = 0; i < 2; i++) {
            assertThat(floor(i).writing()).isEqualTo(new Writing.Possible());
        }
        Map<UUID, Long> written = new HashMap<>();
        journal()
                .forEach(change -> assertThat(written.put(change.commandId(), change.revision()))
                        .isNull());
        Set<UUID> acknowledged = new HashSet<>();
        for (Map.Entry<UUID, Answer> each : answers) {
            assertThat(each.getValue())
                    .isInstanceOfSatisfying(
                            Answer.Done.class,
                            done -> assertThat(written)
                                    .containsEntry(each.getKey(), done.change().revision()));
            acknowledged.add(each.getKey());
        }
        assertThat(acknowledged).hasSize(8 + CODES.length * 40);
        System.out.println("wrong quorum: " + acknowledged.size() + " acknowledged on two sides of a cut, conflicts "
                + conflicts(0) + " and " + conflicts(1) + ", one journal of " + written.size());

        network.heal();
        awaitMembers(0, 2);
        awaitMembers(1, 2);
        done(0, Meetings.request(meeting, "KEN"));
        done(1, Meetings.request(meeting, "BRA"));
        assertOneTruth();
    }

    private void askAndWithdraw(
            int side, String code, int rounds, ConcurrentLinkedQueue<Map.Entry<UUID, Answer>> answers) {
        for (int round = 0; round < rounds; round++) {
            Submission ask = Meetings.request(meeting, code);
            answers.add(Map.entry(ask.commandId(), patiently(side, ask)));
            Submission withdraw = Meetings.by(
                    Actor.participant(code),
                    meeting,
                    new FloorCommand.Withdraw(ask.commandId().toString()));
            answers.add(Map.entry(withdraw.commandId(), patiently(side, withdraw)));
        }
    }

    /** As a client does it: what was not done or is not known is sent again with the same id. */
    private Answer patiently(int side, Submission submission) {
        Answer answer = submit(side, submission);
        for (int i = 0; i < 200 && (answer instanceof Answer.Unavailable || answer instanceof Answer.Unknown); i++) {
            answer = submit(side, submission);
        }
        return answer;
    }

    private long conflicts(int node) {
        return nodes.get(node)
                .getBean(MeterRegistry.class)
                .get("rostrum.journal.append")
                .tag("outcome", "conflict")
                .timer()
                .count();
    }
}

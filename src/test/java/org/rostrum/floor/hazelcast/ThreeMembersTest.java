package org.rostrum.floor.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.partition.PartitionService;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.application.Answer;
import org.rostrum.floor.application.FloorService;
import org.rostrum.floor.application.InMemoryJournal;
import org.rostrum.floor.application.LocalOwners;
import org.rostrum.floor.application.Meetings;
import org.rostrum.floor.application.Owners;
import org.rostrum.floor.application.Submission;
import org.rostrum.floor.application.Writing;
import org.rostrum.floor.application.WritingWatch;
import org.rostrum.floor.domain.FloorCommand;
import org.rostrum.traces.CommandTraces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The protocol between nodes on three real members in one machine; the journal is the only thing they share beside. */
class ThreeMembersTest {
    private static final List<String> CODES = List.of("KEN", "BRA", "FJI", "NOR", "ARG", "UGA", "PHL", "ITA");

    private static final ObjectProvider<CommandTraces> NO_TRACES =
            new StaticListableBeanFactory().getBeanProvider(CommandTraces.class);

    private final InMemoryJournal journal = new InMemoryJournal();
    private final List<Member> members = new ArrayList<>();
    private String cluster = "";

    /** One node as the configuration wires it, without Spring. */
    private final class Member {
        final FloorHazelcastConfiguration wiring = new FloorHazelcastConfiguration();
        final ExecutorService executor = wiring.floorExecutor();
        final ScheduledExecutorService scheduler = wiring.floorScheduler();
        final MeterRegistry meters = new SimpleMeterRegistry();
        final HazelcastInstance hazelcast;
        final FloorService floor;

        Member(int port, String cluster) {
            this(port, cluster, false);
        }

        Member(int port, String cluster, boolean lite) {
            Config config = new Config(cluster + "-" + port);
            config.setLiteMember(lite);
            config.setClusterName(cluster);
            config.setProperty("hazelcast.logging.type", "slf4j");
            config.setProperty("hazelcast.phone.home.enabled", "false");
            config.setProperty("hazelcast.socket.bind.any", "false");
            config.setProperty("hazelcast.wait.seconds.before.join", "0");
            config.setProperty("hazelcast.partition.count", "13");
            config.getJetConfig().setEnabled(false);
            config.getNetworkConfig().setPort(port).setPortAutoIncrement(false);
            config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
            config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
            config.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
            config.getNetworkConfig()
                    .getJoin()
                    .getTcpIpConfig()
                    .setEnabled(true)
                    .setMembers(List.of("127.0.0.1:15901", "127.0.0.1:15902", "127.0.0.1:15903"));
            wiring.floorInCluster().customize(config);
            hazelcast = Hazelcast.newHazelcastInstance(config);
            InstantSource clock = InstantSource.system();
            WritingWatch watch = Writing.Possible::new;
            LocalOwners local = wiring.localOwners(
                    hazelcast, journal, clock, wiring.changeFeed(hazelcast, NO_TRACES), executor, watch);
            Owners owners = wiring.owners(hazelcast, local, scheduler, meters, NO_TRACES);
            floor = wiring.floor(hazelcast, journal, owners, clock, executor, scheduler, meters, watch, NO_TRACES);
        }

        boolean owns(String meeting) {
            PartitionService partitions = hazelcast.getPartitionService();
            com.hazelcast.cluster.Member owner =
                    partitions.getPartition(meeting).getOwner();
            return owner != null && owner.localMember();
        }

        void die() {
            hazelcast.getLifecycleService().terminate();
            scheduler.shutdownNow();
            executor.shutdownNow();
        }
    }

    @BeforeEach
    void start() {
        cluster = "test-" + UUID.randomUUID();
        for (int port = 15901; port <= 15903; port++) {
            members.add(new Member(port, cluster));
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> members.stream()
                        .allMatch(
                                each -> each.hazelcast.getCluster().getMembers().size() == 3
                                        && each.hazelcast.getPartitionService().isClusterSafe()));
    }

    @AfterEach
    void stop() {
        members.forEach(Member::die);
    }

    private void open(String meeting) {
        FloorService floor = members.getFirst().floor;
        Meetings.get(floor.submit(Meetings.prepare(meeting, CODES.toArray(String[]::new))));
        Meetings.get(floor.submit(Meetings.by(Meetings.CHAIR, meeting, new FloorCommand.OpenMeeting())));
    }

    private long revision(Member member, String meeting) {
        return member.floor.state(meeting).orElseThrow().revision();
    }

    @Test
    void a_command_through_any_node_is_seen_on_every_node_and_acts_once() {
        open("rt1");
        for (int i = 0; i < CODES.size(); i++) {
            Submission request = Meetings.request("rt1", CODES.get(i));
            Answer first = Meetings.get(members.get(i % 3).floor.submit(request));
            Answer again = Meetings.get(members.get((i + 1) % 3).floor.submit(request));
            assertThat(first).isInstanceOf(Answer.Done.class).isEqualTo(again);
        }
        for (Member member : members) {
            await().atMost(Duration.ofSeconds(5)).until(() -> revision(member, "rt1") == 2 + CODES.size());
            assertThat(member.floor.state("rt1").orElseThrow().waiting())
                    .extracting(each -> each.who())
                    .containsExactlyElementsOf(CODES);
        }
    }

    @Test
    void whoever_acts_on_a_node_sees_its_own_act_there_at_once() {
        open("rt1");
        for (Member member : members) {
            member.floor.state("rt1");
        }
        for (int i = 0; i < CODES.size(); i++) {
            Member member = members.get(i % 3);
            Answer answer = Meetings.get(member.floor.submit(Meetings.request("rt1", CODES.get(i))));
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answer.Done.class,
                            done -> assertThat(revision(member, "rt1"))
                                    .isGreaterThanOrEqualTo(done.change().revision()));
        }
    }

    @Test
    void a_follower_is_told_every_revision_in_order_from_the_other_nodes() {
        open("rt1");
        Member follower = members.getLast();
        follower.floor.state("rt1");
        List<Long> told = Collections.synchronizedList(new ArrayList<>());
        follower.floor.follow("rt1", (state, change) -> told.add(change.revision()));
        for (String code : CODES) {
            Meetings.get(members.getFirst().floor.submit(Meetings.request("rt1", code)));
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> told.size() == CODES.size());
        assertThat(told).containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }

    /** Stands for an edge node: the same program as a lite member. */
    @Test
    void an_edge_owns_nothing_sends_commands_to_the_owners_and_follows_every_revision() {
        Member edge = new Member(15904, cluster, true);
        members.add(edge);
        open("rt1");
        List<Long> told = Collections.synchronizedList(new ArrayList<>());
        edge.floor.state("rt1");
        edge.floor.follow("rt1", (state, change) -> told.add(change.revision()));
        Submission byEdge = Meetings.request("rt1", "KEN");
        Answer first = Meetings.get(edge.floor.submit(byEdge));
        assertThat(first).isInstanceOf(Answer.Done.class);
        assertThat(Meetings.get(members.getFirst().floor.submit(byEdge))).isEqualTo(first);
        for (String code : CODES.subList(1, CODES.size())) {
            Meetings.get(members.getFirst().floor.submit(Meetings.request("rt1", code)));
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> told.size() == CODES.size());
        assertThat(told).isSorted().doesNotHaveDuplicates();
        assertThat(edge.hazelcast.getCluster().getLocalMember().isLiteMember()).isTrue();
        assertThat(edge.hazelcast.getPartitionService().getPartitions())
                .noneMatch(each -> each.getOwner() == null
                        || each.getOwner().localMember()
                        || each.getOwner().isLiteMember());
    }

    @Test
    void an_edge_goes_on_through_the_death_of_the_owner() {
        Member edge = new Member(15904, cluster, true);
        members.add(edge);
        open("rt1");
        Member owner =
                members.stream().filter(each -> each.owns("rt1")).findFirst().orElseThrow();
        assertThat(Meetings.get(edge.floor.submit(Meetings.request("rt1", "KEN"))))
                .isInstanceOf(Answer.Done.class);
        owner.die();
        assertThat(Meetings.get(edge.floor.submit(Meetings.request("rt1", "BRA"))))
                .isInstanceOf(Answer.Done.class);
    }

    @Test
    void commands_are_counted_by_result_and_each_node_tells_how_far_it_is_behind() {
        open("rt1");
        Member member = members.getFirst();
        member.floor.state("rt1");
        Meetings.get(member.floor.submit(Meetings.request("rt1", "KEN")));
        Meetings.get(member.floor.submit(Meetings.request("rt1", "KEN")));
        assertThat(member.meters
                        .get("rostrum.commands")
                        .tag("result", "done")
                        .timer()
                        .count())
                .isEqualTo(3);
        assertThat(member.meters
                        .get("rostrum.commands")
                        .tag("result", "refused")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(member.meters
                        .get("rostrum.commands.refused")
                        .tag("reason", "already-waiting")
                        .counter()
                        .count())
                .isEqualTo(1);
        await().atMost(Duration.ofSeconds(5)).ignoreExceptions().untilAsserted(() -> {
            assertThat(member.meters
                            .get("rostrum.follower.lag")
                            .tag("meeting", "rt1")
                            .gauge()
                            .value())
                    .isZero();
            assertThat(member.meters.get("rostrum.owner.meetings").gauge().value())
                    .isEqualTo(member.owns("rt1") ? 1 : 0);
        });
    }

    @Test
    void a_change_that_nobody_told_is_found_in_the_journal() {
        open("rt1");
        Member follower = members.getLast();
        follower.floor.state("rt1");
        // written past the cluster, as by a node whose message got lost
        LocalOwners elsewhere =
                new LocalOwners(journal, InstantSource.system(), follower.executor, (meeting, change) -> {});
        Meetings.get(elsewhere.submit(Meetings.request("rt1", "KEN")));
        await().atMost(Duration.ofSeconds(5)).until(() -> revision(follower, "rt1") == 3);
    }

    @Test
    void when_the_owner_dies_commands_under_way_act_once_on_the_next_owner() {
        open("rt1");
        Member owner =
                members.stream().filter(each -> each.owns("rt1")).findFirst().orElseThrow();
        List<Member> others = members.stream().filter(each -> each != owner).toList();
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < CODES.size(); i++) {
            if (i == 3) {
                owner.die();
            }
            answers.add(others.get(i % 2)
                    .floor
                    .submit(Meetings.request("rt1", CODES.get(i)))
                    .toCompletableFuture());
        }
        assertThat(answers.stream().map(Meetings::get)).allMatch(Answer.Done.class::isInstance);
        assertThat(journal.read("rt1", 0, 100)).hasSize(2 + CODES.size());
        for (Member member : others) {
            await().atMost(Duration.ofSeconds(5)).until(() -> revision(member, "rt1") == 2 + CODES.size());
        }
    }

    @Test
    void a_list_that_is_to_close_is_recorded_as_closed_once_by_whoever_owns_it() {
        open("rt1");
        members.forEach(each -> each.floor.state("rt1"));
        // far enough ahead for a busy machine: a command that comes after the instant closes the list at once
        FloorCommand close =
                new FloorCommand.CloseList(InstantSource.system().instant().plusSeconds(2));
        Meetings.get(members.get(1).floor.submit(Meetings.by(Meetings.CHAIR, "rt1", close)));
        for (Member member : members) {
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> !member.floor.state("rt1").orElseThrow().listOpen());
        }
        assertThat(journal.read("rt1", 0, 100)).hasSize(4);
    }
}

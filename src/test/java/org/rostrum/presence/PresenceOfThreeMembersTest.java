package org.rostrum.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three real members, one of them an edge, whose clocks have nothing to do with each other. */
class PresenceOfThreeMembersTest {
    private static final Duration RIGHT_AGAIN = Duration.ofSeconds(10);

    private static final ScreenPasses NO_PASSES = new ScreenPasses(text -> text, text -> Optional.empty());

    private final List<Node> nodes = new ArrayList<>();

    /** One node as the configuration wires it, with a monotonic clock that began at another time. */
    private static final class Node {
        final HazelcastInstance hazelcast;
        final ClusterPresence presence;
        final PresenceConfiguration.PresenceTimers timers;
        private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor();

        Node(int port, String cluster, Duration ahead) {
            Config config = new Config(cluster + "-" + port);
            config.setClusterName(cluster);
            config.setLiteMember(port == 15923);
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
                    .setMembers(List.of("127.0.0.1:15921", "127.0.0.1:15922", "127.0.0.1:15923"));
            new PresenceConfiguration().presenceInCluster().customize(config);
            hazelcast = Hazelcast.newHazelcastInstance(config);
            presence = PresenceConfiguration.joined(hazelcast, () -> System.nanoTime() + ahead.toNanos(), NO_PASSES);
            timers = new PresenceConfiguration().presenceTimers(presence);
        }

        /** A browser that answers each ping. */
        void screen(String code) {
            ScreenPass pass = new ScreenPass("rt1", code, "screen-" + code);
            var _ = beats.scheduleAtFixedRate(() -> presence.heard(pass), 0, 2, TimeUnit.SECONDS);
        }

        void die() {
            beats.shutdownNow();
            timers.shutdownNow();
            hazelcast.getLifecycleService().terminate();
        }
    }

    @BeforeEach
    void start() {
        String cluster = "presence-" + UUID.randomUUID();
        List<Duration> clocks = List.of(Duration.ZERO, Duration.ofDays(90), Duration.ofSeconds(-90));
        for (int each = 0; each < 3; each++) {
            nodes.add(new Node(15921 + each, cluster, clocks.get(each)));
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> nodes.stream()
                        .allMatch(
                                each -> each.hazelcast.getCluster().getMembers().size() == 3));
    }

    @AfterEach
    void stop() {
        nodes.forEach(Node::die);
    }

    @Test
    void every_node_knows_who_is_connected_to_any_and_a_killed_one_takes_its_screens_along_in_ten_seconds() {
        nodes.get(0).screen("KEN");
        nodes.get(1).screen("BRA");
        nodes.get(2).screen("FJI");
        nodes.get(1).presence.audience(() -> Map.of("rt1", 800));
        nodes.get(2).presence.audience(() -> Map.of("rt1", 403));
        Connected all = new Connected(Map.of("KEN", 1, "BRA", 1, "FJI", 1), 0, 1_203);
        AtomicReference<Connected> watched = new AtomicReference<>(Connected.NOBODY);
        nodes.get(0).presence.watch("rt1", watched::set);
        await().atMost(RIGHT_AGAIN).untilAsserted(() -> {
            for (Node each : nodes) {
                assertThat(each.presence.connected("rt1")).isEqualTo(all);
            }
            assertThat(watched.get()).isEqualTo(all);
        });

        nodes.get(1).die();

        Connected rest = new Connected(Map.of("KEN", 1, "FJI", 1), 0, 403);
        await().atMost(RIGHT_AGAIN).untilAsserted(() -> {
            assertThat(nodes.get(0).presence.connected("rt1")).isEqualTo(rest);
            assertThat(nodes.get(2).presence.connected("rt1")).isEqualTo(rest);
            assertThat(watched.get()).isEqualTo(rest);
        });
        await().during(Duration.ofSeconds(5))
                .atMost(Duration.ofSeconds(6))
                .until(() -> watched.get().equals(rest)
                        && nodes.get(0).presence.connected("rt1").equals(rest)
                        && nodes.get(2).presence.connected("rt1").equals(rest));
    }
}

package org.rostrum.panels.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rostrum.panels.application.Officers.Officer;

/** What two real members tell each other of the officers before their screens. */
class HazelcastOfficersTest {
    private final List<HazelcastInstance> members = new ArrayList<>();
    private final String cluster = "officers-" + UUID.randomUUID();
    private final AtomicLong nanos = new AtomicLong();

    private HazelcastInstance member(int port) {
        Config config = new Config(cluster + "-" + port);
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
                .setMembers(List.of("127.0.0.1:15911", "127.0.0.1:15912"));
        HazelcastInstance made = Hazelcast.newHazelcastInstance(config);
        members.add(made);
        return made;
    }

    @AfterEach
    void stop() {
        members.forEach(each -> each.getLifecycleService().terminate());
    }

    @Test
    void an_officer_is_seen_at_the_other_node_and_forgotten_when_it_falls_silent() {
        HazelcastOfficers one = new HazelcastOfficers(member(15911), nanos::get);
        HazelcastOfficers other = new HazelcastOfficers(member(15912), nanos::get);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> members.getFirst().getCluster().getMembers().size() == 2);

        one.tell(Map.of("d", List.of(new Officer("Amina", "KEN"))));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(other.elsewhere("d")).containsExactly(new Officer("Amina", "KEN")));
        assertThat(one.elsewhere("d")).as("a node does not hear itself").isEmpty();
        assertThat(other.elsewhere("another")).isEmpty();

        nanos.addAndGet(HazelcastOfficers.BELIEVED.toNanos() + 1);
        assertThat(other.elsewhere("d")).isEmpty();
    }
}

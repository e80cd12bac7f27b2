package org.rostrum.cluster;

import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;

@Configuration
@EnableConfigurationProperties(ClusterProperties.class)
class ClusterConfiguration {

    @Bean(destroyMethod = "shutdown")
    HazelcastInstance hazelcast(
            ClusterProperties properties, Witness.Self self, ObjectProvider<HazelcastCustomizer> customizers) {
        Config config = new Config();
        config.setClusterName(properties.name());
        config.setInstanceName(self.node());
        config.setLiteMember(properties.lite());
        config.getMemberAttributeConfig().setAttribute(Node.ID, self.id());
        settings(config, properties.lite());
        network(config, properties);
        customizers.orderedStream().forEach(each -> each.customize(config));
        return Hazelcast.newHazelcastInstance(config);
    }

    /** Measured on kills and stops of nodes: a dead owner stalls callers for about one second, a frozen one for eight. */
    private static void settings(Config config, boolean lite) {
        config.setProperty("hazelcast.logging.type", "slf4j");
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.shutdownhook.enabled", "false");
        config.setProperty("hazelcast.socket.bind.any", "false");
        config.setProperty("hazelcast.operation.backup.timeout.millis", "1000");
        config.setProperty("hazelcast.operation.fail.on.indeterminate.state", "true");
        config.setProperty("hazelcast.operation.call.timeout.millis", "10000");
        config.setProperty("hazelcast.heartbeat.interval.seconds", "1");
        config.setProperty("hazelcast.max.no.heartbeat.seconds", "8");
        // an edge that started before there was anybody to join has nothing to lose by looking again soon
        config.setProperty("hazelcast.merge.first.run.delay.seconds", lite ? "5" : "30");
        config.setProperty("hazelcast.merge.next.run.delay.seconds", lite ? "5" : "15");
        config.setProperty("hazelcast.slow.operation.detector.threshold.millis", "100");
        config.setProperty("hazelcast.wait.seconds.before.join", "0");
        // handing over is done in a second or two; a node that cannot do it must not wait for the default of ten
        // minutes
        config.setProperty("hazelcast.graceful.shutdown.max.wait", "8");
        config.setProperty("hazelcast.partition.count", "71");
        config.getJetConfig().setEnabled(false);
    }

    private static void network(Config config, ClusterProperties properties) {
        int port = properties.port() == 0 ? ClusterProperties.STANDARD_PORT : properties.port();
        config.getNetworkConfig().setPort(port).setPortAutoIncrement(properties.port() == 0 && !properties.byName());
        JoinConfig join = config.getNetworkConfig().getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        if (properties.byName()) {
            OwnAddress address = new OwnAddress(properties.host(), port);
            config.getNetworkConfig()
                    .getMemberAddressProviderConfig()
                    .setEnabled(true)
                    .setImplementation(address);
            join.getKubernetesConfig()
                    .setEnabled(true)
                    .setProperty("service-dns", String.valueOf(properties.serviceDns()))
                    .setProperty("service-port", Integer.toString(port));
            return;
        }
        config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface(properties.host());
        List<String> members = properties.members();
        if (members != null && !members.isEmpty()) {
            join.getTcpIpConfig().setEnabled(true).setMembers(members);
        }
    }

    @Bean
    Node node(
            @Value("${rostrum.node}") String name, ObjectProvider<BuildProperties> build, HazelcastInstance hazelcast) {
        BuildProperties known = build.getIfAvailable();
        String version = known == null ? null : known.getVersion();
        return new Node(name, version == null ? "development" : version, hazelcast);
    }

    @Bean
    Drain drain(
            Node node,
            HazelcastInstance hazelcast,
            ObjectProvider<Carried> carried,
            ApplicationContext application,
            @Value("${rostrum.drain.notice:2s}") Duration notice,
            @Value("${rostrum.drain.longest:10s}") Duration longest) {
        return new Drain(
                node::members,
                () -> carried.orderedStream().toList(),
                () -> AvailabilityChangeEvent.publish(application, ReadinessState.REFUSING_TRAFFIC),
                hazelcast::shutdown,
                new Drain.Patience(notice, longest));
    }

    /** Before anything is closed, the port for health included: until then load balancers have to be told "not ready". */
    @Bean
    ApplicationListener<ContextClosedEvent> drainFirst(Drain drain, ApplicationContext application) {
        return new DrainFirst(drain, application);
    }

    /** Asked in its order among the listeners, which an annotated method of this class could not say as well. */
    private record DrainFirst(Drain drain, ApplicationContext application)
            implements ApplicationListener<ContextClosedEvent>, Ordered {
        @Override
        public void onApplicationEvent(ContextClosedEvent event) {
            // the context of the management port tells its parent, too
            if (event.getApplicationContext().equals(application)) {
                drain.run();
            }
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }

    @Bean
    Witness.Self self(ClusterProperties properties, @Value("${rostrum.node}") String node) {
        return new Witness.Self(UUID.randomUUID().toString(), node, properties.lite());
    }

    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    Witness witness(
            ClusterProperties properties,
            Witness.Self self,
            Node node,
            HazelcastInstance hazelcast,
            OwnConnection database,
            ObjectProvider<InstantSource> clock) {
        Witness witness = new Witness(
                self,
                properties.quorum(),
                node::ownerIds,
                new Beats(database.source()),
                clock.getIfUnique(InstantSource::system),
                System::nanoTime,
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("cluster-witness").factory()));
        hazelcast.getCluster().addMembershipListener(new MembershipListener() {
            @Override
            public void memberAdded(MembershipEvent event) {
                witness.clusterChanged();
            }

            @Override
            public void memberRemoved(MembershipEvent event) {
                witness.clusterChanged();
            }
        });
        witness.start();
        return witness;
    }

    /** Not the pool: whether the database answers must not depend on whether everybody else has given back theirs. */
    @Bean(destroyMethod = "close")
    OwnConnection witnessDatabase(DataSource database) {
        return OwnConnection.beside(database);
    }

    @Bean
    ClusterMetrics clusterMetrics(Node node, Witness witness) {
        return new ClusterMetrics(node, witness);
    }

    @Bean
    ClusterHealthIndicator clusterHealthIndicator(Node node, Witness witness) {
        return new ClusterHealthIndicator(node, witness);
    }
}

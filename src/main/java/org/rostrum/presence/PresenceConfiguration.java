package org.rostrum.presence;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.topic.ITopic;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.rostrum.access.Seal;
import org.rostrum.cluster.HazelcastCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Wires presence into the cluster: a topic that may lose messages, since each carries all that a node knows. */
@Configuration(proxyBeanMethods = false)
class PresenceConfiguration {
    private static final Logger log = LoggerFactory.getLogger(PresenceConfiguration.class);
    private static final String TOPIC = "rostrum-presence";
    private static final long TELL_OTHERS_MILLIS = 2000;
    private static final long TELL_WATCHERS_MILLIS = 1000;
    /** A node of the next version may say more: unknown members are passed over. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Bean
    HazelcastCustomizer presenceInCluster() {
        return config -> config.getSerializationConfig()
                .getCompactSerializationConfig()
                .addSerializer(new PresenceMessage.Serializer());
    }

    @Bean
    ClusterPresence presence(HazelcastInstance hazelcast, Seal seal) {
        return joined(hazelcast, System::nanoTime, new ScreenPasses(seal::put, seal::open));
    }

    /** The timers are the module's own: as beans they would stand in for that of the framework. */
    @Bean(destroyMethod = "shutdownNow")
    PresenceTimers presenceTimers(ClusterPresence presence) {
        return new PresenceTimers(presence);
    }

    @Bean
    MeterBinder presenceMetrics(ClusterPresence presence) {
        return meters -> Gauge.builder("rostrum.presence.screens", presence, ClusterPresence::screensHere)
                .description("Screens of chairs, secretariat and participants that this node has heard of lately")
                .register(meters);
    }

    static ClusterPresence joined(HazelcastInstance hazelcast, LongSupplier nanoTime, ScreenPasses passes) {
        ITopic<PresenceMessage> topic = hazelcast.getTopic(TOPIC);
        String self = hazelcast.getCluster().getLocalMember().getUuid().toString();
        ClusterPresence presence = new ClusterPresence(nanoTime, passes, told -> {
            try {
                topic.publish(new PresenceMessage(self, MAPPER.writeValueAsString(told)));
            } catch (HazelcastException | IllegalStateException e) {
                log.debug("Presence is not told; the next telling carries all of it", e);
            }
        });
        topic.addMessageListener(message -> {
            PresenceMessage told = message.getMessageObject();
            if (!told.node().equals(self)) {
                take(presence, told);
            }
        });
        return presence;
    }

    private static void take(ClusterPresence presence, PresenceMessage told) {
        try {
            presence.told(told.node(), MAPPER.readValue(told.presence(), NodePresence.class));
        } catch (JacksonException e) {
            log.warn("Node {} tells presence in words that this version does not know", told.node(), e);
        }
    }

    /** Tells the other nodes and those who watch, each from a thread of its own: the cluster may hold one of them up. */
    static final class PresenceTimers {
        private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name("presence-", 0).factory());

        PresenceTimers(ClusterPresence presence) {
            every(TELL_OTHERS_MILLIS, presence::tellOthers);
            every(TELL_WATCHERS_MILLIS, presence::tellWatchers);
        }

        private void every(long millis, Runnable task) {
            ScheduledFuture<?> _ =
                    timer.scheduleWithFixedDelay(() -> quietly(task), millis, millis, TimeUnit.MILLISECONDS);
        }

        /** A timer that throws is never run again. */
        private static void quietly(Runnable task) {
            try {
                task.run();
            } catch (RuntimeException e) {
                log.error("A timer of presence failed", e);
            }
        }

        void shutdownNow() {
            timer.shutdownNow();
        }
    }
}

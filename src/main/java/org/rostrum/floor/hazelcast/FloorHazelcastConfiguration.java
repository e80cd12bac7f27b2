package org.rostrum.floor.hazelcast;

import com.hazelcast.config.ExecutorConfig;
import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.topic.ITopic;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.rostrum.cluster.HazelcastCustomizer;
import org.rostrum.cluster.Standing;
import org.rostrum.cluster.Witness;
import org.rostrum.floor.application.ChangeFeed;
import org.rostrum.floor.application.FloorService;
import org.rostrum.floor.application.Journal;
import org.rostrum.floor.application.LocalOwners;
import org.rostrum.floor.application.Owners;
import org.rostrum.floor.application.Writing;
import org.rostrum.floor.application.WritingWatch;
import org.rostrum.traces.CommandTraces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the floor of this node into the cluster. */
@Configuration
class FloorHazelcastConfiguration {
    private static final Logger log = LoggerFactory.getLogger(FloorHazelcastConfiguration.class);

    private static final String CHANGES = "rostrum-floor-changes";
    /** Threads that wait for writers here on behalf of other nodes; a writer carries out 64 commands a commit. */
    private static final int WAITING_FOR_OTHERS = 64;

    private static final int LONGEST_QUEUE = 4096;
    private static final long COMPARE_MILLIS = 1000;
    private static final long DEADLINES_MILLIS = 200;

    @Bean
    HazelcastCustomizer floorInCluster() {
        return config -> {
            config.getSerializationConfig()
                    .getCompactSerializationConfig()
                    .addSerializer(new ChangeMessage.Serializer())
                    .addSerializer(new OwnerTask.Serializer());
            config.addExecutorConfig(
                    new ExecutorConfig(HazelcastOwners.EXECUTOR, WAITING_FOR_OTHERS).setQueueCapacity(LONGEST_QUEUE));
        };
    }

    /** Where writers and followers work: they wait for the journal, so a thread each is a virtual one. */
    @Bean(destroyMethod = "shutdown")
    ExecutorService floorExecutor() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("floor-", 0).factory());
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService floorScheduler() {
        return Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().name("floor-timer-", 0).daemon().factory());
    }

    @Bean
    WritingWatch writingWatch(Witness witness) {
        return () -> switch (witness.standing()) {
            case Standing.Writes _ -> new Writing.Possible();
            case Standing.CutOff(Instant since) -> new Writing.CutOff(since);
            case Standing.DatabaseAway(Instant since) -> new Writing.JournalAway(since);
        };
    }

    @Bean
    ChangeFeed changeFeed(HazelcastInstance hazelcast, ObjectProvider<CommandTraces> traces) {
        ITopic<ChangeMessage> topic = hazelcast.getTopic(CHANGES);
        CommandTraces wanted = traces.getIfAvailable(() -> CommandTraces.NONE);
        return (meeting, change) -> {
            CommandTraces.Step step = wanted.step("floor.tell", meeting, change.commandId());
            try {
                topic.publish(new ChangeMessage(meeting, NodeMessages.write(change)));
            } catch (HazelcastException | IllegalStateException e) {
                log.debug("Meeting {}: revision {} is not told; nodes read it", meeting, change.revision(), e);
                step.failed("not told");
            } finally {
                step.end();
            }
        };
    }

    @Bean
    LocalOwners localOwners(
            HazelcastInstance hazelcast,
            Journal journal,
            InstantSource clock,
            ChangeFeed feed,
            @Qualifier("floorExecutor") ExecutorService floorExecutor,
            WritingWatch watch) {
        LocalOwners owners = new LocalOwners(journal, clock, floorExecutor, feed::publish, watch);
        hazelcast.getUserContext().put(OwnerTask.WRITERS, owners);
        return owners;
    }

    @Bean
    Owners owners(
            HazelcastInstance hazelcast,
            LocalOwners local,
            @Qualifier("floorScheduler") ScheduledExecutorService floorScheduler,
            MeterRegistry meters,
            ObjectProvider<CommandTraces> traces) {
        CommandTraces wanted = traces.getIfAvailable(() -> CommandTraces.NONE);
        hazelcast.getUserContext().put(OwnerTask.TRACES, wanted);
        return new TracedOwners(
                new MeasuredOwners(new HazelcastOwners(hazelcast, local, floorScheduler, wanted), meters), wanted);
    }

    @Bean
    FloorService floor(
            HazelcastInstance hazelcast,
            Journal journal,
            Owners owners,
            InstantSource clock,
            @Qualifier("floorExecutor") ExecutorService floorExecutor,
            @Qualifier("floorScheduler") ScheduledExecutorService floorScheduler,
            MeterRegistry meters,
            WritingWatch watch,
            ObjectProvider<CommandTraces> traces) {
        CommandTraces wanted = traces.getIfAvailable(() -> CommandTraces.NONE);
        FollowerMetrics behind = new FollowerMetrics(owners, meters);
        FloorService floor = new FloorService(journal, owners, clock, wanted.carrying(floorExecutor), watch);
        // handed over at once: Hazelcast's event threads must not wait
        hazelcast.<ChangeMessage>getTopic(CHANGES).addMessageListener(message -> {
            ChangeMessage told = message.getMessageObject();
            floor.learn(told.meeting(), NodeMessages.change(told.change()));
        });
        ScheduledFuture<?> _ = floorScheduler.scheduleWithFixedDelay(
                () -> quietly(() -> floor.compareWithJournal(behind)),
                COMPARE_MILLIS,
                COMPARE_MILLIS,
                TimeUnit.MILLISECONDS);
        ScheduledFuture<?> _ = floorScheduler.scheduleWithFixedDelay(
                () -> quietly(floor::recordDeadlines), DEADLINES_MILLIS, DEADLINES_MILLIS, TimeUnit.MILLISECONDS);
        return floor;
    }

    /** A timer that throws is never run again. */
    private static void quietly(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("A timer of the floor failed", e);
        }
    }
}

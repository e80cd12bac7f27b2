package org.rostrum.chaos;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the planned faults in their time. Faults of different parts may overlap; a node, the network and the database
 * each have one fault at a time.
 */
final class Injector {
    private static final Duration STOPPING = Duration.ofSeconds(30);

    private final ChaosCluster cluster;
    private final Recorder recorder;
    private final List<Semaphore> free = new ArrayList<>();
    private final Semaphore network = new Semaphore(1);
    private final Semaphore database = new Semaphore(1);
    private final AtomicInteger nodeKills = new AtomicInteger();
    private final AtomicInteger killsAtStart = new AtomicInteger();
    private final AtomicInteger databaseKills = new AtomicInteger();
    private final AtomicInteger skipped = new AtomicInteger();

    Injector(ChaosCluster cluster, Recorder recorder) {
        this.cluster = cluster;
        this.recorder = recorder;
        cluster.nodes().forEach(_ -> free.add(new Semaphore(1)));
    }

    int nodeKills() {
        return nodeKills.get();
    }

    /** How many of them hit a node that was still starting. */
    int killsAtStart() {
        return killsAtStart.get();
    }

    int databaseKills() {
        return databaseKills.get();
    }

    /** Faults for which nothing was left to hit when they came. */
    int skipped() {
        return skipped.get();
    }

    /** Returns when the last fault is over. */
    void run(List<FaultPlan.Planned> plan) throws InterruptedException {
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (FaultPlan.Planned planned : plan) {
                long wait = planned.atMillis() - Times.millis(recorder.now());
                if (wait > 0) {
                    Machine.pause(wait);
                }
                running.add(threads.submit(() -> {
                    inject(planned);
                    return null;
                }));
            }
            for (Future<?> each : running) {
                try {
                    each.get();
                } catch (ExecutionException e) {
                    throw new IllegalStateException("a fault could not be brought", e.getCause());
                }
            }
        }
    }

    private void inject(FaultPlan.Planned planned) throws InterruptedException, IOException {
        switch (planned.fault()) {
            case KILL_OWNER -> onNode(planned, true, node -> kill(planned, node));
            case KILL_FOLLOWER -> onNode(planned, false, node -> kill(planned, node));
            case KILL_TWICE -> onNode(planned, planned.dice() % 2 == 0, node -> killTwice(planned, node));
            case KILL_ALL -> killAll(planned);
            case FREEZE -> onNode(planned, planned.dice() % 3 != 0, node -> freeze(planned, node));
            case CUT_ONE, CUT_ONE_WAY, CUT_ALL, CUT_DATABASE -> cut(planned);
            case KILL_DATABASE, FREEZE_DATABASE, SLOW_DATABASE -> onDatabase(planned);
            case SKEW -> skew(planned);
            case ROLLING_RESTART -> rollingRestart(planned);
        }
    }

    /** What is done to a node; gives what exactly was done. */
    private interface OnNode {
        String to(ChaosNode node) throws InterruptedException, IOException;
    }

    private void onNode(FaultPlan.Planned planned, boolean owner, OnNode act) throws InterruptedException, IOException {
        ChaosNode node = take(planned, owner);
        if (node == null) {
            skipped.incrementAndGet();
            return;
        }
        long at = recorder.now();
        try {
            String words = act.to(node);
            recorder.fault(new Recorder.Applied(planned.fault(), node.name, at, recorder.now(), words));
        } finally {
            free.get(node.index).release();
        }
    }

    /** A node that works and has no fault, by how many meetings it owns; null where none comes free within seconds. */
    private @Nullable ChaosNode take(FaultPlan.Planned planned, boolean owner) throws InterruptedException {
        for (int attempt = 0; attempt < 20; attempt++) {
            record Choice(ChaosNode node, double meetings) {}
            List<Choice> choices = new ArrayList<>();
            for (ChaosNode node : cluster.nodes()) {
                if (free.get(node.index).availablePermits() > 0 && node.alive() && node.ready()) {
                    choices.add(new Choice(node, node.metric("rostrum_owner_meetings")));
                }
            }
            Comparator<Choice> byMeetings = Comparator.comparingDouble(Choice::meetings);
            choices.sort(owner ? byMeetings.reversed() : byMeetings);
            if (!choices.isEmpty()) {
                double wanted = choices.getFirst().meetings();
                List<Choice> best = choices.stream()
                        .filter(each -> each.meetings() == wanted)
                        .toList();
                ChaosNode node = best.get(planned.dice() % best.size()).node();
                if (free.get(node.index).tryAcquire()) {
                    return node;
                }
            }
            Machine.pause(300);
        }
        return null;
    }

    private void kill(ChaosNode node) {
        boolean working = node.ready();
        if (node.kill()) {
            nodeKills.incrementAndGet();
            killsAtStart.addAndGet(working ? 0 : 1);
        }
    }

    private String kill(FaultPlan.Planned planned, ChaosNode node) throws InterruptedException {
        kill(node);
        Machine.pause(planned.forMillis());
        cluster.start(node);
        return "down for " + planned.forMillis() + " ms";
    }

    private String killTwice(FaultPlan.Planned planned, ChaosNode node) throws InterruptedException {
        kill(planned, node);
        int later = 300 + planned.dice() % 4_000;
        Machine.pause(later);
        kill(planned, node);
        return "again " + later + " ms after its start";
    }

    private void killAll(FaultPlan.Planned planned) throws InterruptedException {
        List<ChaosNode> taken = new ArrayList<>();
        for (ChaosNode node : cluster.nodes()) {
            if (free.get(node.index).tryAcquire(25, TimeUnit.SECONDS)) {
                taken.add(node);
            }
        }
        long at = recorder.now();
        taken.forEach(this::kill);
        Machine.pause(planned.forMillis());
        taken.forEach(cluster::start);
        taken.forEach(node -> free.get(node.index).release());
        recorder.fault(new Recorder.Applied(planned.fault(), "", at, recorder.now(), taken.size() + " nodes"));
    }

    private String freeze(FaultPlan.Planned planned, ChaosNode node) throws InterruptedException {
        node.freeze();
        Machine.pause(planned.forMillis());
        node.thaw();
        return planned.forMillis() + " ms";
    }

    private void cut(FaultPlan.Planned planned) throws InterruptedException {
        if (!network.tryAcquire(30, TimeUnit.SECONDS)) {
            skipped.incrementAndGet();
            return;
        }
        List<ChaosNode> nodes = cluster.nodes();
        ChaosNode one = nodes.get(planned.dice() % nodes.size());
        long at = recorder.now();
        try {
            for (ChaosNode node : nodes) {
                for (ChaosNode other : nodes) {
                    if (node != other && isDeaf(planned.fault(), node, other, one)) {
                        cluster.network().deafen(node.index, cluster.network().host(other.index));
                    }
                }
            }
            if (planned.fault() == Fault.CUT_DATABASE) {
                cutDatabase(one);
            }
            Machine.pause(planned.forMillis());
        } finally {
            cluster.network().heal();
            network.release();
        }
        String hit = planned.fault() == Fault.CUT_ALL ? "" : one.name;
        recorder.fault(new Recorder.Applied(planned.fault(), hit, at, recorder.now(), planned.forMillis() + " ms"));
    }

    private static boolean isDeaf(Fault fault, ChaosNode node, ChaosNode other, ChaosNode one) {
        return switch (fault) {
            case CUT_ONE -> node == one || other == one;
            case CUT_ONE_WAY -> node == one;
            case CUT_ALL -> true;
            default -> false;
        };
    }

    /** Clients come from the same address as the database answers from, so its port is what is cut. */
    private void cutDatabase(ChaosNode node) {
        cluster.network()
                .deafen(
                        node.index,
                        cluster.database().address(),
                        cluster.database().port());
    }

    private void onDatabase(FaultPlan.Planned planned) throws InterruptedException, IOException {
        if (!database.tryAcquire(30, TimeUnit.SECONDS)) {
            skipped.incrementAndGet();
            return;
        }
        long at = recorder.now();
        ChaosDatabase server = cluster.database();
        try {
            switch (planned.fault()) {
                case FREEZE_DATABASE -> {
                    server.freeze();
                    Machine.pause(planned.forMillis());
                    server.thaw();
                }
                case SLOW_DATABASE -> {
                    server.slow();
                    Machine.pause(planned.forMillis());
                    server.fast();
                }
                default -> {
                    server.kill();
                    databaseKills.incrementAndGet();
                    Machine.pause(planned.forMillis());
                    server.startAgain();
                    server.awaitReady();
                }
            }
            recorder.fault(new Recorder.Applied(planned.fault(), "", at, recorder.now(), planned.forMillis() + " ms"));
        } catch (SQLException e) {
            // the nodes hold the table so hard that it could not be changed: the fault did not come
            skipped.incrementAndGet();
        } finally {
            database.release();
        }
    }

    private void skew(FaultPlan.Planned planned) throws InterruptedException, IOException {
        ChaosNode node = cluster.nodes().getLast();
        String offset = planned.dice() % 2 == 0 ? "+90" : "-90";
        long at = recorder.now();
        node.clock(offset);
        Machine.pause(planned.forMillis());
        node.clock("+0");
        recorder.fault(new Recorder.Applied(planned.fault(), node.name, at, recorder.now(), offset + " s"));
    }

    private void rollingRestart(FaultPlan.Planned planned) throws InterruptedException {
        long at = recorder.now();
        int clean = 0;
        for (ChaosNode node : cluster.nodes()) {
            if (!free.get(node.index).tryAcquire(30, TimeUnit.SECONDS)) {
                continue;
            }
            try {
                clean += node.stop(STOPPING) ? 1 : 0;
                cluster.start(node);
                for (int i = 0; i < 200 && !node.ready(); i++) {
                    Machine.pause(200);
                }
            } finally {
                free.get(node.index).release();
            }
        }
        recorder.fault(new Recorder.Applied(planned.fault(), "", at, recorder.now(), clean + " stopped by themselves"));
    }
}

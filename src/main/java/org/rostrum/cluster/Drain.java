package org.rostrum.cluster;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a node does between being told to stop and stopping, while everything on it still works: it gives load balancers
 * time to learn that it is not ready any more, sends its people to other nodes, and hands over the meetings that it
 * owns. A node that has no other beside it stops at once: there is nowhere to go.
 */
public final class Drain {
    private static final Logger log = LoggerFactory.getLogger(Drain.class);
    private static final Duration LOOKS = Duration.ofMillis(100);
    private static final Duration SETTLE = Duration.ofSeconds(1);

    /**
     * How long it may take.
     *
     * @param notice before anybody is sent away; load balancers look at readiness each second or so
     * @param longest for people to be gone; then the node stops all the same
     */
    record Patience(Duration notice, Duration longest) {}

    private final IntSupplier members;
    private final Supplier<List<Carried>> carried;
    private final Runnable refuse;
    private final Runnable handOver;
    private final Patience patience;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch never = new CountDownLatch(1);

    /**
     * @param members how many nodes this one sees, itself included
     * @param carried whoever has people on this node
     * @param refuse has health say that this node is not ready
     * @param handOver leaves the cluster in good order, so that others own what this node owned
     */
    Drain(IntSupplier members, Supplier<List<Carried>> carried, Runnable refuse, Runnable handOver, Patience patience) {
        this.members = members;
        this.carried = carried;
        this.refuse = refuse;
        this.handOver = handOver;
        this.patience = patience;
    }

    /** Whether this node is about to stop: newcomers are to go elsewhere. */
    public boolean begun() {
        return begun.get();
    }

    /** Has SIGTERM drain this node and then end its process; a second one ends it at once. For the process's own main. */
    public void runOnSignal() {
        StopSignal.onTerm(this::run);
    }

    /** Returns when the node may stop; the second call and all later ones at once. */
    void run() {
        if (!begun.compareAndSet(false, true) || members.getAsInt() < 2) {
            return;
        }
        try {
            refuse.run();
            pause(patience.notice());
            List<Carried> all = carried.get();
            int atFirst = here(all);
            all.forEach(Carried::sendAway);
            long end = System.nanoTime() + patience.longest().toNanos();
            while (here(all) > 0 && System.nanoTime() < end) {
                pause(LOOKS);
            }
            log.info("Of {} connections {} are left; handing over the meetings", atFirst, here(all));
            if (atFirst > 0) {
                // where they come to they load their pages; a meeting that moves just then would keep them waiting
                pause(SETTLE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // a node that was told to stop stops
            log.warn("Not everybody could be sent to another node", e);
        }
        handOver.run();
    }

    private static int here(List<Carried> all) {
        return all.stream().mapToInt(Carried::here).sum();
    }

    private void pause(Duration duration) throws InterruptedException {
        // nobody counts it down: waiting on it is a pause that an interrupt ends
        var _ = never.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    }
}

package org.rostrum.cluster;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows whether this node may write. Each second it says in the database that it is alive and reads who else is; between
 * two looks it judges anew whenever the cluster changes, so that the smaller side of a cut stops at once.
 */
public final class Witness implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Witness.class);
    private static final Duration EACH = Duration.ofSeconds(1);
    /** A failure that came so quickly is a broken connection, not a silent database: the next one may hold. */
    private static final Duration AT_ONCE = Duration.ofMillis(500);

    private final String id;
    private final String node;
    private final boolean edge;
    private final int quorum;
    private final Supplier<Set<String>> visible;
    private final Beats beats;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final ScheduledExecutorService timer;

    private Set<String> alive = Set.of();
    private Set<String> spared = Set.of();
    private long sparedUntil;
    private boolean looked;
    private boolean away;
    private Instant answeredAt;
    private volatile Standing standing = new Standing.Writes();
    private volatile boolean closed;

    /**
     * @param member this node as the others see it
     * @param quorum how many members must be visible; 0: decided by who is alive
     * @param visible ids of the members that this node sees
     * @param timer one thread that may wait for the database; the witness ends it
     */
    Witness(
            Self member,
            int quorum,
            Supplier<Set<String>> visible,
            Beats beats,
            InstantSource clock,
            LongSupplier nanoTime,
            ScheduledExecutorService timer) {
        this.id = member.id();
        this.node = member.node();
        this.edge = member.edge();
        this.quorum = quorum;
        this.visible = visible;
        this.beats = beats;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.timer = timer;
        this.answeredAt = clock.instant();
    }

    /**
     * This node.
     *
     * @param id that it has for as long as its process runs
     * @param node what the operator calls it
     * @param edge whether it owns nothing: it is then no member that counts
     */
    record Self(String id, String node, boolean edge) {}

    /** Begins to look; the first look is done when this returns. */
    void start() {
        look();
        try {
            beats.sweep();
        } catch (SQLException e) {
            log.debug("Rows of members that are gone stay for now", e);
        }
        var _ = timer.scheduleWithFixedDelay(this::look, EACH.toMillis(), EACH.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether this node may write, as far as it knows. Never waits. */
    public Standing standing() {
        return standing;
    }

    /** The cluster has changed: judges by what is known, and looks again at once. */
    void clusterChanged() {
        judge();
        try {
            timer.execute(this::look);
        } catch (RejectedExecutionException _) {
            // this node leaves
        }
    }

    /** Says that this node is alive and reads who is. Called by the timer's one thread. */
    void look() {
        if (closed) {
            return;
        }
        long began = nanoTime.getAsLong();
        try {
            lookOnce();
        } catch (SQLException | RuntimeException first) {
            if (nanoTime.getAsLong() - began > AT_ONCE.toNanos()) {
                failed(first);
                return;
            }
            try {
                lookOnce();
            } catch (SQLException | RuntimeException second) {
                failed(second);
            }
        }
    }

    private void lookOnce() throws SQLException {
        if (!edge) {
            beats.beat(id, node);
        }
        answered(beats.alive());
    }

    private synchronized void answered(Set<String> found) {
        long now = nanoTime.getAsLong();
        if (away && looked) {
            // others may not have been able to write either, and need a moment to say that they are there
            spared = alive;
            sparedUntil = now + Beats.SILENCE.toNanos();
        }
        Set<String> known = new HashSet<>(found);
        if (now - sparedUntil < 0) {
            known.addAll(spared);
        }
        alive = known;
        looked = true;
        away = false;
        answeredAt = clock.instant();
        judge();
    }

    private synchronized void failed(Exception why) {
        if (!away) {
            log.warn("The database does not answer, so nothing can be written: {}", why.toString());
        }
        away = true;
        judge();
    }

    private synchronized void judge() {
        Standing before = standing;
        Standing now = judged(before);
        standing = now;
        if (now.getClass() == before.getClass()) {
            return;
        }
        switch (now) {
            case Standing.Writes _ -> log.warn("This node may write again");
            case Standing.CutOff _ ->
                log.warn(
                        "This node is cut off from members that decide; it sees {} of them",
                        visible.get().size());
            case Standing.DatabaseAway _ -> {
                // told where it was found
            }
        }
    }

    private Standing judged(Standing before) {
        if (away) {
            return before instanceof Standing.DatabaseAway ? before : new Standing.DatabaseAway(answeredAt);
        }
        if (Sides.mayWrite(visible.get(), alive, quorum)) {
            return new Standing.Writes();
        }
        return before instanceof Standing.CutOff ? before : new Standing.CutOff(clock.instant());
    }

    /** Leaves in order: the others need not wait for this node. */
    @Override
    public void close() {
        closed = true;
        timer.shutdown();
        try {
            // a look under way would bring the row back
            if (timer.awaitTermination(5, TimeUnit.SECONDS) && !edge) {
                beats.leave(id);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            log.debug("The others will notice by silence that this node has left", e);
        }
        timer.shutdownNow();
    }
}

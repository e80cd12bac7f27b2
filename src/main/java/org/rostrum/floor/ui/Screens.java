package org.rostrum.floor.ui;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rostrum.cluster.Carried;

/** All screens that somebody acts on, on this node. */
public final class Screens implements Carried {
    /** A screen that comes to a node costs it some tens of milliseconds, and none is to wait for another. */
    private static final int APART_MILLIS = 300;

    private static final int LEAST_APART_MILLIS = 20;
    /** However many there are, the last one goes after so long: before the node stops waiting. */
    private static final int ALL_WITHIN_MILLIS = 7_000;

    /** Runs a task some milliseconds later. */
    @FunctionalInterface
    public interface Timer {
        /** Runs it once. */
        void later(int millis, Runnable task);
    }

    private final String run;
    private final Timer timer;
    private final Set<ScreenKeeper> keepers = ConcurrentHashMap.newKeySet();

    /**
     * @param run sets this run of this node apart from every other
     * @param timer paces the sending away
     */
    public Screens(String run, Timer timer) {
        this.run = run;
        this.timer = timer;
    }

    /** Screens of a node that nobody is ever sent away from. */
    static Screens ofOneNode() {
        return new Screens("alone", (_, task) -> task.run());
    }

    String run() {
        return run;
    }

    void add(ScreenKeeper keeper) {
        keepers.add(keeper);
    }

    void remove(ScreenKeeper keeper) {
        keepers.remove(keeper);
    }

    @Override
    public void sendAway() {
        List<ScreenKeeper> watched =
                keepers.stream().filter(ScreenKeeper::isWatched).toList();
        int apart = Math.clamp(ALL_WITHIN_MILLIS / Math.max(1, watched.size()), LEAST_APART_MILLIS, APART_MILLIS);
        int together = 1 + watched.size() * apart / ALL_WITHIN_MILLIS;
        sendSome(watched.iterator(), together, apart);
    }

    private void sendSome(Iterator<ScreenKeeper> rest, int together, int apart) {
        for (int sent = 0; sent < together && rest.hasNext(); sent++) {
            rest.next().leave();
        }
        if (rest.hasNext()) {
            timer.later(apart, () -> sendSome(rest, together, apart));
        }
    }

    @Override
    public int here() {
        return (int) keepers.stream().filter(ScreenKeeper::isWatched).count();
    }
}

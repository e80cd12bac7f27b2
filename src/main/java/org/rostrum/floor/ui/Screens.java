package org.rostrum.floor.ui;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rostrum.cluster.Carried;

/** All screens that somebody acts on, on this node. */
public final class Screens implements Carried {
    /** A screen that comes to a node costs it some tens of milliseconds: forty a second, more only where there are many. */
    private static final int APART_MILLIS = 100;

    private static final int LEAST_TOGETHER = 4;
    private static final int MOST_STEPS = 80;

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
        sendSome(watched.iterator(), Math.max(LEAST_TOGETHER, watched.size() / MOST_STEPS + 1));
    }

    private void sendSome(Iterator<ScreenKeeper> rest, int together) {
        for (int sent = 0; sent < together && rest.hasNext(); sent++) {
            rest.next().leave();
        }
        if (rest.hasNext()) {
            timer.later(APART_MILLIS, () -> sendSome(rest, together));
        }
    }

    @Override
    public int here() {
        return (int) keepers.stream().filter(ScreenKeeper::isWatched).count();
    }
}

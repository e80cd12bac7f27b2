package org.rostrum.presence;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Who is connected to which meeting. Disposable: nothing of it is kept, and nothing is decided by it. */
public interface Presence {
    /** Nobody is heard and nobody is told: for screens that run without the cluster. */
    Presence NONE = new Presence() {
        @Override
        public void heard(ScreenPass screen) {}

        @Override
        public Connected connected(String meeting) {
            return Connected.NOBODY;
        }

        @Override
        public Watching watch(String meeting, Consumer<Connected> told) {
            return () -> {};
        }

        @Override
        public void audience(Supplier<Map<String, Integer>> here) {}
    };

    /** A screen has given a sign of life on this node. Costs next to nothing and never blocks. */
    void heard(ScreenPass screen);

    /** Who is connected now, over all nodes. */
    Connected connected(String meeting);

    /**
     * Tells who is connected, soon and then after changes only, at most once in two seconds. The receiver is called on a
     * timer's thread and must hand over at once.
     */
    Watching watch(String meeting, Consumer<Connected> told);

    /** Says how many follow on this node without being anybody, by meeting; asked about every second. */
    void audience(Supplier<Map<String, Integer>> here);

    /** Ends a watch. */
    interface Watching extends AutoCloseable {
        @Override
        void close();
    }
}

package org.rostrum.presence;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

        @Override
        public Optional<String> pass(String meeting, String code) {
            return Optional.empty();
        }

        @Override
        public Optional<ScreenPass> screen(String meeting, @Nullable String pass) {
            return Optional.empty();
        }
    };

    /**
     * A pass for a new screen, by which its connection tells on any node whose it is.
     *
     * @param code of the participant, empty for a console
     * @return letters, digits and {@code - _ .}; empty where there is none to be had: the screen works without
     */
    Optional<String> pass(String meeting, String code);

    /** The screen behind a pass; empty for what is no pass of ours for this meeting. */
    Optional<ScreenPass> screen(String meeting, @Nullable String pass);

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

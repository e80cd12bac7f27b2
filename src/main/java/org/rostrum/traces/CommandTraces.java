package org.rostrum.traces;

import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Follows commands by their id, over threads, batches and nodes. Wherever nobody asked for traces this is {@link #NONE},
 * which costs a call that does nothing.
 */
public interface CommandTraces {
    /** No traces. */
    CommandTraces NONE = new CommandTraces() {
        private final Step nothing = new Step() {
            @Override
            public Step with(String name, String value) {
                return this;
            }

            @Override
            public void failed(String why) {}

            @Override
            public void end() {}
        };

        @Override
        public Step enter(String name, String meeting, UUID command, @Nullable String from) {
            return nothing;
        }

        @Override
        public Step step(String name, String meeting, UUID command) {
            return nothing;
        }

        @Override
        public @Nullable String wayOf(UUID command) {
            return null;
        }

        @Override
        public Executor carrying(Executor executor) {
            return executor;
        }
    };

    /**
     * A command has come to this node. Steps of it on this node are part of this one from now on, also a moment after it
     * has ended.
     *
     * @param from what {@link #wayOf} gave on the node that sent it; null where it came from outside: then it is part of
     *     what this thread is doing
     */
    Step enter(String name, String meeting, UUID command, @Nullable String from);

    /** A step of a command that has entered this node; nothing where it has not. */
    Step step(String name, String meeting, UUID command);

    /** What to send along with a command to another node (W3C {@code traceparent}); null where it is not traced. */
    @Nullable
    String wayOf(UUID command);

    /** An executor whose tasks are part of what the thread that handed them over was doing. */
    Executor carrying(Executor executor);

    /** Something under way; ended once, on any thread. */
    interface Step {
        /** Notes a fact. */
        Step with(String name, String value);

        /** Notes that it did not do what it was for. */
        void failed(String why);

        /** It is over now. */
        void end();
    }
}

package org.rostrum.presence;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The presence of this node: its book, what it tells the other nodes, and those who watch. */
final class ClusterPresence implements Presence {
    /** Between two tellings of one watcher. */
    static final long APART_NANOS = 2_000_000_000L;

    private final PresenceBook book = new PresenceBook();
    private final LongSupplier nanoTime;
    private final ScreenPasses passes;
    private final Consumer<NodePresence> others;
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Supplier<Map<String, Integer>>> audience = new AtomicReference<>(Map::of);
    private volatile boolean silent = true;

    /** @param others tells the other nodes; may lose what it is given */
    ClusterPresence(LongSupplier nanoTime, ScreenPasses passes, Consumer<NodePresence> others) {
        this.nanoTime = nanoTime;
        this.passes = passes;
        this.others = others;
    }

    @Override
    public void heard(ScreenPass screen) {
        book.heard(screen, nanoTime.getAsLong());
    }

    @Override
    public Connected connected(String meeting) {
        int here = audience.get().get().getOrDefault(meeting, 0);
        return book.connected(meeting, here, nanoTime.getAsLong());
    }

    @Override
    public Watching watch(String meeting, Consumer<Connected> told) {
        Watcher watcher = new Watcher(meeting, told, nanoTime.getAsLong() - APART_NANOS);
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    @Override
    public void audience(Supplier<Map<String, Integer>> here) {
        audience.set(here);
    }

    @Override
    public Optional<String> pass(String meeting, String code) {
        return passes.issue(meeting, code);
    }

    @Override
    public Optional<ScreenPass> screen(String meeting, @Nullable String pass) {
        return passes.read(meeting, pass);
    }

    /** What another node told. */
    void told(String node, NodePresence presence) {
        book.told(node, presence, nanoTime.getAsLong());
    }

    /** Tells the other nodes; to be called every two seconds. A node with nobody says so once and then nothing. */
    void tellOthers() {
        NodePresence presence = book.tell(audience.get().get(), nanoTime.getAsLong());
        if (!presence.isEmpty() || !silent) {
            others.accept(presence);
        }
        silent = presence.isEmpty();
    }

    /** Tells those who watch what has changed; to be called every second. */
    void tellWatchers() {
        long now = nanoTime.getAsLong();
        book.sweep(now);
        Map<String, Integer> here = audience.get().get();
        Map<String, Connected> known = new HashMap<>();
        for (Watcher each : watchers) {
            each.tell(
                    known.computeIfAbsent(each.meeting, id -> book.connected(id, here.getOrDefault(id, 0), now)), now);
        }
    }

    int screensHere() {
        return book.screensHere();
    }

    /** Told by one timer only. */
    private static final class Watcher {
        private final String meeting;
        private final Consumer<Connected> screen;
        private @Nullable Connected known;
        private long toldNanos;

        Watcher(String meeting, Consumer<Connected> screen, long toldNanos) {
            this.meeting = meeting;
            this.screen = screen;
            this.toldNanos = toldNanos;
        }

        void tell(Connected connected, long now) {
            if (connected.equals(known) || now - toldNanos < APART_NANOS) {
                return;
            }
            known = connected;
            toldNanos = now;
            screen.accept(connected);
        }
    }
}

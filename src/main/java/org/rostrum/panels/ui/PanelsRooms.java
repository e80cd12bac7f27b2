package org.rostrum.panels.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostrum.panels.application.Officers;
import org.rostrum.panels.application.PanelsDesk;
import org.rostrum.panels.domain.PanelsState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The screens of this node that look at panels. While somebody looks, the log is asked again and again for what is new:
 * it is the one truth whichever node wrote it, and a call or a board changes a few times a minute at most. Here too are
 * the officers before its screens, and what each has in hands.
 */
public final class PanelsRooms implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PanelsRooms.class);

    /** Other nodes are told again so often, also when nothing is new: what they heard expires. */
    private static final Duration TOLD = Duration.ofSeconds(3);

    private final PanelsDesk desk;
    private final Officers officers;
    private final Executor hands;
    private final ScheduledExecutorService timer;
    private volatile boolean toldOthers;
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();

    /**
     * @param desk is asked what is new
     * @param officers who is before the screens of other nodes
     * @param hands runs what waits for the log or for the lock of a session
     * @param timer wakes; the rooms end it
     * @param every time between two questions
     */
    public PanelsRooms(
            PanelsDesk desk, Officers officers, Executor hands, ScheduledExecutorService timer, Duration every) {
        this.desk = desk;
        this.officers = officers;
        this.hands = hands;
        this.timer = timer;
        AtomicBoolean asking = new AtomicBoolean();
        var _ = timer.scheduleWithFixedDelay(
                () -> {
                    if (!watchers.isEmpty() && asking.compareAndSet(false, true)) {
                        hands.execute(() -> {
                            try {
                                ask();
                            } finally {
                                asking.set(false);
                            }
                        });
                    }
                },
                every.toMillis(),
                every.toMillis(),
                TimeUnit.MILLISECONDS);
        var _ = timer.scheduleWithFixedDelay(this::tellOthers, TOLD.toMillis(), TOLD.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tellOthers() {
        Map<String, List<Officers.Officer>> here = new TreeMap<>();
        for (Watcher each : watchers) {
            Officers.Officer officer = each.officer;
            if (officer != null) {
                here.computeIfAbsent(each.dialogue, _ -> new ArrayList<>()).add(officer);
            }
        }
        if (!here.isEmpty() || toldOthers) {
            // once more when the last has left
            toldOthers = !here.isEmpty();
            officers.tell(here);
        }
    }

    /**
     * What a screen is told.
     *
     * @param state the newest that is known
     * @param others who else is before a screen of the Office, on any node
     */
    record News(PanelsState state, List<Officers.Officer> others) {
        /** What is offered later tells who is there now; its state may have been read before. */
        private News then(News later) {
            return state.revision() < later.state.revision() ? later : new News(state, later.others);
        }

        private boolean saysTheSameAs(News other) {
            return state.revision() == other.state.revision() && others.equals(other.others);
        }
    }

    /** Asks the log for what is new, for all who look, and tells them. */
    void ask() {
        watchers.stream().map(each -> each.dialogue).distinct().forEach(dialogue -> {
            try {
                desk.state(dialogue).ifPresent(state -> tell(dialogue, state));
            } catch (RuntimeException e) {
                log.debug("The panels of {} cannot be read now: {}", dialogue, e.getMessage());
            }
        });
    }

    private void tell(String dialogue, PanelsState state) {
        for (Watcher each : watchers) {
            if (each.dialogue.equals(dialogue)) {
                each.offer(new News(state, others(each)));
            }
        }
    }

    private List<Officers.Officer> others(Watcher watcher) {
        Stream<Officers.Officer> here = watchers.stream()
                .filter(each -> each != watcher && each.dialogue.equals(watcher.dialogue))
                .flatMap(each -> Stream.ofNullable(each.officer));
        return Stream.concat(here, officers.elsewhere(watcher.dialogue).stream())
                .sorted(Comparator.comparing(Officers.Officer::name).thenComparing(Officers.Officer::holds))
                .toList();
    }

    /**
     * Tells a screen what is new, with the lock of its session. Whoever watches has to stop when the screen is detached.
     *
     * @param officer name of an officer whom others on the board see, null for a screen that nobody sees
     */
    Watching watch(String dialogue, UI ui, @Nullable String officer, Consumer<News> screen) {
        Watcher watcher = new Watcher(dialogue, ui, officer == null ? null : new Officers.Officer(officer, ""), screen);
        watchers.add(watcher);
        if (officer != null) {
            tellOthers();
        }
        again(dialogue);
        return new Watching(watcher);
    }

    /** Tells everybody on this node at once what has changed. */
    void again(String dialogue) {
        desk.state(dialogue).ifPresent(state -> tell(dialogue, state));
    }

    /** Runs something later; what it does to a screen needs {@code ui.access}. */
    void later(Duration delay, Runnable task) {
        var _ = timer.schedule(() -> hands.execute(task), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Asks nothing any more. */
    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** A screen that is told. */
    final class Watching implements Registration {
        private static final long serialVersionUID = 1;
        private final transient Watcher watcher;

        private Watching(Watcher watcher) {
            this.watcher = watcher;
        }

        /** Shows the others what this officer has in hands; empty for nothing any more. */
        void holds(String code) {
            Officers.Officer officer = watcher.officer;
            if (officer != null && !officer.holds().equals(code)) {
                watcher.officer = new Officers.Officer(officer.name(), code);
                tellOthers();
                again(watcher.dialogue);
            }
        }

        @Override
        public void remove() {
            watchers.remove(watcher);
            if (watcher.officer != null) {
                tellOthers();
                hands.execute(() -> again(watcher.dialogue));
            }
        }
    }

    private final class Watcher {
        private final String dialogue;
        private final UI ui;
        private final Consumer<News> screen;
        private volatile Officers.@Nullable Officer officer;
        private @Nullable News told;

        Watcher(String dialogue, UI ui, Officers.@Nullable Officer officer, Consumer<News> screen) {
            this.dialogue = dialogue;
            this.ui = ui;
            this.officer = officer;
            this.screen = screen;
        }

        void offer(News news) {
            synchronized (this) {
                News before = told;
                told = before == null ? news : before.then(news);
                if (before != null && before.saysTheSameAs(told)) {
                    return;
                }
            }
            hands.execute(() -> {
                try {
                    // what was offered later may have come here first
                    var _ = ui.access(() -> screen.accept(newest()));
                } catch (UIDetachedException _) {
                    watchers.remove(this);
                }
            });
        }

        private synchronized News newest() {
            return Objects.requireNonNull(told);
        }
    }
}

package org.rostrum.floor.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rostrum.floor.application.Floor;
import org.rostrum.floor.application.JournalUnavailableException;
import org.rostrum.floor.application.Writing;
import org.rostrum.floor.domain.Change;
import org.rostrum.floor.domain.FloorState;

/**
 * The meetings that screens of this node look at: one follower of the floor for each meeting, one immutable
 * {@link Sight} for all its screens. A screen is told at most once in {@code apart}, and never twice before it has taken
 * in what it was told, so that a sleeping laptop piles nothing up.
 */
public final class FloorBoard implements AutoCloseable {
    private final Floor floor;
    private final Executor hands;
    private final ScheduledExecutorService timer;
    private final Duration apart;
    private final ConcurrentMap<String, Meeting> meetings = new ConcurrentHashMap<>();

    /**
     * @param floor the floor of this node
     * @param hands runs what waits for the lock of a session
     * @param timer wakes what was put off; the board ends it
     * @param apart least time between two tellings of one screen
     */
    public FloorBoard(Floor floor, Executor hands, ScheduledExecutorService timer, Duration apart) {
        this.floor = floor;
        this.hands = hands;
        this.timer = timer;
        this.apart = apart;
    }

    /**
     * What there is to see of a meeting now, empty where there is no such meeting.
     *
     * @throws JournalUnavailableException when the journal would have to be read and cannot be
     */
    Optional<Sight> sight(String meeting) {
        Meeting watched = meetings.get(meeting);
        Sight seen = watched == null ? null : watched.sight.get();
        return seen != null ? Optional.of(seen) : floor.state(meeting).map(this::see);
    }

    /**
     * Tells a screen what there is to see of a meeting, at once and after each change, with the lock of its session.
     * Whoever watches has to stop when the screen is detached.
     */
    Registration watch(String meeting, UI ui, Consumer<Sight> screen) {
        Meeting watched = meetings.compute(meeting, (id, known) -> {
            Meeting one = known == null ? new Meeting() : known;
            one.watchers++;
            return one;
        });
        Screen told = new Screen(watched, ui, screen);
        watched.screens.add(told);
        watched.follow(meeting);
        told.offer();
        return Registration.once(() -> leave(meeting, told));
    }

    private void leave(String meeting, Screen screen) {
        screen.meeting.screens.remove(screen);
        meetings.computeIfPresent(meeting, (id, known) -> {
            if (known != screen.meeting || --known.watchers > 0) {
                return known;
            }
            known.end();
            return null;
        });
    }

    private Sight see(FloorState state) {
        return Sight.of(state, floor.writing());
    }

    /** Tells all screens when this node can write no more, or again. To be called several times a second. */
    void lookAtWriting() {
        Writing writing = floor.writing();
        meetings.values().forEach(each -> each.take(writing));
    }

    /** Runs something later; what it does to a screen needs {@code ui.access}. */
    void later(Duration delay, Runnable task) {
        var _ = timer.schedule(() -> hands.execute(task), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does something on a screen again and again, with the lock of its session, until it is told to stop or the page is gone. */
    Registration every(Duration apart, UI ui, Runnable task) {
        AtomicBoolean stopped = new AtomicBoolean();
        again(apart, ui, task, stopped);
        return () -> stopped.set(true);
    }

    private void again(Duration apart, UI ui, Runnable task, AtomicBoolean stopped) {
        later(apart, () -> {
            try {
                var _ = ui.access(() -> {
                    if (!stopped.get()) {
                        task.run();
                        again(apart, ui, task, stopped);
                    }
                });
            } catch (UIDetachedException _) {
                // nobody looks any more
            }
        });
    }

    /** Puts nothing off any more. */
    @Override
    public void close() {
        timer.shutdownNow();
    }

    private final class Meeting {
        private final AtomicReference<@Nullable Sight> sight = new AtomicReference<>();
        private final Set<Screen> screens = ConcurrentHashMap.newKeySet();
        private final AtomicBoolean follows = new AtomicBoolean();
        private final AtomicReference<Floor.@Nullable Following> following = new AtomicReference<>();
        private int watchers;

        /** Follows first and looks then, so that nothing falls between. */
        void follow(String id) {
            if (follows.compareAndSet(false, true)) {
                following.set(floor.follow(id, this::take));
                look(id);
            }
        }

        private void look(String id) {
            try {
                floor.state(id).ifPresent(state -> sight.accumulateAndGet(see(state), Meeting::newer));
                // who came while this was looked at found nothing to see yet
                screens.forEach(Screen::offer);
            } catch (JournalUnavailableException _) {
                // the next change brings the state with it
            }
        }

        private static Sight newer(@Nullable Sight known, @Nullable Sight found) {
            if (found == null
                    || (known != null
                            && known.state().revision() >= found.state().revision())) {
                return Objects.requireNonNull(known);
            }
            return found;
        }

        private void take(FloorState after, Change change) {
            sight.updateAndGet(known -> {
                if (known == null) {
                    return see(after);
                }
                return known.state().revision() >= after.revision() ? known : known.then(after, change);
            });
            screens.forEach(Screen::offer);
        }

        void take(Writing writing) {
            Sight before = sight.getAndUpdate(known -> known == null ? null : known.with(writing));
            if (before != null && !before.writing().equals(writing)) {
                screens.forEach(Screen::offer);
            }
        }

        void end() {
            Floor.Following followed = following.getAndSet(null);
            if (followed != null) {
                followed.close();
            }
        }
    }

    private final class Screen {
        private final Meeting meeting;
        private final UI ui;
        private final Consumer<Sight> screen;
        private final AtomicBoolean queued = new AtomicBoolean();
        private volatile long toldNanos = System.nanoTime() - apart.toNanos();

        Screen(Meeting meeting, UI ui, Consumer<Sight> screen) {
            this.meeting = meeting;
            this.ui = ui;
            this.screen = screen;
        }

        void offer() {
            if (!queued.compareAndSet(false, true)) {
                return;
            }
            long wait = apart.toNanos() - (System.nanoTime() - toldNanos);
            if (wait <= 0) {
                hands.execute(this::tell);
            } else {
                var _ = timer.schedule(() -> hands.execute(this::tell), wait, TimeUnit.NANOSECONDS);
            }
        }

        // the last hop of a change of the cluster: signals are local to a session, and shared ones copy by JSON
        private void tell() {
            try {
                var _ = ui.access(() -> {
                    queued.set(false);
                    toldNanos = System.nanoTime();
                    Sight seen = meeting.sight.get();
                    if (seen != null) {
                        screen.accept(seen);
                    }
                });
            } catch (UIDetachedException _) {
                meeting.screens.remove(this);
            }
        }
    }
}

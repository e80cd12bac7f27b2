package org.rostrum.floor.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessApplicationContext;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.floor.application.DelegatingFloor;
import org.rostrum.floor.application.Floor;
import org.rostrum.floor.application.InMemoryFloor;
import org.rostrum.floor.domain.FloorState;
import org.springframework.context.support.GenericApplicationContext;

/** Who is told what there is to see, and what is done again and again while somebody looks. */
class FloorBoardTest {
    private static final Duration SHORT = Duration.ofMillis(5);

    private final TestClock clock = new TestClock(Instant.parse("2013-10-03T14:00:00Z"));
    private final InMemoryFloor memory = new InMemoryFloor(clock);
    private final SlowFloor floor = new SlowFloor(memory);
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final FloorBoard board = new FloorBoard(floor, Runnable::run, timer, Duration.ZERO);
    private final GenericApplicationContext spring = new GenericApplicationContext();
    private BrowserlessApplicationContext application;

    @BeforeEach
    void openWindows() {
        new RoundTable(memory, clock.instant());
        spring.refresh();
        application = SpringBrowserlessApplicationContext.create(spring, ChairView.class);
    }

    @AfterEach
    void closeWindows() {
        application.close();
        spring.close();
        board.close();
    }

    private BrowserlessUIContext window() {
        return application.newUser().newWindow();
    }

    @Test
    void whoever_comes_while_another_looks_for_the_first_time_is_told_too() {
        List<Sight> first = new ArrayList<>();
        List<Sight> second = new ArrayList<>();
        BrowserlessUIContext one = window();
        BrowserlessUIContext other = window();
        floor.whileItIsRead = () -> {
            board.watch(RoundTable.ID, other.getUI(), second::add);
            look(other);
        };

        board.watch(RoundTable.ID, one.getUI(), first::add);

        look(one);
        look(other);
        assertThat(first).isNotEmpty();
        assertThat(second).isNotEmpty();
    }

    @Test
    void what_is_done_again_and_again_ends_when_it_is_told_to() {
        AtomicInteger times = new AtomicInteger();
        BrowserlessUIContext window = window();

        Registration ticks = board.every(SHORT, window.getUI(), times::incrementAndGet);
        await().pollInSameThread().until(() -> done(window, times) > 2);
        ticks.remove();
        int done = times.get();

        await().pollInSameThread().until(() -> done(window, times) >= done && nothingIsPutOff());
        assertThat(times).hasValue(done);
    }

    @Test
    void what_is_done_again_and_again_ends_with_its_page() {
        AtomicInteger times = new AtomicInteger();
        BrowserlessUIContext window = window();

        board.every(SHORT, window.getUI(), times::incrementAndGet);
        await().pollInSameThread().until(() -> done(window, times) > 2);
        window.close();

        await().until(this::nothingIsPutOff);
    }

    private static int done(BrowserlessUIContext window, AtomicInteger times) {
        look(window);
        return times.get();
    }

    /** Does in a window what waits for the lock of its session. */
    private static void look(BrowserlessUIContext window) {
        window.activate();
        window.runPendingSignalsTasks(1, TimeUnit.MILLISECONDS);
    }

    private boolean nothingIsPutOff() {
        return timer.getQueue().isEmpty() && timer.getActiveCount() == 0;
    }

    /** Something else happens once while its state is read. */
    private static final class SlowFloor extends DelegatingFloor {
        private Runnable whileItIsRead = () -> {};

        SlowFloor(Floor floor) {
            super(floor);
        }

        @Override
        public Optional<FloorState> state(String meeting) {
            Runnable now = whileItIsRead;
            whileItIsRead = () -> {};
            now.run();
            return super.state(meeting);
        }
    }
}

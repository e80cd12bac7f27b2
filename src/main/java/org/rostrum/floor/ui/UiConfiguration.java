package org.rostrum.floor.ui;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.rostrum.access.ViewUser;
import org.rostrum.floor.application.Floor;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the screens. */
@Configuration(proxyBeanMethods = false)
class UiConfiguration {
    /** Four tellings a second: more cannot be read, and each costs a push. */
    private static final Duration APART = Duration.ofMillis(250);

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService floorBoardTimer() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("rostrum-floor-board").factory());
    }

    @Bean
    FloorBoard floorBoard(Floor floor, ScheduledExecutorService floorBoardTimer) {
        // one virtual thread for each telling: it may have to wait for the lock of a session
        return new FloorBoard(floor, task -> Thread.ofVirtual().start(task), floorBoardTimer, APART);
    }

    @Bean
    Workplace floorWorkplace(Floor floor, FloorBoard board, MessageSource messages, InstantSource clock) {
        return new Workplace(floor, board, messages, ViewUser::of, clock);
    }
}

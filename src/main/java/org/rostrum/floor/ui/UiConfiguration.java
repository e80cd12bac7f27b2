package org.rostrum.floor.ui;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.rostrum.access.ViewUser;
import org.rostrum.cluster.Node;
import org.rostrum.floor.application.Floor;
import org.rostrum.floor.application.MeetingFormats;
import org.rostrum.floor.application.MeetingThemes;
import org.rostrum.presence.Presence;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the screens. */
@Configuration(proxyBeanMethods = false)
class UiConfiguration {
    /** Four tellings a second: more cannot be read, and each costs a push. */
    private static final Duration APART = Duration.ofMillis(250);

    /** The timer is the board's own: as a bean it would stand in for that of the framework. */
    @Bean
    FloorBoard floorBoard(Floor floor) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("rostrum-floor-board").factory());
        // one virtual thread for each telling: it may have to wait for the lock of a session
        FloorBoard board = new FloorBoard(floor, task -> Thread.ofVirtual().start(task), timer, APART);
        var _ = timer.scheduleWithFixedDelay(
                board::lookAtWriting, APART.toMillis(), APART.toMillis(), TimeUnit.MILLISECONDS);
        return board;
    }

    @Bean
    Screens screens(Node node, FloorBoard board) {
        return new Screens(node.run(), (millis, task) -> board.later(Duration.ofMillis(millis), task));
    }

    @Bean
    Workplace floorWorkplace(
            Floor floor,
            FloorBoard board,
            MessageSource messages,
            InstantSource clock,
            ObjectProvider<MeetingThemes> themes,
            ObjectProvider<MeetingFormats> formats,
            ObjectProvider<Presence> presence,
            Screens screens,
            @Value("${rostrum.demo:false}") boolean demo) {
        return new Workplace(
                floor,
                board,
                messages,
                ViewUser::of,
                themes.getIfAvailable(() -> MeetingThemes.NONE),
                formats.getIfAvailable(() -> MeetingFormats.NONE),
                demo,
                clock,
                presence.getIfAvailable(() -> Presence.NONE),
                screens);
    }
}

package org.rostrum.panels.ui;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.rostrum.access.ViewUser;
import org.rostrum.panels.application.PanelsDesk;
import org.rostrum.programme.Programme;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the screens of panels. */
@Configuration(proxyBeanMethods = false)
class PanelsUiConfiguration {
    /** What another node wrote is on the screens of this one within a second. */
    private static final Duration EVERY = Duration.ofMillis(500);

    /** The timer is the rooms' own: as a bean it would stand in for that of the framework. */
    @Bean
    PanelsRooms panelsRooms(PanelsDesk desk) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("rostrum-panels-rooms").factory());
        return new PanelsRooms(desk, task -> Thread.ofVirtual().start(task), timer, EVERY);
    }

    @Bean
    PanelsPlace panelsPlace(
            PanelsDesk desk, PanelsRooms rooms, Programme programme, MessageSource messages, InstantSource clock) {
        return new PanelsPlace(
                desk,
                rooms,
                id -> programme.dialogue(id).map(each -> new Dialogues.About(each.title(), each.timeZone(), each.demo())),
                messages,
                ViewUser::of,
                clock);
    }
}

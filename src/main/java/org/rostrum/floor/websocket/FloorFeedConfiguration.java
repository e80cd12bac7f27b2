package org.rostrum.floor.websocket;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.rostrum.floor.application.Floor;
import org.rostrum.presence.Presence;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** Wires the live feed. Sockets of browsers are taken from the same origin only: that is Spring's default. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class FloorFeedConfiguration {
    @Bean
    FeedSettings feedSettings(
            @Value("${rostrum.feed.window:50ms}") Duration window,
            @Value("${rostrum.feed.beat:2s}") Duration beat,
            @Value("${rostrum.feed.stall:30s}") Duration stall,
            @Value("${rostrum.feed.most-followers:20000}") int mostFollowers) {
        return new FeedSettings(window, beat, stall, mostFollowers, FeedSettings.STANDARD.kept());
    }

    @Bean(destroyMethod = "close")
    FeedHub feedHub(
            Floor floor, ObjectProvider<Clock> clock, FeedSettings settings, ObjectProvider<Presence> presence) {
        int writers = Math.max(2, Runtime.getRuntime().availableProcessors());
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("feed-timer").factory());
        FeedHub hub = new FeedHub(
                floor,
                clock.getIfAvailable(Clock::systemUTC),
                System::nanoTime,
                settings,
                Executors.newFixedThreadPool(
                        writers,
                        Thread.ofPlatform().daemon().name("feed-writer-", 0).factory()),
                timer,
                presence.getIfAvailable(() -> Presence.NONE));
        long tick = FeedHub.TICK.toMillis();
        var _ = timer.scheduleAtFixedRate(hub::tick, tick, tick, TimeUnit.MILLISECONDS);
        return hub;
    }

    @Bean
    FeedMetrics feedMetrics(FeedHub hub) {
        return new FeedMetrics(hub);
    }

    @Bean
    WebSocketConfigurer feedEndpoint(
            FeedHub hub, FeedMetrics metrics, ObjectProvider<Clock> clock, ObjectProvider<Presence> presence) {
        FeedHandler handler = new FeedHandler(hub, metrics, clock.getIfAvailable(Clock::systemUTC));
        return registry -> registry.addHandler(handler, "/ws/v1/meetings/*")
                .setHandshakeHandler(new DefaultHandshakeHandler(new JettyUpgrade()))
                .addInterceptors(new FeedHandshake(hub, metrics, presence.getIfAvailable(() -> Presence.NONE)));
    }
}

package org.rostrum.panels.ui;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.rostrum.access.ViewUser;
import org.rostrum.panels.application.KnownStates;
import org.rostrum.panels.application.Officers;
import org.rostrum.panels.application.PanelActs;
import org.rostrum.panels.application.PanelsDesk;
import org.rostrum.panels.domain.RoundTable;
import org.rostrum.panels.domain.StateFacts;
import org.rostrum.programme.Dialogue;
import org.rostrum.programme.Meeting;
import org.rostrum.programme.Programme;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the screens of panels. */
@Configuration(proxyBeanMethods = false)
class PanelsUiConfiguration {
    /** What another node wrote is on the screens of this one within a second. */
    private static final Duration EVERY = Duration.ofMillis(500);

    /** Kinds of meetings that have panels. */
    private static final Set<String> ROUND_TABLES = Set.of("round-table", "panel");
    /** Seats of a round table that a first call begins with; the Office sets them. */
    private static final int STATE_SEATS = 5;

    private static final int STAKEHOLDER_SEATS = 2;

    /** The timer is the rooms' own: as a bean it would stand in for that of the framework. */
    @Bean
    PanelsRooms panelsRooms(PanelsDesk desk, Officers officers) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("rostrum-panels-rooms").factory());
        return new PanelsRooms(desk, officers, task -> Thread.ofVirtual().start(task), timer, EVERY);
    }

    @Bean
    PanelsPlace panelsPlace(
            PanelsDesk desk,
            PanelActs acts,
            PanelsRooms rooms,
            Programme programme,
            MessageSource messages,
            InstantSource clock,
            KnownStates states) {
        return new PanelsPlace(
                desk,
                acts,
                rooms,
                id -> programme.dialogue(id).map(dialogue -> about(dialogue, states)),
                messages,
                ViewUser::of,
                clock);
    }

    static Dialogues.About about(Dialogue dialogue, KnownStates states) {
        return new Dialogues.About(
                dialogue.title(),
                dialogue.timeZone(),
                dialogue.demo(),
                dialogue.startsAt(),
                dialogue.meetings().stream()
                        .filter(each -> ROUND_TABLES.contains(each.kind()))
                        .map(PanelsUiConfiguration::roundTable)
                        .toList(),
                groups(states));
    }

    private static RoundTable roundTable(Meeting meeting) {
        return new RoundTable(
                meeting.id().toUpperCase(Locale.ROOT),
                meeting.id(),
                meeting.title(),
                meeting.theme() == null ? Map.of() : meeting.theme(),
                STATE_SEATS,
                STAKEHOLDER_SEATS,
                meeting.coChairs());
    }

    private static Map<String, Integer> groups(KnownStates states) {
        Map<String, Integer> groups = new TreeMap<>();
        for (StateFacts each : states.byCode().values()) {
            String group = each.group();
            if (group != null) {
                groups.merge(group, 1, Integer::sum);
            }
        }
        return groups;
    }
}

package org.rostrum.panels.programme;

import java.time.InstantSource;
import org.rostrum.access.Accounts;
import org.rostrum.floor.application.Floor;
import org.rostrum.panels.application.KnownStates;
import org.rostrum.panels.application.ListToMeetings;
import org.rostrum.panels.application.PanelActs;
import org.rostrum.panels.application.PanelsDesk;
import org.rostrum.panels.application.PanelsLog;
import org.rostrum.panels.application.Parties;
import org.rostrum.programme.DialogueParticipants;
import org.rostrum.programme.MeetingPanellists;
import org.rostrum.programme.Programme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Wires the panels to the programme and, where it is wished for, the demo. */
@Configuration(proxyBeanMethods = false)
class PanelsProgrammeConfiguration {
    private static final Logger logger = LoggerFactory.getLogger(PanelsProgrammeConfiguration.class);
    private static final int AFTER_THE_MEETINGS = 10;

    @Bean
    KnownStates knownStates() {
        return KnownStates.bundled();
    }

    @Bean
    Parties parties(DialogueParticipants participants, KnownStates states) {
        return new ProgrammeParties(participants, states);
    }

    @Bean
    PanelsDesk panelsDesk(PanelsLog log, Parties parties, InstantSource clock) {
        return new PanelsDesk(log, parties, clock);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    PanelsLook panelsLook(PanelsDesk desk, KnownStates states) {
        return new PanelsLook(desk, () -> Rehearsal.play(states.byCode()));
    }

    @Bean
    PanelActs panelActs(PanelsDesk desk, Floor floor, Accounts accounts) {
        return new PanelActs(
                desk, new ListToMeetings(floor), user -> accounts.create(user).code());
    }

    /** For the formats of meetings, which are set with the panel that a list gave them. */
    @Bean
    MeetingPanellists meetingPanellists(Programme programme, PanelsDesk desk) {
        return new CirculatedPanellists(programme, desk);
    }

    /** After the dialogue is there; a node that cannot do it now starts nevertheless, and another start does it. */
    @Bean
    @Order(AFTER_THE_MEETINGS)
    @ConditionalOnProperty(name = "rostrum.demo", havingValue = "true")
    ApplicationRunner loadDemoCall(Programme programme, PanelsLog log, Parties parties) {
        return arguments -> {
            try {
                programme.dialogue(DemoCall.dialogue()).ifPresent(new DemoCall(log, parties)::load);
            } catch (RuntimeException e) {
                logger.warn("The demo's call for panellists is not loaded: {}", e.getMessage());
            }
        };
    }
}

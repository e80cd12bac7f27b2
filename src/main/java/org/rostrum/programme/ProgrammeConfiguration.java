package org.rostrum.programme;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.rostrum.access.Accounts;
import org.rostrum.floor.application.Floor;
import org.rostrum.floor.application.MeetingFormats;
import org.rostrum.floor.application.MeetingThemes;
import org.rostrum.floor.domain.Participant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the programme and, where it is wished for, the demo. */
@Configuration(proxyBeanMethods = false)
class ProgrammeConfiguration {
    /** How long the start of a node waits for its meetings; what is left is done in the background. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Map<String, Participant> KNOWN = ParticipantsCsv.bundled();

    @Bean
    ProgrammeStore programmeStore(JdbcClient jdbc) {
        return new ProgrammeStore(jdbc);
    }

    @Bean
    Programme programme(ProgrammeStore store, InstantSource clock) {
        return new Programme(store, clock);
    }

    /** For the screens of the floor, which does not know the programme. */
    @Bean
    MeetingThemes meetingThemes(Programme programme) {
        return id -> programme.meeting(id).map(found -> found.meeting().theme()).orElse(Map.of());
    }

    @Bean
    DialogueImport dialogueImport(
            ProgrammeStore store, Programme programme, PlatformTransactionManager transactions, InstantSource clock) {
        return new DialogueImport(store, programme, new TransactionTemplate(transactions), clock, KNOWN);
    }

    /** For the panels. */
    @Bean
    DialogueParticipants dialogueParticipants(Programme programme, DialogueImport dialogues) {
        return new DialogueParticipants(programme, dialogues);
    }

    @Bean
    DialogueJson dialogueJson() {
        return new DialogueJson(KNOWN);
    }

    @Bean
    FormatCatalog formatCatalog(JdbcClient jdbc, InstantSource clock) {
        return new FormatCatalog(new FormatStore(jdbc), clock);
    }

    @Bean
    FormatChange formatChange(
            FormatCatalog catalog, Floor floor, DialogueImport dialogues, ObjectProvider<MeetingPanellists> lists) {
        return new FormatChange(
                catalog,
                floor,
                meeting -> lists.stream()
                        .flatMap(each -> each.of(meeting).stream())
                        .findFirst()
                        .or(() -> dialogues.panel(meeting)));
    }

    /** For the screens of the floor. */
    @Bean
    MeetingFormats meetingFormats(FormatCatalog catalog, FormatChange change) {
        return new FormatsOfFloor(catalog, change);
    }

    @Bean(destroyMethod = "close")
    MeetingPreparation meetingPreparation(
            Floor floor, DialogueImport dialogues, @Value("${rostrum.demo:false}") boolean demo) {
        Runnable loadDemo = demo ? () -> Demo.sources().forEach(dialogues::loadDemo) : () -> {};
        return new MeetingPreparation(floor, dialogues, loadDemo);
    }

    @Bean
    AccessCodesOrder accessCodesOrder(DialogueImport dialogues, Accounts accounts) {
        return new AccessCodesOrder(dialogues, user -> accounts.create(user).code());
    }

    /** Before the node says that it is ready, so that the first who looks sees the programme. */
    @Bean
    @Order(0)
    ApplicationRunner prepareMeetings(MeetingPreparation preparation) {
        return arguments -> preparation
                .prepareAll()
                .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** The demo's own: not there where {@code rostrum.demo} is not true. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "rostrum.demo", havingValue = "true")
    static class DemoConfiguration {
        private final List<Scenario> scenarios =
                Demo.sources().stream().map(new ScenarioReader(KNOWN)::read).toList();

        @Bean
        DemoParticipants demoParticipants() {
            return new DemoParticipants(KNOWN, scenarios);
        }

        @Bean(destroyMethod = "close")
        ScriptThread scriptThread(InstantSource clock) {
            return new ScriptThread(clock);
        }

        @Bean
        ScriptPlayer scriptPlayer(
                Floor floor,
                JdbcClient jdbc,
                InstantSource clock,
                ScriptThread thread,
                @Value("${rostrum.node}") String node) {
            Scenario.Script script = scenarios.stream()
                    .map(Scenario::script)
                    .filter(each -> each != null)
                    .findFirst()
                    .orElseThrow();
            return new ScriptPlayer(
                    floor,
                    new ScriptRuns(jdbc, clock, node),
                    thread,
                    clock,
                    script.meeting().id(),
                    DemoScript.of(script));
        }
    }

    @Bean(destroyMethod = "close")
    ProgrammeWatch programmeWatch(Programme programme) {
        return new ProgrammeWatch(programme);
    }
}

package org.rostrum.floor.jdbc;

import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.rostrum.floor.application.Journal;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the floor its journal. */
@Configuration(proxyBeanMethods = false)
class FloorJdbcConfiguration {
    @Bean
    @DependsOnDatabaseInitialization
    Journal journal(DataSource database, MeterRegistry meters) {
        return new MeasuredJournal(new JdbcJournal(database), meters);
    }

    /** Beside the node's work and once it is ready: a start is not held up by what an earlier release left. */
    @Bean
    @DependsOnDatabaseInitialization
    ApplicationListener<ApplicationReadyEvent> sealing(DataSource database) {
        JournalSealer sealer = new JournalSealer(database);
        return _ -> Thread.ofVirtual().name("journal-sealer").start(sealer::sealAll);
    }
}

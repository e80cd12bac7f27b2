package org.rostrum.floor.jdbc;

import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.rostrum.floor.application.Journal;
import org.rostrum.traces.CommandTraces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the floor its journal. */
@Configuration(proxyBeanMethods = false)
class FloorJdbcConfiguration {
    @Bean
    @DependsOnDatabaseInitialization
    Journal journal(DataSource database, MeterRegistry meters, ObjectProvider<CommandTraces> traces) {
        Journal journal = new MeasuredJournal(new JdbcJournal(database), meters);
        CommandTraces wanted = traces.getIfAvailable();
        return wanted == null ? journal : new TracedJournal(journal, wanted);
    }
}

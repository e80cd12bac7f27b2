package org.rostrum.floor.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.rostrum.floor.application.Journal;
import org.rostrum.traces.CommandTraces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

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

    @Bean
    static DurableCommits durableCommits() {
        return new DurableCommits();
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> durability(DataSource database, Environment environment) {
        String url = environment.getProperty("spring.datasource.url", "");
        return _ -> {
            if (DurableCommits.isPostgres(url)) {
                Thread.ofVirtual().name("durability").start(() -> DurableCommits.lookAt(database));
            }
        };
    }

    /** Beside the node's work and once it is ready: a start is not held up by what an earlier release left. */
    @Bean
    @DependsOnDatabaseInitialization
    ApplicationListener<ApplicationReadyEvent> sealing(DataSource database) {
        JournalSealer sealer = new JournalSealer(database);
        return _ -> Thread.ofVirtual().name("journal-sealer").start(sealer::sealAll);
    }

    @Bean
    @Conditional(EmbeddedFile.class)
    @DependsOnDatabaseInitialization
    EmbeddedDoor embeddedDoor(Environment environment) throws SQLException {
        return new EmbeddedDoor(EmbeddedFile.path(environment.getRequiredProperty("spring.datasource.url")));
    }

    @Bean
    @Conditional(EmbeddedFile.class)
    @DependsOnDatabaseInitialization
    EmbeddedReopening embeddedReopening(DataSource database, Environment environment) throws SQLException {
        EmbeddedReopening reopening = new EmbeddedReopening(
                database.unwrap(HikariDataSource.class),
                EmbeddedFile.path(environment.getRequiredProperty("spring.datasource.url")));
        reopening.start();
        return reopening;
    }

    /** The database is a file that this very process opens. */
    static final class EmbeddedFile implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty("spring.datasource.url", "")
                    .startsWith(EmbeddedDatabase.FILE);
        }

        static Path path(String url) {
            int settings = url.indexOf(';');
            return Path.of(url.substring(EmbeddedDatabase.FILE.length(), settings < 0 ? url.length() : settings));
        }
    }
}

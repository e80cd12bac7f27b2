package org.rostrum.floor.jdbc;

import javax.sql.DataSource;
import org.rostrum.floor.application.Journal;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration
class FloorJdbcConfiguration {
    @Bean
    @DependsOnDatabaseInitialization
    Journal journal(DataSource database) {
        return new JdbcJournal(database, new TransactionTemplate(new JdbcTransactionManager(database)));
    }
}

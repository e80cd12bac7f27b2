package org.rostrum.panels.jdbc;

import org.rostrum.panels.application.PanelsLog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the log of panels. */
@Configuration(proxyBeanMethods = false)
class PanelsJdbcConfiguration {
    @Bean
    PanelsLog panelsLog(JdbcClient jdbc, @Value("${spring.datasource.url}") String url) {
        return new JdbcPanelsLog(jdbc, url.startsWith("jdbc:h2:file:"));
    }
}

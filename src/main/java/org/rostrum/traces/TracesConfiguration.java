package org.rostrum.traces;

import io.micrometer.observation.ObservationPredicate;
import io.opentelemetry.api.OpenTelemetry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Wires traces where the operator says where to send them, and nothing otherwise. */
@Configuration(proxyBeanMethods = false)
class TracesConfiguration {
    /** The platform's own property: the address of a collector that takes OTLP over HTTP. */
    static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    static boolean wanted(Environment environment) {
        return StringUtils.hasText(environment.getProperty(ENDPOINT));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(ENDPOINT)
    static class WhereConfigured {
        @Bean
        CommandTraces commandTraces(OpenTelemetry openTelemetry) {
            return new OpenTelemetryTraces(openTelemetry.getTracer("org.rostrum"));
        }

        /** The steps of the security filters are many and say nothing about a command. */
        @Bean
        ObservationPredicate withoutSecurityFilters() {
            return (name, context) -> !name.startsWith("spring.security.");
        }
    }
}

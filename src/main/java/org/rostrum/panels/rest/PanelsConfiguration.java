package org.rostrum.panels.rest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the proposals of panels. */
@Configuration(proxyBeanMethods = false)
class PanelsConfiguration {
    @Bean
    KnownStates knownStates() {
        return KnownStates.bundled();
    }
}

package org.rostrum.panels.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import org.rostrum.panels.application.Officers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what nodes tell each other about panels. */
@Configuration(proxyBeanMethods = false)
class PanelsHazelcastConfiguration {
    @Bean
    Officers officers(HazelcastInstance hazelcast) {
        return new HazelcastOfficers(hazelcast, System::nanoTime);
    }
}

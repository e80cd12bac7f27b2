package org.rostrum.floor;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all adapters of the floor share. */
@Configuration
class FloorConfiguration {
    /** The one clock of a node; everything that needs an instant is given it. */
    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return InstantSource.system();
    }
}

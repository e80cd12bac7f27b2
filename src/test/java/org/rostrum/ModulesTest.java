package org.rostrum;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The doors between modules are those that each module declares, and there are no circles. */
class ModulesTest {
    @Test
    void modules_use_each_other_only_through_their_doors() {
        ApplicationModules.of(RostrumApplication.class).verify();
    }
}

package org.rostrum.panels.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.rostrum.panels.application.PanelsLog;
import org.rostrum.panels.application.TestDesk;
import org.rostrum.panels.domain.PanelsChange;

class PanelsLogPostgresIT {
    @Test
    void the_log_is_kept_in_postgresql_as_in_h2() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            PanelsLog log = PanelsDatabase.migrated(postgres.getPostgresDatabase());
            TestDesk desk = PanelsLogTest.everything(new TestDesk(log));

            assertThat(new TestDesk(log).state()).isEqualTo(desk.state());
            PanelsChange last = log.read(TestDesk.DIALOGUE, 0).getLast();
            assertThat(log.append(TestDesk.DIALOGUE, last)).isFalse();
            assertThat(log.byCommand(TestDesk.DIALOGUE, last.commandId())).contains(last);
        }
    }
}

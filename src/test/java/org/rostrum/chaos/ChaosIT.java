package org.rostrum.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two minutes under fire with each kind of fault once: every promise is kept. Longer: {@code ./rostrum chaos}. */
class ChaosIT {
    private static final List<Fault> KINDS = List.of(
            Fault.KILL_OWNER,
            Fault.SKEW,
            Fault.KILL_FOLLOWER,
            Fault.KILL_DATABASE,
            Fault.FREEZE,
            Fault.CUT_ONE,
            Fault.KILL_TWICE,
            Fault.SLOW_DATABASE,
            Fault.CUT_DATABASE,
            Fault.KILL_ALL);

    /** The nodes start from the unpacked application with its start-up cache, which the launcher makes. */
    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        Process build = new ProcessBuilder(Path.of("rostrum").toAbsolutePath().toString(), "build")
                .inheritIO()
                .start();
        assertThat(build.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(build.exitValue()).isZero();
    }

    @Test
    void two_minutes_of_each_fault_break_no_promise() throws IOException, InterruptedException, SQLException {
        ChaosOptions options = ChaosOptions.standard(20130, 100).choosing(KINDS, true);

        ChaosReport report = new ChaosRun(options, System.out::println).run();

        System.out.println(report.text());
        assertThat(report.violations()).as(report.text()).isZero();
        assertThat(report.faults()).as("faults that came").isGreaterThanOrEqualTo(4);
        int answered = report.accepted() + report.refused();
        assertThat(report.accepted() * 100).as(report.text()).isGreaterThan(answered * 55);
        assertThat(Files.readString(options.folder().resolve("report.txt"))).contains("verdict: every promise kept");
    }
}

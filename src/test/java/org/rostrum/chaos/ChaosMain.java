package org.rostrum.chaos;

import java.io.IOException;
import java.sql.SQLException;

/** {@code ./rostrum chaos}: one run from the command line. Ends with 1 where a promise was broken. */
final class ChaosMain {
    private ChaosMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        ChaosOptions options;
        try {
            options = ChaosOptions.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("rostrum: chaos: " + e.getMessage());
            System.exit(2);
            return;
        }
        ChaosReport report = new ChaosRun(options, System.out::println).run();
        System.out.println(report.text());
        System.exit(report.violations() == 0 ? 0 : 1);
    }
}

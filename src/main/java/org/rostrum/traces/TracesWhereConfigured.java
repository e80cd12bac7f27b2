package org.rostrum.traces;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/**
 * Leaves out the platform's part of tracing unless there is somewhere to send traces to. Without this a node would make
 * a span for every request and throw it away.
 */
final class TracesWhereConfigured implements AutoConfigurationImportFilter, EnvironmentAware {
    private static final String TRACING = "org.springframework.boot.micrometer.tracing.";
    private static final String OPEN_TELEMETRY = "org.springframework.boot.opentelemetry.";

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment given) {
        environment = given;
    }

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        return kept(configurations);
    }

    boolean[] kept(@Nullable String[] configurations) {
        boolean wanted = TracesConfiguration.wanted(environment);
        boolean[] kept = new boolean[configurations.length];
        for (int each = 0; each < configurations.length; each++) {
            String name = configurations[each];
            boolean ofTraces = name != null && (name.startsWith(TRACING) || name.startsWith(OPEN_TELEMETRY));
            kept[each] = wanted || !ofTraces;
        }
        return kept;
    }
}

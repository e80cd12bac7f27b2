package org.rostrum.cluster;

import com.hazelcast.config.Config;

/** What a module adds to the configuration of the cluster before this node joins it. */
@FunctionalInterface
public interface HazelcastCustomizer {
    /** Changes the configuration in place: serializers, executors, structures of the module's own. */
    void customize(Config config);
}

package org.rostrum.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node finds the others.
 *
 * @param name name of the cluster: nodes of another name are not joined
 * @param host address that this node listens on for other nodes; a private interface only, the traffic is not encrypted
 * @param port port for other nodes; 0 takes any free one
 * @param members addresses of the nodes, host:port; empty: this node is alone
 */
@ConfigurationProperties("rostrum.cluster")
record ClusterProperties(
        @DefaultValue("rostrum") String name,
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("0") int port,
        @Nullable List<String> members) {}

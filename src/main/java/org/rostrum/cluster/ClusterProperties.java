package org.rostrum.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node finds the others, and what it does among them.
 *
 * @param name name of the cluster: nodes of another name are not joined
 * @param host address that this node listens on for other nodes; a private interface only, the traffic is not encrypted
 * @param port port for other nodes; 0 takes any free one, and 5701 where nodes are found by name
 * @param members addresses of the nodes, host:port; empty: this node is alone, unless nodes are found by name
 * @param serviceDns name whose DNS answers are the addresses of the nodes, for instance that of a headless Service; all
 *     listen on the same port. Goes before {@code members}
 * @param quorum how many members, edges not counted, must see each other so that they may write; 0: more than half of
 *     those that the database hears of, which is right for any number. A number that both sides of a cut can reach lets
 *     both try to write
 * @param lite true: an edge node, which owns no meeting and serves an audience only; it needs others that do
 */
@ConfigurationProperties("rostrum.cluster")
record ClusterProperties(
        @DefaultValue("rostrum") String name,
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("0") int port,
        @Nullable List<String> members,
        @Nullable String serviceDns,
        @DefaultValue("0") int quorum,
        @DefaultValue("false") boolean lite) {
    static final int STANDARD_PORT = 5701;

    ClusterProperties {
        if (quorum < 0) {
            throw new IllegalArgumentException(
                    "rostrum.cluster.quorum: expected 0 (by the members that are alive) or a number of members, got "
                            + quorum);
        }
    }

    boolean byName() {
        return serviceDns != null && !serviceDns.isBlank();
    }
}

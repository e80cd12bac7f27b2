package org.rostrum.cluster;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How many nodes this one sees. Nodes that see different numbers are cut off from each other. */
final class ClusterMetrics implements MeterBinder {
    private final Node node;
    private final Witness witness;

    ClusterMetrics(Node node, Witness witness) {
        this.node = node;
        this.witness = witness;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("rostrum.cluster.nodes", node, Node::members)
                .description("Nodes that this one sees, itself and edges included; 0 when it has left the cluster")
                .register(meters);
        Gauge.builder("rostrum.cluster.owners", node, Node::owners)
                .description("Nodes that may own meetings, as this one sees them; edges do not count")
                .register(meters);
        Gauge.builder("rostrum.cluster.writes", witness, each -> each.standing() instanceof Standing.Writes ? 1 : 0)
                .description("1 where this node may write; 0 where it is cut off or the database is away")
                .register(meters);
    }
}

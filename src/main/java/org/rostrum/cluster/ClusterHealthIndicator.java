package org.rostrum.cluster;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Ready means: is on the side that may write and can reach the journal's database. An edge appends nothing, so it stays
 * ready while the database is away: its audience goes on with what is known. Draining is told by the server itself.
 * Tells what is known and never waits, so that a database that hangs holds up no probe.
 */
final class ClusterHealthIndicator extends AbstractHealthIndicator {
    private final Node node;
    private final Witness witness;

    ClusterHealthIndicator(Node node, Witness witness) {
        super("the health of the cluster cannot be told");
        this.node = node;
        this.witness = witness;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Standing standing = witness.standing();
        builder.withDetail("node", node.name())
                .withDetail("version", node.version())
                .withDetail("edge", node.edge())
                .withDetail("members", node.members())
                .withDetail("owners", node.owners());
        Status status = switch (standing) {
            case Standing.Writes _ -> Status.UP;
            case Standing.CutOff(var since) -> {
                builder.withDetail("cutOffSince", since.toString());
                yield Status.OUT_OF_SERVICE;
            }
            case Standing.DatabaseAway(var since) -> {
                builder.withDetail("awaySince", since.toString());
                yield node.edge() ? Status.UP : Status.DOWN;
            }
        };
        builder.withDetail("journal", standing instanceof Standing.DatabaseAway ? "away" : "reachable");
        builder.status(node.owners() > 0 ? status : Status.OUT_OF_SERVICE);
    }
}

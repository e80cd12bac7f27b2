package org.rostrum.cluster;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ready means: has joined the cluster and can reach the journal's database. Draining is told by the server itself. */
final class ClusterHealthIndicator extends AbstractHealthIndicator {
    private final Node node;
    private final JdbcClient database;

    ClusterHealthIndicator(Node node, JdbcClient database) {
        super("the journal's database cannot be reached");
        this.node = node;
        this.database = database;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        int members = node.members();
        database.sql("select 1").query(Integer.class).single();
        builder.status(members > 0 ? "UP" : "OUT_OF_SERVICE").withDetail("members", members);
    }
}

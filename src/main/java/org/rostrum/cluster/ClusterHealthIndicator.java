package org.rostrum.cluster;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ready means: sees a node that may own meetings (for most nodes, itself) and can reach the journal's database. An edge
 * appends nothing, so it stays ready while the database is away: its audience goes on with what is known. Draining is
 * told by the server itself.
 */
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
        builder.withDetail("node", node.name())
                .withDetail("version", node.version())
                .withDetail("edge", node.edge())
                .withDetail("members", node.members())
                .withDetail("owners", node.owners());
        builder.withDetail("journal", journal());
        builder.status(node.owners() > 0 ? "UP" : "OUT_OF_SERVICE");
    }

    private String journal() {
        try {
            database.sql("select 1").query(Integer.class).single();
            return "reachable";
        } catch (DataAccessException e) {
            if (node.edge()) {
                return "away";
            }
            throw e;
        }
    }
}

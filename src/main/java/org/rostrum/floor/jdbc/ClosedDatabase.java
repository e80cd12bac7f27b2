package org.rostrum.floor.jdbc;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Tells the pool which failures mean that a connection is of no use any more, where it cannot know. The embedded database
 * closes itself when it cannot write, for instance on a full disk, and opens anew with the next connection; but a pool
 * under load would go on giving out the old ones. Named in {@code application.properties}.
 */
public final class ClosedDatabase implements SQLExceptionOverride {
    /** Of H2: an object is closed, the connection is broken, the database is closed, or is closing. */
    private static final Set<String> CLOSED = Set.of("90007", "90067", "90098", "90121");

    /** Made by the pool. */
    public ClosedDatabase() {
        // by its name in the settings
    }

    /** Must go where the database is closed; else the pool decides as it always does. */
    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return CLOSED.contains(String.valueOf(failure.getSQLState())) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}

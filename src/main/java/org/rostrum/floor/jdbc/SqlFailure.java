package org.rostrum.floor.jdbc;

import java.sql.SQLException;
import java.util.Set;

/** What the SQLState of a failure says for certain about a transaction. */
final class SqlFailure {
    /** The same state in PostgreSQL and H2. */
    private static final String DUPLICATE_KEY = "23505";

    /**
     * A commit that the database itself answered with a rollback: cannot be serialised, constraint found broken at the
     * end, deadlock, transaction failed before. Not 40003, which says that even the database does not know.
     */
    private static final Set<String> ROLLED_BACK = Set.of("40001", "40002", "40P01", "25P02");

    private SqlFailure() {}

    /** Whether a key that must be unique is taken. A batch tells that in the failures chained to its own. */
    static boolean duplicateKey(Throwable failure) {
        return anySqlState(failure, Set.of(DUPLICATE_KEY));
    }

    /** Whether a failed commit has certainly committed nothing. Everything else may have been committed. */
    static boolean certainlyRolledBack(Throwable failure) {
        return anySqlState(failure, ROLLED_BACK);
    }

    private static boolean anySqlState(Throwable failure, Set<String> wanted) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (!(each instanceof SQLException sql)) {
                continue;
            }
            for (SQLException next = sql; next != null; next = next.getNextException()) {
                String state = next.getSQLState();
                if (state != null && wanted.contains(state)) {
                    return true;
                }
            }
        }
        return false;
    }
}

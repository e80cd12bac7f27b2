package org.rostrum.floor.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Has PostgreSQL answer a commit once it is written, whatever the server is set to. With {@code synchronous_commit} off
 * a server that is killed loses what it has acknowledged in its last moments. A setting that asks for more stays.
 */
final class DurableCommits implements BeanPostProcessor {
    private static final Logger log = LoggerFactory.getLogger(DurableCommits.class);
    private static final String POSTGRES = "jdbc:postgresql:";

    /** Names the setting in the session in any case: what is only inherited can be changed under it. */
    private static final String INIT = "select set_config('synchronous_commit',"
            + " case current_setting('synchronous_commit') when 'off' then 'on'"
            + " else current_setting('synchronous_commit') end, false)";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && isPostgres(pool.getJdbcUrl())) {
            pool.setConnectionInitSql(INIT);
        }
        return bean;
    }

    static boolean isPostgres(@Nullable String url) {
        return url != null && url.startsWith(POSTGRES);
    }

    /** Warns where the server itself does not wait for its disks, which no session can change. */
    static void lookAt(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_setting('fsync'), current_setting('full_page_writes')")) {
            row.next();
            if (!row.getString(1).equals("on") || !row.getString(2).equals("on")) {
                log.warn(
                        "PostgreSQL runs with fsync={} and full_page_writes={}: when its machine fails, acknowledged acts"
                                + " are lost. Set both to on.",
                        row.getString(1),
                        row.getString(2));
            }
        } catch (SQLException e) {
            log.warn("PostgreSQL's settings of durability cannot be read: {}", e.toString());
        }
    }
}

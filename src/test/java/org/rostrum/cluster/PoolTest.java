package org.rostrum.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.ResourcePropertySource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The pools as they are configured, where the database dies while the first connection is being made. */
class PoolTest {
    @Test
    void both_pools_have_connections_again_once_the_database_is_back() throws SQLException, IOException {
        DiesOnce database = new DiesOnce();
        try (HikariDataSource pool = new HikariDataSource(configured(database))) {
            awaitConnection(pool);
            database.left.set(1);
            try (OwnConnection witness = OwnConnection.beside(pool)) {
                awaitConnection(witness.source());
            }
        }
        assertThat(database.left).hasValue(0);
    }

    private static void awaitConnection(DataSource pool) {
        await("a connection")
                .atMost(Duration.ofSeconds(10))
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> {
                    try (Connection connection = pool.getConnection()) {
                        return connection.isValid(1);
                    }
                });
    }

    private static HikariConfig configured(DataSource database) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        MutablePropertySources sources = environment.getPropertySources();
        sources.addLast(new ResourcePropertySource("classpath:application.properties"));
        HikariConfig config = new HikariConfig();
        Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(config));
        config.setDataSource(database);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(500);
        return config;
    }

    /** An embedded database whose connections break while they are being looked at, for as often as is left. */
    private static final class DiesOnce extends DelegatingDataSource {
        private final AtomicInteger left = new AtomicInteger(1);

        DiesOnce() {
            super(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                        if (method.getName().equals("getTransactionIsolation")
                                && left.getAndUpdate(now -> Math.max(0, now - 1)) > 0) {
                            connection.close();
                            throw new SQLException("terminating connection", "08006");
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}

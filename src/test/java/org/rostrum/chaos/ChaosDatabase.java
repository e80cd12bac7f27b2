package org.rostrum.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.rostrum.floor.json.ChangeJson;
import org.rostrum.nodetest.FreePorts;

/** A PostgreSQL of the run's own, a child process that can be killed, frozen and made slow. */
final class ChaosDatabase implements AutoCloseable {
    /** Sleeps at the commit, once a transaction however many rows it has. */
    private static final String SLOW = """
            create or replace function chaos_slow() returns trigger language plpgsql as $$
            begin
                if current_setting('chaos.slept', true) is distinct from txid_current()::text then
                    perform set_config('chaos.slept', txid_current()::text, true);
                    perform pg_sleep(1);
                end if;
                return null;
            end $$;
            drop trigger if exists chaos_slow on journal;
            create constraint trigger chaos_slow after insert on journal deferrable initially deferred
                for each row execute function chaos_slow()""";

    private final Path folder;
    private final Path programs;
    private final String host;
    private final int port = FreePorts.one();
    private Process server;

    private ChaosDatabase(Path folder, Path programs, String host) throws IOException {
        this.folder = folder;
        this.programs = programs;
        this.host = host;
        this.server = launch();
    }

    /** The newest server that Debian has installed here. */
    static Path programs() {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(each -> each.resolve("bin"))
                    .filter(each -> Files.isExecutable(each.resolve("initdb")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalStateException("no PostgreSQL: install Debian's package postgresql"));
        } catch (IOException e) {
            throw new IllegalStateException("no PostgreSQL: install Debian's package postgresql", e);
        }
    }

    /** Makes a database and starts its server, listening on one address only. */
    static ChaosDatabase start(String host) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("rostrum-chaos-pg");
        Path programs = programs();
        if (Machine.isRoot()) {
            Machine.run("chown", "postgres:", folder.toString());
        }
        Path data = folder.resolve("data");
        List<String> make = new ArrayList<>(asServer());
        make.addAll(List.of(
                programs.resolve("initdb").toString(), "-D", data.toString(), "-U", "rostrum", "--encoding=UTF8"));
        make.addAll(List.of("--no-locale", "--auth=trust", "--no-sync"));
        Machine.run(make.toArray(String[]::new));
        // only who reaches the one address that it listens on, which leads to this machine alone
        String access = "host all all samenet trust\n";
        Files.writeString(folder.resolve("access"), access);
        Machine.run(
                "cp",
                folder.resolve("access").toString(),
                data.resolve("pg_hba.conf").toString());
        ChaosDatabase database = new ChaosDatabase(folder, programs, host);
        database.awaitReady();
        return database;
    }

    /** PostgreSQL refuses to run as root. */
    private static List<String> asServer() {
        return Machine.isRoot()
                ? List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--")
                : List.of();
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(asServer());
        command.addAll(List.of(
                programs.resolve("postgres").toString(),
                "-D",
                folder.resolve("data").toString()));
        for (String setting : List.of(
                "listen_addresses=" + host,
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=32MB",
                "restart_after_crash=off",
                // a server may be set to answer a commit before it is written: the nodes have to ask for more
                "synchronous_commit=off")) {
            command.add("-c");
            command.add(setting);
        }
        return new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()))
                .start();
    }

    String url() {
        return "jdbc:postgresql://" + host + ':' + port + "/postgres";
    }

    String address() {
        return host;
    }

    int port() {
        return port;
    }

    private Connection connect() throws SQLException {
        DriverManager.setLoginTimeout(3);
        return DriverManager.getConnection(url() + "?socketTimeout=20", "rostrum", "");
    }

    /** Waits until it answers; starts it again while what is left of a killed one is in its way. */
    void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < end) {
            if (!server.isAlive()) {
                server = launch();
            }
            try (Connection connection = connect()) {
                if (connection.isValid(3)) {
                    return;
                }
            } catch (SQLException e) {
                Machine.pause(50);
            }
        }
        throw new IllegalStateException("the database does not start, see " + folder.resolve("server.log"));
    }

    /** kill -9 of the server and of every process of its. */
    void kill() {
        List<ProcessHandle> workers = server.descendants().toList();
        server.destroyForcibly();
        workers.forEach(ProcessHandle::destroyForcibly);
        server.onExit().join();
    }

    void startAgain() throws IOException {
        if (!server.isAlive()) {
            server = launch();
        }
    }

    void freeze() {
        Machine.signal("STOP", server.pid());
        server.descendants().forEach(each -> Machine.signal("STOP", each.pid()));
    }

    void thaw() {
        server.descendants().forEach(each -> Machine.signal("CONT", each.pid()));
        Machine.signal("CONT", server.pid());
    }

    void slow() throws SQLException {
        execute(SLOW);
    }

    void fast() throws SQLException {
        execute("drop trigger if exists chaos_slow on journal");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '5s'");
            statement.execute(sql);
        }
    }

    /** The whole journal of a meeting. */
    List<JournalRow> journal(String meeting) throws SQLException {
        List<JournalRow> rows = new ArrayList<>();
        try (Connection connection = connect();
                PreparedStatement query = connection.prepareStatement(
                        "select revision, command_id, payload from journal where meeting = ? order by revision")) {
            query.setString(1, meeting);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(new JournalRow(
                            row.getLong(1), row.getObject(2, UUID.class), ChangeJson.read(row.getString(3))));
                }
            }
        }
        return rows;
    }

    @Override
    public void close() {
        thaw();
        kill();
        Machine.tried("rm", "-rf", folder.toString());
    }
}

package org.rostrum.clustertest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** A real PostgreSQL that hangs, dies and comes back as the test says. */
final class StoppablePostgres implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final Path folder;

    StoppablePostgres() throws IOException {
        folder = Files.createTempDirectory("rostrum-postgres");
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setServerConfig("max_connections", "100")
                .start();
    }

    String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    /** SIGSTOP: connections stand, and nothing is answered any more. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** SIGCONT. */
    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    /** kill -9 of everything that belongs to it. */
    void kill() throws IOException {
        List<ProcessHandle> processes = processes();
        processes.forEach(ProcessHandle::destroyForcibly);
        Awaitility.await("PostgreSQL has ended")
                .atMost(Duration.ofSeconds(20))
                .until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Starts it again with the command line that it had, and waits until it answers. */
    void startAgain() throws IOException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            // as the library does it: PostgreSQL refuses to run as root
            command.addAll(List.of("unshare", "-U"));
        }
        String asBefore = Files.readString(folder.resolve("postmaster.opts")).strip();
        command.addAll(List.of("sh", "-c", "exec " + asBefore));
        var _ = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("again.log").toFile())
                .start();
        Awaitility.await("PostgreSQL answers again")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> {
                    try (Connection connection = connect()) {
                        return connection.isValid(1);
                    }
                });
    }

    private void signal(String signal) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        processes().forEach(each -> command.add(Long.toString(each.pid())));
        // one that ended meanwhile is no failure
        new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }

    /** The first line of its file is the number of its first process; all others come from that one. */
    private List<ProcessHandle> processes() throws IOException {
        long first = Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().strip());
        List<ProcessHandle> all = new ArrayList<>();
        ProcessHandle.of(first).ifPresent(process -> {
            all.add(process);
            process.descendants().forEach(all::add);
        });
        return all;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}

package org.rostrum.nodetest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** One node as an operator starts it: the packaged jar in a process of its own. */
public final class NodeProcess {
    private static final String QUICK_START =
            "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 --sun-misc-unsafe-memory-access=allow";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** Where a node listens. */
    public record Ports(int web, int management, int cluster) {
        /** Three ports that are free now. */
        public static Ports free() {
            return new Ports(FreePorts.one(), FreePorts.one(), FreePorts.one());
        }
    }

    private final String name;
    private final Ports ports;
    private final List<String> command;
    private final Path log;
    private Process process;

    private NodeProcess(String name, Ports ports, List<String> command, Path log) {
        this.name = name;
        this.ports = ports;
        this.command = command;
        this.log = log;
        this.process = launch();
    }

    /**
     * Starts one node of a cluster on a PostgreSQL; returns before it is ready.
     *
     * @param more what else its command line says
     */
    public static NodeProcess start(
            String name, Ports ports, List<Ports> all, String cluster, String databaseUrl, String... more) {
        List<String> members =
                all.stream().map(each -> "127.0.0.1:" + each.cluster()).toList();
        List<String> options = new ArrayList<>(List.of(
                "--rostrum.cluster.port=" + ports.cluster(),
                "--rostrum.cluster.members=" + String.join(",", members),
                "--spring.datasource.url=" + databaseUrl,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres"));
        options.addAll(List.of(more));
        return start(name, ports, cluster, options);
    }

    /** Starts a node of its own with the embedded database in a folder; returns before it is ready. */
    public static NodeProcess startAlone(String name, Ports ports, Path data) {
        return start(name, ports, name + "-" + ports.web(), List.of("--rostrum.data=" + data));
    }

    private static NodeProcess start(String name, Ports ports, String cluster, List<String> more) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path jar = Path.of(System.getProperty("rostrum.jar", "target/rostrum.jar"));
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx384m"));
        command.addAll(List.of(System.getProperty("rostrum.jvm", QUICK_START).split(" ", -1)));
        command.addAll(List.of(
                "-jar",
                jar.toString(),
                "--rostrum.node=" + name,
                "--rostrum.demo=true",
                "--server.port=" + ports.web(),
                "--management.server.port=" + ports.management(),
                "--rostrum.cluster.name=" + cluster,
                // which node writes a meeting is read from the log
                "--logging.level.org.rostrum=INFO",
                "--logging.level.org.rostrum.floor=INFO"));
        command.addAll(more);
        try {
            Path logs = Files.createDirectories(Path.of("target", "node-logs"));
            return new NodeProcess(name, ports, command, logs.resolve(cluster + "-" + name + ".log"));
        } catch (IOException e) {
            throw new AssertionError("no place for logs", e);
        }
    }

    private Process launch() {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new AssertionError("node " + name + " does not start", e);
        }
    }

    /** Its process. */
    public long pid() {
        return process.pid();
    }

    /** The port of its pages, its API and its feed. */
    public int port() {
        return ports.web();
    }

    /** The address of one of its pages. */
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + ports.web() + path);
    }

    /** The address of something for operators. */
    public URI management(String path) {
        return URI.create("http://127.0.0.1:" + ports.management() + path);
    }

    /** Waits until the node says that it is ready. */
    public void awaitReady() {
        URI readiness = management("/actuator/health/readiness");
        Awaitility.await("node " + name + " is ready, see " + log)
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(250))
                // but not that it has ended: nobody needs to wait for that one
                .ignoreExceptionsMatching(failure -> !(failure instanceof AssertionError))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError(
                                "node " + name + " ended with " + process.exitValue() + ", see " + log);
                    }
                    return HTTP.send(
                                            HttpRequest.newBuilder(readiness)
                                                    .timeout(Duration.ofSeconds(2))
                                                    .build(),
                                            HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200;
                });
    }

    /** Whether this node's log says that it writes a meeting. */
    public boolean saysItWrites(String meeting) {
        return says("Meeting " + meeting + ": this node writes");
    }

    /** Whether this node's log has a text. */
    public boolean says(String text) {
        try {
            return Files.readString(log).contains(text);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether its process runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Stops it where it stands, as a machine does that has no time for it: it answers nothing and closes nothing. */
    public void freeze() {
        signal("-STOP");
    }

    /** Asks it to stop, as an operator or Kubernetes does; returns at once. */
    public void terminate() {
        process.destroy();
    }

    /** Waits until it has stopped. */
    public void awaitEnd(Duration longest) {
        Awaitility.await("node " + name + " has stopped, see " + log)
                .atMost(longest)
                .until(() -> !process.isAlive());
    }

    private void signal(String which) {
        try {
            new ProcessBuilder("kill", which, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new AssertionError("node " + name + " cannot be sent " + which, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** kill -9. */
    public void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    /** Starts it again, with the same ports and the same database. */
    public void startAgain() {
        process = launch();
    }

    /** Asks it to stop, and waits until it has. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private void waitForEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

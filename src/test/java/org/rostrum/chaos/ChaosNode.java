package org.rostrum.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rostrum.nodetest.FreePorts;

/** One node as `./rostrum cluster` starts it, in a process that can be killed, frozen and lied to about the time. */
final class ChaosNode {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private static final List<Path> FAKETIME = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1"));

    final String name;
    final int index;
    private final String host;
    private final int web = FreePorts.one();
    private final int management = FreePorts.one();
    private final Path log;
    private final Path clock;
    private List<String> command = List.of();
    private @Nullable Process process;
    private volatile boolean frozen;

    ChaosNode(int index, String host, Path folder) {
        this.index = index;
        this.name = "node-" + (index + 1);
        this.host = host;
        this.log = folder.resolve(name + ".log");
        this.clock = folder.resolve(name + ".clock");
    }

    /** The library that fakes a clock, where it is installed. */
    static @Nullable Path faketime() {
        return FAKETIME.stream().filter(Files::exists).findFirst().orElse(null);
    }

    /** @param arguments the application's own, beside its name and ports */
    void prepare(List<String> before, List<String> jvm, List<String> arguments) {
        List<String> whole = new ArrayList<>(before);
        whole.addAll(jvm);
        whole.addAll(List.of(
                "--rostrum.node=" + name,
                "--server.address=" + host,
                "--server.port=" + web,
                "--management.server.address=" + host,
                "--management.server.port=" + management,
                "--rostrum.cluster.host=" + host));
        whole.addAll(arguments);
        command = whole;
    }

    /** @param fakeClock whether its clock can be moved while it runs */
    void start(boolean fakeClock) {
        Map<String, String> environment = new HashMap<>();
        Path library = faketime();
        if (fakeClock && library != null) {
            environment.put("LD_PRELOAD", library.toString());
            environment.put("FAKETIME_TIMESTAMP_FILE", clock.toString());
            environment.put("FAKETIME_CACHE_DURATION", "1");
            environment.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
            environment.put("DONT_FAKE_MONOTONIC", "1");
            // left to itself the library lets every timed wait of a JVM return at once, and the node spins
            environment.put("FAKETIME_FORCE_MONOTONIC_FIX", "0");
        }
        try {
            if (!Files.exists(clock)) {
                clock("+0");
            }
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            frozen = false;
            process = builder.start();
        } catch (IOException e) {
            throw new IllegalStateException(name + " does not start", e);
        }
    }

    void clock(String offset) throws IOException {
        Files.writeString(clock, offset + "\n");
    }

    URI uri(String path) {
        return URI.create("http://" + host + ':' + web + path);
    }

    URI feed(String meeting, @Nullable Long since) {
        return URI.create(
                "ws://" + host + ':' + web + "/ws/v1/meetings/" + meeting + (since == null ? "" : "?since=" + since));
    }

    Path log() {
        return log;
    }

    long pid() {
        Process running = process;
        return running == null ? -1 : running.pid();
    }

    boolean alive() {
        Process running = process;
        return running != null && running.isAlive();
    }

    boolean frozen() {
        return frozen;
    }

    /** kill -9; whether there was anything to kill. */
    boolean kill() {
        Process running = process;
        if (running == null || !running.isAlive()) {
            return false;
        }
        running.destroyForcibly();
        running.onExit().join();
        return true;
    }

    /** Asks it to stop; whether it did so by itself in time. */
    boolean stop(Duration patience) throws InterruptedException {
        Process running = process;
        if (running == null || !running.isAlive()) {
            return true;
        }
        Machine.signal("CONT", running.pid());
        running.destroy();
        boolean ended = running.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) {
            running.destroyForcibly();
            running.onExit().join();
        }
        return ended;
    }

    void freeze() {
        frozen = true;
        Machine.signal("STOP", pid());
    }

    void thaw() {
        Machine.signal("CONT", pid());
        frozen = false;
    }

    boolean ready() {
        return get(management, "/actuator/health/readiness", 2) != null;
    }

    /** A metric without labels, or -1 when the node does not tell. */
    double metric(String metric) {
        String text = get(management, "/actuator/prometheus", 2);
        if (text != null) {
            for (String line : text.split("\n", -1)) {
                if (line.startsWith(metric + ' ') || line.startsWith(metric + '{')) {
                    return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
                }
            }
        }
        return -1;
    }

    /** What the node answers with 200 under a path of its pages or API, else null. */
    @Nullable
    String get(String path) {
        return get(web, path, 5);
    }

    private @Nullable String get(int port, String path, int seconds) {
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://" + host + ':' + port + path))
                            .timeout(Duration.ofSeconds(seconds))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : null;
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}

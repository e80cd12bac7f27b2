package org.rostrum.browsertest;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** HAProxy with the configuration that the launcher writes. */
final class Balancer implements AutoCloseable {
    private final int port;
    private final Process process;

    /**
     * @param port where everybody comes in; the pages of the nodes are on the ports after it, their health on those after these
     * @param nodes how many
     */
    Balancer(int port, int nodes) throws IOException, InterruptedException {
        this.port = port;
        Path folder = Files.createDirectories(Path.of("target", "node-logs"));
        Path config = folder.resolve("balancer-" + port + ".cfg");
        String write = "set -eu; source src/scripts/common.sh; source src/scripts/balancer.sh; haproxy_config " + port
                + " " + (port + 1) + " " + (port + nodes + 1) + " " + nodes;
        Process writer = new ProcessBuilder("bash", "-c", write)
                .redirectOutput(config.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (writer.waitFor() != 0) {
            throw new AssertionError("the balancer's configuration cannot be written");
        }
        String start = "set -eu; source src/scripts/common.sh; path=\"$(program haproxy)\" ||"
                + " die 'install the package haproxy'; exec \"$path\" -db -f " + config;
        process = new ProcessBuilder("bash", "-c", start)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("balancer-" + port + ".log").toFile())
                .start();
        await("HAProxy listens, see target/node-logs")
                .atMost(Duration.ofSeconds(10))
                .until(this::listens);
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Where everybody comes in. */
    String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

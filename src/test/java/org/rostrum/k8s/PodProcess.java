package org.rostrum.k8s;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A pod without a cluster: the packaged jar with the environment that a workload's container has, the pod's address and
 * name put in as the kubelet would, and names answered from a file as the cluster's DNS would answer them.
 */
final class PodProcess {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern REFERENCE = Pattern.compile("\\$\\((\\w+)\\)");

    final String name;
    final String address;
    private final JsonNode container;
    private final Map<String, String> environment;
    private final Path root;
    private final Path log;
    private final Process process;

    private PodProcess(
            String name, String address, JsonNode container, Map<String, String> environment, Path root, Path hosts)
            throws IOException {
        this.name = name;
        this.address = address;
        this.container = container;
        this.environment = environment;
        this.root = Files.createDirectories(root.resolve(name + "-root"));
        this.log = root.resolve(name + ".log");
        Path tmp = Files.createDirectories(root.resolve(name + "-tmp"));
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djdk.net.hosts.file=" + hosts,
                        "-Djava.io.tmpdir=" + tmp,
                        // what the limits of the pod would make of the machine
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        Path.of(System.getProperty("rostrum.jar", "target/rostrum.jar"))
                                .toAbsolutePath()
                                .toString())
                .directory(this.root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        this.process = builder.start();
    }

    /**
     * Starts a pod; returns before it is ready.
     *
     * @param secrets values by secret and key, "name/key"
     * @param hosts names and their addresses, as lines of a hosts file
     */
    static PodProcess start(
            Manifests manifests,
            JsonNode workload,
            String name,
            String address,
            Map<String, String> secrets,
            List<String> hosts,
            Path folder)
            throws IOException {
        JsonNode container = workload.at("/spec/template/spec/containers/0");
        // as in a pod, its own name is its own address
        Path file = folder.resolve(name + ".hosts");
        Files.write(file, hosts);
        String own = InetAddress.getLocalHost().getHostName();
        Files.writeString(file, address + ' ' + name + '\n' + address + ' ' + own + '\n', StandardOpenOption.APPEND);
        Map<String, String> environment = environment(manifests, container, name, address, secrets);
        return new PodProcess(name, address, container, environment, folder, file);
    }

    private static Map<String, String> environment(
            Manifests manifests, JsonNode container, String name, String address, Map<String, String> secrets) {
        Map<String, String> all = new HashMap<>();
        for (JsonNode from : container.path("envFrom")) {
            manifests
                    .one("ConfigMap", from.at("/configMapRef/name").asString())
                    .path("data")
                    .properties()
                    .forEach(each -> all.put(each.getKey(), each.getValue().asString()));
        }
        for (JsonNode each : container.path("env")) {
            String value = value(each, name, address, secrets);
            if (value != null) {
                String filled = REFERENCE
                        .matcher(value)
                        .replaceAll(found -> all.getOrDefault(found.group(1), "nothing is named " + found.group(1)));
                all.put(each.path("name").asString(), filled);
            }
        }
        return all;
    }

    private static @Nullable String value(JsonNode entry, String name, String address, Map<String, String> secrets) {
        if (entry.has("value")) {
            return entry.path("value").asString();
        }
        JsonNode secret = entry.at("/valueFrom/secretKeyRef");
        if (!secret.isMissingNode()) {
            // names of generated secrets end in a hash
            String key = secret.path("name").asString().replaceFirst("-[0-9a-f]{6,8}$", "")
                    + '/'
                    + secret.path("key").asString();
            String value = secrets.get(key);
            if (value == null && !secret.path("optional").asBoolean(false)) {
                throw new AssertionError("no secret " + key);
            }
            return value;
        }
        return switch (entry.at("/valueFrom/fieldRef/fieldPath").asString()) {
            case "status.podIP" -> address;
            case "metadata.name" -> name;
            default -> throw new AssertionError("cannot give " + entry);
        };
    }

    /** Asks as a probe of the container asks, until it succeeds or the time that the startup probe gives is over. */
    void awaitProbe(String probe) {
        JsonNode get = container.path(probe).path("httpGet");
        String path = get.path("path").asString();
        int port = port(get.path("port").asString());
        Awaitility.await(name + ": " + probe + ", see " + log)
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptionsMatching(IOException.class::isInstance)
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError(name + " ended with " + process.exitValue() + ", see " + log);
                    }
                    return get(port, path).statusCode() == 200;
                });
    }

    /** The number of a port that the container names. */
    int port(String wanted) {
        return container
                .path("ports")
                .valueStream()
                .filter(each -> each.path("name").asString().equals(wanted))
                .findFirst()
                .orElseThrow()
                .path("containerPort")
                .asInt();
    }

    HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://" + address + ':' + port + path))
                        .timeout(Duration.ofSeconds(5))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(port("web"), path).body());
    }

    /** Posts JSON; with a token, as whoever has it. */
    HttpResponse<String> post(String path, String body, @Nullable String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://" + address + ':' + port("web") + path))
                .timeout(Duration.ofSeconds(12))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    String environment(String variable) {
        return environment.getOrDefault(variable, "");
    }

    List<String> lines() throws IOException {
        return Files.readAllLines(log);
    }

    /** What it wrote where it has no room to write. */
    List<Path> written() throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** SIGTERM; whether it ended by itself in time. */
    boolean terminate(Duration grace) throws InterruptedException {
        process.destroy();
        return process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS);
    }

    void kill() {
        process.destroyForcibly();
    }
}

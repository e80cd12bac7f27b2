package org.rostrum.nodetest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code ./rostrum} of this checkout with the packaged jar, and a target folder of its own. */
final class Launcher {
    /** What a call ended with, and everything that it said. */
    record Result(int code, String said) {}

    private final Path root;

    /** @param root an empty folder that becomes the launcher's checkout */
    Launcher(Path root) throws IOException {
        this.root = root;
        Path checkout =
                Path.of(System.getProperty("basedir", ".")).toAbsolutePath().normalize();
        Path jar =
                Path.of(System.getProperty("rostrum.jar", "target/rostrum.jar")).toAbsolutePath();
        Files.copy(checkout.resolve("rostrum"), root.resolve("rostrum"), StandardCopyOption.COPY_ATTRIBUTES);
        for (String part : List.of("pom.xml", "src", "frontend")) {
            Files.createSymbolicLink(root.resolve(part), checkout.resolve(part));
        }
        Files.createDirectories(root.resolve("target"));
        // newer than every source, so that nothing is built
        Files.copy(jar, root.resolve("target").resolve("rostrum.jar"));
    }

    /** Runs it to its end. */
    Result run(String... arguments) throws IOException, InterruptedException {
        Path said = Files.createTempFile(root.resolve("target"), "said", ".log");
        Process process = start(said, arguments);
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroy();
            throw new AssertionError(String.join(" ", arguments) + " did not end: " + Files.readString(said));
        }
        return new Result(process.exitValue(), Files.readString(said));
    }

    /** Starts it and goes on. */
    Process start(Path said, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(root.resolve("rostrum").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(Map.of("ROSTRUM_NO_AOT", "1", "JAVA_HOME", System.getProperty("java.home")));
        return builder.start();
    }
}

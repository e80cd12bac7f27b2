package org.rostrum.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the machine under a run can do, and its small tools. */
final class Machine {
    private Machine() {}

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Whether a program is where Debian keeps programs. */
    static boolean has(String program) {
        return List.of("/usr/bin/", "/usr/sbin/", "/bin/", "/sbin/").stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder + program)));
    }

    /** Runs a program to its end; what it wrote. An error says what was run. */
    static String run(String... command) {
        Ran ran = tried(command);
        if (ran.status() != 0) {
            throw new IllegalStateException(
                    String.join(" ", command) + " ended with " + ran.status() + ": " + ran.out());
        }
        return ran.out();
    }

    record Ran(int status, String out) {}

    static Ran tried(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Ran(-1, out);
            }
            return new Ran(process.exitValue(), out.strip());
        } catch (IOException e) {
            return new Ran(-1, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Ran(-1, "interrupted");
        }
    }

    static void signal(String signal, long pid) {
        tried("kill", "-" + signal, Long.toString(pid));
    }

    static void pause(long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
    }
}

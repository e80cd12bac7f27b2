package org.rostrum.fuzz;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Feeds a reader with seeds and what becomes of them. An input may be refused, in the way that the reader's callers know;
 * it must never end otherwise, take long or take much memory. Longer: {@code -Dfuzz.seconds=60}; a run is repeated by
 * {@code -Dfuzz.seed}. Inputs that once failed stand under {@code src/test/resources/fuzz} and are tried first.
 */
public final class Fuzz {
    private static final long MOST_MILLIS = 1_000;
    private static final long MOST_BYTES = 64L << 20;
    private static final int PREVIEW = 400;
    private static final double SECONDS = Double.parseDouble(System.getProperty("fuzz.seconds", "1.2"));
    private static final long SEED = Long.getLong("fuzz.seed", 20_131_003L);

    /** What an input must end as; throws where it does not. */
    @FunctionalInterface
    public interface Check {
        /** Reads an input and asserts what must hold. */
        void of(byte[] input) throws Exception;
    }

    private Fuzz() {}

    /**
     * Tries seeds, regressions and changed seeds until the time is up.
     *
     * @param target name of what is tried: folder of its regressions
     */
    public static void run(String target, List<byte[]> seeds, Check check) {
        List<byte[]> known = new ArrayList<>(seeds);
        known.addAll(regressions(target));
        known.forEach(each -> within(target, -1, each, check));
        Random random = new Random(SEED ^ target.hashCode());
        Mutation mutation = new Mutation(known, random);
        long until = System.nanoTime() + (long) (SECONDS * TimeUnit.SECONDS.toNanos(1));
        long tried = 0;
        while (System.nanoTime() < until) {
            within(target, tried++, mutation.next(), check);
        }
        System.out.printf("fuzz %s: %d inputs, seed %d%n", target, tried, SEED);
    }

    /** The text of a resource as a seed. */
    public static byte[] resource(String name) {
        try (InputStream stream = Fuzz.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new AssertionError("no resource " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text as a seed. */
    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void within(String target, long number, byte[] input, Check check) {
        long millis = once(target, number, input, check);
        if (millis > MOST_MILLIS && once(target, number, input, check) > MOST_MILLIS) {
            // twice: the first time may have been that of the compiler
            throw failed(target, number, input, new AssertionError("took " + millis + " ms"));
        }
    }

    private static long once(String target, long number, byte[] input, Check check) {
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = memory.getCurrentThreadAllocatedBytes();
        // of the processor: a machine that is busy with something else is no fault of the reader
        long began = memory.getCurrentThreadCpuTime();
        try {
            check.of(input);
        } catch (Exception | AssertionError | StackOverflowError e) {
            throw failed(target, number, input, e);
        }
        long took = TimeUnit.NANOSECONDS.toMillis(memory.getCurrentThreadCpuTime() - began);
        long allocated = memory.getCurrentThreadAllocatedBytes() - bytes;
        if (allocated > MOST_BYTES) {
            throw failed(target, number, input, new AssertionError("took " + (allocated >> 20) + " MB"));
        }
        return took;
    }

    private static AssertionError failed(String target, long number, byte[] input, Throwable why) {
        try {
            Path kept = Files.createDirectories(Path.of("target", "fuzz"))
                    .resolve(target + "-" + Integer.toHexString(Arrays.hashCode(input)));
            Files.write(kept, input);
            String text = new String(input, StandardCharsets.UTF_8);
            return new AssertionError(
                    "fuzz " + target + ", seed " + SEED + ", input " + number + " (kept as " + kept + "): "
                            + text.substring(0, Math.min(PREVIEW, text.length())),
                    why);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<byte[]> regressions(String target) {
        Path folder = Path.of("src", "test", "resources", "fuzz", target);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<byte[]> found = new ArrayList<>();
            for (Path each : files.sorted().toList()) {
                found.add(Files.readAllBytes(each));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

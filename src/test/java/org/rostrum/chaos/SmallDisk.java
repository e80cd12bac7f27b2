package org.rostrum.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder that can be full: with root a small file system in memory that is filled up; without, the process may write
 * its files no longer than they are, which fails its writes in the same way.
 */
final class SmallDisk implements AutoCloseable {
    private final Path folder;
    private final boolean mounted;
    private final Path filler;

    private SmallDisk(Path folder, boolean mounted) {
        this.folder = folder;
        this.mounted = mounted;
        this.filler = folder.resolve("filler");
    }

    static SmallDisk of(Path folder, int megabytes) {
        boolean mounted = Machine.isRoot()
                && Machine.tried("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString())
                                .status()
                        == 0;
        return new SmallDisk(folder, mounted);
    }

    /** How it is done here, for the report. */
    String words() {
        return mounted ? "a file system without space" : "a limit on the length of files";
    }

    Path folder() {
        return folder;
    }

    /** No byte more. */
    void fill(long pid) throws IOException {
        if (!mounted) {
            long longest = 0;
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    longest = Math.max(longest, Files.size(file));
                }
            }
            // the soft limit: only that one may be lifted again by whoever is not root
            Machine.run("prlimit", "--pid", Long.toString(pid), "--fsize=" + longest + ":");
            return;
        }
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (; ; ) {
                out.write(block);
            }
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("No space left")) {
                throw full;
            }
        }
    }

    void free(long pid) throws IOException {
        if (mounted) {
            Files.delete(filler);
        } else {
            Machine.run("prlimit", "--pid", Long.toString(pid), "--fsize=unlimited:");
        }
    }

    @Override
    public void close() {
        if (mounted) {
            Machine.tried("umount", folder.toString());
        }
    }
}

package org.vereda.app.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A disk of a few megabytes in memory; a test is skipped with words where it cannot be mounted, which takes root on Linux. */
final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    static SmallDisk mounted(Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "vereda", folder.toString());
        assumeTrue(mounted, "skipped: a small disk can be mounted by root on Linux only");
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /** Fills it to the last byte. */
    void fill() throws IOException {
        byte[] block = new byte[4_096];
        try (var stream = Files.newOutputStream(folder.resolve("filling"))) {
            while (true) {
                stream.write(block);
            }
        } catch (IOException full) {
            if (folder.toFile().getUsableSpace() > 0) {
                throw full;
            }
        }
    }

    void makeRoom() throws IOException {
        Files.delete(folder.resolve("filling"));
    }

    void makeReadOnly() throws IOException, InterruptedException {
        assumeTrue(
                run("mount", "-o", "remount,ro", folder.toString()),
                "skipped: the disk is in use and cannot be made read-only here");
    }

    @Override
    public void close() {
        try {
            run("umount", "-l", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean run(String... words) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(List.of(words))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}

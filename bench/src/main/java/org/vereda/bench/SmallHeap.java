package org.vereda.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs a piece of work in a program of its own that gets only so much memory. */
final class SmallHeap {
    private SmallHeap() {}

    /**
     * What the program printed.
     *
     * @param seconds that the work took, infinite where the program failed
     * @param bytes the most of the heap that was in use, infinite where the program failed
     */
    record Run(double seconds, double bytes) {}

    /** Runs the main method of the class with the file; it prints seconds and bytes first. */
    static Run run(int megabytes, Class<?> program, Path file) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                return new Run(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            return new Run(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        String[] words = printed.split(" ", 3);
        return new Run(Double.parseDouble(words[0]), Double.parseDouble(words[1]));
    }
}

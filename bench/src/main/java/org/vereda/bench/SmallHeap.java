package org.vereda.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a piece of work in a program of its own that gets only so much memory. */
final class SmallHeap {
    private SmallHeap() {}

    /**
     * What the program printed.
     *
     * @param seconds that the work took, infinite where the program failed
     * @param bytes the most of the heap that was in use, infinite where the program failed
     * @param third what the program printed third where that is a number, else infinite
     */
    record Run(double seconds, double bytes, double third) {
        static final Run FAILED = new Run(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** Starts the main method of the class. */
    static Process start(int megabytes, Class<?> program, List<String> arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        words.addAll(arguments);
        return new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Runs the main method of the class with one argument; it prints seconds and bytes first. */
    static Run run(int megabytes, Class<?> program, String argument) throws IOException {
        return run(megabytes, program, List.of(argument));
    }

    /** Runs the main method of the class; it prints seconds and another number first. */
    static Run run(int megabytes, Class<?> program, List<String> arguments) throws IOException {
        Process process = start(megabytes, program, arguments);
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                return Run.FAILED;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            return Run.FAILED;
        }
        String[] words = printed.strip().split(" ", 3);
        return new Run(
                Double.parseDouble(words[0]),
                Double.parseDouble(words[1]),
                words.length < 3 ? Double.POSITIVE_INFINITY : number(words[2]));
    }

    private static double number(String text) {
        return text.matches("[0-9.E-]+") ? Double.parseDouble(text) : Double.POSITIVE_INFINITY;
    }
}

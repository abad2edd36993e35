package org.vereda.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The main method of a class as a program of its own, with the classes of the tests: to be killed, or to run out of memory. */
public final class OtherProgram {
    /** How the system says that a program was killed. */
    public static final int KILLED = 128 + 9;

    private OtherProgram() {}

    /**
     * One that can be started.
     *
     * @param megabytes the most memory that its objects may take
     */
    public static ProcessBuilder of(int megabytes, Class<?> main, String... words) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        line.addAll(List.of(words));
        return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    /** Ends the program that calls this at once, as the system ends one: nothing is closed. */
    public static void killThisOne() {
        try {
            new ProcessBuilder(
                            "kill", "-9", Long.toString(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
            Thread.currentThread().join();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

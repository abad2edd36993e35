package org.vereda.app.keep;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server in a folder of its own, started by the programs that are installed; a test without them is skipped with words. */
public final class Server implements AutoCloseable {
    private static final String SERVER_USER = "postgres";

    /** The machine stays up in tests, so nothing needs to be on disk. */
    private static final String WITHOUT_SYNC = "-F";

    private final Path programs;
    private final Path folder;
    private final int port;

    private Server(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    public static Server start() throws IOException, InterruptedException {
        Path programs = programs();
        Path folder = Files.createTempDirectory("vereda-postgres");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Server server = new Server(programs, folder, port);
        if (isRoot()) {
            server.run(List.of("chown", SERVER_USER, folder.toString()));
        }
        boolean begun =
                server.program("initdb", "-A", "trust", "-U", SERVER_USER, "-D", server.data()) && server.begin();
        assumeTrue(begun, "skipped: the PostgreSQL server that is installed does not start here");
        return server;
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private boolean begin() throws IOException, InterruptedException {
        return program(
                "pg_ctl",
                "-w",
                "-D",
                data(),
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + port + " -h 127.0.0.1 " + WITHOUT_SYNC + " -k " + folder,
                "start");
    }

    /** Stops it at once, as if its machine had lost power. */
    public void fail() throws IOException, InterruptedException {
        assumeTrue(
                program("pg_ctl", "-w", "-m", "immediate", "-D", data(), "stop"), "skipped: the server does not stop");
    }

    /** Starts it again with what it holds. */
    public void comeBack() throws IOException, InterruptedException {
        assumeTrue(begin(), "skipped: the server does not start again");
    }

    public KeepPlace place() {
        return KeepPlace.at("jdbc:postgresql://127.0.0.1:" + port + "/postgres", SERVER_USER, "");
    }

    @Override
    public void close() throws IOException {
        try {
            program("pg_ctl", "-m", "immediate", "-D", data(), "stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path programs() throws IOException {
        Path all = Path.of("/usr/lib/postgresql");
        assumeTrue(Files.isDirectory(all), "skipped: no PostgreSQL server is installed");
        try (Stream<Path> versions = Files.list(all)) {
            Path newest = versions.sorted().toList().getLast().resolve("bin");
            assumeTrue(Files.isExecutable(newest.resolve("initdb")), "skipped: no PostgreSQL server is installed");
            return newest;
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private boolean program(String name, String... words) throws IOException, InterruptedException {
        Stream<String> start = isRoot() ? Stream.of("runuser", "-u", SERVER_USER, "--") : Stream.of();
        return run(Stream.of(start, Stream.of(programs.resolve(name).toString()), Stream.of(words))
                .flatMap(part -> part)
                .toList());
    }

    private boolean run(List<String> words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .directory(Path.of(System.getProperty("java.io.tmpdir")).toFile())
                .start();
        return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}

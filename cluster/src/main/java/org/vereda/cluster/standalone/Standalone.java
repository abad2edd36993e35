package org.vereda.cluster.standalone;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/** A cluster of Spark's own on this machine: a master and workers, each a process. */
public final class Standalone implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final String MASTER = "org.apache.spark.deploy.master.Master";
    private static final String WORKER = "org.apache.spark.deploy.worker.Worker";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Path folder;
    private final int port;
    private final String memory;
    private final List<Process> processes = new ArrayList<>();
    private final List<Process> workers = new ArrayList<>();

    private Standalone(Path folder, int port, String memory) {
        this.folder = folder;
        this.port = port;
        this.memory = memory;
    }

    /**
     * Starts a master and workers of one core each.
     *
     * @param folder where they keep what they need, an empty one
     * @param memory of each worker, such as {@code 1g}
     * @throws IOException where the master cannot be reached after a while
     */
    public static Standalone start(int workers, String memory, Path folder) throws IOException {
        Files.createDirectories(folder.resolve("home").resolve("jars"));
        Standalone cluster = new Standalone(folder, freePort(), memory);
        cluster.processes.add(
                cluster.started("master", MASTER, "--host", HOST, "--port", Integer.toString(cluster.port)));
        cluster.awaitMaster();
        for (int number = 0; number < workers; number++) {
            cluster.addWorker(number);
        }
        return cluster;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void addWorker(int number) throws IOException {
        String work = folder.resolve("work-" + number).toString();
        Process worker = started(
                "worker-" + number,
                WORKER,
                "--host",
                HOST,
                "--cores",
                "1",
                "--memory",
                memory,
                "--work-dir",
                work,
                url());
        workers.add(worker);
        processes.add(worker);
    }

    private Process started(String name, String type, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().trim().split("\\s+")));
        command.addAll(List.of("-cp", classPath(), type));
        command.addAll(List.of("--webui-port", "0"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", folder.resolve("home").toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", HOST);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    /** That of this process; the runner of tests hides it in a file of its own and tells it in a property. */
    private static String classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void awaitMaster() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (System.nanoTime() > end || !processes.getFirst().isAlive()) {
                close();
                throw new IOException("the master of Spark did not start, see " + folder.resolve("master.log"));
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) GLANCE.toMillis());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** How jobs name it. */
    public String url() {
        return "spark://" + HOST + ":" + port;
    }

    /** What a session must say to use all workers: it waits until they are there. */
    public Map<String, String> settings() {
        return Map.of(
                "spark.executor.extraClassPath",
                classPath(),
                "spark.executor.memory",
                memory,
                "spark.executor.cores",
                "1",
                "spark.cores.max",
                Integer.toString(workers.size()),
                "spark.scheduler.minRegisteredResourcesRatio",
                "1.0",
                "spark.scheduler.maxRegisteredResourcesWaitingTime",
                PATIENCE.toSeconds() + "s");
    }

    /** Ends a worker at once, as when its machine loses power. */
    public void kill(int worker) {
        workers.get(worker).destroyForcibly();
    }

    @Override
    public void close() {
        for (Process process : processes.reversed()) {
            List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
            all.add(process.toHandle());
            all.forEach(ProcessHandle::destroyForcibly);
        }
        for (Process process : processes) {
            try {
                process.waitFor(GLANCE.toMillis() * 100, TimeUnit.MILLISECONDS);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

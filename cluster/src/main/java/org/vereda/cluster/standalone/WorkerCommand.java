package org.vereda.cluster.standalone;

import org.apache.spark.deploy.worker.Worker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts a worker of a cluster of Spark's own; it works until it is ended. */
@Command(
        name = "worker",
        description = "Start a worker of a standalone cluster on this machine.",
        mixinStandardHelpOptions = true)
public final class WorkerCommand implements Runnable {
    @Parameters(paramLabel = "MASTER", description = "The master, as spark://HOST:PORT.")
    String master = "";

    @Option(names = "--host", paramLabel = "NAME", required = true, description = "The name by which others reach it.")
    String host = "";

    @Option(names = "--cores", paramLabel = "N", defaultValue = "1", description = "${DEFAULT-VALUE} where not stated.")
    int cores;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            defaultValue = "2g",
            description = "${DEFAULT-VALUE} where not stated.")
    String memory = "";

    @Option(
            names = "--work",
            paramLabel = "FOLDER",
            required = true,
            description = "Where it keeps what jobs bring along and what they say.")
    String work = "";

    @Override
    public void run() {
        Worker.main(new String[] {
            "--host",
            host,
            "--cores",
            Integer.toString(cores),
            "--memory",
            memory,
            "--work-dir",
            work,
            "--webui-port",
            "0",
            master
        });
    }
}

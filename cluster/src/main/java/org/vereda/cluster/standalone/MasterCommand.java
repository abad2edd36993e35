package org.vereda.cluster.standalone;

import org.apache.spark.deploy.master.Master;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the master of a cluster of Spark's own; it works until it is ended. */
@Command(
        name = "master",
        description = "Start the master of a standalone cluster; workers and jobs name it as spark://HOST:PORT.",
        mixinStandardHelpOptions = true)
public final class MasterCommand implements Runnable {
    @Option(names = "--host", paramLabel = "NAME", required = true, description = "The name by which others reach it.")
    String host = "";

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "7077",
            description = "${DEFAULT-VALUE} where not stated.")
    int port;

    @Override
    public void run() {
        Master.main(new String[] {"--host", host, "--port", Integer.toString(port), "--webui-port", "0"});
    }
}

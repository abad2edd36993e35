package org.vereda.cluster;

import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** Where a job runs, and where its results go. */
final class RunOptions {
    private static final String HADOOP = "spark.hadoop.";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Where the results go, on any file system that Spark writes.")
    String out = "";

    @Option(
            names = "--format",
            paramLabel = "parquet|csv",
            description = "How they are written; Parquet where not stated.")
    Format format = Format.PARQUET;

    @Option(names = "--overwrite", description = "Replace what lies there.")
    boolean overwrite;

    @Option(
            names = "--master",
            paramLabel = "URL",
            defaultValue = "local[*]",
            description =
                    "Where Spark runs: local[N] on threads of this machine, spark://HOST:PORT, or whatever else Spark"
                            + " knows; ${DEFAULT-VALUE} where not stated.")
    String master = "";

    @Option(names = "--conf", paramLabel = "KEY=VALUE", description = "A setting of Spark; may be repeated.")
    Map<String, String> settings = new HashMap<>();

    @Option(
            names = "--plain",
            description = "Compute on one thread of this process without Spark; reads and writes CSV of this machine.")
    boolean plain;

    /** How results are written. */
    enum Format {
        PARQUET,
        CSV
    }

    String formatName() {
        return format == Format.CSV || plain ? Tables.CSV : Tables.PARQUET;
    }

    SparkSession open() {
        return Sessions.open(master, settings);
    }

    /** The settings of file systems, as Spark will have them. */
    Configuration fileSystems() {
        Configuration configuration = new Configuration();
        settings.forEach((key, value) -> {
            if (key.startsWith(HADOOP)) {
                configuration.set(key.substring(HADOOP.length()), value);
            }
        });
        return configuration;
    }
}

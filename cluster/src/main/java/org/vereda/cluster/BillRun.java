package org.vereda.cluster;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * One task done for all bills of some tables.
 *
 * @param bills files or folders
 * @param wholeVehicles whether every file holds whole vehicles, the lines of each together
 * @param format how results are written: {@code parquet} or {@code csv}
 */
record BillRun(List<String> bills, boolean wholeVehicles, String format) {
    BillTable table(SparkSession spark) {
        return new BillTable(spark, bills, wholeVehicles);
    }

    /** On a cluster, or on the threads of this machine: the task travels once to every process. */
    void onSpark(SparkSession spark, BillTask task, String folder) {
        Broadcast<BillTask> everywhere =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(task);
        Dataset<Row> rows = table(spark)
                .lines()
                .mapPartitions(new BillMapper(everywhere), Encoders.row(Column.schema(task.columns())));
        Tables.write(rows, folder, format);
        if (wholeVehicles) {
            requireOnePlace(spark, folder);
        }
    }

    /** In files that hold whole vehicles, no vehicle is in two of them. */
    private void requireOnePlace(SparkSession spark, String folder) {
        List<Row> apart = Tables.read(spark, folder, format)
                .groupBy("vehicle")
                .agg(functions
                        .countDistinct(functions.col("_metadata.file_path"))
                        .as("places"))
                .where("places > 1")
                .limit(1)
                .collectAsList();
        if (!apart.isEmpty()) {
            throw InvalidInput.of(Finding.error(
                    "cluster.vehicle-apart",
                    SourcePosition.NOWHERE,
                    apart.getFirst().getString(0)));
        }
    }

    /** On one thread of this process, without Spark. */
    void plainly(BillTask task, Path folder) {
        try (PlainTable table = new PlainTable(folder, task.columns())) {
            new PlainBills(bills).run(task, table);
        }
    }
}

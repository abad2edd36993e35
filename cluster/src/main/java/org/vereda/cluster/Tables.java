package org.vereda.cluster;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** How tables of results are written and read back; numbers come back with the same bits. */
public final class Tables {
    static final String PARQUET = "parquet";
    static final String CSV = "csv";

    private Tables() {}

    /** Writes a table to a folder that is not there yet. */
    public static void write(Dataset<Row> rows, String folder, String format) {
        rows.write()
                .format(format)
                .option("header", true)
                .option("escape", "\"")
                .option("emptyValue", "")
                .save(folder);
    }

    static Dataset<Row> read(SparkSession spark, String folder, String format) {
        return spark.read()
                .format(format)
                .option("header", true)
                .option("escape", "\"")
                .load(folder);
    }
}

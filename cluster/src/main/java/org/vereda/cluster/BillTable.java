package org.vereda.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** Tables of bills on any file system that Spark reads, CSV or Parquet by the end of their names. */
final class BillTable {
    /** A file of at most this many bytes is read in one piece, and by itself, where it holds whole vehicles. */
    private static final long UNDIVIDED = 1L << 40;

    private final SparkSession spark;
    private final List<String> paths;
    private final boolean wholeVehicles;

    /**
     * Some tables.
     *
     * @param paths files or folders, all of one kind
     * @param wholeVehicles whether every file holds whole vehicles, the lines of each together, so that nothing need be moved
     */
    BillTable(SparkSession spark, List<String> paths, boolean wholeVehicles) {
        this.spark = spark;
        this.paths = paths;
        this.wholeVehicles = wholeVehicles;
    }

    /** The lines in the order of {@link VehicleLine#COLUMNS}, those of a vehicle one after the other in one partition. */
    Dataset<Row> lines() {
        if (wholeVehicles) {
            spark.conf().set("spark.sql.files.maxPartitionBytes", UNDIVIDED);
            spark.conf().set("spark.sql.files.openCostInBytes", UNDIVIDED);
        }
        Dataset<Row> lines = chosen(read());
        return wholeVehicles
                ? lines
                : lines.repartition(functions.col("vehicle"))
                        .sortWithinPartitions("vehicle", "part", "component", "product");
    }

    /** The names of the products that the bills take, sorted. */
    List<String> products() {
        return chosen(read()).select("product").distinct().collectAsList().stream()
                .filter(row -> !row.isNullAt(0))
                .map(row -> row.getString(0))
                .filter(name -> !name.isEmpty())
                .sorted()
                .toList();
    }

    private Dataset<Row> read() {
        String[] all = paths.toArray(String[]::new);
        return isParquet() ? spark.read().parquet(all) : csv(spark.read()).csv(all);
    }

    private boolean isParquet() {
        return paths.stream().allMatch(path -> path.toLowerCase(Locale.ROOT).contains(".parquet"));
    }

    /** As the reader of tables in the core: a quote within quotes is doubled; every cell is a text. */
    private static DataFrameReader csv(DataFrameReader reader) {
        return reader.option("header", true)
                .option("escape", "\"")
                .option("mode", "FAILFAST")
                .option("ignoreLeadingWhiteSpace", true)
                .option("ignoreTrailingWhiteSpace", true);
    }

    private Dataset<Row> chosen(Dataset<Row> table) {
        List<String> present = Arrays.asList(table.columns());
        for (String column : VehicleLine.COLUMNS.subList(0, VehicleLine.REQUIRED)) {
            if (!present.contains(column)) {
                throw InvalidInput.of(Finding.error(
                        "cluster.missing-column", SourcePosition.ofFile(String.join(" ", paths)), column));
            }
        }
        return table.select(VehicleLine.COLUMNS.stream()
                .map(column -> present.contains(column)
                        ? functions.col(column)
                        : functions.lit(null).cast("string").as(column))
                .toArray(Column[]::new));
    }
}

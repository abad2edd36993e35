package org.vereda.cluster.registers;

import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.vereda.cluster.Column;
import org.vereda.cluster.PlainTable;
import org.vereda.cluster.Tables;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.sources.registers.RegisterFiles;
import scala.Tuple2;

/**
 * Register files read into tables, a file at a time, and the totals of all of them.
 *
 * @param files addresses in the order that decides which of two files that hold the same form counts: the first
 * @param format how tables are written
 */
record RegisterRun(List<String> files, String format) {
    private static final Comparator<List<String>> BY_TEXT = Comparator.comparing(key -> String.join("\n", key));

    /** A form, and the first and the last file that holds it. */
    private record Seen(int first, int last) implements Serializable {
        Seen and(Seen other) {
            return new Seen(Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    /** Answers how many errors were found, each of which stopped a value, a row or a file. */
    long onSpark(SparkSession spark, String folder) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        JavaRDD<RegisterFile> all = context.parallelize(numbered(), files.size());
        List<String> explaining = List.copyOf(
                all.filter(RegisterFile::explains).map(RegisterFile::address).collect());
        JavaRDD<RegisterRow> read = all.flatMap(file -> file.rows(explaining)).persist(StorageLevel.DISK_ONLY());
        JavaRDD<RegisterRow> rows = once(context, read);
        RegisterTable.read().forEach(table -> write(spark, rows.filter(row -> row.table() == table), table, folder));
        JavaRDD<RegisterRow> totals = rows.filter(row -> row.kilograms().isPresent())
                .mapToPair(row -> new Tuple2<>(row.totalKey(), row.kilograms().orElseThrow()))
                .reduceByKey(BigDecimal::add)
                .map(total -> total(total._1(), total._2()));
        write(spark, totals, RegisterTable.TOTALS, folder);
        long errors = rows.filter(RegisterRow::isError).count();
        read.unpersist();
        return errors;
    }

    private List<RegisterFile> numbered() {
        return IntStream.range(0, files.size())
                .mapToObj(number -> new RegisterFile(number, files.get(number)))
                .toList();
    }

    /** Each form from the first file that holds it; only those that stand in several need be known everywhere. */
    private static JavaRDD<RegisterRow> once(JavaSparkContext context, JavaRDD<RegisterRow> rows) {
        JavaPairRDD<String, Seen> forms = rows.filter(row -> !row.form().isEmpty())
                .mapToPair(row -> new Tuple2<>(key(row), new Seen(row.file(), row.file())));
        Map<String, Seen> repeated = forms.reduceByKey(Seen::and)
                .filter(form -> form._2().first() < form._2().last())
                .collectAsMap();
        Broadcast<Map<String, Seen>> everywhere = context.broadcast(new TreeMap<>(repeated));
        return rows.filter(row -> row.form().isEmpty() || isFirst(row, everywhere.value()));
    }

    private static boolean isFirst(RegisterRow row, Map<String, Seen> repeated) {
        Seen seen = repeated.get(key(row));
        return seen == null || seen.first() == row.file();
    }

    private static String key(RegisterRow row) {
        return row.table() + " " + row.form();
    }

    private static RegisterRow total(List<String> key, BigDecimal kilograms) {
        List<String> values = new ArrayList<>(key);
        values.add(kilograms.toPlainString());
        return new RegisterRow(RegisterTable.TOTALS, 0, "", values);
    }

    private void write(SparkSession spark, JavaRDD<RegisterRow> rows, RegisterTable table, String folder) {
        Tables.write(
                spark.createDataFrame(
                        rows.map(row -> RowFactory.create(row.values().toArray())), Column.schema(table.columns())),
                folder + "/" + table.folder(),
                format);
    }

    /** On one thread of this process, without Spark. */
    long plainly(Path folder) {
        Map<RegisterTable, PlainTable> tables = new EnumMap<>(RegisterTable.class);
        Stream.of(RegisterTable.values())
                .forEach(table -> tables.put(table, new PlainTable(folder.resolve(table.folder()), table.columns())));
        Map<List<String>, BigDecimal> totals = new TreeMap<>(BY_TEXT);
        RegisterRows rows = new RegisterRows(0, row -> {
            add(tables, row);
            row.kilograms().ifPresent(kilograms -> totals.merge(row.totalKey(), kilograms, BigDecimal::add));
        });
        Findings findings = new Findings();
        RegisterFiles.readAll(files.stream().map(Path::of).toList(), rows, findings);
        findings.sorted().forEach(rows::finding);
        totals.forEach((key, kilograms) -> add(tables, total(key, kilograms)));
        tables.values().forEach(PlainTable::close);
        return findings.count(Finding.Severity.ERROR);
    }

    private static void add(Map<RegisterTable, PlainTable> tables, RegisterRow row) {
        Objects.requireNonNull(tables.get(row.table())).add(row.values().toArray());
    }
}

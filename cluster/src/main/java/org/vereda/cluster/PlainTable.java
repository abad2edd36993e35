package org.vereda.cluster;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A table written without Spark: one CSV file in a folder, with numbers that read back to the same bits. */
public final class PlainTable implements AutoCloseable {
    private final CsvWriter writer;

    public PlainTable(Path folder, List<Column> columns) {
        try {
            Files.createDirectories(folder);
            writer = CsvWriter.builder()
                    .build(Files.newBufferedWriter(folder.resolve("part-00000.csv"), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        writer.writeRecord(columns.stream().map(Column::name).toList());
    }

    /** Adds a row, a value for each column. */
    public void add(Object... row) {
        writer.writeRecord(Arrays.stream(row).map(String::valueOf).toArray(String[]::new));
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

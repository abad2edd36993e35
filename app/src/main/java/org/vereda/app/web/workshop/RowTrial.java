package org.vereda.app.web.workshop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.vereda.inventory.IndustryCode;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.folder.PartnershipSettings;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableWriter;

/**
 * A row that is written behind the others of a folder's table, to be read with them.
 *
 * @param root a folder that is gone afterwards
 * @param path the table
 */
record RowTrial(Path root, String path) {
    /** What is said about the row. */
    List<Finding> findings(List<String> columns, Map<String, String> row, Predicate<IndustryCode> knowsIndustry) {
        int line = append(columns, row);
        Findings findings = new Findings();
        PartnershipFolder.read(root, knowsIndustry, findings);
        return findings.sorted().stream()
                .filter(one ->
                        one.position().file().equals(path) && one.position().line() == line)
                .toList();
    }

    /** Writes it and gives the line where it stands. */
    private int append(List<String> columns, Map<String, String> row) {
        TableFormat format =
                PartnershipSettings.read(root, new Findings()).format(path).orUtf8();
        Path file = root.resolve(path);
        try {
            byte[] before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(before);
            if (before.length > 0 && before[before.length - 1] != '\n') {
                bytes.write('\n');
            }
            try (TableWriter writer = TableWriter.open(bytes, path, format)) {
                if (before.length == 0) {
                    writer.row(columns);
                }
                writer.row(columns.stream()
                        .map(column -> row.getOrDefault(column, "").replaceAll("\\R", " "))
                        .toList());
            }
            Files.write(file, bytes.toByteArray());
            return Math.toIntExact(
                    bytes.toString(StandardCharsets.ISO_8859_1).lines().count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

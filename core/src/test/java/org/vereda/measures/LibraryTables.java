package org.vereda.measures;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.Repository;
import org.vereda.measures.MeasureLibrary.Row;
import org.vereda.quantity.SourcePosition;

/** The shipped tables of measures and priors, read as plainly as a test can. */
final class LibraryTables {
    private static final Path FOLDER =
            Repository.root().resolve("core/src/main/resources/org/vereda/packs/measures-2026.1");

    private LibraryTables() {}

    static MeasureLibrary library() {
        return MeasureLibrary.read(rows(FOLDER.resolve("measures.csv")), Map.of());
    }

    static Priors priors() {
        return Priors.read(rows(FOLDER.resolve("priors.csv")), Map.of("iac", "IAC database"));
    }

    static List<Cells> rows(Path file) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(Files.readString(file, StandardCharsets.UTF_8))) {
            return reader.stream()
                    .map(row -> new Cells(
                            row.getFieldsAsMap(),
                            SourcePosition.of(file.getFileName().toString(), (int) row.getStartingLineNumber(), 0)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Cells row(Map<String, String> cells) {
        return new Cells(cells, SourcePosition.of("measures.csv", 2, 0));
    }

    record Cells(Map<String, String> cells, SourcePosition place) implements Row {
        @Override
        public Optional<String> text(String column) {
            return Optional.of(cells.getOrDefault(column, "")).filter(text -> !text.isBlank());
        }

        @Override
        public Optional<BigDecimal> decimal(String column) {
            return text(column).map(BigDecimal::new);
        }

        @Override
        public SourcePosition position(String column) {
            return place;
        }
    }
}

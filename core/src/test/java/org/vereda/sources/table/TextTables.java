package org.vereda.sources.table;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;

/** Short ways for tests to read a table from a text. */
final class TextTables {
    private TextTables() {}

    static Table open(String text, TableFormat format, Findings findings) {
        return open(text.getBytes(StandardCharsets.UTF_8), format, findings);
    }

    static Table open(byte[] bytes, TableFormat format, Findings findings) {
        return Table.read(new ByteArrayInputStream(bytes), "t.csv", format, findings);
    }

    static List<List<String>> cells(String text, TableFormat format) {
        return cells(text.getBytes(StandardCharsets.UTF_8), format);
    }

    static List<List<String>> cells(byte[] bytes, TableFormat format) {
        try (Table table = open(bytes, format, new Findings())) {
            return table.rows().map(TableRow::texts).toList();
        }
    }

    static TableRow row(String text, TableFormat format, Findings findings) {
        try (Table table = open(text, format, findings)) {
            return table.iterator().next();
        }
    }

    static List<String> found(Findings findings) {
        return findings.sorted().stream().map(Finding::toString).toList();
    }

    /** The findings of the failure that the step ends with. */
    static List<String> failure(Supplier<?> step) {
        InvalidInput failure = Assertions.catchThrowableOfType(InvalidInput.class, step::get);
        Assertions.assertThat(failure).as("a failure").isNotNull();
        return failure.findings().stream().map(Finding::toString).toList();
    }
}

package org.vereda.sources.registers;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.inventory.comparison.OutputTable;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/**
 * The table of outputs that trends are divided by: country, year, output, unit (or currency with the year of constant prices),
 * source, and where wanted industry, the beginning of its codes. One series keeps one unit.
 */
public final class OutputTableFile {
    private static final TableFormat FORMAT = TableFormat.CSV
            .requiring("country", "year", "output", "unit", "source")
            .knowing("industry");

    private final Findings findings;
    private final Map<List<String>, OutputTable.Row> firstOfSeries = new HashMap<>();
    private final Map<List<String>, OutputTable.Row> rows = new HashMap<>();

    private OutputTableFile(Findings findings) {
        this.findings = findings;
    }

    /**
     * Reads it. A row that cannot be used is an error and is left out.
     *
     * @throws org.vereda.quantity.InvalidInput where the file is missing or lacks a column
     */
    public static OutputTable read(Path path, Findings findings) {
        OutputTableFile file = new OutputTableFile(findings);
        try (Table table = Table.open(path, FORMAT, findings)) {
            return new OutputTable(
                    table.rows().map(file::row).flatMap(Optional::stream).toList());
        }
    }

    private Optional<OutputTable.Row> row(TableRow row) {
        Optional<Country> country = row.oneOf("country", Country.class);
        Optional<Integer> year = row.integer("year");
        Optional<BigDecimal> output = row.decimal("output").filter(amount -> isAboveZero(row, amount));
        Optional<String> unit = row.text("unit");
        Optional<String> source = row.text("source");
        if (country.isEmpty() || year.isEmpty() || output.isEmpty() || unit.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        OutputTable.Row read = new OutputTable.Row(
                country.get().name(),
                row.optionalText("industry").orElse(""),
                year.get(),
                output.get(),
                unit.get(),
                source.get(),
                row.position("output"));
        return fits(read) ? Optional.of(read) : Optional.empty();
    }

    private static boolean isAboveZero(TableRow row, BigDecimal amount) {
        if (amount.signum() > 0) {
            return true;
        }
        row.report(Finding.error(
                "registers.output-not-above-zero",
                row.position("output"),
                row.cell("output").value()));
        return false;
    }

    private boolean fits(OutputTable.Row row) {
        OutputTable.Row first = firstOfSeries.computeIfAbsent(List.of(row.country(), row.industry()), any -> row);
        if (!first.unit().equals(row.unit())) {
            findings.add(Finding.error("registers.output-other-unit", row.position(), row.unit(), first.unit()));
            return false;
        }
        OutputTable.Row before =
                rows.putIfAbsent(List.of(row.country(), row.industry(), Integer.toString(row.year())), row);
        if (before != null) {
            findings.add(Finding.error(
                    "registers.output-twice",
                    row.position(),
                    row.country(),
                    Integer.toString(row.year()),
                    before.position().toString()));
            return false;
        }
        return true;
    }
}

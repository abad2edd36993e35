package org.vereda.sources.registers.american;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vereda.inventory.releases.RegisterReport.ProductionWaste;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Unit;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableRow;

/**
 * Section 8 of Form R in TRI Basic Plus, type 2A: production-related waste of the current year (8.1 to 8.7) and the
 * production ratio or activity index (8.9). Forecasts and one-time events (8.8) are not read, and the type states no total.
 */
final class TriSectionEight {
    private static final String UNIT = TriPlusNames.IDENTITY.unit();
    private static final String RATIO = "prod ratio activity index";
    private static final String BASIS = "prod ratio or activity";
    /** 8.1, then 8.2 to 8.7. Before 8.1 was split, it stood in one column. */
    private static final List<TriColumn> PARTS = List.of(
            TriColumn.waste(
                    "quantity released current year",
                    "on site limited releases current year",
                    "other on site releases current year",
                    "off site limited releases current year",
                    "other off site releases current year"),
            TriColumn.waste("energy recovery on site current year"),
            TriColumn.waste("energy recovery off site current year"),
            TriColumn.waste("quantity recycled on site current year"),
            TriColumn.waste("quantity recycled off site current year"),
            TriColumn.waste("quantity treated on site current year"),
            TriColumn.waste("quantity treated off site current year"));

    private final Findings findings;
    private final int form;
    private final int unit;
    private final int ratio;
    private final int basis;
    private final List<Part> parts;

    private record Part(int whole, List<Integer> split) {}

    private TriSectionEight(RequiredColumns columns, Findings findings) {
        this.findings = findings;
        form = columns.index(TriPlusNames.IDENTITY.form());
        unit = columns.index(UNIT);
        ratio = columns.index(RATIO);
        basis = columns.index(BASIS);
        parts = PARTS.stream()
                .map(part -> new Part(
                        columns.index(part.name()),
                        part.parts().stream().map(columns::index).toList()))
                .toList();
    }

    /** The columns of section 8; nothing, with a note that names them, where the edition lacks some. */
    static Optional<TriSectionEight> of(Table table, RequiredColumns columns, Findings findings) {
        List<String> missing = Stream.concat(
                        Stream.of(UNIT, RATIO, BASIS), PARTS.stream().flatMap(TriColumn::all))
                .filter(name -> columns.index(name) == RequiredColumns.ABSENT)
                .map(RequiredColumns::first)
                .toList();
        if (missing.isEmpty()) {
            return Optional.of(new TriSectionEight(columns, findings));
        }
        findings.add(Finding.note("registers.no-section-8", table.headerPosition(), String.join(", ", missing)));
        return Optional.empty();
    }

    /** What a row states; nothing where it is a Form A, or states nothing. */
    Optional<ProductionWaste> waste(TableRow row) {
        if (TriText.optional(row, form).filter("A"::equals).isPresent() || isBlank(row)) {
            return Optional.empty();
        }
        return TriForm.unit(row, unit, findings).map(stated -> waste(row, stated));
    }

    private boolean isBlank(TableRow row) {
        IntStream amounts = parts.stream()
                .flatMapToInt(part -> IntStream.concat(
                        IntStream.of(part.whole()), part.split().stream().mapToInt(Integer::intValue)));
        return IntStream.concat(IntStream.of(ratio), amounts)
                .allMatch(column -> TriText.stated(row, column).isEmpty());
    }

    private ProductionWaste waste(TableRow row, Unit stated) {
        List<Quantity> amounts = parts.stream()
                .map(part -> new Quantity(amount(row, part), stated))
                .toList();
        return new ProductionWaste(
                amounts.get(0),
                amounts.get(1),
                amounts.get(2),
                amounts.get(3),
                amounts.get(4),
                amounts.get(5),
                amounts.get(6),
                Optional.empty(),
                TriText.stated(row, ratio).flatMap(text -> row.decimal(ratio)),
                TriForm.ratioBasis(row, basis));
    }

    /** The split columns, or the one before the split where all of them are zero. */
    private BigDecimal amount(TableRow row, Part part) {
        BigDecimal split =
                part.split().stream().map(column -> amount(row, column)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return split.signum() == 0 ? amount(row, part.whole()) : split;
    }

    private BigDecimal amount(TableRow row, int column) {
        return TriText.stated(row, column)
                .map(text -> TriText.amount(row, column, findings))
                .orElse(BigDecimal.ZERO);
    }
}

package org.vereda.report.upstream;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.vereda.report.content.ProductLine;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/** What recycled content changes in the footprints of products, with all that is needed to compute it again. */
public final class RecycledTable {
    /** Digits that are shown: beyond them lies what a loss that is divided by leaves. */
    private static final MathContext DIGITS = new MathContext(12);

    private RecycledTable() {}

    /** A row for each material of a product that is recycled in part. */
    public static ReportTable of(List<ProductLine.Recycled> lines) {
        return new ReportTable(
                "recycled",
                List.of(
                        Column.of("product"),
                        Column.of("maker"),
                        Column.of("content-material"),
                        Column.of("content-mass", "kg"),
                        Column.of("content-share"),
                        Column.of("recycled-virgin", "kg CO2e/kg"),
                        Column.of("recycled-factor", "kg CO2e/kg"),
                        Column.of("content-change", "kg CO2e"),
                        Column.of("content-consumer"),
                        Column.of("content-vehicles"),
                        Column.of("content-accounting"),
                        Column.of("content-lot")),
                lines.stream().map(RecycledTable::row).toList(),
                List.of());
    }

    private static List<Cell> row(ProductLine.Recycled line) {
        return List.of(
                Cell.text(line.product()),
                Cell.text(line.maker()),
                Cell.text(line.material()),
                Cell.number(line.kilograms()),
                new Cell.Share(line.share()),
                Cell.number(line.virgin()),
                Cell.number(line.recycled()),
                Cell.number(line.change()),
                Cell.word(line.consumer()),
                Cell.word(line.vehicles()),
                Cell.word(line.accounting()),
                line.lot().isEmpty() ? new Cell.Missing() : Cell.text(line.lot()));
    }

    /** A line of text that can be computed again by hand. */
    public static String text(ProductLine.Recycled line, Page page) {
        String sum = page.say(
                "label.recycled.line",
                line.material(),
                line.product(),
                exact(line.kilograms(), page),
                page.numbers().percent(line.share(), 0),
                exact(line.recycled(), page),
                exact(line.virgin(), page),
                exact(line.change(), page));
        String kind = page.say(
                "label.recycled.kind",
                page.say(line.consumer()),
                page.say(line.vehicles()),
                page.say(line.accounting()),
                line.lot().isEmpty() ? "–" : line.lot());
        return sum + " " + kind;
    }

    private static String exact(BigDecimal number, Page page) {
        BigDecimal shown = number.round(DIGITS).stripTrailingZeros();
        return page.numbers().fixed(shown, Math.max(0, shown.scale()));
    }
}

package org.vereda.sources.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vereda.inventory.statistics.MissingFigure;
import org.vereda.inventory.statistics.MissingFigure.Reason;
import org.vereda.inventory.statistics.Statistic.Sector;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableCell;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/**
 * Statistics Canada, physical flow accounts for energy (table 38-10-0096-01, terajoules) and water (38-10-0250-01, thousand
 * cubic meters), in the form of StatCan's table downloads: one row for each industry and year.
 *
 * <p>A blank value has its symbol in the column STATUS ({@code ..}, {@code x}, {@code F}); beside a value stand {@code E} (use
 * with caution) there or {@code p} and {@code r} (preliminary, revised) in SYMBOL. Totals stand beside industries. The
 * industries differ by table: water knows transportation equipment only as a whole (BS336), energy has BS33610.
 */
final class StatCanFlows implements FactTable {
    static final StatCanFlows ENERGY = new StatCanFlows("statcan-energy", "energy", "Terajoules", Units.TERAJOULE);
    static final StatCanFlows WATER = new StatCanFlows("statcan-water", "water", "Cubic metres", Units.CUBIC_METER);

    private static final TableFormat FORMAT = TableFormat.CSV.withNumberStyle(NumberStyle.PLAIN_POINT);
    private static final List<String> COLUMNS =
            List.of("REF_DATE", "GEO", "Sector", "UOM", "SCALAR_FACTOR", "VALUE", "STATUS", "SYMBOL");
    private static final Map<String, BigDecimal> SCALES = Map.of(
            "units", BigDecimal.ONE,
            "thousands", BigDecimal.valueOf(1_000),
            "millions", BigDecimal.valueOf(1_000_000));
    private static final Pattern CODED = Pattern.compile("(.*\\S)\\s*\\[([A-Z]+[A-Z0-9]*)]");

    private final String table;
    private final String indicator;
    private final String unitText;
    private final Unit unit;

    private StatCanFlows(String table, String indicator, String unitText, Unit unit) {
        this.table = table;
        this.indicator = indicator;
        this.unitText = unitText;
        this.unit = unit;
    }

    @Override
    public String id() {
        return table;
    }

    @Override
    public boolean recognizes(FactFile file) {
        return file.isText() && file.hasColumns(FORMAT, COLUMNS) && hasUnitInFirstRow(file);
    }

    @Override
    public void read(FactFile file, Visitor visitor, Findings findings) {
        try (Table rows = file.open(FORMAT.requiring(COLUMNS.toArray(String[]::new)), findings)) {
            for (TableRow row : rows) {
                read(row, visitor);
            }
        }
    }

    private void read(TableRow row, Visitor visitor) {
        Optional<Integer> year = row.integer("REF_DATE");
        Optional<CanadianPlace> place = CanadianPlace.read(row, "GEO");
        Optional<String> sector = row.text("Sector");
        Optional<BigDecimal> scale = scale(row);
        if (year.isPresent() && place.isPresent() && sector.isPresent() && scale.isPresent()) {
            Cells.About about =
                    new Cells.About(table, Country.CA, place.get().province(), sector(sector.get()), year.get());
            readValue(new Cells(row, visitor, about), scale.get());
        }
    }

    private void readValue(Cells cells, BigDecimal scale) {
        TableRow row = cells.row();
        TableCell value = row.cell("VALUE");
        String status = row.cell("STATUS").value();
        Cells.Measure measure = Cells.Measure.of(indicator, unit);
        Optional<Reason> reason = MissingFigure.reason(value.value());
        if (reason.isPresent()) {
            String symbol = value.isBlank() ? status : value.value();
            cells.missing(value, measure, symbol, MissingFigure.reason(symbol).orElse(Reason.BY_NOTE));
            return;
        }
        if (!status.isEmpty() && MissingFigure.reason(status).isPresent()) {
            row.report(Finding.warning("facts.value-beside-symbol", value.position(), value.value(), status));
        }
        String mark = (status + " " + row.cell("SYMBOL").value()).strip();
        row.decimal("VALUE")
                .ifPresent(number -> cells.figure(value, measure, new Quantity(number.multiply(scale), unit), mark));
    }

    private Optional<BigDecimal> scale(TableRow row) {
        TableCell stated = row.cell("UOM");
        TableCell factor = row.cell("SCALAR_FACTOR");
        Optional<BigDecimal> scale = Optional.ofNullable(SCALES.get(TableFormat.inOneLine(factor.value())));
        boolean isKnown = stated.value().equalsIgnoreCase(unitText);
        if (!isKnown) {
            row.report(Finding.error("facts.unknown-unit", stated.position(), stated.value(), unitText));
        } else if (scale.isEmpty()) {
            row.report(Finding.error(
                    "facts.unknown-unit",
                    factor.position(),
                    factor.value(),
                    String.join(", ", SCALES.keySet().stream().sorted().toList())));
        }
        return isKnown ? scale : Optional.empty();
    }

    /** Totals have no code; households by purpose have none either and are parts. */
    private static Sector sector(String text) {
        Matcher coded = CODED.matcher(text);
        return coded.matches()
                ? new Sector("IOIC", coded.group(2), coded.group(1), false)
                : new Sector("IOIC", "", text, text.startsWith("Total"));
    }

    private boolean hasUnitInFirstRow(FactFile file) {
        try (Table rows = file.open(FORMAT, new Findings())) {
            return rows.rows()
                    .findFirst()
                    .filter(row -> row.cell("UOM").value().equalsIgnoreCase(unitText))
                    .isPresent();
        } catch (InvalidInput e) {
            return false;
        }
    }
}

package org.vereda.sources.facts;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vereda.inventory.statistics.Statistic.Sector;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/**
 * US EPA, eGRID workbook ({@code egrid<year>_data.xlsx}), imperial or metric edition: output emission rates, emissions and net
 * generation of subregions, states, the country and plants, and the gross loss of the grids.
 *
 * <p>Each sheet has two header lines: long names with the unit in brackets at their end, then field codes, by which columns
 * are found. The unit is read from the name and never guessed; "tons" there are short tons, "metric tons" tonnes. The year is
 * that of the data (YEAR), not the year for which somebody uses the rates.
 */
final class EgridWorkbook implements FactTable {
    private static final int CODE_LINE = 2;
    private static final String LOST = "ESTLOSS";
    /** Losses are printed with two digits or more. */
    private static final double LOSS_ROUNDING = 0.06;

    private static final Pattern UNIT = Pattern.compile(".*\\(([^()]+)\\)\\s*", Pattern.DOTALL);
    private static final Map<String, Unit> UNITS = units();

    /** Field codes without the prefix of their sheet, and what they count. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("NGENAN", "generation"),
            Map.entry("NOXAN", "nox"),
            Map.entry("SO2AN", "so2"),
            Map.entry("CO2AN", "co2"),
            Map.entry("CH4AN", "ch4"),
            Map.entry("N2OAN", "n2o"),
            Map.entry("CO2EQA", "ghg"),
            Map.entry("NOXRTA", "nox-rate"),
            Map.entry("SO2RTA", "so2-rate"),
            Map.entry("CO2RTA", "co2-rate"),
            Map.entry("CH4RTA", "ch4-rate"),
            Map.entry("N2ORTA", "n2o-rate"),
            Map.entry("C2ERTA", "ghg-rate"));

    /** The kinds of sheets that are read: how they are named, and what their rows are about. */
    private enum Kind {
        SUBREGION("SRL", "SR", "egrid-subregions", "eGRID subregion", "SUBRGN", "SRNAME"),
        STATE("ST", "ST", "egrid-states", "eGRID state", "PSTATABB", "PSTATABB"),
        COUNTRY("US", "US", "egrid-country", "eGRID country", "", ""),
        PLANT("PLNT", "PL", "egrid-plants", "ORISPL", "ORISPL", "PNAME"),
        LOSS("GGL", "", "egrid-losses", "eGRID grid", "REGION", "REGION");

        private final Pattern sheet;
        private final String prefix;
        private final String table;
        private final String classification;
        private final String code;
        private final String name;

        Kind(String sheet, String prefix, String table, String classification, String code, String name) {
            this.sheet = Pattern.compile(sheet + "\\d\\d");
            this.prefix = prefix;
            this.table = table;
            this.classification = classification;
            this.code = code;
            this.name = name;
        }

        List<String> needed() {
            if (this == LOSS) {
                return List.of("YEAR", code, LOST, "TOTDISP", "DIRCTUSE", "GGRSLOSS");
            }
            return code.isEmpty() ? List.of("YEAR") : List.of("YEAR", code, name);
        }
    }

    /** A column that is read, and what it counts. */
    private record Column(String code, Cells.Measure measure) {}

    @Override
    public String id() {
        return "egrid";
    }

    @Override
    public boolean recognizes(FactFile file) {
        return file.sheets().stream()
                .anyMatch(sheet -> Kind.SUBREGION.sheet.matcher(sheet).matches()
                        || Kind.STATE.sheet.matcher(sheet).matches()
                        || Kind.PLANT.sheet.matcher(sheet).matches());
    }

    @Override
    public void read(FactFile file, Visitor visitor, Findings findings) {
        for (String sheet : file.sheets()) {
            for (Kind kind : Kind.values()) {
                if (kind.sheet.matcher(sheet).matches()) {
                    read(file, sheet, kind, visitor, findings);
                }
            }
        }
    }

    private static void read(FactFile file, String sheet, Kind kind, Visitor visitor, Findings findings) {
        TableFormat format = TableFormat.CSV
                .withSheet(sheet)
                .withHeaderLine(CODE_LINE)
                .withNumberStyle(NumberStyle.PLAIN_POINT)
                .requiring(kind.needed().toArray(String[]::new));
        List<String> names = file.lines(sheet, 1).stream().findFirst().orElse(List.of());
        try (Table table = file.open(format, findings)) {
            List<Column> columns = columns(table, kind, names);
            for (TableRow row : table) {
                read(row, kind, columns, visitor);
            }
        }
    }

    private static void read(TableRow row, Kind kind, List<Column> columns, Visitor visitor) {
        Optional<Integer> year = row.integer("YEAR");
        Optional<String> code = kind.code.isEmpty() ? Optional.of("US") : row.text(kind.code);
        Optional<String> name = kind.name.isEmpty() ? Optional.of("United States") : row.text(kind.name);
        if (year.isPresent() && code.isPresent() && name.isPresent()) {
            Sector sector = new Sector(kind.classification, code.get(), name.get(), false);
            Cells cells = new Cells(
                    row, visitor, new Cells.About(kind.table, Country.US, state(row, kind), sector, year.get()));
            columns.forEach(column -> cells.read(column.code(), column.measure()));
            if (kind == Kind.LOSS) {
                readLoss(cells);
            }
        }
    }

    /**
     * The gross loss of a grid, {@code losses / (disposition - direct use)}, which editions write as a fraction or as a percentage
     * without saying so in the name: it is the one that the other cells of the row give.
     */
    private static void readLoss(Cells cells) {
        TableRow row = cells.row();
        Optional<BigDecimal> lost = row.optional().decimal(LOST);
        Optional<BigDecimal> disposed = row.optional().decimal("TOTDISP");
        Optional<BigDecimal> direct = row.optional().decimal("DIRCTUSE");
        Optional<BigDecimal> stated =
                NumberStyle.PLAIN_POINT.parse(row.cell("GGRSLOSS").value());
        if (lost.isEmpty() || disposed.isEmpty() || direct.isEmpty() || stated.isEmpty()) {
            cells.read("GGRSLOSS", Cells.Measure.of("grid-loss", Units.ONE));
            return;
        }
        double loss =
                lost.get().doubleValue() / disposed.get().subtract(direct.get()).doubleValue();
        for (Unit unit : List.of(Units.ONE, Units.PERCENT)) {
            double inUnit = loss / unit.factor().doubleValue();
            if (Math.abs(inUnit - stated.get().doubleValue()) <= LOSS_ROUNDING * inUnit) {
                cells.read("GGRSLOSS", Cells.Measure.of("grid-loss", unit));
                return;
            }
        }
        row.report(Finding.warning(
                "facts.total-differs", row.position("GGRSLOSS"), stated.get().toPlainString(), Double.toString(loss)));
    }

    /** The state of a state or plant; eGRID also lists Puerto Rico. */
    private static Optional<Subdivision> state(TableRow row, Kind kind) {
        if (kind != Kind.STATE && kind != Kind.PLANT) {
            return Optional.empty();
        }
        String code = row.cell("PSTATABB").value();
        try {
            return Optional.of(Subdivision.parse("US-" + code));
        } catch (InvalidInput e) {
            row.report(Finding.warning("facts.unknown-state", row.position("PSTATABB"), code));
            return Optional.empty();
        }
    }

    private static List<Column> columns(Table table, Kind kind, List<String> names) {
        if (kind == Kind.LOSS) {
            return List.of(new Column(LOST, Cells.Measure.of("estimated-losses", unit(table, LOST, names))));
        }
        return FIELDS.keySet().stream()
                .sorted()
                .map(field -> kind.prefix + field)
                .filter(table::hasColumn)
                .map(code -> new Column(
                        code,
                        Cells.Measure.of(
                                String.valueOf(FIELDS.get(code.substring(kind.prefix.length()))),
                                unit(table, code, names))))
                .toList();
    }

    /**
     * The unit that the long name of the column states in brackets at its end.
     *
     * @throws InvalidInput where it states none that eGRID uses
     */
    private static Unit unit(Table table, String code, List<String> names) {
        int index = table.columns().indexOf(code);
        String name = index >= 0 && index < names.size() ? names.get(index) : "";
        Matcher unit = UNIT.matcher(name);
        String text = unit.matches() ? unit.group(1).strip().toLowerCase(Locale.ROOT) : "";
        return Optional.ofNullable(UNITS.get(text))
                .orElseThrow(() -> InvalidInput.of(Finding.error(
                        "facts.no-unit-in-name",
                        new SourcePosition(
                                table.headerPosition().file(),
                                table.headerPosition().sheet(),
                                1,
                                index + 1),
                        code,
                        name)));
    }

    private static Map<String, Unit> units() {
        Map<String, Unit> units = new HashMap<>();
        units.put("lb/mwh", Units.POUND.per(Units.MEGAWATT_HOUR));
        units.put("lbs/mwh", Units.POUND.per(Units.MEGAWATT_HOUR));
        units.put("kg/mwh", Units.KILOGRAM.per(Units.MEGAWATT_HOUR));
        units.put("mwh", Units.MEGAWATT_HOUR);
        units.put("gj", Units.GIGAJOULE);
        units.put("tons", Units.SHORT_TON);
        units.put("short tons", Units.SHORT_TON);
        units.put("metric tons", Units.TONNE);
        units.put("lb", Units.POUND);
        units.put("lbs", Units.POUND);
        units.put("kg", Units.KILOGRAM);
        return units;
    }
}

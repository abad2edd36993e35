package org.vereda.sources.facts;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vereda.inventory.statistics.Statistic.Sector;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Units;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/**
 * Mexico's national emissions inventory (SEMARNAT, Inventario Nacional de Emisiones de México): tonnes a year of seven
 * pollutants, ISO-8859-1. Fixed sources come by industry for the country, and by industry and state; all sources together
 * come by state.
 *
 * <p>The year stands only in the name of the file. Notes stand below the rows; blanks mean "not reported or none" and are
 * no zeros.
 */
final class InemInventory implements FactTable {
    /** Fixed sources by industry, of the country or of its states. */
    static final InemInventory SECTORS = new InemInventory("inem-fixed");
    /** All sources together, by state. */
    static final InemInventory STATES = new InemInventory("inem-states");

    private static final String STATE = "CVE Estado";
    private static final TableFormat FORMAT =
            TableFormat.CSV.withCharset(StandardCharsets.ISO_8859_1).withNumberStyle(NumberStyle.PLAIN_POINT);
    private static final Map<String, String> POLLUTANTS = pollutants();

    private final String table;

    private InemInventory(String table) {
        this.table = table;
    }

    @Override
    public String id() {
        return table;
    }

    @Override
    public boolean recognizes(FactFile file) {
        boolean byState = hasColumns(file, STATE, "Estado");
        boolean bySector = hasColumns(file, STATE, "Estado", "sector") || hasColumns(file, "Categoría");
        return file.isText() && (this == SECTORS ? bySector : byState && !bySector);
    }

    @Override
    public void read(FactFile file, Visitor visitor, Findings findings) {
        int year = file.year();
        try (Table rows = file.open(FORMAT, findings)) {
            boolean byState = rows.hasColumn(STATE);
            for (TableRow row : rows) {
                if (!isNote(row, byState ? "Estado" : "PM10")) {
                    read(row, byState, year, visitor);
                }
            }
        }
    }

    private void read(TableRow row, boolean byState, int year, Visitor visitor) {
        Optional<Subdivision> state = byState ? state(row) : Optional.empty();
        Optional<String> sector =
                this == STATES ? Optional.of("Todas las fuentes") : row.text(byState ? "sector" : "Categoría");
        if (state.isPresent() == byState && sector.isPresent()) {
            Cells.About about =
                    new Cells.About(table, Country.MX, state, new Sector("INEM", "", sector.get(), false), year);
            Cells cells = new Cells(row, visitor, about);
            POLLUTANTS.forEach(
                    (column, indicator) -> cells.read(column, new Cells.Measure(indicator, "air", "", Units.TONNE)));
        }
    }

    private static Optional<Subdivision> state(TableRow row) {
        Optional<Integer> number = row.integer(STATE);
        Optional<Subdivision> state = number.flatMap(MexicanStates::byNumber);
        if (number.isPresent() && state.isEmpty()) {
            row.report(Finding.error(
                    "facts.unknown-region", row.position(STATE), row.cell(STATE).value()));
        }
        return state;
    }

    /** Below the rows stand notes in the first cell; the other cells are blank. */
    private static boolean isNote(TableRow row, String second) {
        return row.cell(second).isBlank() && row.texts().stream().skip(1).allMatch(String::isBlank);
    }

    private static boolean hasColumns(FactFile file, String... names) {
        return file.isText()
                && file.hasColumns(FORMAT, List.copyOf(POLLUTANTS.keySet()))
                && file.hasColumns(FORMAT, List.of(names));
    }

    private static Map<String, String> pollutants() {
        Map<String, String> pollutants = new LinkedHashMap<>();
        for (String column : List.of("PM10", "PM2.5", "SO2", "CO", "NOX")) {
            pollutants.put(column, column.toLowerCase(Locale.ROOT));
        }
        pollutants.put("COV", "voc");
        pollutants.put("NH3", "nh3");
        return pollutants;
    }
}

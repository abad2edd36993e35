package org.vereda.sources.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.inventory.statistics.Statistic.Sector;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/**
 * National totals of the Toxics Release Inventory by substance, against which the register's own files can be controlled:
 * StEWI's {@code TRI_<year>_NationalTotals.csv} by air, soil and water, and EPA's release report by chemical
 * ({@code TRI_chem_release_<year>.csv}).
 *
 * <p>Codes are CAS numbers without dashes or TRI's codes of categories ({@code N420}, {@code MIXTURE}, {@code TRD SECRT}). In
 * the report by chemical a point alone means that nothing was reported; it is no zero. That report states no unit; its
 * amounts are pounds, as its air columns add up to StEWI's. Dioxins (N150) are among the pounds there.
 */
final class StewiTotals implements FactTable {
    /** StEWI's national totals by substance and medium. */
    static final StewiTotals TOTALS = new StewiTotals("tri-totals");
    /** EPA's report of releases by chemical. */
    static final StewiTotals RELEASES = new StewiTotals("tri-releases");

    private static final TableFormat TOTAL_FORMAT = TableFormat.CSV.withNumberStyle(NumberStyle.PLAIN_POINT);
    private static final List<String> TOTAL_COLUMNS = List.of("Compartment", "FlowName", "CAS", "Unit", "FlowAmount");
    private static final TableFormat RELEASE_FORMAT = TableFormat.CSV.withNumberStyle(NumberStyle.POINT);
    private static final Map<String, String> RELEASE_MEDIA = Map.of(
            "Fugitive Air Emissions", "air-fugitive",
            "Point Source Air Emissions", "air-stack",
            "Surface Water Discharges", "water",
            "On-site Land Treatment", "land-treatment",
            "Other On-site Land Disposal", "land-other",
            "Off-site Land Treatment", "off-site-land-treatment",
            "Other Off-site Land Disposal", "off-site-land-other");
    private static final Map<String, Unit> UNITS = Map.of("Pounds", Units.POUND, "Grams", Units.GRAM);
    private static final Sector ALL = new Sector("TRI", "", "All industries that report", false);

    private final String table;

    private StewiTotals(String table) {
        this.table = table;
    }

    @Override
    public String id() {
        return table;
    }

    @Override
    public boolean recognizes(FactFile file) {
        return file.isText()
                && (this == TOTALS
                        ? file.hasColumns(TOTAL_FORMAT, TOTAL_COLUMNS)
                        : file.hasColumns(RELEASE_FORMAT, List.of("Chemical", "CAS Number"))
                                && file.hasColumns(RELEASE_FORMAT, List.copyOf(RELEASE_MEDIA.keySet())));
    }

    @Override
    public void read(FactFile file, Visitor visitor, Findings findings) {
        Cells.About about = new Cells.About(table, Country.US, Optional.empty(), ALL, file.year());
        try (Table rows = file.open(this == TOTALS ? TOTAL_FORMAT : RELEASE_FORMAT, findings)) {
            for (TableRow row : rows) {
                Cells cells = new Cells(row, visitor, about);
                if (this == TOTALS) {
                    readTotal(cells);
                } else {
                    readReleases(cells);
                }
            }
        }
    }

    private static void readTotal(Cells cells) {
        TableRow row = cells.row();
        Optional<String> code = row.text("CAS");
        Optional<String> medium = row.text("Compartment");
        Optional<Unit> unit = Optional.ofNullable(UNITS.get(row.cell("Unit").value()));
        if (unit.isEmpty()) {
            row.report(Finding.error(
                    "facts.unknown-unit", row.position("Unit"), row.cell("Unit").value(), "Pounds, Grams"));
        }
        if (code.isPresent() && medium.isPresent() && unit.isPresent()) {
            cells.read("FlowAmount", new Cells.Measure(code.get(), medium.get(), "", unit.get()));
        }
    }

    private static void readReleases(Cells cells) {
        cells.row()
                .text("CAS Number")
                .ifPresent(code -> RELEASE_MEDIA.forEach(
                        (column, medium) -> cells.read(column, new Cells.Measure(code, medium, "", Units.POUND))));
    }
}

package org.vereda.sources.facts;

import java.util.List;
import java.util.Optional;
import org.vereda.inventory.statistics.Statistic.Sector;
import org.vereda.quantity.Country;
import org.vereda.quantity.Findings;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.Units;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/**
 * National totals of the Greenhouse Gas Reporting Program by gas and subpart of 40 CFR 98 ({@code
 * GHGRP_<year>_NationalTotals.csv} of StEWI), in kilograms of gas; groups such as {@code HFC} are kilograms of CO2 equivalent.
 *
 * <p>The file states no unit; StEWI keeps every mass in kilograms, which fits the size of the national inventory. Which GWPs
 * are in the groups is not stated and stays open. Biogenic CO2 ({@code BIOCO2}) stands apart.
 */
final class GhgrpTotals implements FactTable {
    private static final TableFormat FORMAT = TableFormat.CSV.withNumberStyle(NumberStyle.PLAIN_POINT);
    private static final List<String> COLUMNS = List.of("FlowName", "FlowCode", "SUBPART_NAME", "FlowAmount");

    @Override
    public String id() {
        return "ghgrp-totals";
    }

    @Override
    public boolean recognizes(FactFile file) {
        return file.isText() && file.hasColumns(FORMAT, COLUMNS);
    }

    @Override
    public void read(FactFile file, Visitor visitor, Findings findings) {
        int year = file.year();
        try (Table rows = file.open(FORMAT, findings)) {
            for (TableRow row : rows) {
                Optional<String> gas = row.text("FlowCode");
                Optional<String> subpart = row.text("SUBPART_NAME");
                if (gas.isPresent() && subpart.isPresent()) {
                    Sector sector = new Sector("40 CFR 98", subpart.get(), "Subpart " + subpart.get(), false);
                    Cells.About about = new Cells.About(id(), Country.US, Optional.empty(), sector, year);
                    new Cells(row, visitor, about)
                            .read("FlowAmount", new Cells.Measure(gas.get(), "air", "", Units.KILOGRAM));
                }
            }
        }
    }
}

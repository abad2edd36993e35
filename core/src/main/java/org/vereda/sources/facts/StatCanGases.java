package org.vereda.sources.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vereda.inventory.statistics.Statistic.Sector;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/**
 * Statistics Canada, physical flow account for greenhouse gas emissions by gas (supplement to table 38-10-0097-01): a
 * workbook with industries of the Input-Output Industry Classification, Canada and its provinces, in kilotonnes of CO2
 * equivalent.
 *
 * <p>Canada stands beside its provinces, and three totals beside the industries. Which GWPs are meant is read from the
 * notes in the workbook's first sheet.
 */
final class StatCanGases implements FactTable {
    private static final String YEAR = "Reference period/Période de référence";
    private static final String UNIT = "Unit of measure/Unité de mesure";
    private static final List<String> COLUMNS = List.of(
            YEAR, "GEO_E", "IOIC_L61", "DescE_L61", UNIT, "CO2", "CH4 (CO2 eq)", "N2O (CO2 eq)", "Total (CO2 eq)");
    private static final int LAST_NOTE = 40;

    @Override
    public String id() {
        return "statcan-ghg";
    }

    @Override
    public boolean recognizes(FactFile file) {
        return sheet(file).isPresent();
    }

    @Override
    public void read(FactFile file, Visitor visitor, Findings findings) {
        String basis = basis(file, findings);
        TableFormat format = format(sheet(file).orElseThrow()).requiring(COLUMNS.toArray(String[]::new));
        try (Table table = file.open(format, findings)) {
            for (TableRow row : table) {
                read(row, basis, visitor);
            }
        }
    }

    private void read(TableRow row, String basis, Visitor visitor) {
        Optional<Integer> year = row.integer(YEAR);
        Optional<CanadianPlace> region = CanadianPlace.read(row, "GEO_E");
        boolean isKnownUnit = row.cell(UNIT).value().equalsIgnoreCase("Kt CO2 eq");
        if (!isKnownUnit) {
            row.report(Finding.error(
                    "facts.unknown-unit", row.position(UNIT), row.cell(UNIT).value(), "Kt CO2 eq"));
        }
        if (year.isPresent() && region.isPresent() && isKnownUnit) {
            Cells cells = new Cells(
                    row, visitor, new Cells.About(id(), Country.CA, region.get().province(), sector(row), year.get()));
            cells.read("CO2", Cells.Measure.of("co2", Units.KILOTONNE));
            cells.read("CH4 (CO2 eq)", new Cells.Measure("ch4-co2e", "", basis, Units.KILOTONNE));
            cells.read("N2O (CO2 eq)", new Cells.Measure("n2o-co2e", "", basis, Units.KILOTONNE));
            cells.read("Total (CO2 eq)", new Cells.Measure("ghg", "", basis, Units.KILOTONNE));
        }
    }

    private static Sector sector(TableRow row) {
        String code = row.cell("IOIC_L61").value();
        String name = row.optionalText("DescE_L61").orElse(code);
        boolean isTotal = code.startsWith("Total");
        return new Sector("IOIC", isTotal ? "" : code, isTotal ? code : name, isTotal);
    }

    /** GWPs of 28 for methane and 265 for nitrous oxide are those of AR5, 25 and 298 those of AR4. */
    private static String basis(FactFile file, Findings findings) {
        String notes = file.lines(file.sheets().getFirst(), LAST_NOTE).stream()
                .map(line -> String.join(" ", line))
                .collect(Collectors.joining(" "));
        if (notes.contains("methane and nitrous oxide of 28 and 265")) {
            return "AR5";
        }
        if (notes.contains("methane and nitrous oxide of 25 and 298")) {
            return "AR4";
        }
        findings.add(Finding.warning("facts.no-gwp-stated", SourcePosition.ofFile(file.name())));
        return "";
    }

    private static Optional<String> sheet(FactFile file) {
        return file.sheets().stream()
                .filter(sheet -> file.hasColumns(format(sheet), COLUMNS))
                .findFirst();
    }

    private static TableFormat format(String sheet) {
        return TableFormat.CSV.withSheet(sheet).withNumberStyle(NumberStyle.PLAIN_POINT);
    }
}

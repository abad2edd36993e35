package org.vereda.sources.facts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vereda.inventory.statistics.Statistic.Sector;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/**
 * Environment and Climate Change Canada, National Inventory Report, Annex 13: electricity in Canada. One sheet for Canada and
 * for each province and territory, years in columns.
 *
 * <p>Read are the intensities of generation and consumption (g/kWh, rounded by the publisher), their gases, the totals of
 * emissions and generation, unallocated energy and SF6. The breakdown by fuel is not read. Years may be texts and carry the
 * mark {@code a} (preliminary). Where the notes of a sheet send the reader elsewhere ({@code **}), that is told as a note:
 * Prince Edward Island has no consumption intensity, and New Brunswick's is to be used.
 */
final class NirElectricity implements FactTable {
    private static final int TITLE_LINE = 1;
    private static final int YEAR_LINE = 3;
    private static final int LINES = 80;
    private static final int LABEL = 1;
    private static final int SECTION = 2;
    private static final Pattern SHEET = Pattern.compile("Table A13-\\d+");
    private static final Pattern TITLE =
            Pattern.compile("Electricity Generation and GHG Emission Details for (?:the )?(.+)");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)([a-z]*)");
    private static final Unit GRAMS_PER_KILOWATT_HOUR = Units.GRAM.per(Units.KILOWATT_HOUR);
    /** Annex 13 of the editions since 2024 uses the GWPs of AR5, as the whole inventory does. */
    private static final String BASIS = "AR5";

    /** A row by how its label begins, and by its section where the label alone is not enough. */
    private record Line(String label, String section, Cells.Measure measure) {}

    private static final List<Line> LINES_READ = List.of(
            line("CO2 intensity", "co2-generation-intensity", "", GRAMS_PER_KILOWATT_HOUR),
            line("CH4 intensity", "ch4-generation-intensity", "", GRAMS_PER_KILOWATT_HOUR),
            line("N2O intensity", "n2o-generation-intensity", "", GRAMS_PER_KILOWATT_HOUR),
            line("Generation Intensity (g CO2 eq", "generation-intensity", BASIS, GRAMS_PER_KILOWATT_HOUR),
            line("Consumption Intensity (g CO2 eq", "consumption-intensity", BASIS, GRAMS_PER_KILOWATT_HOUR),
            line("Unallocated Energy (GWh)", "unallocated-energy", "", Units.GIGAWATT_HOUR),
            line("SF6 Emissions (kt CO2 eq)", "sf6-co2e", BASIS, Units.KILOTONNE),
            new Line("Overall Total", "kt CO2 eq", new Cells.Measure("ghg", "", BASIS, Units.KILOTONNE)),
            new Line("Overall Total", "GWh", Cells.Measure.of("generation", Units.GIGAWATT_HOUR)));

    private static final Sector POWER = new Sector("NAICS", "22111", "Electric power generation", false);

    @Override
    public String id() {
        return "nir-electricity";
    }

    @Override
    public boolean recognizes(FactFile file) {
        return file.sheets().stream().anyMatch(sheet -> isOfAnnex13(file, sheet));
    }

    @Override
    public void read(FactFile file, Visitor visitor, Findings findings) {
        for (String sheet : file.sheets()) {
            if (isOfAnnex13(file, sheet)) {
                read(file, sheet, visitor, findings);
            }
        }
    }

    private void read(FactFile file, String sheet, Visitor visitor, Findings findings) {
        List<List<String>> lines = file.requireLines(sheet, LINES);
        String name = title(lines).orElseThrow().group(1).strip();
        Optional<CanadianPlace> place = CanadianPlace.find(name);
        if (place.isEmpty()) {
            findings.add(Finding.error(
                    "facts.unknown-region", new SourcePosition(file.name(), sheet, TITLE_LINE, LABEL + 1), name));
            return;
        }
        TableFormat format =
                TableFormat.CSV.withSheet(sheet).withHeaderLine(YEAR_LINE).withNumberStyle(NumberStyle.PLAIN_POINT);
        try (Table table = file.open(format, findings)) {
            read(table, place.get().province(), visitor);
        }
        redirections(lines)
                .forEach(note -> findings.add(Finding.note(
                        "facts.stand-in-region", new SourcePosition(file.name(), sheet, 0, 0), name, note)));
    }

    private void read(Table table, Optional<Subdivision> province, Visitor visitor) {
        String section = "";
        for (TableRow row : table) {
            String label = row.cell(LABEL).value();
            section = label.isEmpty() ? section(row, section) : section;
            for (Line line : LINES_READ) {
                if (label.startsWith(line.label()) && section.startsWith(line.section())) {
                    readYears(table, row, province, line, visitor);
                }
            }
        }
    }

    private void readYears(Table table, TableRow row, Optional<Subdivision> province, Line line, Visitor visitor) {
        for (String column : table.columns()) {
            Matcher year = YEAR.matcher(column.strip());
            if (year.matches()) {
                Cells.About about = new Cells.About(id(), Country.CA, province, POWER, Integer.parseInt(year.group(1)));
                new Cells(row, visitor, about).read(column, line.measure(), year.group(2));
            }
        }
    }

    private static String section(TableRow row, String before) {
        String unit = row.cell(SECTION).value();
        return unit.startsWith("kt CO2") || unit.equals("GWh") ? unit.replace("equivalent", "eq") : before;
    }

    /** The notes below a table that {@code **} leads to. */
    private static List<String> redirections(List<List<String>> lines) {
        return lines.stream()
                .flatMap(List::stream)
                .map(String::strip)
                .filter(text -> text.startsWith("** "))
                .map(text -> text.substring(2).strip())
                .toList();
    }

    private static boolean isOfAnnex13(FactFile file, String sheet) {
        return SHEET.matcher(sheet).matches() && title(file.lines(sheet, 1)).isPresent();
    }

    private static Optional<Matcher> title(List<List<String>> lines) {
        return lines.stream()
                .limit(1)
                .flatMap(List::stream)
                .map(TITLE::matcher)
                .filter(Matcher::matches)
                .findFirst();
    }

    private static Line line(String label, String indicator, String basis, Unit unit) {
        return new Line(label, "", new Cells.Measure(indicator, "", basis, unit));
    }
}

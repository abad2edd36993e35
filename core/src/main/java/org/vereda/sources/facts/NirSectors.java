package org.vereda.sources.facts;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * Environment and Climate Change Canada, greenhouse gas inventory by economic sector, 1990 on: kilotonnes of each gas for
 * Canada, its provinces and territories.
 *
 * <p>A sector stands beside its sub-sectors; the column Total says which rows are sums. CO2, CH4, N2O, SF6 and NF3 are
 * masses of gas, HFCs, PFCs and CO2eq are CO2 equivalents. Each row is checked against {@code CO2eq = CO2 + 28 CH4 + 265 N2O +
 * HFCs + PFCs + 23,500 SF6 + 16,100 NF3} (AR5). Rows of the Northwest Territories and Nunavut together, which the inventory
 * has before 1999, belong to no single territory; they are left out and told.
 */
final class NirSectors implements FactTable {
    private static final TableFormat FORMAT = TableFormat.CSV.withNumberStyle(NumberStyle.PLAIN_POINT);
    private static final List<String> LEVELS = List.of("Source", "Sector", "Sub-sector", "Sub-sub-sector");
    private static final List<String> GASES = List.of("CO2", "CH4", "N2O", "HFCs", "PFCs", "SF6", "NF3", "CO2eq");
    private static final Map<String, BigDecimal> POTENTIALS = Map.of(
            "CH4", BigDecimal.valueOf(28),
            "N2O", BigDecimal.valueOf(265),
            "SF6", BigDecimal.valueOf(23_500),
            "NF3", BigDecimal.valueOf(16_100));
    private static final List<String> COLUMNS = Stream.of(
                    List.of("Year", "Region", "Index", "Total", "Unit"), LEVELS, GASES)
            .flatMap(List::stream)
            .toList();
    private static final String TWO_TERRITORIES = "Northwest Territories and Nunavut";
    /** Gases are printed with up to ten digits; what they lack is below a thousandth of the sum or a tonne. */
    private static final BigDecimal SHARE = new BigDecimal("0.001");

    private static final BigDecimal TONNE = new BigDecimal("0.001");

    @Override
    public String id() {
        return "nir-sectors";
    }

    @Override
    public boolean recognizes(FactFile file) {
        return file.isText() && file.hasColumns(FORMAT, COLUMNS);
    }

    @Override
    public void read(FactFile file, Visitor visitor, Findings findings) {
        int together = 0;
        try (Table table = file.open(FORMAT.requiring(COLUMNS.toArray(String[]::new)), findings)) {
            for (TableRow row : table) {
                if (row.cell("Region").value().equals(TWO_TERRITORIES)) {
                    together++;
                } else {
                    read(row, visitor);
                }
            }
        }
        if (together > 0) {
            findings.add(Finding.note(
                    "facts.two-regions",
                    SourcePosition.ofFile(file.name()),
                    TWO_TERRITORIES,
                    Integer.toString(together)));
        }
    }

    private void read(TableRow row, Visitor visitor) {
        Optional<Integer> year = row.integer("Year");
        Optional<CanadianPlace> place = CanadianPlace.read(row, "Region");
        boolean isKnownUnit = row.cell("Unit").value().equals("kt");
        if (!isKnownUnit) {
            row.report(Finding.error(
                    "facts.unknown-unit", row.position("Unit"), row.cell("Unit").value(), "kt"));
        }
        if (year.isPresent() && place.isPresent() && isKnownUnit) {
            Cells.About about = new Cells.About(id(), Country.CA, place.get().province(), sector(row), year.get());
            Cells cells = new Cells(row, visitor, about);
            cells.read("CO2", Cells.Measure.of("co2", Units.KILOTONNE));
            cells.read("CH4", Cells.Measure.of("ch4", Units.KILOTONNE));
            cells.read("N2O", Cells.Measure.of("n2o", Units.KILOTONNE));
            cells.read("SF6", Cells.Measure.of("sf6", Units.KILOTONNE));
            cells.read("NF3", Cells.Measure.of("nf3", Units.KILOTONNE));
            cells.read("HFCs", new Cells.Measure("hfcs-co2e", "", "AR5", Units.KILOTONNE));
            cells.read("PFCs", new Cells.Measure("pfcs-co2e", "", "AR5", Units.KILOTONNE));
            cells.read("CO2eq", new Cells.Measure("ghg", "", "AR5", Units.KILOTONNE));
            checkSum(row);
        }
    }

    /** The four levels in one name, for the same words stand at several places. */
    private static Sector sector(TableRow row) {
        String name = LEVELS.stream()
                .map(level -> row.cell(level).value())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" / "));
        boolean isTotal = row.cell("Total").value().equals("y");
        return new Sector("ECCC economic sectors", row.cell("Index").value(), name, isTotal);
    }

    private static void checkSum(TableRow row) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        for (String gas : GASES) {
            NumberStyle.PLAIN_POINT.parse(row.cell(gas).value()).ifPresent(amount -> amounts.put(gas, amount));
        }
        if (amounts.size() < GASES.size()) {
            return;
        }
        BigDecimal stated = Objects.requireNonNull(amounts.remove("CO2eq"));
        BigDecimal sum = amounts.entrySet().stream()
                .map(gas -> gas.getValue().multiply(POTENTIALS.getOrDefault(gas.getKey(), BigDecimal.ONE)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.subtract(stated).abs().compareTo(stated.abs().multiply(SHARE).max(TONNE)) > 0) {
            row.report(Finding.warning(
                    "facts.total-differs", row.position("CO2eq"), stated.toPlainString(), sum.toPlainString()));
        }
    }
}

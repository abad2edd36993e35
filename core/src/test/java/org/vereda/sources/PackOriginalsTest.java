package org.vereda.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vereda.SharedData;
import org.vereda.footprint.CharacterizationFactor;
import org.vereda.footprint.Compartment;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.Substance;
import org.vereda.inventory.releases.SubstanceDirectory;
import org.vereda.quantity.Findings;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.Units;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/** The packs against the files that they were compiled from, where these lie beside the checkout. */
class PackOriginalsTest {
    private static final ReferencePacks PACKS = ReferencePacks.builtIn();
    private static final String FORD_CHICAGO = "60633FRDMT12600";

    @Test
    void electricityRatesEqualTheWorkbook() {
        Path workbook = SharedData.require("egrid/eGrid_zipcode_lookup_2025.xlsx");
        Map<String, Double> pack = new HashMap<>();
        PACKS.pack("grid").rows("factors").stream()
                .filter(row -> text(row, "source").equals("egrid-verifi"))
                .forEach(row -> pack.put(
                        text(row, "region") + text(row, "kind") + text(row, "year_of_use") + text(row, "gas"),
                        Double.valueOf(text(row, "value"))));

        Set<String> seen = new HashSet<>();
        for (TableRow row : rows(workbook, TableFormat.CSV.withSheet("eGrid_data_2025"))) {
            String region = text(row, "SUBRGN").equals("US Average") ? "US" : text(row, "SUBRGN");
            String kind = text(row, "CATEGORY").equals("LocationMix") ? "location-mix" : "residual-mix";
            for (String gas : List.of("CO2", "CH4", "N2O")) {
                String key = region + kind + text(row, "Year") + gas;
                assertThat(pack.get(key)).as(key).isEqualTo(Double.valueOf(text(row, gas)));
                seen.add(key);
            }
        }
        assertThat(seen).isEqualTo(pack.keySet()).hasSize(611 * 3);
    }

    @Test
    void everyListedZipCodeHasTheSubregionsOfTheWorkbook() {
        Path workbook = SharedData.require("egrid/eGrid_zipcode_lookup_2025.xlsx");
        Map<String, Set<String>> listed = new HashMap<>();
        for (TableRow row : rows(workbook, TableFormat.CSV.withSheet("eGrid_zipcode_lookup"))) {
            if (!text(row, "eGRID Subregion #1").equals("U.S. AVERAGE")) {
                Set<String> subregions = listed.computeIfAbsent(zip(row), zip -> new TreeSet<>());
                List.of("#1", "#2", "#3")
                        .forEach(number ->
                                row.optionalText("eGRID Subregion " + number).ifPresent(subregions::add));
            }
        }
        var regions = PACKS.gridRegions();

        assertThat(listed)
                .hasSizeGreaterThan(41_000)
                .allSatisfy((zip, subregions) -> assertThat(regions.ofZip(zip)).containsExactlyElementsOf(subregions));
    }

    @Test
    void purchaseFactorsEqualTheFileOfThePublisher() {
        Path file = SharedData.require("epa-supply-chain-ghg-factors-v1.3.0")
                .resolve("SupplyChainGHGEmissionFactors_v1.3.0_NAICS_CO2e_USD2022.csv");
        Map<String, String> pack = PACKS.pack("spend").rows("factors").stream()
                .collect(Collectors.toMap(
                        row -> text(row, "naics"),
                        row -> text(row, "without_margins") + " " + text(row, "with_margins")));
        Map<String, String> original = rows(file, TableFormat.CSV).stream()
                .collect(Collectors.toMap(
                        row -> text(row, "2017 NAICS Code"),
                        row -> text(row, "Supply Chain Emission Factors without Margins") + " "
                                + text(row, "Supply Chain Emission Factors with Margins")));

        assertThat(pack).isEqualTo(original).hasSize(1016);
    }

    @Test
    void potentialsEqualTheFileOfThePublisher() {
        Path file = SharedData.require("ipcc-gwp/IPCC_GWP_values.csv");
        Set<String> original = rows(file, TableFormat.CSV).stream()
                .map(row ->
                        text(row, "AR") + text(row, "Parameter") + text(row, "Name") + " " + plain(text(row, "Value")))
                .collect(Collectors.toSet());

        assertThat(PACKS.pack("gwp").rows("potentials"))
                .filteredOn(row -> text(row, "source").equals("lciaformatter"))
                .hasSizeGreaterThan(700)
                .allMatch(row -> original.contains(text(row, "report") + "GWP" + text(row, "horizon")
                        + text(row, "name") + " " + plain(text(row, "value"))));
    }

    @Test
    void airReleasesOfFordChicagoHaveTheirPublishedImpacts() {
        Path file = SharedData.require("tri-basic-illinois/2023_il.csv.gz");
        Map<String, Map<String, BigDecimal>> factors = PACKS.characterizationFactors().stream()
                .filter(factor -> factor.compartment() == Compartment.AIR)
                .collect(Collectors.groupingBy(
                        CharacterizationFactor::substance,
                        Collectors.toMap(CharacterizationFactor::category, CharacterizationFactor::value)));
        Set<String> flows = PACKS.pack("traci").rows("flows").stream()
                .filter(row -> text(row, "compartment").equals("air"))
                .map(row -> text(row, "substance"))
                .collect(Collectors.toSet());
        Map<String, Double> impacts = new HashMap<>();
        Map<Boolean, Double> mass = new HashMap<>();
        SubstanceDirectory substances = PACKS.substances();
        for (TableRow row : tri(file)) {
            if (text(row, "2. TRIFD").equals(FORD_CHICAGO)) {
                double kilograms = number(row, "51. 5.1 - FUGITIVE AIR")
                        .add(number(row, "52. 5.2 - STACK AIR"))
                        .multiply(Units.POUND.factor())
                        .doubleValue();
                String id = found(substances, row).id();
                mass.merge(flows.contains(id), kilograms, Double::sum);
                factors.getOrDefault(id, Map.of())
                        .forEach((category, value) ->
                                impacts.merge(category, value.doubleValue() * kilograms, Double::sum));
            }
        }

        assertThat(mass.get(true)).isCloseTo(100_639.219520455, within(1e-9));
        assertThat(mass.getOrDefault(false, 0.0)).isZero();
        assertThat(impacts.get("smog")).isCloseTo(551_688.988, within(1e-3));
        assertThat(impacts.get("human-health-cancer")).isCloseTo(0.00185793771, within(5e-12));
    }

    @Test
    void everySubstanceOfTheIllinoisFileIsKnown() {
        Path file = SharedData.require("tri-basic-illinois/2023_il.csv.gz");
        SubstanceDirectory substances = PACKS.substances();

        assertThat(tri(file))
                .filteredOn(row -> !text(row, "39. TRI CHEMICAL/COMPOUND ID").equals("MIXTURE"))
                .allSatisfy(row -> assertThat(found(substances, row).codes()).containsKey(Register.TRI));
    }

    @Test
    void everySubstanceOfTheMexicanRegisterOf2022IsKnown() {
        Path file = SharedData.require("retc-mexico/emisiones/em_2022.csv.gz");
        SubstanceDirectory substances = PACKS.substances();

        assertThat(rows(file, TableFormat.TSV))
                .hasSize(7409)
                .allSatisfy(row -> assertThat(substances.find(Register.RETC, text(row, "CAS"), text(row, "SUSTANCIA")))
                        .isPresent());
    }

    @Test
    void compartmentsFollowTheMedium() {
        Map<Compartment, Integer> counts = new EnumMap<>(Compartment.class);
        PACKS.characterizationFactors().forEach(factor -> counts.merge(factor.compartment(), 1, Integer::sum));

        assertThat(counts).containsOnlyKeys(Compartment.values());
    }

    private static Substance found(SubstanceDirectory substances, TableRow row) {
        return substances
                .find(Register.TRI, text(row, "39. TRI CHEMICAL/COMPOUND ID"), text(row, "37. CHEMICAL"))
                .orElseThrow(() -> new AssertionError(text(row, "37. CHEMICAL")))
                .substance();
    }

    private static List<TableRow> tri(Path file) {
        return rows(file, TableFormat.CSV.withNumberStyle(NumberStyle.PLAIN_POINT));
    }

    private static List<TableRow> rows(Path file, TableFormat format) {
        try (Table table = Table.open(file, format, new Findings())) {
            return table.rows().toList();
        }
    }

    private static String text(TableRow row, String column) {
        return row.optionalText(column).orElse("");
    }

    private static BigDecimal number(TableRow row, String column) {
        return new BigDecimal(text(row, column));
    }

    private static String plain(String number) {
        return number.isEmpty() || !Character.isDigit(number.charAt(0))
                ? number
                : new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    private static String zip(TableRow row) {
        String digits = text(row, "ZIP (numeric)");
        return "0".repeat(5 - digits.length()) + digits;
    }
}

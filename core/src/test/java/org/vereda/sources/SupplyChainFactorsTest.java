package org.vereda.sources;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vereda.SharedData;
import org.vereda.footprint.GwpSet;

/**
 * The EPA supply-chain factors of greenhouse gases (v1.3.0), rebuilt from the file by gas with the AR5 potentials of the
 * pack, against the file in CO2e.
 *
 * <p>Gases are printed with three significant digits, CO2e with three decimals. Each printed gas stands for an interval of
 * half a unit of its last digit to both sides, so each sum has an interval too; the printed CO2e, with half a unit of its own,
 * must meet it. More than that the printed files cannot tell.
 */
class SupplyChainFactorsTest {
    private static final String FOLDER =
            "epa-supply-chain-ghg-factors-v1.3.0/SupplyChainGHGEmissionFactors_v1.3.0_NAICS_";
    private static final GwpSet AR5 = ReferencePacks.builtIn().gwpSet("AR5", 100);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Map<String, String> PACK_NAMES = Map.ofEntries(
            Map.entry("Carbon dioxide", "CO2"),
            Map.entry("Methane", "CH4"),
            Map.entry("Nitrous oxide", "N2O"),
            Map.entry("Sulfur hexafluoride", "SF6"),
            Map.entry("Nitrogen trifluoride", "NF3"),
            Map.entry("Carbon tetrafluoride", "PFC-14"),
            Map.entry("Hexafluoroethane", "PFC-116"),
            Map.entry("Perfluoropropane", "PFC-218"),
            Map.entry("Perfluorobutane", "PFC-31-10"),
            Map.entry("Perfluorohexane", "PFC-51-14"),
            Map.entry("Perfluorocyclobutane", "PFC-318"));

    private static List<NamedCsvRecord> sums = List.of();
    private static Map<String, List<NamedCsvRecord>> gases = Map.of();

    @BeforeAll
    static void readBothFiles() throws IOException {
        Path co2e = SharedData.require(FOLDER + "CO2e_USD2022.csv");
        Path byGas = SharedData.require(FOLDER + "byGHG_USD2022.csv.gz");
        sums = records(Files.newInputStream(co2e));
        gases = new TreeMap<>();
        for (NamedCsvRecord row : records(new GZIPInputStream(Files.newInputStream(byGas)))) {
            gases.computeIfAbsent(row.getField("2017 NAICS Code"), code -> new ArrayList<>())
                    .add(row);
        }
    }

    private static List<NamedCsvRecord> records(InputStream bytes) throws IOException {
        try (Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream().toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Supply Chain Emission Factors without Margins, 788",
        "Margins of Supply Chain Emission Factors, 1006",
        "Supply Chain Emission Factors with Margins, 841"
    })
    void printedSumOfEveryCodeIsWithinWhatThePrintedGasesAllow(String column, int equalToTheLastDigit) {
        List<String> outside = new ArrayList<>();
        int equal = 0;
        for (NamedCsvRecord row : sums) {
            BigDecimal printed = new BigDecimal(row.getField(column));
            Interval rebuilt = rebuilt(row.getField("2017 NAICS Code"), column);
            if (!rebuilt.meets(printed)) {
                outside.add(row.getField("2017 NAICS Code"));
            }
            equal += rebuilt.middle().setScale(3, RoundingMode.HALF_EVEN).compareTo(printed) == 0 ? 1 : 0;
        }
        assertThat(sums).hasSize(1016);
        assertThat(outside).isEmpty();
        assertThat(equal).isEqualTo(equalToTheLastDigit);
    }

    /** The largest distance, 324121 Asphalt paving: carbon dioxide is printed as 1.01, so its interval is 0.005 to both sides. */
    @Test
    void largestDistanceComesFromThePrintedDigitsOfCarbonDioxide() {
        Interval rebuilt = rebuilt("324121", "Supply Chain Emission Factors without Margins");
        assertThat(rebuilt.middle().subtract(new BigDecimal("1.093"))).isEqualByComparingTo("0.00423933248");
        assertThat(rebuilt.half()).isGreaterThan(new BigDecimal("0.005"));
    }

    /** Carmaking, by gas with AR5: 0.1904830357. */
    @Test
    void carmakingByGasIsThePublishedSum() {
        assertThat(rebuilt("336111", "Supply Chain Emission Factors without Margins")
                        .middle())
                .isEqualByComparingTo("0.1904830357");
    }

    /** A sum with half of its width. */
    private record Interval(BigDecimal middle, BigDecimal half) {
        boolean meets(BigDecimal printed) {
            return middle.subtract(printed).abs().compareTo(half.add(new BigDecimal("0.0005"))) <= 0;
        }
    }

    private static Interval rebuilt(String code, String column) {
        BigDecimal middle = BigDecimal.ZERO;
        BigDecimal half = BigDecimal.ZERO;
        for (NamedCsvRecord row : gases.getOrDefault(code, List.of())) {
            BigDecimal printed = new BigDecimal(row.getField(column));
            BigDecimal potential = potential(row);
            middle = middle.add(printed.multiply(potential));
            half = half.add(printed.ulp().multiply(HALF).multiply(potential));
        }
        return new Interval(middle, half);
    }

    /** "HFCs and PFCs, unspecified" are printed as CO2e already. */
    private static BigDecimal potential(NamedCsvRecord row) {
        String gas = row.getField("GHG");
        return row.getField("Unit").startsWith("kg CO2e")
                ? BigDecimal.ONE
                : AR5.of(PACK_NAMES.getOrDefault(gas, gas)).orElseThrow();
    }
}

package org.vereda.sources.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vereda.SharedData;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.ReleaseTable;
import org.vereda.inventory.releases.ReportingState;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;

/** The TRI Basic files of Illinois, reporting years 2010 to 2023 without 2012. */
class TriIllinoisTest {
    private static final String FORD_CHICAGO_ASSEMBLY = "60633FRDMT12600";

    private static ReleaseTable illinois2023 = ReleaseTable.of(List.of(), List.of());

    @BeforeAll
    static void readIllinois2023() {
        illinois2023 = read(2023, new Findings());
    }

    @Test
    void everyRowOfTheYearIsAReport() {
        assertThat(illinois2023.reports()).hasSize(3509);
    }

    @Test
    void formsWithoutAmountsAreBelowThresholdAndNotZero() {
        assertThat(illinois2023.reports())
                .filteredOn(report -> report.state() == ReportingState.BELOW_THRESHOLD)
                .hasSize(380)
                .allMatch(report -> report.releases().isEmpty());
    }

    @Test
    void dioxinsStayInGrams() {
        assertThat(illinois2023.reports().stream()
                        .filter(report ->
                                report.statedTotal().orElseThrow().unit().equals(Units.GRAM)))
                .hasSize(18)
                .allMatch(report -> report.substance().equals("N150"));
    }

    @Test
    void fordChicagoAssemblyInPounds() {
        ReleaseTable ford = illinois2023.ofFacility(Register.TRI, FORD_CHICAGO_ASSEMBLY);
        assertThat(pounds(ford.total(medium -> medium == Medium.AIR_FUGITIVE))).isEqualByComparingTo("6622.0");
        assertThat(pounds(ford.total(medium -> medium == Medium.AIR_STACK))).isEqualByComparingTo("215249.5");
        assertThat(pounds(ford.total(medium -> medium == Medium.TRANSFER_DISPOSAL || medium == Medium.TRANSFER_SEWER)))
                .isEqualByComparingTo("13824.0");
        assertThat(ford.statedReleases(Units.POUND).amount()).isEqualByComparingTo("235695.5");
        assertThat(ford.statedProductionWaste(Units.POUND).amount()).isEqualByComparingTo("1251517.5");
    }

    @Test
    void fordChicagoAssemblyAirInKilograms() {
        assertThat(illinois2023
                        .ofFacility(Register.TRI, FORD_CHICAGO_ASSEMBLY)
                        .total(Medium::isAir)
                        .amount())
                .isEqualByComparingTo("100639.219520455");
    }

    @Test
    void automotiveFacilitiesOfIllinois() {
        ReleaseTable automotive = illinois2023.ofIndustry(IndustryCode::isAutomotive);
        assertThat(automotive.facilities()).hasSize(43);
        assertThat(automotive.reports()).hasSize(142);
        assertThat(automotive.statedReleases(Units.POUND).amount()).isEqualByComparingTo("393896.582");
        assertThat(automotive.statedProductionWaste(Units.POUND).amount()).isEqualByComparingTo("9006677.965");
    }

    @Test
    void leavesAddUpToTheStatedReleasesButForRoundingToThreeDecimals() {
        ReleaseTable automotive = illinois2023.ofIndustry(IndustryCode::isAutomotive);
        assertThat(pounds(automotive.total(Medium::isReleaseOrDisposal))).isEqualByComparingTo("393896.581");
    }

    @Test
    void industryCodeOf2022IsOfThatVintage() {
        assertThat(illinois2023
                        .ofIndustry(code -> code.digits().equals("336110"))
                        .reports())
                .hasSize(32)
                .allMatch(report -> report.industry().orElseThrow().vintage() == 2022);
    }

    @Test
    void productionRatioOfFordChicagoAssembly() {
        assertThat(illinois2023.ofFacility(Register.TRI, FORD_CHICAGO_ASSEMBLY).reports())
                .extracting(report -> report.waste().orElseThrow().ratio().orElseThrow())
                .allMatch(ratio -> ratio.compareTo(new BigDecimal("0.83")) == 0);
    }

    @Test
    void facilitiesLieInIllinois() {
        assertThat(illinois2023.facilities())
                .allMatch(
                        facility -> facility.subdivision().orElseThrow().code().equals("US-IL"))
                .allMatch(facility -> facility.coordinates()
                        .filter(place -> place.longitude() < -87 && place.longitude() > -92)
                        .isPresent());
    }

    /** The only rows whose totals differ are in energy recovery, treatment and the transfers that hold them. */
    @Test
    void thirteenYearsAreReadAndReconciled() {
        Map<Integer, Integer> rows = new TreeMap<>();
        Map<String, Long> differing = new TreeMap<>();
        for (int year = 2010; year <= 2023; year++) {
            if (year != 2012) {
                Findings findings = new Findings(10_000);
                rows.put(year, read(year, findings).reports().size());
                assertThat(findings.hasErrors()).as("errors of %d", year).isFalse();
                totals(findings).forEach((total, count) -> differing.merge(total, count, Long::sum));
            }
        }
        assertThat(rows.values()).hasSize(13);
        assertThat(rows.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(50789);
        assertThat(differing)
                .isEqualTo(Map.of(
                        "off-site energy recovery t", 99L, "off-site treated total", 3L, "6.2 - total transfer", 3L));
    }

    private static Map<String, Long> totals(Findings findings) {
        return findings.sorted().stream()
                .filter(finding -> finding.code().equals("registers.total-differs"))
                .collect(Collectors.groupingBy(finding -> finding.arguments().getFirst(), Collectors.counting()));
    }

    private static ReleaseTable read(int year, Findings findings) {
        Path file = SharedData.require("tri-basic-illinois/" + year + "_il.csv.gz");
        return RegisterFiles.read(List.of(file), findings).table();
    }

    private static BigDecimal pounds(Quantity quantity) {
        return quantity.to(Units.POUND).amount();
    }
}

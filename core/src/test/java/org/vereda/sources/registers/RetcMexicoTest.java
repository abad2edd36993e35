package org.vereda.sources.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vereda.SharedData;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.plausibility.RegisterScreen;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.ReleaseTable;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Units;

/** The RETC files of all Mexico, 2004 to 2022 without 2021. */
class RetcMexicoTest {
    private static ReleaseTable mexico2022 = ReleaseTable.of(List.of(), List.of());

    @BeforeAll
    static void readMexico2022() {
        mexico2022 = read(2022, new Findings());
    }

    @Test
    void everyRowOfBothFilesIsRead() {
        assertThat(mexico2022.reports()).hasSize(7409);
        assertThat(mexico2022.facilities()).hasSize(3017);
    }

    @Test
    void automotiveFacilitiesAndReports() {
        ReleaseTable automotive = mexico2022.ofIndustry(IndustryCode::isAutomotive);
        assertThat(automotive.facilities()).hasSize(310);
        assertThat(automotive.reports()).hasSize(692);
        assertThat(automotive.reportingFacilities()).isEqualTo(307);
    }

    @Test
    void automotiveReleasesToAir() {
        assertThat(automotiveAir("124-38-9")).isEqualTo("1767946669.212");
        assertThat(automotiveAir("108-88-3")).isEqualTo("185868.333");
        assertThat(automotiveAir("1330-20-7")).isEqualTo("177715.344");
        assertThat(automotiveAir("100-42-5")).isEqualTo("35145.218");
    }

    @Test
    void insecticideFromAnAutomotiveSiteIsFlaggedAndKept() {
        assertThat(automotiveAir("64-00-6")).isEqualTo("92488.190");
        assertThat(RegisterScreen.of(mexico2022).all())
                .filteredOn(suspicion -> suspicion.rule().equals("scarce"))
                .anyMatch(suspicion -> suspicion.figure().text().equals("92488.19 kg"));
    }

    @Test
    void everyFacilityHasItsStateAndPlace() {
        assertThat(mexico2022.facilities())
                .allMatch(facility -> facility.subdivision().isPresent())
                .allMatch(facility -> facility.coordinates().orElseThrow().longitude() < -86);
    }

    /** The numbers of rows are those of the publisher's files; nothing in them is an error. */
    @Test
    void eighteenYearsOfThreeLayoutsAreRead() {
        int rows = 0;
        Map<String, Long> found = new TreeMap<>();
        for (int year : years()) {
            Findings findings = new Findings(100_000);
            rows += read(year, findings).reports().size();
            assertThat(findings.hasErrors()).as("errors of %d", year).isFalse();
            findings.sorted().forEach(finding -> found.merge(finding.code(), 1L, Long::sum));
        }
        assertThat(years()).hasSize(18);
        assertThat(rows).isEqualTo(164_552);
        assertThat(found)
                .containsEntry("registers.repeated-facility", 2L)
                .containsEntry("registers.undescribed-facility", 2L)
                .containsEntry("registers.unknown-industry", 6L)
                .containsEntry("registers.no-industry", 2L)
                .containsEntry("registers.doubtful-coordinates", 1883L)
                .hasSize(5);
    }

    /** 93 and 141 million tonnes; taken for kilograms, 2005 would be a thousandth of that. */
    @Test
    void tonnesOf2005AndKilogramsOf2022AreOfTheSameMagnitude() {
        assertThat(carbonDioxide(read(2005, new Findings()))).isBetween(new BigDecimal("5e7"), new BigDecimal("1e8"));
        assertThat(carbonDioxide(mexico2022)).isBetween(new BigDecimal("1e8"), new BigDecimal("2e8"));
    }

    private static String automotiveAir(String substance) {
        return mexico2022
                .ofIndustry(IndustryCode::isAutomotive)
                .ofSubstance(substance)
                .total(Medium::isAir)
                .amount()
                .setScale(3, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static BigDecimal carbonDioxide(ReleaseTable table) {
        return table.ofSubstance("124-38-9")
                .total(Medium::isAir)
                .to(Units.TONNE)
                .amount();
    }

    private static int[] years() {
        return IntStream.rangeClosed(2004, 2022).filter(year -> year != 2021).toArray();
    }

    private static ReleaseTable read(int year, Findings findings) {
        Path releases = SharedData.require("retc-mexico/emisiones/em_" + year + ".csv.gz");
        Path facilities = SharedData.require("retc-mexico/emisoras/es_" + year + ".csv.gz");
        return RegisterFiles.read(List.of(releases, facilities), findings).table();
    }
}

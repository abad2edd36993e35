package org.vereda.sources.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.SharedData;
import org.vereda.inventory.audits.Assessment;
import org.vereda.inventory.audits.AuditAspect;
import org.vereda.inventory.audits.AuditStatistics;
import org.vereda.inventory.audits.AuditStatistics.Quartiles;
import org.vereda.inventory.audits.AuditStatistics.Summary;
import org.vereda.inventory.audits.AuditTable;
import org.vereda.inventory.audits.ImplementationStatus;
import org.vereda.inventory.audits.Recommendation;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;

/** The audits of the Industrial Assessment Centers, against numbers that an independent query of the same files gave. */
class IndustrialAuditsTest {
    private static final Findings FINDINGS = new Findings();
    private static AuditTable automotive = AuditTable.of(List.of(), List.of());

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void readExtracts() {
        automotive = AuditFiles.read(
                        List.of(SharedData.require("iac/assess.csv.gz"), SharedData.require("iac/rec_primary.csv.gz")),
                        FINDINGS)
                .ofPlants(Assessment::isAutomotive);
    }

    private static AuditStatistics since2010() {
        return new AuditStatistics(automotive
                .ofPlants(plant -> plant.fiscalYear() >= 2010)
                .where(recommendation -> recommendation.fiscalYear() >= 2010));
    }

    private static long count(ImplementationStatus status) {
        return automotive.recommendations().stream()
                .filter(recommendation -> recommendation.status() == status)
                .count();
    }

    @Test
    void automotiveAuditsAndTheirOutcomesAreCountedExactly() {
        assertThat(automotive.recommended()).hasSize(551);
        assertThat(automotive.recommendations()).hasSize(4_404);
        assertThat(count(ImplementationStatus.IMPLEMENTED)).isEqualTo(1_808);
        assertThat(count(ImplementationStatus.NOT_IMPLEMENTED)).isEqualTo(2_297);
        assertThat(automotive.assessments()).hasSize(571);
    }

    @Test
    void strayHeadersAndShortenedCodesAreTold() {
        assertThat(FINDINGS.sorted())
                .filteredOn(finding -> finding.code().equals("facts.repeated-header"))
                .hasSize(5);
        assertThat(FINDINGS.sorted())
                .filteredOn(finding -> finding.code().equals("facts.shortened-codes"))
                .hasSize(1);
    }

    /** A row of the extract says "ASSESS Terms" and nothing else. */
    @Test
    void theOneEmptyRowIsTheOnlyError() {
        assertThat(FINDINGS.sorted())
                .filteredOn(Finding::isError)
                .extracting(finding -> finding.code() + ":" + finding.position().line())
                .containsOnly("sources.missing-value:13097");
    }

    @Test
    void mediansQuartilesAndSharesByStreamAreThoseOfTheQuery() {
        Summary electricity =
                Optional.ofNullable(since2010().byStream().get("EC")).orElseThrow();
        assertThat(electricity.usable()).isEqualTo(2_061);
        assertThat(electricity.implemented()).isEqualTo(866);
        assertThat(electricity.refused()).isEqualTo(1_004);
        assertThat(electricity.cost().orElseThrow().median()).isEqualTo(2_500.0);
        assertThat(electricity.saving().orElseThrow().median()).isEqualTo(3_361.0);
        assertPayback(electricity, 0.315, 1.101, 2.792);
        Summary gas = Optional.ofNullable(since2010().byStream().get("E2")).orElseThrow();
        assertThat(gas.usable()).isEqualTo(398);
        assertThat(gas.cost().orElseThrow().median()).isEqualTo(5_000.0);
        assertThat(gas.saving().orElseThrow().median()).isEqualTo(5_371.0);
        assertPayback(gas, 0.471, 1.144, 2.403);
        assertThat(gas.implementedShare().orElseThrow()).isCloseTo(0.3081, within(0.00005));
        Summary demand = Optional.ofNullable(since2010().byStream().get("ED")).orElseThrow();
        assertThat(demand.cost().orElseThrow().median()).isEqualTo(7_872.5);
        assertPayback(demand, 0.622, 2.932, 12.424);
    }

    private static void assertPayback(Summary summary, double first, double median, double third) {
        Quartiles payback = summary.payback().orElseThrow();
        assertThat(payback.first()).isCloseTo(first, within(0.001));
        assertThat(payback.median()).isCloseTo(median, within(0.001));
        assertThat(payback.third()).isCloseTo(third, within(0.001));
    }

    @Test
    void adoptionByPaybackAndByCostIsThatOfTheQuery() {
        AuditStatistics all = new AuditStatistics(automotive);
        assertThat(all.byPayback().values())
                .extracting(Summary::implemented)
                .containsExactly(423, 212, 241, 238, 151, 137, 135);
        assertThat(all.byPayback().values())
                .extracting(Summary::refused)
                .containsExactly(348, 212, 322, 410, 275, 237, 237);
    }

    @Test
    void sizeOfAutoSuppliersIsThatOfTheQuery() {
        AuditStatistics stamping = new AuditStatistics(automotive.ofPlants(
                plant -> plant.fiscalYear() >= 2010 && plant.naics().equals("336370")));
        assertThat(stamping.table().assessments()).hasSize(59);
        Quartiles electricity = stamping.ofPlants(plant -> AuditStatistics.perEmployee(plant, "EC"))
                .orElseThrow();
        assertThat(electricity.first()).isCloseTo(23_036, within(0.5));
        assertThat(electricity.median()).isCloseTo(33_538, within(0.5));
        assertThat(electricity.third()).isCloseTo(45_012, within(0.5));
        Quartiles gas = stamping.ofPlants(plant -> AuditStatistics.perEmployee(plant, "E2"))
                .orElseThrow();
        assertThat(gas.median()).isCloseTo(34, within(0.5));
    }

    @Test
    void codesOfTheWorkbookKeepTheirZerosAndFifthDigit() throws IOException {
        Path workbook = MadeWorkbook.write(
                folder.resolve("made_IAC_Database.xlsx"),
                List.of(
                        List.of(
                                "== ASSESS",
                                "ID\tCENTER\tFY\tSIC\tNAICS\tSTATE\tSALES\tEMPLOYEES\tEC_plant_cost\tEC_plant_usage",
                                "MA0001\tMA\t2020\t3714\t336390\tMI\t1000000\t100\t5000\t50000"),
                        List.of(
                                "== RECC1",
                                HEADER,
                                "MA000101\tMA0001\t1\t1\t'2.4110\tI\t100\tEC\t10\t1\t50\tE2\t2\t2\t25\t2020"),
                        List.of(
                                "== RECC2",
                                HEADER,
                                "MA000102\tMA0001\t2\t1\t'2.2437.1\tN\t\tEC\t10\t1\t50\t\t\t\t\t2020")));
        Findings findings = new Findings();
        AuditTable table = AuditFiles.read(List.of(workbook), findings);
        assertThat(findings.sorted()).isEmpty();
        assertThat(table.recommendations()).extracting(Recommendation::arc).containsExactly("2.4110", "2.2437.1");
        assertThat(table.recommendations().getFirst().saving()).contains(new BigDecimal("75"));
        assertThat(table.recommendations().getLast().isUsable()).isFalse();
    }

    @Test
    void anotherStatusIsAnErrorAtItsCell() throws IOException {
        Path workbook = MadeWorkbook.write(
                folder.resolve("made_status.xlsx"),
                List.of(List.of(
                        "== RECC", HEADER, "MA000101\tMA0001\t1\t1\t'2.4110\tyes\t100\tEC\t10\t1\t50\t\t\t\t\t2020")));
        Findings findings = new Findings();
        assertThat(AuditFiles.read(List.of(workbook), findings).recommendations())
                .isEmpty();
        assertThat(findings.sorted())
                .filteredOn(Finding::isError)
                .extracting(finding -> finding.position().toString())
                .containsExactly("made_status.xlsx!RECC:2:6");
    }

    private static final String HEADER =
            "SUPERID\tID\tAR_NUMBER\tAPPCODE\tARC2\tIMPSTATUS\tIMPCOST\tPSOURCCODE\tPCONSERVED"
                    + "\tPSOURCONSV\tPSAVED\tSSOURCCODE\tSCONSERVED\tSSOURCONSV\tSSAVED\tFY";

    /** The same groups counted from the lines of the files, without the readers and rooms of the program. */
    @Test
    void groupsByCodeIndustryAndSizeEqualACountOfTheRawLines() throws IOException {
        Map<String, String[]> plants = new HashMap<>();
        for (String[] cells : lines("assess.csv.gz")) {
            plants.put(cells[0], new String[] {cells[4], cells[7]});
        }
        Map<String, int[]> counted = new TreeMap<>();
        for (String[] cells : lines("rec_primary.csv.gz")) {
            String[] plant = plants.getOrDefault(cells[1], new String[] {"", ""});
            boolean automotive = plant[0].matches("336[123].*") && !plant[1].isEmpty();
            if (automotive) {
                double staff = Double.parseDouble(plant[1]);
                int size = staff <= 49 ? 1 : staff <= 99 ? 2 : staff <= 249 ? 3 : staff <= 499 ? 4 : 5;
                int[] group = counted.computeIfAbsent(
                        cells[3] + "/" + plant[0].substring(0, 4) + "/" + size, any -> new int[3]);
                group[0]++;
                boolean usable = isPositive(cells[5]) && isPositive(cells[9]);
                group[1] += usable && cells[4].equals("I") ? 1 : 0;
                group[2] += usable && cells[4].equals("N") ? 1 : 0;
            }
        }
        List<AuditStatistics.Group> groups =
                new AuditStatistics(automotive).by(List.of(AuditAspect.CODE, AuditAspect.INDUSTRY, AuditAspect.SIZE));
        assertThat(groups).hasSameSizeAs(counted.keySet()).hasSizeGreaterThan(20);
        for (AuditStatistics.Group group : groups) {
            String key = group.keys().get(0) + "/" + group.keys().get(1) + "/"
                    + group.keys().get(2).charAt(0);
            assertThat(counted).containsKey(key);
            assertThat(new int[] {
                        group.summary().count(),
                        group.summary().implemented(),
                        group.summary().refused()
                    })
                    .as(key)
                    .isEqualTo(counted.get(key));
        }
    }

    private static boolean isPositive(String text) {
        return !text.isEmpty() && Double.parseDouble(text) > 0;
    }

    /** The lines without header and repeated headers; no cell of these columns holds a comma. */
    private static List<String[]> lines(String file) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SharedData.require("iac/" + file))),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .filter(line -> !line.contains("IMPSTATUS"))
                    .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                    .toList();
        }
    }
}

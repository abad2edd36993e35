package org.vereda.sources.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.Repository;
import org.vereda.SharedData;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.FacilityKey;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.Release;
import org.vereda.inventory.releases.ReportingState;
import org.vereda.quantity.Basis;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Units;

/** GHGRP of the United States: the yearly workbook of direct emitters and the tables of Envirofacts. */
class AmericanGasTest {
    private static final Path FIXTURES =
            Repository.root().resolve("core/src/test/resources/org/vereda/sources/registers/GHGRP_US");
    private static final Path FACTS = FIXTURES.resolve("pub_facts_sector_ghg_emission_2022.csv");
    private static final Path SECTORS = FIXTURES.resolve("pub_dim_sector.csv");
    private static final Path GASES = FIXTURES.resolve("pub_dim_ghg.csv");
    private static final String AR4 =
            "All emissions data is presented in units of metric tons of carbon dioxide equivalent using GWP's from IPCC's AR4";
    private static final List<String> COLUMNS = List.of(
            "Facility Id",
            "FRS Id",
            "Facility Name",
            "City",
            "State",
            "Zip Code",
            "Address",
            "County",
            "Latitude",
            "Longitude",
            "Primary NAICS Code",
            "Industry Type (subparts)",
            "Industry Type (sectors)",
            "Total reported direct emissions",
            "CO2 emissions (non-biogenic) ",
            "Methane (CH4) emissions ",
            "Nitrous Oxide (N2O) emissions ",
            "HFC emissions",
            "PFC emissions",
            "SF6 emissions ",
            "NF3 emissions",
            "Other Fully Fluorinated GHG emissions",
            "HFE emissions",
            "Very Short-lived Compounds emissions",
            "Other GHGs (metric tons CO2e)",
            "Biogenic CO2 emissions (metric tons)",
            "Stationary Combustion");
    private static final String PLANT =
            "1999001|110000000001|Example Assembly Plant|SPRINGFIELD|IL|62701|1 Example Road|"
                    + "SANGAMON COUNTY|39.8|-89.65|336110|C|Other|";
    private static final String ROW = PLANT + "25607.9|25438.1|12.5|14.9|142.4||||||||310.5|25465.5";

    @TempDir
    private Path folder = Path.of("");

    private final Findings findings = new Findings();

    @Test
    void equivalentsBecomeMassByTheSetThatTheTitlesState() throws IOException {
        RegisterFiles read = read(workbook("ghgp_data_2022.xlsx", "Direct Point Emitters", AR4, ROW));
        assertThat(tonnes(read, "124-38-9")).isEqualByComparingTo("25438.1");
        assertThat(tonnes(read, "74-82-8")).isEqualByComparingTo("0.5");
        assertThat(tonnes(read, "10024-97-2")).isEqualByComparingTo("0.05");
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void groupsOfGasesStayEquivalentsAndAreNoMass() throws IOException {
        Release group = release(read(workbook("ghgp_data_2022.xlsx", "Direct Point Emitters", AR4, ROW)), "HFC");
        assertThat(group.isMass()).isFalse();
        assertThat(group.claim().value().unit()).isEqualTo(Units.TONNE.on(Basis.CO2_EQUIVALENTS));
        assertThat(group.claim().value().amount()).isEqualByComparingTo("142.4");
    }

    @Test
    void withoutAStatedSetOnlyCarbonDioxideIsMass() throws IOException {
        RegisterFiles read = read(workbook("ghgp_data_2022.xlsx", "Direct Point Emitters", "", ROW));
        assertThat(release(read, "124-38-9").isMass()).isTrue();
        assertThat(release(read, "74-82-8").isMass()).isFalse();
        assertThat(findings.sorted())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("registers.no-gwp-set"))
                .satisfies(finding -> assertThat(finding.arguments()).containsExactly("2"));
    }

    @Test
    void titlesThatNameTwoSetsStateNone() throws IOException {
        read(workbook("ghgp_data_2022.xlsx", "Direct Point Emitters", AR4 + ", before with GWP of AR5", ROW));
        assertThat(codes()).containsExactly("registers.no-gwp-set");
    }

    @Test
    void anotherSetGivesAnotherMass() throws IOException {
        RegisterFiles read =
                read(workbook("ghgp_data_2022.xlsx", "Direct Point Emitters", AR4.replace("AR4", "AR5"), ROW));
        assertThat(tonnes(read, "74-82-8")
                        .multiply(BigDecimal.valueOf(28))
                        .subtract(new BigDecimal("12.5"))
                        .abs())
                .isLessThan(new BigDecimal("1e-30"));
    }

    @Test
    void theSheetOfEarlierYearsIsReadToo() throws IOException {
        RegisterFiles read = read(workbook("ghgp_data_2014.xlsx", "Direct Emitters", AR4, ROW));
        assertThat(read.files().getFirst().years()).containsExactly(2014);
        assertThat(read.files().getFirst().register()).isEqualTo(Register.GHGRP_US);
    }

    @Test
    void biogenicCarbonDioxideStandsBesideTheTotal() throws IOException {
        RegisterFiles read = read(workbook("ghgp_data_2022.xlsx", "Direct Point Emitters", AR4, ROW));
        assertThat(tonnes(read, "BIOCO2")).isEqualByComparingTo("310.5");
        assertThat(codes()).doesNotContain("registers.total-differs");
    }

    @Test
    void aTotalThatDiffersFromItsGasesIsAFinding() throws IOException {
        read(workbook("ghgp_data_2022.xlsx", "Direct Point Emitters", AR4, ROW.replace("25607.9", "25610.9")));
        assertThat(findings.sorted())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("registers.total-differs"))
                .satisfies(finding -> assertThat(finding.arguments()).contains("25610.9", "25607.9"));
    }

    @Test
    void aNegativeAmountIsAnError() throws IOException {
        RegisterFiles read =
                read(workbook("ghgp_data_2022.xlsx", "Direct Point Emitters", AR4, ROW.replace("|12.5|", "|-12.5|")));
        assertThat(codes()).contains("registers.negative-amount");
        assertThat(read.table().reports()).extracting(RegisterReport::substance).doesNotContain("74-82-8");
    }

    @Test
    void aBlankCellIsNoReportAndAZeroIsZero() throws IOException {
        RegisterFiles read = read(
                workbook("ghgp_data_2022.xlsx", "Direct Point Emitters", AR4, ROW.replace("|142.4||", "|142.4|0|")));
        assertThat(read.table().reports())
                .filteredOn(report -> report.state() == ReportingState.ZERO)
                .extracting(RegisterReport::substance)
                .containsExactly("PFC");
    }

    @Test
    void aWorkbookWithoutYearInItsNameIsRefused() throws IOException {
        read(workbook("ghgp_data.xlsx", "Direct Point Emitters", AR4, ROW));
        assertThat(codes()).containsExactly("registers.no-year");
    }

    @Test
    void theFacilityIsDescribed() throws IOException {
        RegisterFacility facility = read(workbook("ghgp_data_2022.xlsx", "Direct Point Emitters", AR4, ROW))
                .table()
                .facilities()
                .getFirst();
        assertThat(facility.name()).isEqualTo("Example Assembly Plant");
        assertThat(facility.subdivision().orElseThrow().code()).isEqualTo("US-IL");
        assertThat(facility.industry().orElseThrow().vintage()).isEqualTo(2022);
        assertThat(facility.address().postalCode()).isEqualTo("62701");
        assertThat(facility.otherKeys()).containsExactly(new FacilityKey("FRS", "110000000001"));
    }

    @Test
    void massOfEmitterTablesIsTakenAsStated() {
        RegisterFiles read = read(FIXTURES.resolve("emitters_by_subpart_2022.csv"));
        assertThat(tonnes(read, "2551-62-4")).isEqualByComparingTo("0.1");
        assertThat(release(read, "HFC").isMass()).isFalse();
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void emitterTablesWithoutMassStateNoSet() {
        RegisterFiles read = read(FIXTURES.resolve("emitters_by_gas_2021.csv"));
        assertThat(tonnes(read, "124-38-9")).isEqualByComparingTo("26000");
        assertThat(release(read, "74-82-8").isMass()).isFalse();
        assertThat(codes()).containsExactly("registers.no-gwp-set");
    }

    @Test
    void ownersComeWithoutTheirShares() {
        RegisterFiles read = read(FIXTURES.resolve("pub_dim_facility_2022.csv"));
        assertThat(read.table().facilities())
                .extracting(RegisterFacility::parent)
                .containsExactly("EXAMPLE MOTORS INC; OTHER EXAMPLE LLC", "EXAMPLE CASTINGS INC");
        assertThat(read.files().getFirst().part()).isEqualTo("facilities");
    }

    @Test
    void factsBySectorAreReadWithTheTablesThatExplainTheirNumbers() {
        for (List<Path> files : List.of(List.of(FACTS, SECTORS, GASES), List.of(GASES, SECTORS, FACTS))) {
            Findings here = new Findings();
            RegisterFiles read = RegisterFiles.read(files, here);
            assertThat(read.table().reports()).hasSize(4);
            assertThat(tonnes(read, "124-38-9")).isEqualByComparingTo("25438.1");
            assertThat(release(read, "74-82-8").isMass()).isFalse();
            assertThat(tonnes(read, "BIOCO2")).isEqualByComparingTo("310.5");
            assertThat(here.sorted())
                    .extracting(Finding::toString)
                    .containsExactlyInAnyOrder(
                            "pub_facts_sector_ghg_emission_2022.csv:3:6: registers.no-gwp-set [1]",
                            "pub_facts_sector_ghg_emission_2022.csv:4:3: registers.suppliers-left-out [2]");
        }
    }

    @Test
    void aBlankAmountIsNoReportAndAZeroIsOne() {
        RegisterFiles read = RegisterFiles.read(List.of(FACTS, SECTORS, GASES), findings);
        assertThat(read.table().ofFacility(Register.GHGRP_US, "1999002").reports())
                .extracting(RegisterReport::state)
                .containsExactlyInAnyOrder(ReportingState.REPORTED, ReportingState.ZERO);
    }

    @Test
    void factsInAnArchiveAreExplainedByTheTablesBesideThem() throws IOException {
        Path archive = folder.resolve("ghgrp.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Path text : List.of(FACTS, SECTORS, GASES)) {
                zip.putNextEntry(new ZipEntry(text.getFileName().toString()));
                zip.write(Files.readAllBytes(text));
            }
        }
        assertThat(read(archive).table().reports()).hasSize(4);
        assertThat(findings.hasErrors()).isFalse();
    }

    @Test
    void factsWithoutATableOfNamesAreRefusedAndItsNameIsTold() {
        assertThat(RegisterFiles.read(List.of(FACTS, GASES), findings).table().reports())
                .isEmpty();
        assertThat(findings.sorted())
                .extracting(Finding::toString)
                .containsExactly(
                        "pub_facts_sector_ghg_emission_2022.csv:1: registers.names-not-given [PUB_DIM_SECTOR]");
    }

    @Test
    void numbersThatNobodyExplainsAreErrorsAndNotCounted() throws IOException {
        Path facts = Files.writeString(
                folder.resolve("facts.csv"),
                "FACILITY_ID,YEAR,SECTOR_ID,SUBSECTOR_ID,GAS_ID,CO2E_EMISSION\n1,2022,77,5,1,1\n1,2022,3,5,99,1\n");
        assertThat(RegisterFiles.read(List.of(facts, SECTORS, GASES), findings)
                        .table()
                        .reports())
                .isEmpty();
        assertThat(codes()).containsExactly("registers.unknown-sector", "registers.unknown-gas");
    }

    @Test
    void factsBySubpartMixEmittersAndSuppliersAndAreNotRead() throws IOException {
        Path facts = Files.writeString(
                folder.resolve("PUB_FACTS_SUBP_GHG_EMISSION.csv"),
                "FACILITY_ID,YEAR,SUBPART_ID,GAS_ID,CO2E_EMISSION\n1999001,2022,3,1,25438.1\n");
        assertThat(RegisterFiles.read(List.of(facts, SECTORS, GASES), findings)
                        .table()
                        .reports())
                .isEmpty();
        assertThat(codes()).containsExactly("registers.emitters-and-suppliers");
    }

    @Test
    void anUnknownGasIsAnErrorAndNotCounted() throws IOException {
        Path file = Files.writeString(
                folder.resolve("emitters.csv"),
                "FACILITY_ID,FACILITY_NAME,YEAR,GAS_CODE,CO2E_EMISSION\n1999001,Example,2022,XENON,3\n");
        assertThat(read(file).table().reports()).isEmpty();
        assertThat(codes()).containsExactly("registers.unknown-gas");
    }

    /** Every flow of EPA's national totals is a gas that can be read, by its code. */
    @Test
    void allCodesOfTheNationalTotalsAreKnown() throws IOException {
        Set<String> codes =
                Files.readAllLines(SharedData.require("stewi-tri-ghgrp/GHGRP_2023_NationalTotals.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(",", -1)[1])
                        .collect(Collectors.toSet());
        List<String> rows = codes.stream()
                .map(code -> "1,Example," + 2023 + "," + code + ",1")
                .toList();
        Path file = folder.resolve("emitters.csv");
        Files.writeString(
                file, "FACILITY_ID,FACILITY_NAME,YEAR,GAS_CODE,CO2E_EMISSION\n" + String.join("\n", rows) + "\n");
        assertThat(read(file).table().reports()).hasSameSizeAs(codes).hasSize(12);
        assertThat(findings.hasErrors()).isFalse();
    }

    private RegisterFiles read(Path file) {
        return RegisterFiles.read(List.of(file), findings);
    }

    private static Release release(RegisterFiles read, String substance) {
        return read.table()
                .releases()
                .filter(release -> release.substance().equals(substance))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal tonnes(RegisterFiles read, String substance) {
        return release(read, substance).claim().value().to(Units.TONNE).amount();
    }

    private List<String> codes() {
        return findings.sorted().stream().map(Finding::code).toList();
    }

    /** A workbook in the layout of the original: three rows of titles, then column names, then facilities. */
    private Path workbook(String name, String sheet, String title, String... rows) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(line(1, List.of("Made-up data in the layout of the Greenhouse Gas Reporting Program")));
        lines.add(line(3, List.of(title)));
        lines.add(line(4, COLUMNS));
        for (String row : rows) {
            lines.add(line(lines.size() + 2, List.of(row.split("\\|", -1))));
        }
        Path path = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"http://any\"><sheets><sheet name=\"About\" r:id=\"i1\"/><sheet name=\"" + sheet
                            + "\" r:id=\"i2\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"i1\" Target=\"worksheets/sheet1.xml\"/>"
                            + "<Relationship Id=\"i2\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet><sheetData>" + line(1, List.of("About this file")) + "</sheetData></worksheet>");
            part(
                    zip,
                    "xl/worksheets/sheet2.xml",
                    "<worksheet><sheetData>" + String.join("", lines) + "</sheetData></worksheet>");
        }
        return path;
    }

    private static String line(int number, List<String> texts) {
        StringBuilder cells = new StringBuilder();
        for (String text : texts) {
            if (text.isEmpty()) {
                cells.append("<c/>");
            } else if (text.matches("-?[0-9.]+")) {
                cells.append("<c><v>").append(text).append("</v></c>");
            } else {
                cells.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
            }
        }
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}

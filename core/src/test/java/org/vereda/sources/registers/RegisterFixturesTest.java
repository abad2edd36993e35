package org.vereda.sources.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.inventory.Coordinates;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.ReleaseTable;
import org.vereda.inventory.releases.ReportingState;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;

/** Details of TRI and RETC on files made for it. */
class RegisterFixturesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void formAIsBelowThresholdAndAnEmptyFormRIsZero() {
        assertThat(tri().reports())
                .filteredOn(report -> report.substance().equals("67-56-1"))
                .extracting(RegisterReport::state)
                .containsExactly(ReportingState.BELOW_THRESHOLD);
        assertThat(tri().reports())
                .filteredOn(report -> report.substance().equals("7440-50-8"))
                .extracting(RegisterReport::state)
                .containsExactly(ReportingState.ZERO);
    }

    @Test
    void sewerIsSplitIntoWhatPassesAndWhatIsDestroyed() {
        assertThat(pounds(tri().of(Register.TRI, 2023).byMedium()))
                .containsEntry(Medium.TRANSFER_SEWER, "0.250")
                .containsEntry(Medium.TRANSFER_SEWER_TREATED, "7.000")
                .containsEntry(Medium.TRANSFER_DISPOSAL, "10.000")
                .containsEntry(Medium.TRANSFER_RECYCLING, "40.000");
    }

    @Test
    void amountsOfYearsBeforeTheSplitStandInTheOldColumns() {
        assertThat(pounds(tri().of(Register.TRI, 1990).byMedium()))
                .containsEntry(Medium.UNDERGROUND_INJECTION, "10.000")
                .containsEntry(Medium.LAND, "50.000")
                .hasSize(2);
        assertThat(tri().of(Register.TRI, 1990)
                        .reports()
                        .getFirst()
                        .waste()
                        .orElseThrow()
                        .released())
                .isEqualTo(Quantity.of("60.000", Units.POUND));
    }

    @Test
    void parentCompanyIsNotCalledNa() {
        assertThat(tri().ofFacility(Register.TRI, "00000XMPL1TEST1")
                        .facilities()
                        .getFirst()
                        .parent())
                .isEqualTo("EXAMPLE MOTORS");
        assertThat(tri().of(Register.TRI, 2023)
                        .ofFacility(Register.TRI, "00000XMPL2TEST2")
                        .facilities()
                        .getFirst()
                        .parent())
                .isEmpty();
    }

    @Test
    void totalThatIsNotTheSumOfItsPartsIsAFindingAtItsCell() throws IOException {
        Path original = home("TRI").resolve("made_tri.csv");
        Path changed = folder.resolve("made_tri.csv");
        Files.writeString(changed, Files.readString(original).replace("39.996,", "40.5,"));
        Findings findings = new Findings();
        RegisterFiles read = RegisterFiles.read(List.of(changed), findings);
        assertThat(findings.sorted())
                .filteredOn(finding -> finding.code().equals("registers.total-differs"))
                .extracting(finding -> finding.position().toString())
                .contains("made_tri.csv:7:65");
        assertThat(read.table().reports()).hasSize(7);
    }

    @Test
    void unitsOfTheThreeLayoutsOfRetcAreKept() {
        ReleaseTable retc = retc(new Findings());
        assertThat(retc.of(Register.RETC, 2004).ofSubstance("108-88-3").total(Medium::isAir))
                .isEqualTo(Quantity.of("1500.0", Units.KILOGRAM));
        assertThat(retc.of(Register.RETC, 2012)
                        .ofSubstance("57-12-5")
                        .total(medium -> medium == Medium.WATER)
                        .amount())
                .isEqualByComparingTo("0.25");
        assertThat(retc.of(Register.RETC, 2012)
                        .ofSubstance("124-38-9")
                        .total(Medium::isAir)
                        .amount())
                .isEqualByComparingTo("12500");
    }

    @Test
    void everyColumnOfRetcGoesToItsMedium() {
        assertThat(retc(new Findings())
                        .of(Register.RETC, 2022)
                        .ofSubstance("108-88-3")
                        .byMedium())
                .isEqualTo(Map.of(
                        Medium.AIR, kilograms("5200.5"),
                        Medium.TRANSFER_REUSE, kilograms("10"),
                        Medium.TRANSFER_RECYCLING, kilograms("20"),
                        Medium.TRANSFER_ENERGY_RECOVERY, kilograms("30"),
                        Medium.TRANSFER_TREATMENT, kilograms("40"),
                        Medium.TRANSFER_DISPOSAL, kilograms("50"),
                        Medium.TRANSFER_SEWER, kilograms("60"),
                        Medium.TRANSFER_INCINERATION, kilograms("70"),
                        Medium.TRANSFER_OTHER, kilograms("80")));
    }

    @Test
    void rowOfZerosInRetcIsZero() {
        assertThat(retc(new Findings()).reports())
                .filteredOn(report -> report.substance().equals("1330-20-7"))
                .extracting(RegisterReport::state)
                .containsExactly(ReportingState.ZERO);
    }

    @Test
    void industryOfAReportComesFromTheFileOfFacilities() {
        ReleaseTable automotive = retc(new Findings()).ofIndustry(IndustryCode::isAutomotive);
        assertThat(automotive.facilities()).hasSize(1);
        assertThat(automotive.reports()).hasSize(2);
    }

    @Test
    void doubtfulCoordinatesAreNotGuessed() {
        Findings findings = new Findings();
        ReleaseTable retc = retc(findings);
        assertThat(retc.ofFacility(Register.RETC, "EJE0400400041")
                        .facilities()
                        .getFirst()
                        .coordinates())
                .isEmpty();
        assertThat(findings.sorted()).extracting(Finding::code).contains("registers.doubtful-coordinates");
    }

    @Test
    void westIsNegativeWithAndWithoutASign() {
        assertThat(MexicanPlace.coordinates("19°30'0\"", "-99°15'0\"")).contains(new Coordinates(19.5, -99.25));
        assertThat(MexicanPlace.coordinates("19°30'0\"", "99°15'0\"")).contains(new Coordinates(19.5, -99.25));
        assertThat(MexicanPlace.coordinates("19.5", "-99.25")).contains(new Coordinates(19.5, -99.25));
    }

    @Test
    void minutesAndSecondsEndBelowSixty() {
        assertThat(MexicanPlace.coordinates("19°57'36\"", "99°16'99\"")).isEmpty();
        assertThat(MexicanPlace.coordinates("19°65'5\"", "99°15'49\"")).isEmpty();
    }

    @Test
    void statesAreKnownUnderOldAndNewNames() {
        assertThat(Stream.of("MEXICO", "Estado de México", "México").map(MexicanPlace::state))
                .allMatch(state -> state.orElseThrow().code().equals("MX-MEX"));
        assertThat(Stream.of("DISTRITO FEDERAL", "Ciudad de México").map(MexicanPlace::state))
                .allMatch(state -> state.orElseThrow().code().equals("MX-CMX"));
        assertThat(MexicanPlace.state("Ontario")).isEmpty();
    }

    @Test
    void releasesWithoutTheirFileOfFacilitiesAreReadWithANote() {
        Findings findings = new Findings();
        RegisterFiles.read(List.of(home("RETC").resolve("em_2022.csv")), findings);
        assertThat(findings.sorted()).extracting(Finding::code).containsExactly("registers.no-facility-file");
    }

    @Test
    void fileWithoutAYearInItsNameIsRefused() throws IOException {
        Path renamed = Files.copy(home("RETC").resolve("em_2022.csv"), folder.resolve("emisiones.csv"));
        Findings findings = new Findings();
        RegisterFiles.read(List.of(renamed), findings);
        assertThat(findings.sorted()).extracting(Finding::code).containsExactly("registers.no-year");
    }

    @Test
    void anotherFileIsRefusedAndTheOthersAreRead() throws IOException {
        Path other = Files.writeString(folder.resolve("bills.csv"), "facility,amount\nA,1\n");
        Findings findings = new Findings();
        RegisterFiles read = RegisterFiles.read(List.of(other, home("TRI").resolve("made_tri.csv")), findings);
        assertThat(findings.sorted()).extracting(Finding::code).containsExactly("registers.unknown-file");
        assertThat(read.files()).hasSize(1);
    }

    @Test
    void missingFileIsSaidToBeMissing() {
        Findings findings = new Findings();
        RegisterFiles.read(List.of(folder.resolve("2023_il.csv")), findings);
        assertThat(findings.sorted()).extracting(Finding::code).containsExactly("sources.missing-file");
    }

    private static ReleaseTable tri() {
        return RegisterFiles.read(List.of(home("TRI").resolve("made_tri.csv")), new Findings())
                .table();
    }

    private static ReleaseTable retc(Findings findings) {
        List<Path> files = Stream.of("em_2004", "es_2004", "em_2012", "es_2012", "em_2022", "es_2022")
                .map(name -> home("RETC").resolve(name + ".csv"))
                .toList();
        return RegisterFiles.read(files, findings).table();
    }

    private static Path home(String register) {
        return ReleaseRegisterContractTest.home(ReleaseRegisters.all().stream()
                .filter(candidate -> candidate.register().name().equals(register))
                .findFirst()
                .orElseThrow());
    }

    private static Map<Medium, String> pounds(Map<Medium, Quantity> amounts) {
        Map<Medium, String> pounds = new EnumMap<>(Medium.class);
        amounts.forEach((medium, amount) -> pounds.put(
                medium,
                amount.to(Units.POUND)
                        .amount()
                        .setScale(3, RoundingMode.HALF_UP)
                        .toPlainString()));
        return pounds;
    }

    private static Quantity kilograms(String amount) {
        return Quantity.of(amount, Units.KILOGRAM);
    }
}

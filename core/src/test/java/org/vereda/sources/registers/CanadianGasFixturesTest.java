package org.vereda.sources.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.FacilityKey;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.ReleaseTable;
import org.vereda.inventory.releases.ReportingState;
import org.vereda.inventory.releases.SubstanceDirectory;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.sources.ReferencePacks;

/** Details of Canada's greenhouse gas file on a file made for it. */
class CanadianGasFixturesTest {
    private static final String FILE = "PDGES-GHGRP-GHGEmissionsGES-2004-Present.csv";

    @TempDir
    private Path folder = Path.of("");

    private final Findings findings = new Findings();

    @Test
    void massIsThatOfTheColumnOfTonnes() {
        ReleaseTable assembly = read(text()).of(Register.GHGRP_CANADA, 2021);
        assertThat(assembly.ofSubstance("74-82-8").total(medium -> true).amount())
                .isEqualByComparingTo("2500");
        assertThat(assembly.ofSubstance("811-97-2").total(medium -> true).amount())
                .isEqualByComparingTo("100");
    }

    @Test
    void zeroIsAReportAndABlankIsNone() {
        ReleaseTable table = read(text());
        assertThat(table.ofFacility(Register.GHGRP_CANADA, "G90001")
                        .ofSubstance("138495-42-8")
                        .reports())
                .extracting(RegisterReport::state)
                .containsOnly(ReportingState.ZERO);
        assertThat(table.ofFacility(Register.GHGRP_CANADA, "G90002").reports())
                .extracting(RegisterReport::substanceName)
                .containsExactly("CO2", "CF4");
    }

    @Test
    void everyGasOfTheFileIsInTheDirectoryOfSubstances() {
        SubstanceDirectory directory = ReferencePacks.builtIn().substances();
        assertThat(CanadianGas.values())
                .allMatch(gas -> directory
                        .find(Register.GHGRP_CANADA, gas.cas(), gas.text())
                        .isPresent());
    }

    @Test
    void everyGasHasAPotentialInTheNewerReports() {
        ReferencePacks packs = ReferencePacks.builtIn();
        for (String report : List.of("AR5", "AR6")) {
            assertThat(CanadianGas.values())
                    .allMatch(gas -> gas.potential(packs.gwpSet(report, 100)).isPresent(), report);
        }
    }

    @Test
    void theSetOfPotentialsIsReadOffTheFile() {
        read(text());
        assertThat(findings.sorted())
                .extracting(Finding::toString)
                .containsExactly(FILE + ":1: registers.gwp-set [AR5]");
    }

    @Test
    void potentialsOfTwoReportsInOneFileAreToldAndNotMixed() {
        read(text().replace("2.5,70,", "2.5,62.5,").replace("50465.5", "50458.0"));
        assertThat(codes()).containsExactly("registers.mixed-gwp");
    }

    @Test
    void equivalentsThatNoReportExplainsAreAWarningAtTheirCell() {
        read(text().replace("2.5,70,", "2.5,700,").replace("50465.5", "51095.5"));
        assertThat(findings.sorted())
                .filteredOn(finding -> finding.code().equals("registers.co2e-differs"))
                .extracting(finding -> finding.position().column(), Finding::arguments)
                .containsExactly(tuple(21, List.of("700", "CH4", "280")));
    }

    @Test
    void totalsThatAreNotTheSumOfTheirGasesAreAFinding() {
        read(text().replace("23205,23205,", "23205,23216,").replace("48355.45", "48355.5"));
        assertThat(findings.sorted())
                .filteredOn(finding -> finding.code().equals("registers.total-differs"))
                .extracting(finding -> finding.position().line() + " " + finding.arguments())
                .containsExactly(
                        "4 [pfc total tonnes co2e, 23216, 23205]", "4 [total emissions tonnes co2e, 923205, 923216]");
    }

    @Test
    void aFacilityKnowsItsIdentifierInNpri() {
        ReleaseTable table = read(text());
        assertThat(table.ofFacility(Register.GHGRP_CANADA, "G90001")
                        .facilities()
                        .getFirst()
                        .otherKeys())
                .containsExactly(new FacilityKey("NPRI", "900001"));
        assertThat(table.ofFacility(Register.GHGRP_CANADA, "G90002")
                        .facilities()
                        .getFirst()
                        .otherKeys())
                .isEmpty();
    }

    @Test
    void editionsInWindowsLettersAndWithAnotherTotalAreRead() throws IOException {
        String edition = text().replace(
                        "Émissions totales (tonnes éq. CO2)", "Émissions totales (tonnes éq. CO2) - excl. CO2bio");
        Path file = Files.write(folder.resolve(FILE), edition.getBytes(Charset.forName("windows-1252")));
        assertThat(RegisterFiles.read(List.of(file), findings).table().bySubstance())
                .isEqualTo(read(text()).bySubstance());
    }

    @Test
    void emissionsBySourceAreRecognizedAndNotCountedAgain() {
        ReleaseTable table =
                read(text().replaceFirst("English Facility NAICS[^,]*", "Emission Source / Source d'emission"));
        assertThat(table.reports()).isEmpty();
        assertThat(codes()).containsExactly("registers.split-by-source");
    }

    private ReleaseTable read(String text) {
        try {
            Path file = Files.writeString(folder.resolve(FILE), text);
            return RegisterFiles.read(List.of(file), findings).table();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text() {
        try {
            return Files.readString(
                    ReleaseRegisterContractTest.home(new CanadianGasRegister()).resolve(FILE));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> codes() {
        return findings.sorted().stream().map(Finding::code).toList();
    }
}

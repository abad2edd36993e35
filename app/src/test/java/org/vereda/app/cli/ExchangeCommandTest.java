package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vereda.app.console.ExitCode;

class ExchangeCommandTest {
    /** A bracket by PACT 3; the numbers are invented and add up. */
    private static final String BRACKET = """
            {"id": "5b0f6a0e-5d0c-4d5e-9a4b-0d1f0a6b7c11", "specVersion": "3.0.3", "status": "Active",
             "created": "2026-02-10T14:00:00Z", "companyName": "Lakeshore Stamping LLC",
             "companyIds": ["urn:pact:lakeshore.example:company-id:LS-001"],
             "productIds": ["urn:pact:lakeshore.example:supplier-id:BRK-1042"],
             "productNameCompany": "Seat bracket", "productDescription": "A bracket",
             "pcf": {"declaredUnitOfMeasurement": "piece", "declaredUnitAmount": "1", "productMassPerDeclaredUnit": "1.25",
               "referencePeriodStart": "2025-01-01T00:00:00Z", "referencePeriodEnd": "2026-01-01T00:00:00Z",
               "geographyCountrySubdivision": "US-MI", "pcfExcludingBiogenicUptake": "3.181",
               "pcfIncludingBiogenicUptake": "3.181", "fossilGhgEmissions": "3.181", "fossilCarbonContent": "0",
               "packagingEmissionsIncluded": false, "ccsTechnologicalCO2CaptureIncluded": false,
               "ipccCharacterizationFactors": ["AR6"], "crossSectoralStandards": ["PACT-3.0"],
               "exemptedEmissionsPercent": "0", "primaryDataShare": "100",
               "dqi": {"technologicalDQR": "1", "geographicalDQR": "1", "temporalDQR": "1"}}}
            """;

    @TempDir
    Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void bracket() throws IOException {
        file = Files.writeString(folder.resolve("bracket.json"), BRACKET);
    }

    @Test
    void soundFootprintPasses() {
        Program program = Program.run("exchange", "check", file.toString());
        assertThat(program.exitCode()).as(program.printed()).isEqualTo(ExitCode.DONE);
        assertThat(program.out()).contains("0 errors, 0 doubts, 0 notes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void brokenRuleIsToldWithItsPlaceInEveryLanguage(String language) throws IOException {
        Files.writeString(file, BRACKET.replace("\"3.181\", \"fossil", "\"3.192\", \"fossil"));
        Program program = Program.run("exchange", "check", file.toString(), "--format", "csv", "--language", language);
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.out())
                .contains("bracket.json:9:34", "total-including-uptake", "3.192")
                .doesNotContain("label.");
    }

    @Test
    void fileThatIsNoFootprintIsNamedAndTheOthersAreChecked() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "{\n,}");
        Program program = Program.run("exchange", "check", other.toString(), file.toString());
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("other.json:2:");
        assertThat(program.out()).contains("5b0f6a0e");
    }

    @Test
    void conversionWritesTheFileAndTellsLosses() throws IOException {
        Path into = folder.resolve("ten.json");
        Program program = Program.run(
                "exchange", "convert", file.toString(), "--to", "cx-10", "--into", into.toString(), "--format", "json");
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.out()).contains("massBalancingUsed", "exchange-losses");
        assertThat(Files.readString(into)).contains("\"productionStage\"", "data" + "model:version:10.0.0");
    }

    @Test
    void conversionThroughTheCalculatorCsvComesBack() throws IOException {
        Path csv = folder.resolve("bracket.csv");
        Path back = folder.resolve("back.json");
        Program.run("exchange", "convert", file.toString(), "--to", "cx-csv", "--into", csv.toString());
        Program.run("exchange", "convert", csv.toString(), "--to", "pact-3", "--into", back.toString());
        assertThat(Files.readString(back)).contains("\"pcfExcludingBiogenicUptake\" : \"3.181\"");
    }

    @Test
    void unknownVersionIsAUsageError() {
        assertThat(Program.run("exchange", "convert", file.toString(), "--to", "pact-9", "--into", "x")
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void whatACalculationLeavesOutIsTold() {
        assertThat(Program.run("exchange", "uses", file.toString(), "--format", "csv")
                        .out())
                .contains("fossilCarbonContent")
                .doesNotContain("fossilGhgEmissions");
    }

    @Test
    void anExportedResultComesBackAsAFootprintWithWhatIsStated() throws IOException {
        Path exported = folder.resolve("network.zip");
        Program.run("footprint", Program.example("answers"), "--product", "bracket", "--export", exported.toString());
        Path into = folder.resolve("bracket.json");
        Program converted = Program.run(
                "exchange",
                "convert",
                exported.toString(),
                "--to",
                "pact-3",
                "--into",
                into.toString(),
                "--state",
                "referencePeriodEnd=2023-01-01T00:00:00Z",
                "--state",
                "productMassPerDeclaredUnit=2");
        assertThat(converted.exitCode()).as(converted.printed()).isEqualTo(ExitCode.DONE);
        assertThat(converted.out()).contains("--state productMassPerDeclaredUnit=2");
        assertThat(Files.readString(into))
                .contains("\"Bracket\"", "\"piece\"", "10.0226650792", "2023-01-01T00:00:00Z");
        assertThat(Program.run("exchange", "check", into.toString(), "--format", "csv")
                        .out())
                .contains("field-missing", "companyName");
        Program wrong = Program.run(
                "exchange",
                "convert",
                exported.toString(),
                "--to",
                "pact-3",
                "--into",
                into.toString(),
                "--state",
                "mass=2");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(wrong.err()).contains("mass");
    }

    @Test
    void rulesAreListed() {
        assertThat(Program.run("exchange", "rules", "--format", "csv").out())
                .contains("rating-missing", "2027-01-01", "PACT Methodology");
    }

    @Test
    void offersOfAFolderAreWrittenWhereTheyKeepTheRules() throws IOException {
        Path into = folder.resolve("offers");
        Program refused = offer(into);
        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.out()).contains("field-missing", "fossilCarbonContent", "exemptedEmissionsPercent");
        assertThat(into).doesNotExist();
        Path facts = Files.writeString(folder.resolve("facts.csv"), facts());
        Program written = offer(into, "--facts", facts.toString());
        assertThat(written.exitCode()).as(written.printed()).isEqualTo(ExitCode.DONE);
        try (Stream<Path> files = Files.list(into)) {
            String[] all = Stream.concat(Stream.of("exchange", "check"), files.map(Path::toString))
                    .toArray(String[]::new);
            assertThat(all).hasSizeGreaterThan(2);
            assertThat(Program.run(all).exitCode()).isEqualTo(ExitCode.DONE);
        }
    }

    @Test
    void whatTheFolderStatesOnceIsEnoughForBothStandards() {
        for (String profile : List.of("pact-3", "cx-4")) {
            Path into = folder.resolve(profile);
            Program written = Program.run(
                    "exchange",
                    "offer",
                    Program.example("answers"),
                    "--domain",
                    "press.example",
                    "--company",
                    "press",
                    "--profile",
                    profile,
                    "--into",
                    into.toString());
            assertThat(written.exitCode()).as(written.printed()).isEqualTo(ExitCode.DONE);
            assertThat(into.resolve("bracket@press-ohio.json")).exists();
        }
    }

    private static Program offer(Path into, String... more) {
        String[] line = Stream.concat(
                        Stream.of(
                                "exchange",
                                "offer",
                                Program.example("tres-fronteras"),
                                "--domain",
                                "maker.example",
                                "--into",
                                into.toString(),
                                "--format",
                                "csv"),
                        Stream.of(more))
                .toArray(String[]::new);
        return Program.run(line);
    }

    /** Facts for every product of the example; invented. */
    private static String facts() throws IOException {
        try (Stream<String> lines =
                Files.lines(Path.of(Program.example("tres-fronteras")).resolve("products.csv"))) {
            return "product,fossilCarbonContent,biogenicCarbonContent,exemptedEmissionsPercent,exemptedEmissionsDescription,"
                    + "productMassPerDeclaredUnit\n"
                    + lines.skip(1)
                            .map(line -> line.split(",", -1)[0] + ",0,0,1,consumables,"
                                    + (line.contains(",item,") ? "12" : "") + "\n")
                            .collect(Collectors.joining());
        }
    }
}

package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vereda.app.console.ExitCode;

class EndOfLifeCommandTest {
    private static final String EXAMPLE = Program.example("endoflife");

    @TempDir
    Path folder = Path.of("");

    private static Program rates(String... words) {
        return run("rates", EXAMPLE + "/designs.csv", words);
    }

    private static Program fleet(String... words) {
        return run("fleet", EXAMPLE, words);
    }

    private static Program run(String command, String input, String... words) {
        return Program.run(Stream.concat(Stream.of("endoflife", command, input), Stream.of(words))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void everyLanguageHasAllWordsAndAChart(String language) {
        for (Program program : new Program[] {
            rates("--language", language, "--format", "html"),
            fleet("--language", language, "--format", "html", "--from", "2030")
        }) {
            assertThat(program.exitCode()).as(program.err()).isEqualTo(ExitCode.DONE);
            assertThat(program.out()).contains("</html>", "<svg").doesNotContain("label.", "null");
        }
    }

    @Test
    void workedExampleMeetsTheThresholds() {
        assertThat(rates("--format", "csv").out()).contains("worked-example,1500,kg,90,%,96,%,,,,");
        assertThat(rates("--part", "design-rules", "--format", "csv").out())
                .contains("worked-example,EU 85/95,85,%,95,%,yes,")
                .contains("electric-example,EU 85/95,85,%,95,%,no,no");
        assertThat(rates().err()).contains("designs.csv:15:4", "glass");
    }

    @Test
    void retirementsStandBetweenTheSurvivalSets() {
        String csv = fleet("--format", "csv", "--by", "country,powertrain", "--until", "2040")
                .out();
        assertThat(csv).startsWith("year,country,powertrain,retired_low,survival_low,retired_high,survival_high,");
        assertThat(csv.lines()).anyMatch(line -> line.startsWith("2035,US,BEV,") && line.contains(",busch-2025,"));
    }

    @Test
    void usedCarsArriveInMexicoAndBatteriesComeBack() {
        String flows = fleet("--format", "json", "--part", "fleet-flows", "--from", "2015", "--until", "2015")
                .out();
        assertThat(flows).contains("\"vehicles-arrived\"", "\"format\" : \"vereda-fleet-1\"");
        String batteries = fleet("--format", "csv", "--part", "fleet-batteries", "--from", "2040")
                .out();
        assertThat(batteries.lines()).anyMatch(line -> line.startsWith("2040,MX,odym,"));
    }

    @Test
    void oneSurvivalSetAloneIsRefused() {
        Program program = fleet("--survival", "epa-omega");
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("at least two survival sets");
        assertThat(fleet("--survival", "epa-omga").err()).contains("epa-omega");
    }

    @Test
    void folderWithoutFleetEndsInAdvice() throws IOException {
        Files.createDirectories(folder.resolve("fleet"));
        Program program = run("fleet", folder.toString());
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("sales.csv");
    }

    @Test
    void fleetWithoutAReadableRowEndsInFindings() throws IOException {
        Files.createDirectories(folder.resolve("fleet"));
        Files.writeString(
                folder.resolve("fleet/sales.csv"), "country,type,powertrain,year,vehicles\nUS,car,ICE,2020,x\n");
        Program program = run("fleet", folder.toString());
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("sales.csv:2:5").doesNotContain("Exception");
        assertThat(fleet("--until", "99999").err()).contains("99999");
    }
}

package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vereda.app.console.ExitCode;

/** Tires, second use and scenarios of fleets. */
class FleetScenariosTest {
    private static final String EXAMPLE = Program.example("endoflife");
    private static final String[] SCENARIOS = {
        "--scenario", "base", "--scenario", "second-use", "--scenario", "two-sets"
    };

    private static Program fleet(String[] first, String... words) {
        return Program.run(Stream.of(
                        Stream.of("endoflife", "fleet", EXAMPLE, "--from", "2040", "--until", "2040"),
                        Stream.of(first),
                        Stream.of(words))
                .flatMap(part -> part)
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void everyLanguageHasAllWordsAndAChart(String language) {
        String[] secondUse = {"--second-use", "0.5", "--second-use-years", "8", "--second-use-oldest", "12"};
        for (String[] words : new String[][] {SCENARIOS, secondUse}) {
            Program program = fleet(words, "--language", language, "--format", "html");
            assertThat(program.exitCode()).as(program.err()).isEqualTo(ExitCode.DONE);
            assertThat(program.out()).contains("</html>", "<svg").doesNotContain("label.", "null");
        }
    }

    @Test
    void scenariosStandSideBySideWithTheirChange() {
        String csv = fleet(SCENARIOS, "--part", "scenario-batteries", "--format", "csv")
                .out();
        assertThat(csv).startsWith("year,country,fleet_scenario,recycled_low,survival_low,recycled_high,");
        assertThat(csv.lines()).anyMatch(line -> line.startsWith("2040,US,second-use,") && line.contains(",-"));
        assertThat(csv.lines()).anyMatch(line -> line.startsWith("2040,US,two-sets,") && line.contains(",,,"));
        assertThat(fleet(SCENARIOS, "--format", "json").out())
                .contains("\"format\" : \"vereda-fleet-scenarios-1\"", "\"scenario-change-low\"");
    }

    @Test
    void tiresComeBackWithTheirMass() {
        String csv =
                fleet(new String[0], "--part", "fleet-tires", "--format", "csv").out();
        assertThat(csv).startsWith("year,country,survival_set,tires_freed,tires_worn,");
        assertThat(csv.lines()).anyMatch(line -> line.startsWith("2040,MX,odym,") && line.endsWith(",kg"));
    }

    @Test
    void halfASecondUseAndAnUnknownScenarioAreRefused() {
        Program half = fleet(new String[] {"--second-use", "0.5"});
        assertThat(half.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(half.err()).contains("--second-use-years");
        Program unknown = fleet(new String[] {"--scenario", "second-user"});
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(unknown.err()).contains("second-user", "second-use", "base");
    }
}

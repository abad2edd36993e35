package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vereda.app.console.ExitCode;

class ActionsCommandTest {
    private static Program actions(String... words) {
        return Program.run(Stream.concat(Stream.of("actions"), Stream.of(words)).toArray(String[]::new));
    }

    private static Program ofExample(String... words) {
        return actions(Stream.concat(Stream.of(Program.example("tres-fronteras")), Stream.of(words))
                .toArray(String[]::new));
    }

    @Test
    void fairPartsOfOneEndUseAddUpToWhatIsSavedTogether() {
        String csv = ofExample("--facility", "ford-chicago-assembly", "--format", "csv", "--part", "actions-together")
                .out();
        double parts = 0;
        double alone = 0;
        int sums = 0;
        for (String line : csv.lines().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            if (line.contains("all-together")) {
                assertThat(Double.parseDouble(cells[4]))
                        .isCloseTo(parts, within(parts * 2e-3))
                        .isLessThan(alone);
                parts = 0;
                alone = 0;
                sums++;
            } else {
                parts += Double.parseDouble(cells[cells.length - 2]);
                alone += Double.parseDouble(cells[cells.length - 3]);
            }
        }
        assertThat(sums).isGreaterThan(1);
    }

    @Test
    void everyMeasureIsEitherAnActionOrHasAReason() {
        long done = ofExample("--facility", "nemak-garcia", "--format", "csv")
                .out()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[2])
                .distinct()
                .count();
        long not = ofExample("--facility", "nemak-garcia", "--why-not", "--format", "csv")
                .out()
                .lines()
                .skip(1)
                .count();
        assertThat(done).isPositive();
        assertThat(done + not).isGreaterThanOrEqualTo(65);
    }

    @Test
    void filtersKeepToWhatIsAsked() {
        assertThat(ofExample("--country", "MX", "--format", "csv").out())
                .contains("nemak-garcia")
                .doesNotContain("ford-chicago", "ontario");
        assertThat(ofExample("--end-use", "compressed air", "--format", "csv")
                        .out()
                        .lines()
                        .skip(1))
                .allMatch(line -> line.contains("air"));
        assertThat(ofExample("--payback", "0.01", "--format", "csv").out()).doesNotContain("lighting-controls");
    }

    @Test
    void theLibraryNeedsNoFolder() {
        assertThat(actions("--process", "paint", "--format", "csv").out())
                .contains("regenerative-oxidizer", "dry-booth")
                .doesNotContain("stack-melter");
    }

    @Test
    void formulasHoldTheNumbersAndTheirSource() {
        assertThat(ofExample("--formula", "--measure", "lighting-controls", "--format", "csv")
                        .out())
                .contains("0.28 (0.24 to 0.38)", "University of Connecticut");
    }

    @Test
    void whatIsNotKnownIsNamedWithWhatIsMeant() {
        assertThat(ofExample("--facility", "nemak-garsia").err()).contains("nemak-garsia", "nemak-garcia");
        assertThat(ofExample("--measure", "lighting-control").err()).contains("lighting-controls");
        Program without = Program.run("actions", Program.example("continental"));
        assertThat(without.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(without.err()).contains("partnership.yaml", "discount_rate_percent");
    }

    @Test
    void everyLanguageHasAllWords() {
        for (String language : List.of("en", "fr", "es")) {
            for (String view : List.of("--why-not", "--formula", "--payback=3")) {
                assertThat(ofExample(view, "--language", language, "--format", "html", "--facility", "zf-el-marques")
                                .out())
                        .contains("</html>")
                        .doesNotContain("label.", "null");
            }
        }
    }

    @Test
    void measuresAreFoundBySubstanceAndSize() {
        String example = Program.example("tres-fronteras");
        String all =
                Program.run("actions", example, "--why-not", "--format", "csv").out();
        String xylene = Program.run("actions", example, "--substance", "xylene", "--why-not", "--format", "csv")
                .out();
        String byCode = Program.run("actions", example, "--substance", "100-41-4", "--why-not", "--format", "csv")
                .out();
        assertThat(xylene.lines().count()).isBetween(2L, all.lines().count() - 1);
        assertThat(xylene).contains("ford-chicago-assembly").doesNotContain("led-lighting");
        assertThat(byCode).contains("ford-chicago-assembly");
        assertThat(Program.run("actions", example, "--substance", "Etylbenzene").err())
                .contains("Etylbenzene", "Maybe \"Ethylbenzene\"");
        assertThat(Program.run("actions", Program.example("review"), "--small", "--format", "csv")
                        .out())
                .contains("planta-queretaro");
        assertThat(Program.run("actions", example, "--small", "--format", "csv")
                        .out()
                        .lines())
                .hasSize(1);
    }
}

package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vereda.app.console.ExitCode;

class RoadmapInsightTest {
    private static final String EXAMPLE = Program.example("tres-fronteras");

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void everyLanguageHasAllWords(String language) throws IOException {
        Program why =
                Program.run("roadmap", "explain", greedy(), "--gap", "5", "--language", language, "--format", "html");
        assertThat(why.out()).contains("</html>").doesNotContain("label.", "null");
        Program compared = Program.run(
                "roadmap", "compare", EXAMPLE, "--gap", "5", "--language", language, "--format", "html", "--delay");
        assertThat(compared.exitCode()).as(compared.err()).isEqualTo(ExitCode.DONE);
        assertThat(compared.out()).contains("</html>").doesNotContain("label.", "null");
        Program front = Program.run(
                "roadmap", "front", EXAMPLE, "--gap", "5", "--points", "1", "--language", language, "--format", "html");
        assertThat(front.out()).contains("</html>").doesNotContain("label.", "null");
    }

    @Test
    void everyChangeHasItsWordsAndItsPlan() {
        Program compared = Program.run(
                "roadmap",
                "compare",
                EXAMPLE,
                "--gap",
                "5",
                "--format",
                "csv",
                "--payback",
                "3",
                "--set-aside",
                "10",
                "--carbon-price",
                "50",
                "--budgets=-20",
                "--grid=-5",
                "--no-local");
        assertThat(compared.exitCode()).as(compared.err()).isEqualTo(ExitCode.DONE);
        assertThat(compared.out().lines().map(line -> line.split(",", 2)[0]))
                .containsExactly(
                        "insight_change_of",
                        "nothing",
                        "payback",
                        "payback-and-set-aside",
                        "carbon-price",
                        "budgets",
                        "grid",
                        "no-local-rows");
    }

    @Test
    void whatCannotBeMetIsToldInWordsOfAPlant() throws IOException {
        Program why = Program.run("roadmap", "explain", greedy(), "--pooling", "apart", "--why-not");
        assertThat(why.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(why.out())
                .contains("The target of US for 2034 (Greenhouse gases) cannot be met: it asks for")
                .contains("together reach", "whatever is paid")
                .contains("The target of MX for 2026 (Greenhouse gases) cannot be met within the limits")
                .contains("The same reduction is possible from 2027 on.")
                .contains("the budget of MX for 2026", "the target of MX for 2026")
                .contains("It would help", "Planning together");
        assertThat(why.err()).contains("targets.csv:4", " t, ").doesNotContain(" kg,");
    }

    @Test
    void aMeasureAtAFacilityIsExplained() {
        String csv = Program.run("roadmap", "explain", EXAMPLE, "--facility", "nal-paris", "--format", "csv")
                .out();
        assertThat(csv.lines().skip(1)).isNotEmpty().allMatch(line -> line.startsWith("nal-paris,"));
        assertThat(csv).contains("pays", "excluded");
    }

    @Test
    void aFolderWhoseTargetsCannotBeMetHasNoFront() throws IOException {
        Program front = Program.run("roadmap", "front", greedy());
        assertThat(front.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(front.err()).contains("there is no front");
    }

    private String greedy() throws IOException {
        Path copy = Program.copyOf("tres-fronteras", folder.resolve("greedy"));
        Files.writeString(copy.resolve("targets.csv"), """
                scope,metric,year,reduction_percent,amount,unit
                CA,ghg,2025,14,,
                MX,ghg,2026,9,,
                US,ghg,2034,80,,
                """);
        return copy.toString();
    }
}

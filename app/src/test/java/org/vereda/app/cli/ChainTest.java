package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job on the example of three countries, from the command line to the files. */
class ChainTest {
    @TempDir
    static Path folder = Path.of("");

    private static Program program = new Program(-1, "", "");

    @BeforeAll
    static void run() {
        program = Program.run("run", Program.example("tres-fronteras"), "--out", out().toString());
    }

    @Test
    void theExampleRunsToItsEnd() {
        assertThat(program.exitCode()).as(program.printed()).isZero();
        assertThat(program.out()).contains("Tres Fronteras", "proven gap");
    }

    @Test
    void theSummaryFitsAScreen() {
        assertThat(program.out().lines())
                .hasSizeLessThanOrEqualTo(26)
                .allSatisfy(line -> assertThat(line.length())
                        .isLessThanOrEqualTo(80 + out().toString().length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void theReportIsOneFileThatAsksForNothingElse(String language) throws IOException {
        String html = Files.readString(out().resolve("report-" + language + ".html"));
        assertThat(html).contains("<html", "lang=\"" + language).doesNotContain("src=\"http", "href=\"http");
    }

    @Test
    void thePlanIsProvenAndPlanningTogetherCostsNoMore() throws IOException {
        JsonNode plan = json().get("plan");
        assertThat(plan.get("gap").decimalValue()).isLessThanOrEqualTo(new BigDecimal("0.0001"));
        assertThat(plan.get("lowerBound").decimalValue())
                .isLessThanOrEqualTo(plan.get("cost").decimalValue());
        assertThat(plan.get("integration").get("pooledCost").decimalValue())
                .isLessThanOrEqualTo(plan.get("integration").get("siloCost").decimalValue());
    }

    @Test
    void theTablesAreThereForSpreadsheets() throws IOException {
        assertThat(Files.readAllLines(out().resolve("tables").resolve("facilities.csv")))
                .hasSize(1 + 21);
        assertThat(out().resolve("tables").resolve("actions.csv")).isNotEmptyFile();
    }

    @Test
    void anotherRunGivesTheSameFiles() throws IOException {
        Path again = folder.resolve("again");
        Program.run("run", Program.example("tres-fronteras"), "--out", again.toString(), "--quiet");
        assertThat(again.resolve("summary.json")).hasSameTextualContentAs(out().resolve("summary.json"));
    }

    private static Path out() {
        return folder.resolve("out with blank");
    }

    private static JsonNode json() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(out().resolve("summary.json")));
    }
}

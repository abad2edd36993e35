package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.console.ExitCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StudyReportTest {
    @TempDir
    Path folder = Path.of("");

    private static final List<String> TABLES = List.of(
            "study-product",
            "study-results",
            "study-stages",
            "study-parts",
            "study-boundary",
            "study-left-out",
            "study-allocation",
            "study-electricity",
            "study-quality",
            "study-uncertainty",
            "study-sensitivity",
            "study-limits",
            "study-sources");

    private static Program report(String... words) {
        String[] line = Stream.concat(
                        Stream.of("exchange", "report", Program.example("answers"), "--product"), Stream.of(words))
                .toArray(String[]::new);
        return Program.run(line);
    }

    /** 53.1145 t of scope 1 and 100,000 brackets: 0.531145 kg; 500 MWh at 449.323 kg/MWh (RFCW, 2020): 2.246615 kg. */
    @Test
    void everyContentIsThereAndStagesAddUpToTheTotal() {
        Program program = report("bracket", "--format", "json");
        assertThat(program.exitCode()).as(program.printed()).isEqualTo(ExitCode.DONE);
        JsonNode tables = JsonMapper.builder().build().readTree(program.out()).get("tables");

        assertThat(tables.propertyNames()).containsExactlyInAnyOrderElementsOf(TABLES);
        TABLES.forEach(table -> assertThat(tables.get(table).size()).as(table).isPositive());
        double total = StreamSupport.stream(tables.get("study-results").spliterator(), false)
                .filter(row -> row.get("study-item").asString().equals("excluding"))
                .mapToDouble(row -> row.get("study-value").get("value").asDouble())
                .sum();
        assertThat(sum(tables.get("study-stages"))).isCloseTo(total, within(1e-9));
        assertThat(sum(tables.get("study-parts"))).isCloseTo(total, within(1e-9));
        assertThat(stage(tables, "direct")).isCloseTo(0.531145, within(1e-9));
        assertThat(stage(tables, "energy")).isCloseTo(2.246615, within(1e-5));
        assertThat(tables.get("study-left-out").toString())
                .contains("lubricants and packaging film", "waste:hazardous:treatment");
        assertThat(tables.get("study-sources").toString()).contains("eGRID", "40 CFR Part 98", "fuels@2026.1");
    }

    private static double sum(JsonNode table) {
        return StreamSupport.stream(table.spliterator(), false)
                .mapToDouble(row -> row.get("study-kilograms").asDouble())
                .sum();
    }

    private static double stage(JsonNode tables, String stage) {
        return StreamSupport.stream(tables.get("study-stages").spliterator(), false)
                .filter(row -> row.get("study-stage").asString().equals(stage))
                .mapToDouble(row -> row.get("study-kilograms").asDouble())
                .sum();
    }

    @Test
    void theReportIsAPdfInEveryLanguageAndAPageWithoutForeignWords() throws Exception {
        for (String language : List.of("fr", "es")) {
            assertThat(report("bracket", "--language", language, "--format", "html")
                            .out())
                    .contains("</html>", "ISO 14067:2018")
                    .doesNotContain("label.", ">null<");
        }
        Path pdf = folder.resolve("bracket.pdf");
        assertThat(report("bracket", "--format", "pdf", "--out", pdf.toString()).exitCode())
                .isEqualTo(ExitCode.DONE);
        assertThat(new String(Files.readAllBytes(pdf), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void aProductWithoutFootprintIsNamedWithThoseThatHaveOne() {
        Program program = report("bolt");
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("bolt", "bracket", "norte-car");
    }
}

package org.vereda.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return BenchCommand.line()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void helpNamesTheGoalsAndOptions() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("--quick", "--only", "--sizes", "--json", "--jmh");
    }

    @Test
    void anUnknownGoalIsRefusedWithTheKnownOnes() {
        assertThat(run("--only", "G77")).isEqualTo(64);
        assertThat(err.toString()).contains("G77").contains("G1,G2,G3");
    }

    @Test
    void aSizeThatIsTooSmallIsRefused() {
        assertThat(run("--sizes", "3")).isEqualTo(64);
        assertThat(err.toString()).contains("--sizes 3");
    }

    @Test
    void figuresArePrintedAndWrittenAsJson(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("figures.json");
        assertThat(run("--quick", "--only", "G6", "--sizes", "100,200", "--json", file.toString()))
                .isZero();
        assertThat(out.toString()).contains("eco_100", "eco_200", "size exponent", "- JDK: ");
        JsonNode json = JsonMapper.builder().build().readTree(Files.readString(file));
        assertThat(json.at("/figures/0/vereda/value").asDouble()).isPositive();
        assertThat(json.at("/machine/cores").asString()).isNotEmpty();
    }

    @Test
    void everyGoalHasOneMeasurement() {
        assertThat(Measurement.ALL.stream().map(Measurement::goals))
                .containsExactly(
                        "G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8", "G9", "R1", "R2", "R3", "E1", "U1", "P1");
    }
}

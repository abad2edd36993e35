package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.console.ExitCode;

class BenchmarkCommandTest {
    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void copyExample() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(Program.example("benchmark")))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private Program benchmark(String... words) {
        return Program.run(Stream.concat(Stream.of("benchmark", folder.toString()), Stream.of(words))
                .toArray(String[]::new));
    }

    private void replace(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    @Test
    void aPlantSeesItselfAndNobodyElse() throws IOException {
        Program program = benchmark("--as", "p07");
        assertThat(program.exitCode()).as(program.printed()).isEqualTo(ExitCode.DONE);
        assertThat(program.out()).contains("p07", "Quarter of the peers", "336390");
        for (int other = 1; other <= 60; other++) {
            if (other != 7) {
                assertThat(program.out())
                        .doesNotContain("p%02d".formatted(other))
                        .doesNotContain("o%02d".formatted(other));
            }
        }
    }

    @Test
    void thePartsOfTheSameQuestionStayTheSameWhateverAPlantSaysOfItself() throws IOException {
        String first = benchmark("--as", "p07", "--part", "benchmark-reference", "--format", "csv")
                .out();
        String line = Files.readAllLines(folder.resolve("benchmarks.csv")).stream()
                .filter(row -> row.startsWith("p07,2024,energy"))
                .findFirst()
                .orElseThrow();
        replace("benchmarks.csv", line, "p07,2024,energy,999999,MWh");
        assertThat(benchmark("--as", "p07", "--part", "benchmark-reference", "--format", "csv")
                        .out())
                .isEqualTo(first);
        assertThat(benchmark("--as", "p08", "--part", "benchmark-reference", "--format", "csv")
                        .out())
                .isEqualTo(first);
    }

    @Test
    void totalsOfFewMembersAreWithheldAndStayTheSameAfterwards() throws IOException {
        String first = benchmark("--totals", "--format", "csv").out();
        assertThat(first).contains("all,,");
        String row = Files.readAllLines(folder.resolve("benchmarks.csv")).stream()
                .filter(each -> each.startsWith("p10,2024,energy"))
                .findFirst()
                .orElseThrow();
        replace("benchmarks.csv", row + "\n", "");
        String second = benchmark("--totals", "--format", "csv").out();
        assertThat(second).contains("all,,withheld");
    }

    @Test
    void aChangedLineOfTheLogIsSeenAndNothingIsShown() throws IOException {
        benchmark("--as", "p07");
        replace("benchmark-log.jsonl", "\"plants\":36", "\"plants\":35");
        Program program = benchmark("--as", "p07");
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("benchmark-log.jsonl:1");
        assertThat(program.out()).doesNotContain("MWh");
    }

    @Test
    void whoAsksAndWhatIsAskedMustBeKnown() {
        assertThat(benchmark().err()).contains("--as");
        assertThat(benchmark("--as", "nobody").err()).contains("nobody");
        assertThat(benchmark("--as", "p07", "--metric", "beauty").err()).contains("beauty", "energy");
        assertThat(benchmark("--as", "p07", "--year", "1999").err()).contains("p07");
    }

    @Test
    void everyLanguageHasAllWords() {
        for (String language : List.of("en", "fr", "es")) {
            assertThat(benchmark("--as", "p40", "--language", language, "--format", "html")
                            .out())
                    .contains("</html>")
                    .doesNotContain("label.", "null");
        }
    }
}

package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vereda.app.chain.ChainedLog;
import org.vereda.app.console.ExitCode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Attacks on a whole folder by what somebody may change and ask, and input that cannot be right. */
class BenchmarkAttackTest {
    private static final String WITHHELD = "withheld";

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

    private List<String> totals(String metric) {
        return benchmark("--totals", "--metric", metric, "--format", "csv")
                .out()
                .lines()
                .toList();
    }

    private void change(UnaryOperator<String> lines) throws IOException {
        Path file = folder.resolve("benchmarks.csv");
        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .map(lines)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    private void append(String row) throws IOException {
        Files.writeString(folder.resolve("benchmarks.csv"), row + "\n", StandardOpenOption.APPEND);
    }

    // --- combined questions

    @Test
    void aReferenceAndATotalThatDifferByOnePlantAreNotBothShown() throws IOException {
        change(line -> line.startsWith("p01,2024,tonnes") ? "" : line);
        assertThat(benchmark("--as", "p07").out()).contains("336390");
        assertThat(totals("energy")).anyMatch(line -> line.contains("3363") && line.contains(WITHHELD));
        assertThat(totals("energy")).anyMatch(line -> line.contains("all") && !line.contains(WITHHELD));
    }

    @Test
    void theTotalOfElectricityDoesNotShowTheGasOfTheOnePlantThatHasSome() throws IOException {
        for (String line : Files.readAllLines(folder.resolve("benchmarks.csv"))) {
            if (line.contains(",energy,")) {
                String electricity = line.replace(",energy,", ",electricity,");
                append(line.startsWith("p05") ? electricity.replaceAll("\\d+,MWh", "1000,MWh") : electricity);
            }
        }
        assertThat(totals("energy")).noneMatch(line -> line.contains(WITHHELD));
        assertThat(totals("electricity").stream().skip(1)).isNotEmpty().allMatch(line -> line.contains(WITHHELD));
    }

    @Test
    void whoLowersTheOwnFigureUntilATotalIsShownFindsNoThreshold() throws IOException {
        change(line -> line.replaceAll("^p01,2024,energy,\\d+", "p01,2024,energy,99999999"));
        assertThat(totals("energy")).anyMatch(line -> line.contains("all") && line.contains(WITHHELD));
        change(line -> line.replaceAll("^p01,2024,energy,\\d+", "p01,2024,energy,8663"));
        assertThat(totals("energy")).anyMatch(line -> line.contains("all") && line.contains(WITHHELD));
        List<String> log = Files.readAllLines(folder.resolve("benchmark-log.jsonl"));
        totals("energy");
        assertThat(Files.readAllLines(folder.resolve("benchmark-log.jsonl"))).isEqualTo(log);
    }

    @Test
    void aDriverThatOnePlantAloneHasIsNoQuestionToAsk() throws IOException {
        for (int plant = 1; plant <= 60; plant++) {
            append("p%02d,2024,paint,%d,h".formatted(plant, plant == 1 ? 2000 : 0));
        }
        Program program = benchmark("--as", "p07");
        assertThat(program.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(program.out()).contains("No comparison can be shown").doesNotContain("MWh");
    }

    // --- input that cannot be right

    @Test
    void aFigureThatIsStatedTwiceIsAnError() throws IOException {
        append("p07,2024,Energy,1,MWh");
        Program program = benchmark("--as", "p07");
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("benchmarks.csv:182:3", "line 20");
    }

    @Test
    void plantsThatStateADriverInAnotherUnitAreNotMixed() throws IOException {
        change(line -> line.startsWith("p08,2024,tonnes") ? line.replaceAll(",t$", "000,kg") : line);
        Program program = benchmark("--as", "p07");
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("benchmarks.csv:24:5", "\"kg\"", "line 3");
    }

    @Test
    void aMetricMayBeWrittenInCapitals() throws IOException {
        String expected = benchmark("--as", "p07").out();
        change(line -> line.startsWith("p0") ? line.replace(",energy,", ",Energy,") : line);
        assertThat(benchmark("--as", "p07").out()).isEqualTo(expected);
        assertThat(benchmark("--as", "p07", "--metric", "ENERGY").out()).contains("3,675 MWh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind':'other'}",
                "{'kind':'total','subject':'energy 2024','topic':'energy','members':['o01'],'shown':'abc','half_width':'0'}",
                "{'kind':'total','subject':'energy 2024','topic':'energy','members':['o01'],'shown':'5','half_width':'-1'}",
                "{'kind':'reference','metric':'energy','group':'336390','year':2024,'unit':'MWh','drivers':['tonnes'],"
                        + "'members':['o01'],'plants':36,'coefficients':[1],'noise':0.1,'inefficiency':0.2,'certain':true}",
                "{'kind':'reference','metric':'energy','group':'','year':'abc','unit':'MWh','drivers':[],"
                        + "'members':[],'plants':36,'coefficients':['a'],'noise':0.1,'inefficiency':0.2,'certain':true}",
                "{'kind':'refused'}"
            })
    void aWellChainedLineThatSaysNonsenseStopsAllAnswers(String entry) {
        new ChainedLog(folder.resolve("benchmark-log.jsonl"))
                .append((ObjectNode) JsonMapper.shared().readTree(entry.replace('\'', '"')));
        for (Program program : List.of(benchmark("--as", "p07"), benchmark("--totals"))) {
            assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(program.err()).contains("benchmark-log.jsonl:1", "cannot understand");
            assertThat(program.out()).doesNotContain("MWh");
        }
    }

    @Test
    void aLogThatIsAFolderOrNoTextIsNamed() throws IOException {
        Path log = folder.resolve("benchmark-log.jsonl");
        Files.write(log, "é".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(benchmark("--totals").err()).contains("cannot be read as text");
        Files.delete(log);
        Files.createDirectory(log);
        assertThat(benchmark("--as", "p07").err()).contains("cannot be read as text");
    }
}

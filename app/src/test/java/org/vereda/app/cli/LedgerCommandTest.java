package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vereda.app.console.ExitCode;

class LedgerCommandTest {
    @TempDir
    Path folder = Path.of("");

    private static Program ledger(String... words) {
        String[] line = new String[words.length + 2];
        line[0] = "ledger";
        line[1] = Program.example("realised");
        System.arraycopy(words, 0, line, 2, words.length);
        return Program.run(line);
    }

    @Test
    void knownSavingsOfTheExampleAreWithinTheirRanges() {
        String csv = ledger("--format", "csv", "--part", "ledger-meters").out();
        assertThat(csv)
                .contains("oh-gas,ohio-molding,natural-gas,refused")
                .contains("qro-electricity,queretaro-stamping,electricity,computed");
        assertThat(ledger("--part", "ledger-outcomes").out()).contains("wrong way");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void everyLanguageHasAllWords(String language) {
        Program program = ledger("--language", language, "--format", "html");
        assertThat(program.exitCode()).as(program.printed()).isEqualTo(ExitCode.DONE);
        assertThat(program.out()).contains("</html>").doesNotContain("label.", "null");
    }

    @Test
    void aMeterIsDrawnAndPrinted() throws Exception {
        assertThat(ledger("--meter", "ont-gas", "--format", "svg").out()).contains("<svg", "2024-04");
        Path file = folder.resolve("meter.pdf");
        ledger("--meter", "ont-gas", "--format", "pdf", "--out", file.toString());
        assertThat(Files.readAllBytes(file)).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    /** The same plant with its tonnes in production.csv instead of drivers.csv. */
    @Test
    void productionDrivesAMeterWithoutBeingRepeated() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (Stream<Path> files = Files.list(Path.of(Program.example("realised")))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        List<String> drivers = Files.readAllLines(copy.resolve("drivers.csv"));
        List<String> made = drivers.stream()
                .filter(line -> line.startsWith("queretaro-stamping,parts,"))
                .toList();
        Files.write(
                copy.resolve("drivers.csv"),
                drivers.stream().filter(line -> !made.contains(line)).toList());
        Files.writeString(copy.resolve("products.csv"), "id,name,declared_unit\nbrackets,Brackets,kg\n");
        Files.writeString(
                copy.resolve("production.csv"),
                made.stream()
                        .map(line -> line.replace("queretaro-stamping,parts,", "queretaro-stamping,"))
                        .map(line -> line.replaceFirst("(,[0-9-]+,[0-9-]+),(\\d+),t,RAISES", "$1,brackets,$2,t"))
                        .collect(Collectors.joining(
                                "\n", "facility,period_start,period_end,product,amount,unit\n", "\n")));
        Path projects = copy.resolve("projects.csv");
        Files.writeString(
                projects,
                Files.readString(projects)
                        .replace("qro-electricity,parts;degree days", "qro-electricity,production;degree days"));
        Program program = Program.run("ledger", copy.toString(), "--meter", "qro-electricity", "--format", "csv");
        assertThat(program.exitCode()).as(program.printed()).isEqualTo(ExitCode.DONE);
        assertThat(program.out().replace(",production,", ",parts,"))
                .isEqualTo(
                        ledger("--meter", "qro-electricity", "--format", "csv").out());
    }

    @Test
    void anUnknownMeterOrTableIsNamedWithWhatThereIs() {
        assertThat(ledger("--meter", "nothing").err()).contains("nothing", "ont-gas");
        assertThat(ledger("--part", "nothing").err()).contains("nothing", "ledger-totals");
    }

    @Test
    void aFolderWithoutProjectsGivesAnEmptyLedger() {
        Program program = Program.run("ledger", Program.example("tres-fronteras"));
        assertThat(program.out()).contains("There is no row to show");
    }
}

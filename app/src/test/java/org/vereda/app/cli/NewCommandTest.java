package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vereda.app.console.ExitCode;
import org.vereda.sources.folder.PartnershipFolder;

final class NewCommandTest {
    @TempDir
    Path place = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void aNewFolderIsReadWithoutAFindingInEveryLanguage(String language) {
        String folder = place.resolve("ours").toString();
        Program made = Program.run("new", folder, "--name", "L'ouest: \"a\" #1", "--language", language);
        assertThat(made.exitCode()).as(made.printed()).isZero();
        Program checked = Program.run("check", folder);
        assertThat(checked.exitCode()).as(checked.printed()).isZero();
        assertThat(checked.out()).contains("0 errors, 0 doubtful values, 0 notes");
        Program run = Program.run("run", folder, "--out", place.resolve("out").toString());
        assertThat(run.exitCode()).as(run.printed()).isZero();
        assertThat(run.out()).contains("L'ouest: \"a\" #1", "2025");
    }

    @Test
    void whatIsWrittenIntoItIsComputed() throws IOException {
        Path folder = place.resolve("ours");
        Program.run("new", folder.toString(), "--year", "2024");
        add(folder, "organizations.csv", "acme,Acme,SUPPLIER,MX,");
        add(folder, "facilities.csv", "qro,acme,Planta,MX-QUE");
        add(folder, "activity.csv", "qro,2024-01-01,2024-12-31,electricity,1000,MWh");
        Program run = Program.run(
                "run", folder.toString(), "--out", place.resolve("out").toString());
        assertThat(run.exitCode()).as(run.printed()).isZero();
        assertThat(run.out()).contains("1 facility").doesNotContain("– t CO2e");
    }

    private static void add(Path folder, String file, String row) throws IOException {
        Path table = folder.resolve(file);
        List<String> lines = Files.readAllLines(table);
        assertThat(lines).hasSize(1);
        int columns = lines.getFirst().split(",", -1).length;
        int cells = row.split(",", -1).length;
        Files.writeString(table, lines.getFirst() + "\n" + row + ",".repeat(columns - cells) + "\n");
    }

    @Test
    void theGuideTellsEveryColumnOfEveryTableInTheLanguageAskedFor() throws IOException {
        Path folder = place.resolve("ours");
        Program.run("new", folder.toString(), "--with", "meters,readings.csv", "--language", "es");
        String guide = Files.readString(folder.resolve("columns.md"));
        assertThat(guide).contains("Obligatoria", "Tablas de ours", "OEM, SUPPLIER");
        try (Stream<Path> files = Files.list(folder)) {
            List<String> tables = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".csv"))
                    .toList();
            assertThat(tables).contains("meters.csv", "readings.csv", "bom.csv");
            for (String table : tables) {
                assertThat(guide).contains("## " + table + ": ");
                PartnershipFolder.columnsOf(table)
                        .forEach(column -> assertThat(guide).contains("| `" + column + "` | "));
            }
        }
    }

    @Test
    void nothingIsWrittenOverWhatIsThere() throws IOException {
        Files.writeString(place.resolve("mine.txt"), "mine");
        Program program = Program.run("new", place.toString());
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("already here").contains(place.toString());
        assertThat(place).isDirectoryContaining(file -> file.endsWith("mine.txt"));
        assertThat(place.resolve("activity.csv")).doesNotExist();
    }

    @Test
    void aTableThatNobodyKnowsIsNamedWithTheOneThatWasMeant() {
        Program program = Program.run("new", place.resolve("ours").toString(), "--with", "meter");
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("meter.csv", "meters.csv");
        assertThat(place.resolve("ours")).doesNotExist();
    }
}

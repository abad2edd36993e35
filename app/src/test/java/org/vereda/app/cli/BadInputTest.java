package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.Surroundings;

/** What a user sees whose folder has a mistake: the place, advice, exit code 2, and what could be computed. */
final class BadInputTest {
    private static final Path EXAMPLE = Path.of("..", "examples", "tres-fronteras");

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @TempDir
    Path temporary;

    private Path folder = Path.of("");
    private Path out = Path.of("");

    /** A copy in a folder with blanks, without end uses, so that no roadmap is solved for a mistake in a table. */
    @BeforeEach
    void copy() throws IOException {
        folder = Files.createDirectory(temporary.resolve("année du départ"));
        out = temporary.resolve("out put");
        try (Stream<Path> files = Files.list(EXAMPLE)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        Files.delete(folder.resolve("enduses.csv"));
    }

    @Test
    void untouchedCopyHasNoErrors() {
        assertThat(run()).isEqualTo(ExitCode.DONE);
        assertThat(shown()).isEmpty();
    }

    /** One cell is changed; the message names its place and says what to do. */
    @ParameterizedTest(name = "{0} line {1}, {2}: {3}")
    @CsvSource({
        "activity.csv, 3, amount, '254.130,5', 3:6, number style",
        "activity.csv, 3, amount, 1e999999999, 3:6, more digits",
        "activity.csv, 3, amount, -254130, 3:6, below zero",
        "activity.csv, 3, unit, kg, 3:6, Use a unit like kWh",
        "activity.csv, 3, unit, Mhw, 3:7, not a known unit",
        "activity.csv, 2, unit, m3, 2:6, without its basis",
        "activity.csv, 3, facility, ford-chicgo, 3:1, is not in facilities.csv",
        "facilities.csv, 3, id, ford-chicago-assembly, 3:1, taken by line 2",
        "facilities.csv, 2, naics, 999999, 2:10, not in NAICS",
        "facilities.csv, 2, subdivision, DE-BY, 2:5, ISO 3166-2",
        "bom.csv, 2, input, p-nothing, 2:2, neither a product",
        "releases.csv, 2, year, 22, 2:3, is not a year",
        "releases.csv, 2, unit, kWh, 2:8, A release is a mass",
        "targets.csv, 2, scope, Atlantis, 2:1, is no scope",
        "targets.csv, 2, metric, green, 2:2, is not a metric",
        "prices.csv, 3, price_year, 1950, 3:3, No price index",
        "budgets.csv, 2, price_year, 1950, 2, No price index",
        "budgets.csv, 2, currency, EUR, 2:4, CAD"
    })
    void wrongCellIsToldWithItsPlace(String table, int line, String column, String value, String place, String advice)
            throws IOException {
        change(table, line, column, value);

        assertThat(run()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(shown()).contains(table + ":" + place + ": error: ").contains(advice);
        assertReported();
    }

    @ParameterizedTest
    @CsvSource({
        "organizations.csv, facilities.csv:2:2",
        "facilities.csv, activity.csv:2:1",
        "products.csv, production.csv:2:4"
    })
    void tableThatIsMissingIsToldOnceForEachFileThatNeedsIt(String table, String firstNeed) throws IOException {
        Files.delete(folder.resolve(table));

        assertThat(run()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(shown()).contains(firstNeed).contains("Correct " + table + " first");
        assertThat(shown().lines().count()).isLessThan(15);
        assertReported();
    }

    @Test
    void checkFindsWhatOnlyComputingShows() throws IOException {
        append(
                "bom.csv",
                "p-ford-chicago-assembly,p-ford-chicago-assembly,1.1,item,,ford-chicago-assembly,,,,,ESTIMATED,");

        assertThat(command("check", folder.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(shown()).contains("need more of themselves than is made");
    }

    @Test
    void partOfACircleThatNeedsTooMuchIsAnError() throws IOException {
        append(
                "bom.csv",
                "p-borgwarner-bellwood,p-ford-chicago-assembly,1.1,item,,ford-chicago-assembly,,,,,ESTIMATED,");

        assertThat(run()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(shown()).contains("bom.csv:").contains("need more of themselves than is made");
        assertReported();
    }

    @Test
    void useOfAnotherYearOnlyIsDoubtful() throws IOException {
        change("activity.csv", 3, "period_start", "2012-01-01");
        change("activity.csv", 3, "period_end", "2012-12-31");

        assertThat(command("check", folder.toString())).isEqualTo(ExitCode.DONE);
        assertThat(shown()).contains("activity.csv:3:6: doubtful: electricity of facility ford-chicago-assembly");
    }

    @Test
    void rowThatStandsTwiceIsDoubtful() throws IOException {
        append("bom.csv", Files.readAllLines(folder.resolve("bom.csv")).get(1));
        append("prices.csv", Files.readAllLines(folder.resolve("prices.csv")).get(1));

        assertThat(command("check", folder.toString())).isEqualTo(ExitCode.DONE);
        assertThat(shown()).contains("bom.csv:394:3: doubtful").contains("prices.csv:12:3: doubtful");
    }

    @Test
    void nothingKnownIsNotZero() throws IOException {
        Files.delete(folder.resolve("activity.csv"));
        Files.delete(folder.resolve("bom.csv"));

        assertThat(command("run", folder.toString(), "-o", out.toString())).isEqualTo(ExitCode.DONE);
        assertThat(shown()).containsPattern("Greenhouse gases +– t CO2e");
    }

    @Test
    void outputFolderThatTakesNoFilesIsToldInTheChosenLanguage() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");

        assertThat(command(
                        "run",
                        folder.toString(),
                        "-q",
                        "-l",
                        "fr",
                        "-o",
                        file.resolve("x").toString()))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(shown()).contains("file").contains("Rien ne peut être écrit ici");
    }

    @Test
    void linkToNowhereIsNoMissingTable() throws IOException {
        Files.delete(folder.resolve("activity.csv"));
        Files.createSymbolicLink(folder.resolve("activity.csv"), temporary.resolve("nowhere"));

        assertThat(run()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(shown()).contains("activity.csv: error: There is no such file. Check the path.");
    }

    private int run() {
        return command("run", folder.toString(), "-q", "-o", out.toString());
    }

    private int command(String... arguments) {
        PrintStream stream = new PrintStream(shown, true, StandardCharsets.UTF_8);
        return VeredaCommand.run(new Surroundings(stream, stream, Clock.systemUTC(), Locale.ENGLISH, false), arguments);
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    private void assertReported() {
        assertThat(shown()).contains("marked incomplete").doesNotContain("Exception");
        assertThat(out.resolve("report-en.html")).exists();
        assertThat(out.resolve("report-fr.html")).exists();
        assertThat(out.resolve("report-es.html")).exists();
    }

    private void append(String table, String row) throws IOException {
        Files.writeString(folder.resolve(table), Files.readString(folder.resolve(table)) + row + "\n");
    }

    /** Changes a cell of a row without quotation marks before it. */
    private void change(String table, int line, String column, String value) throws IOException {
        Path file = folder.resolve(table);
        var lines = Files.readAllLines(file);
        int at = Arrays.asList(lines.getFirst().split(",")).indexOf(column);
        String[] cells = lines.get(line - 1).split(",", -1);
        cells[at] = value.contains(",") ? '"' + value + '"' : value;
        lines.set(line - 1, String.join(",", cells));
        Files.write(file, lines);
    }
}

package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.console.ExitCode;

class RecycledContentTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theExampleShowsWhatTheDocumentComputesByHand() {
        Program program = content("contents.csv", "lots.csv", "--part", "content-burdens", "--format", "csv");
        assertThat(program.exitCode()).as(program.err()).isEqualTo(ExitCode.DONE);
        assertThat(program.out())
                .contains("worked-example,cut-off,10.02,kg CO2e,7.62,kg CO2e,-2.4")
                .contains("worked-example,avoided-burden,3.62,kg CO2e,3.62,kg CO2e,0")
                .contains("worked-example,circular-footprint,4.9,kg CO2e,4.42,kg CO2e,-0.48");
    }

    @Test
    void kilogramsThatAreCountedTwiceAreToldWithTheirPlace() throws IOException {
        Path lots = folder.resolve("lots.csv");
        Files.writeString(
                lots, "lot,country,year,material,recovered,credited,unit\ndemo-2027,MX,2027,metal,2,1.5,kg\n");
        Program program = Program.run(
                "endoflife",
                "content",
                Path.of(Program.example("endoflife")).resolve("contents.csv").toString(),
                "--lots",
                lots.toString(),
                "--language",
                "es");
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("lots.csv", "demo-2027", "se cuenta una sola vez");
    }

    @Test
    void sharesBeyondOneAreRefusedAtTheirRow() throws IOException {
        String example = Files.readString(Path.of(Program.example("endoflife")).resolve("contents.csv"));
        Path file = folder.resolve("contents.csv");
        Files.writeString(file, example.replace("0.1,0.3,post", "0.1,1.3,post"));
        Program program = Program.run("endoflife", "content", file.toString());
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("contents.csv", "R1", "1.3");
    }

    @Test
    void aMassInAUnitOfEnergyIsToldAtItsRowWithAllOthers() throws IOException {
        Program program = withMasses("1,GJ", "-2,kg");
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("contents.csv:2:4", "GJ", "contents.csv:3:3", "-2 kg");
    }

    @Test
    void aNegativeLotIsRefusedAtItsRow() throws IOException {
        Path lots = folder.resolve("lots.csv");
        Files.writeString(lots, "lot,country,year,material,recovered,credited,unit\ndemo-2027,MX,2027,metal,-3,0,kg\n");
        Program program = Program.run(
                "endoflife",
                "content",
                Path.of(Program.example("endoflife")).resolve("contents.csv").toString(),
                "--lots",
                lots.toString());
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("lots.csv", "-3 kg");
    }

    private Program withMasses(String first, String second) throws IOException {
        String example = Files.readString(Path.of(Program.example("endoflife")).resolve("contents.csv"));
        Path file = folder.resolve("contents.csv");
        Files.writeString(
                file,
                example.replace("example,metal,1,kg", "example,metal," + first)
                        .replace("bracket,metal,2,kg", "bracket,metal," + second));
        return Program.run("endoflife", "content", file.toString());
    }

    @Test
    void rulesOfTheEuropeanUnionStandBesideWhatTheExampleReaches() {
        Program program = Program.run(
                "endoflife",
                "recycled-content",
                Path.of(Program.example("endoflife")).resolve("plastics.csv").toString(),
                "--format",
                "csv",
                "--language",
                "fr");
        assertThat(program.exitCode()).as(program.err()).isEqualTo(ExitCode.DONE);
        assertThat(program.out())
                .contains("EU vehicles 15 %,plastics,6 years after entry into force,15,%,9.4,%,3,%,2.7,%,no");
    }

    @Test
    void recycledSteelLowersTheFootprintOfAPartByWhatTheDocumentComputesByHand() {
        Program program =
                bracket(Path.of(Program.example("endoflife")).resolve("bracket.csv"), "--part", "content-products");
        assertThat(program.exitCode()).as(program.err()).isEqualTo(ExitCode.DONE);
        assertThat(program.out().lines())
                .anyMatch(line -> line.startsWith("bracket,cut-off,10.0") && line.contains(",-1.1281912,"))
                .anyMatch(line -> line.startsWith("bracket,avoided-burden,10.0") && line.contains(",kg CO2e,0,"))
                .anyMatch(line -> line.startsWith("bracket,circular-footprint") && line.contains(",-0.22563824,"));
    }

    @Test
    void aBurdenThatTheFootprintDoesNotCountIsNotTakenOffIt() throws IOException {
        Path file = folder.resolve("bracket.csv");
        String example = Files.readString(Path.of(Program.example("endoflife")).resolve("bracket.csv"));
        Files.writeString(file, example.replace("2.5,kg,2.85491851", "2.5,kg,9"));
        Program factor = bracket(file);
        assertThat(factor.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(factor.err()).contains("bracket.csv", "22.5", "7.137");
        Files.writeString(file, example.replace("steel,2.5", "steel,2.6"));
        assertThat(bracket(file).err()).contains("2.6", "2.5");
        Files.writeString(file, example.replace(",steel,", ",copper,"));
        assertThat(bracket(file).err()).contains("material:copper");
    }

    private static Program bracket(Path file, String... words) {
        String[] first = {
            "endoflife", "content", file.toString(), "--partnership", Program.example("answers"), "--format", "csv"
        };
        return Program.run(
                Stream.concat(Arrays.stream(first), Arrays.stream(words)).toArray(String[]::new));
    }

    @Test
    void theTableOfBurdensIsATableOfContentsToo() throws IOException {
        String example = Files.readString(Path.of(Program.example("endoflife")).resolve("contents.csv"));
        Path file = folder.resolve("contents.csv");
        Files.writeString(file, example.replace(",plastic,", ",plastics,").replace("0.1,0.3,post", "0.1,1.3,post"));
        Program program = Program.run("endoflife", "recycled-content", file.toString());
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("contents.csv", "1.3");
        assertThat(program.out()).contains("EU vehicles 25 %");
    }

    private static Program content(String file, String lots, String... words) {
        Path example = Path.of(Program.example("endoflife"));
        String[] first = {
            "endoflife",
            "content",
            example.resolve(file).toString(),
            "--lots",
            example.resolve(lots).toString()
        };
        return Program.run(
                Stream.concat(Arrays.stream(first), Arrays.stream(words)).toArray(String[]::new));
    }
}

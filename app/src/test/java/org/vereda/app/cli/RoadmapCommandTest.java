package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vereda.app.console.ExitCode;

class RoadmapCommandTest {
    private static final String EXAMPLE = Program.example("tres-fronteras");

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void everyLanguageHasAllWords(String language) {
        Program plan = Program.run("roadmap", "plan", EXAMPLE, "--language", language, "--format", "html");
        assertThat(plan.exitCode()).as(plan.err()).isEqualTo(ExitCode.DONE);
        assertThat(plan.out()).contains("</html>").doesNotContain("label.", "null");
        Program share =
                Program.run("roadmap", "share", EXAMPLE, "--language", language, "--format", "html", "--gap", "2");
        assertThat(share.out()).contains("</html>").doesNotContain("label.", "null");
    }

    @Test
    void aSavedPlanIsRecomputedFromItsFolder() {
        Path plan = saved("--pooling", "apart", "--rates", "private", "--unlock", "water");
        Program check = check(plan, EXAMPLE);
        assertThat(check.exitCode()).as(check.printed()).isEqualTo(ExitCode.DONE);
        assertThat(check.out()).contains("The proof holds");
    }

    @Test
    void aTargetOnASubstanceIsPlannedFromWhatPlantsReportAndProven() {
        String solvents = Program.example("solvents");
        Path plan = folder.resolve("solvents.json");
        Program made = Program.run("roadmap", "plan", solvents, "--save", plan.toString(), "--language", "fr");
        assertThat(made.exitCode()).as(made.printed()).isEqualTo(ExitCode.DONE);
        assertThat(made.out()).contains("Rejets de 1330-20-7 dans l’air").containsPattern("2.250 +2.\\d{3}");
        assertThat(check(plan, solvents).out()).contains("The proof holds");
        Program front = Program.run("roadmap", "front", solvents, "--metric", "release:1330-20-7:air", "--points", "3");
        assertThat(front.exitCode()).as(front.printed()).isEqualTo(ExitCode.DONE);
        assertThat(front.out()).contains("Release of 1330-20-7 to air");
    }

    @Test
    void aPlanThatMissesTargetsIsCheckedAgainstWhatItReaches() throws IOException {
        Path greedy = copyOfExample();
        Files.writeString(greedy.resolve("targets.csv"), """
                scope,metric,year,reduction_percent,amount,unit
                all,ghg,2030,90,,
                """);
        Path plan = folder.resolve("plan.json");
        Program made = Program.run("roadmap", "plan", greedy.toString(), "--save", plan.toString());
        assertThat(made.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(made.out()).contains("Targets out of reach", "missed");
        assertThat(made.err()).contains("targets.csv:2", "is not met", "A repair");
        assertThat(check(plan, greedy.toString()).out()).contains("misses target/ghg/all/2030", "The proof holds");
    }

    @Test
    void aChangedFolderOrPlanIsTold() throws IOException {
        Path plan = saved();
        Path cheaper = folder.resolve("cheaper.json");
        Files.writeString(cheaper, Files.readString(plan).replaceFirst("\"cost\" : -1", "\"cost\" : -2"));
        assertThat(check(cheaper, EXAMPLE).out()).contains("The cost is stated as", "does not hold");
        Path fewer = folder.resolve("fewer.json");
        Files.writeString(fewer, Files.readString(plan).replaceFirst("\" : 2025,", "-not-there\" : 2025,"));
        assertThat(check(fewer, EXAMPLE).out()).contains("actions or years that the folder does not hold");
        Path other = copyOfExample();
        Files.writeString(
                other.resolve("budgets.csv"),
                Files.readString(other.resolve("budgets.csv")).replace("CA,2025,1000000", "CA,2025,1000001"));
        assertThat(check(plan, other.toString()).exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(check(plan, other.toString()).out()).contains("not those that the plan was made for");
    }

    @Test
    void filesThatAreNoPlansAreNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("text.json"), "hello");
        assertThat(check(text, EXAMPLE).err()).contains("text.json", "no file that holds a saved plan");
        Path plan = saved();
        Path noYear = folder.resolve("no-year.json");
        Files.writeString(noYear, Files.readString(plan).replaceFirst("\" : 2025,", "\" : \"soon\","));
        assertThat(check(noYear, EXAMPLE).err()).contains("no-year.json", "soon");
        Path noRates = folder.resolve("no-rates.json");
        Files.writeString(noRates, Files.readString(plan).replace("SOCIAL", "PERSONAL"));
        assertThat(check(noRates, EXAMPLE).err()).contains("rates", "PERSONAL");
    }

    @Test
    void wrongWordsAreNamed() {
        assertThat(Program.run("roadmap", "plan", EXAMPLE, "--unlock", "noise").err())
                .contains("noise", "hazardous-waste");
        assertThat(Program.run("roadmap", "plan", EXAMPLE, "--pooling", "some").exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--gap=-1", "--gap=100", "--seconds=0"})
    void limitsThatCannotBeAreRefused(String limit) {
        Program program = Program.run("roadmap", "plan", EXAMPLE, limit);
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("--gap is a percentage");
    }

    @Test
    void partsOfTheGainAddUpInBothOrders() {
        String csv = Program.run(
                        "roadmap",
                        "share",
                        EXAMPLE,
                        "--part",
                        "roadmap-integration",
                        "--format",
                        "csv",
                        "--gap",
                        "0.01")
                .out();
        assertThat(csv.lines().skip(1).toList()).hasSize(3).allSatisfy(line -> {
            String[] cells = line.split(",", -1);
            double total = Double.parseDouble(cells[5]);
            assertThat(Double.parseDouble(cells[1]) + Double.parseDouble(cells[3]))
                    .isCloseTo(total, within(total));
        });
    }

    @Test
    void fairnessNeverCostsLessThanTheCheapestPlan() {
        Program plans = Program.run(
                "roadmap",
                "fairness",
                Program.example("rolling"),
                "--part",
                "fairness-plans",
                "--format",
                "csv",
                "--dearer",
                "20");
        assertThat(plans.exitCode()).as(plans.err()).isEqualTo(ExitCode.DONE);
        assertThat(plans.out().lines().skip(1).toList())
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(line ->
                        assertThat(Double.parseDouble(line.split(",", -1)[4])).isGreaterThanOrEqualTo(0));
        assertThat(Program.run("roadmap", "fairness", EXAMPLE, "--dearer", "-1").err())
                .contains("--dearer is -1");
    }

    @Test
    void aSurfaceTellsWhatIsOutOfReachTogether() {
        Program surface = Program.run(
                "roadmap", "front", Program.example("rolling"), "--and", "energy", "--points", "6", "--language", "es");
        assertThat(surface.exitCode()).as(surface.err()).isEqualTo(ExitCode.DONE);
        assertThat(surface.out()).contains("También alcanzado", "ningún plan es mejor en todo");
        assertThat(Program.run("roadmap", "front", EXAMPLE, "--and", "ghg").err())
                .contains("name another one");
    }

    private static Offset<Double> within(double total) {
        return Offset.offset(1e-4 * Math.abs(total));
    }

    private Path saved(String... words) {
        Path plan = folder.resolve("plan.json");
        Program made = Program.run(
                Stream.concat(Stream.of("roadmap", "plan", EXAMPLE, "--save", plan.toString()), Stream.of(words))
                        .toArray(String[]::new));
        assertThat(made.exitCode()).as(made.err()).isEqualTo(ExitCode.DONE);
        return plan;
    }

    private static Program check(Path plan, String folder) {
        return Program.run("roadmap", "verify", plan.toString(), "--folder", folder);
    }

    private Path copyOfExample() throws IOException {
        return Program.copyOf("tres-fronteras", folder.resolve("copy"));
    }
}

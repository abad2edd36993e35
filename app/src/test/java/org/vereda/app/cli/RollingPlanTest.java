package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vereda.app.console.ExitCode;

/** The example in which a plan is on its way: projects done late, dearer, refused. */
class RollingPlanTest {
    private static final String EXAMPLE = Program.example("rolling");
    private static final String PLAN = EXAMPLE + "/plan.json";

    @TempDir
    Path folder = Path.of("");

    private static Program replan(String... words) {
        List<String> all =
                new ArrayList<>(List.of("roadmap", "replan", EXAMPLE, "--plan", PLAN, "--from", "2026", "--gap", "0"));
        all.addAll(List.of(words));
        return Program.run(all.toArray(String[]::new));
    }

    private static List<String> rows(Program program) {
        return program.out().lines().skip(1).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void everyLanguageHasAllWords(String language) {
        Program progress =
                Program.run("roadmap", "progress", EXAMPLE, "--plan", PLAN, "--language", language, "--format", "html");
        assertThat(progress.exitCode()).as(progress.err()).isEqualTo(ExitCode.DONE);
        assertThat(progress.out()).contains("</html>").doesNotContain("label.", "null");
        Program replan = replan("--language", language, "--format", "html");
        assertThat(replan.exitCode()).as(replan.err()).isEqualTo(ExitCode.DONE);
        assertThat(replan.out()).contains("</html>").doesNotContain("label.", "null");
    }

    @Test
    void whatWasPaidAndSavedStandsBesideThePlan() {
        Program progress =
                Program.run("roadmap", "progress", EXAMPLE, "--plan", PLAN, "--to", "2026", "--format", "csv");
        assertThat(rows(progress)).hasSize(6).anySatisfy(row -> {
            assertThat(row).startsWith("2025,MX,5,1,");
            // 128 of 160 MWh came about: four fifths of the estimate
            assertThat(cell(progress, row, "progress_gases"))
                    .isCloseTo(0.8 * cell(progress, row, "progress_gases_estimated"), Offset.offset(1e-3));
        });
        String late = Program.run(
                        "roadmap",
                        "progress",
                        EXAMPLE,
                        "--plan",
                        PLAN,
                        "--to",
                        "2026",
                        "--part",
                        "progress-late",
                        "--format",
                        "csv")
                .out();
        assertThat(late).contains("ohio-molding/air-leak-repair").doesNotContain("ontario-foundry/furnace-preheat");
    }

    @Test
    void whatIsDecidedStandsAndWhatWasRefusedIsDropped() {
        String steps = replan("--part", "replan-steps", "--format", "csv").out();
        assertThat(steps.lines())
                .anyMatch(
                        row -> row.startsWith("decided,") && row.contains("ontario-foundry/furnace-preheat,2025,2026"))
                .anyMatch(row -> row.startsWith("dropped,") && row.contains("ohio-molding/air-pressure,2025,,"))
                .noneMatch(row -> row.startsWith("moved,") && row.contains(",2025,2025,"));
    }

    @Test
    void dearerChangesAreFewerAndThePlanCostsNoLess() {
        double[] free = near(replan("--format", "csv"));
        double[] dear = near(replan("--format", "csv", "--change-cost", "30000"));
        assertThat(dear[1]).isLessThan(free[1]);
        assertThat(dear[0]).isGreaterThanOrEqualTo(free[0]);
    }

    /** Cost and number of changes of the plan in which changes must pay. */
    private static double[] near(Program program) {
        String row = rows(program).get(1);
        assertThat(row).startsWith("near,");
        return new double[] {cell(program, row, "roadmap_cost"), cell(program, row, "replan_changes")};
    }

    private static double cell(Program program, String row, String column) {
        List<String> header =
                List.of(program.out().lines().findFirst().orElseThrow().split(",", -1));
        return Double.parseDouble(row.split(",", -1)[header.indexOf(column)]);
    }

    @Test
    void theNewPlanIsProvenWithWhatItWasHeldNear() {
        Path saved = folder.resolve("new.json");
        assertThat(replan("--change-cost", "2000", "--save", saved.toString()).exitCode())
                .isEqualTo(ExitCode.DONE);
        Program check = Program.run("roadmap", "verify", saved.toString(), "--folder", EXAMPLE);
        assertThat(check.exitCode()).as(check.printed()).isEqualTo(ExitCode.DONE);
        assertThat(check.out()).contains("The proof holds");
    }

    @Test
    void projectsThatThePlanCannotHoldAreTold() throws IOException {
        Path copy = Program.copyOf("rolling", folder.resolve("copy"));
        Files.writeString(copy.resolve("projects.csv"), """
                id,name,facility,measure,status,start,end,investment,currency,price_year,claimants,reason
                nowhen,Leaks,queretaro-stamping,air-leak-repair,APPROVED,,,,,,,
                other,Something else,queretaro-stamping,powder-coating,IMPLEMENTED,2025-02-01,,,,,,
                """);
        Program run = Program.run(
                "run", copy.toString(), "--out", folder.resolve("out").toString(), "--findings", "all");
        assertThat(run.printed()
                        + Program.run("roadmap", "plan", copy.toString()).printed())
                .doesNotContain("Exception");
        Program plan = Program.run("roadmap", "plan", copy.toString(), "--part", "roadmap-actions", "--format", "csv");
        assertThat(plan.out()).contains("queretaro-stamping/air-leak-repair");
    }

    @Test
    void everyViewOfThePlanCountsWhatIsDecided() {
        Program plan = Program.run("roadmap", "plan", EXAMPLE, "--format", "csv");
        Program compare = Program.run("roadmap", "compare", EXAMPLE, "--format", "csv");
        assertThat(cell(compare, rows(compare).getFirst(), "roadmap_cost"))
                .isCloseTo(cell(plan, rows(plan).getFirst(), "roadmap_cost"), Offset.offset(10.0));
        Program risk = Program.run("roadmap", "risk", EXAMPLE, "--draws", "100", "--format", "csv");
        String target = rows(risk).getFirst();
        assertThat(cell(risk, target, "risk_planned")).isGreaterThan(cell(risk, target, "asked"));
        assertThat(Program.run("roadmap", "explain", EXAMPLE).out())
                .contains("Taken: decided by a project", "Left: the plant refused it")
                .doesNotContain("payback rule");
    }

    @Test
    void whatIsDecidedOrRefusedIsExplained() {
        String reasons = Program.run(
                        "roadmap", "explain", EXAMPLE, "--part", "roadmap-reasons", "--format", "csv", "--within", "2")
                .out();
        assertThat(reasons.lines())
                .anyMatch(row ->
                        row.contains("ontario-foundry/furnace-preheat,2026,decided,") && row.endsWith(",core,in-all"))
                .anyMatch(row -> row.contains("ohio-molding/air-pressure,,refused,") && row.endsWith(",out,in-none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void theFrontOfTheWorstCountryBeginsWithThePlanAndOnlyRises(String language) {
        Program front = Program.run(
                "roadmap",
                "front",
                EXAMPLE,
                "--worst-country",
                "--points",
                "2",
                "--format",
                "csv",
                "--language",
                language);
        assertThat(front.err()).doesNotContain("label.");
        assertThat(rows(front))
                .isSortedAccordingTo(Comparator.comparingDouble(row -> cell(front, row, "insight_worst_country")));
    }

    @Test
    void wrongNumbersAreNamed() {
        Program program = replan("--change-cost", "-1");
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("--change-cost is -1");
        assertThat(Program.run("roadmap", "replan", EXAMPLE).exitCode()).isEqualTo(ExitCode.USAGE);
    }
}

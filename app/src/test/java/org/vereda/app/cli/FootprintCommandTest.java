package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vereda.app.console.ExitCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions about footprints, asked of the example partnership, from the command line to the answer. */
class FootprintCommandTest {
    private static final String EXAMPLE = Program.example("tres-fronteras");
    private static final String VEHICLE = "p-ford-chicago-assembly";

    @TempDir
    Path folder = Path.of("");

    @Test
    void theBranchesOfTheTreeAddUpToTheTotal() {
        JsonNode answer = json("--product", VEHICLE, "--tree", "--depth", "6", "--cutoff", "0.1%");
        JsonNode tree = answer.at("/tables/tree");
        double total = answer.at("/tables/intervals/0/best").doubleValue();
        double parts = 0;
        for (JsonNode row : tree) {
            parts += row.get("own").doubleValue() + row.get("left-out").doubleValue();
        }
        assertThat(tree.get(0).get("contribution").doubleValue()).isEqualTo(total);
        assertThat(parts).isCloseTo(total, org.assertj.core.data.Offset.offset(1e-6 * total));
    }

    @Test
    void theAnswerSaysHowSureTheFootprintIsAndWhatToAskNext() {
        JsonNode answer = json("--product", VEHICLE, "--ask-next", "5");
        JsonNode interval = answer.at("/tables/intervals/0");
        assertThat(interval.get("most-low").doubleValue())
                .isPositive()
                .isLessThan(interval.get("half-low").doubleValue());
        assertThat(interval.get("half-high").doubleValue())
                .isGreaterThan(interval.get("best").doubleValue())
                .isLessThan(interval.get("most-high").doubleValue());
        double together = 0;
        for (JsonNode request : answer.at("/tables/requests")) {
            together += request.get("removed").doubleValue();
            assertThat(request.get("together").doubleValue())
                    .isCloseTo(together, org.assertj.core.data.Offset.offset(1e-9))
                    .isLessThanOrEqualTo(request.get("bound").doubleValue() + 1e-9);
        }
        assertThat(together).isBetween(0.01, 1.0);
        assertThat(answer.at("/tables/requests").size()).isBetween(1, 5);
    }

    @Test
    void allProductsHaveTheSameFootprintsAsTheReport() throws IOException {
        Program all = run("--all", "--format", "csv");
        assertThat(all.exitCode()).as(all.err()).isZero();
        Program.run("run", EXAMPLE, "--quiet", "--out", folder.toString());
        for (String row : Files.readAllLines(folder.resolve("tables").resolve("products.csv"))
                .subList(1, 4)) {
            String[] cells = row.split(",", -1);
            assertThat(all.out()).contains(cells[0]).contains(cells[4].substring(0, Math.min(9, cells[4].length())));
        }
    }

    @Test
    void productsShowTheSmogOfTheSitesThatMakeThem() {
        Program smog = run("--all", "--category", "smog", "--format", "csv");
        assertThat(smog.exitCode()).as(smog.err()).isZero();
        assertThat(smog.out()).contains("TRACI 2.1 smog", "kg O3 eq").doesNotContain("GWP-100");
        assertThat(json("--product", VEHICLE, "--category", "smog")
                        .at("/tables/intervals/0/best")
                        .doubleValue())
                .isPositive();
    }

    @Test
    void theWholePortfolioIsAskedForWhereNoProductIsNamed() {
        Program program = run("--ask-next");
        assertThat(program.exitCode()).as(program.err()).isZero();
        assertThat(program.out()).contains("all products together", "expected to remove");
    }

    @Test
    void requestsCanBeForACohortOrAProduct() {
        Program program = run("--ask-next", "2", "--for", VEHICLE);
        assertThat(program.exitCode()).as(program.err()).isZero();
        assertThat(program.out()).contains("Ford");
    }

    @Test
    void drawsGiveTheSameRangesForTheSameSeedAndTellWhichProductIsBetter() {
        String[] options = {
            "--compare", VEHICLE, "p-toyota-guanajuato", "--monte-carlo", "200", "--seed", "7", "--plan", "sobol"
        };
        Program program = run(options);
        assertThat(program.exitCode()).as(program.err()).isZero();
        assertThat(program.out()).contains("Monte Carlo", "of 200 draws");
        assertThat(run(options).out()).isEqualTo(program.out());
    }

    @Test
    void eachProfileIsAResultOfItsOwnThatSaysWhatIsNotMet() {
        Program program = run("--product", VEHICLE, "--profile", "pact-3,cx-4", "--profile", "iso-14067");
        assertThat(program.exitCode()).as(program.err()).isZero();
        assertThat(program.out())
                .contains("by PACT methodology 3:", "by Catena-X PCF rulebook 4:", "by ISO 14067:2018:")
                .doesNotContain("footprint.");
        assertThat(run("--product", VEHICLE, "--profile", "pcr-9").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void thePictureIsAFileThatAsksForNothingElse() throws IOException {
        Path file = folder.resolve("new folder").resolve("flows.html");
        assertThat(run("--product", VEHICLE, "--sankey", file.toString()).exitCode())
                .isZero();
        assertThat(Files.readString(file))
                .contains("<svg", "fig-flows-0")
                .doesNotContain("<script", "http://", "https://");
    }

    @Test
    void everythingIsWrittenIntoAFolderInThreeLanguages() throws IOException {
        assertThat(run("--product", VEHICLE, "--tree", "--paths", "--out", folder.toString())
                        .exitCode())
                .isZero();
        assertThat(folder.resolve("footprint-es.html"))
                .content()
                .contains("lo que entra")
                .doesNotContain("label.");
        assertThat(folder.resolve("footprint-fr.html")).content().contains("ce qui entre");
        assertThat(folder.resolve("tables").resolve("tree.csv")).isNotEmptyFile();
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(folder.resolve("footprint.json")))
                        .at("/format")
                        .asString())
                .isEqualTo("vereda-footprint-1");
    }

    @Test
    void unknownProductIsToldWithTheNearestNames() {
        Program program = run("--product", "p-ford-chicago-asembly");
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("p-ford-chicago-asembly", "Perhaps", VEHICLE);
    }

    @Test
    void unknownCategoryIsToldWithThoseThatThereAre() {
        Program program = run("--product", VEHICLE, "--category", "happiness");
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("happiness", "GWP");
    }

    @ParameterizedTest
    @CsvSource({
        "--cutoff, 1.5, share from 0 to 1",
        "--cutoff, much, share from 0 to 1",
        "--depth, 0, whole number above 0",
        "--ask-next, none, whole number above 0",
        "--monte-carlo, -3, whole number above 0",
        "--plan, dice, expected one of",
        "--format, xml, expected one of",
        "--compare, alone, --compare"
    })
    void badValueOfAnOptionIsAUsageError(String option, String value, String said) {
        Program program = run("--product", VEHICLE, option, value);
        assertThat(program.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(program.err()).contains(said).doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--tree", "--paths", "--depth 3"})
    void aQuestionAboutNothingIsAUsageError(String options) {
        Program program = run(options.isEmpty() ? new String[0] : options.split(" ", -1));
        assertThat(program.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(program.err()).contains("--product");
    }

    @Test
    void seedWithoutDrawsIsAUsageErrorInTheUsersLanguage() {
        Program program = run("--product", VEHICLE, "--seed", "7", "--language", "fr");
        assertThat(program.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(program.err()).contains("vont avec --monte-carlo");
    }

    @Test
    void inputOfNoKnownKindIsToldWithAdvice() {
        Program program = Program.run("footprint", folder.toString(), "--all", "--language", "es");
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("partnership.yaml").doesNotContain("Exception");
    }

    @Test
    void inputThatIsNotThereIsTold() {
        Program program = Program.run("footprint", folder.resolve("nowhere").toString(), "--all");
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("nowhere", "no such file");
    }

    @Test
    void outputThatCannotBeWrittenIsToldBeforeTheWork() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Program program = run("--all", "--out", file.resolve("x").toString());
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("Nothing can be written here");
    }

    @Test
    void helpNamesEveryOption() {
        Program program = Program.run("footprint", "--help");
        assertThat(program.exitCode()).isZero();
        assertThat(program.out())
                .contains("--product", "--all", "--tree", "--depth", "--paths", "--sankey", "--ask-next", "--for")
                .contains("--category", "--cutoff", "--compare", "--monte-carlo", "--seed", "--plan", "--method")
                .contains("--links", "--export", "--format", "--out", "--language");
    }

    @Test
    void theSectorsOfAnInputOutputTableAreAskedLikeProducts() {
        Program program = Program.run(
                "footprint",
                Program.sharedData("useeio-v2.0.1-411"),
                "--product",
                "336111/US",
                "--tree",
                "--paths",
                "-q");
        assertThat(program.exitCode()).as(program.err()).isZero();
        assertThat(program.out()).contains("Automobiles @ US (336111/US)", "kg CO2 eq", "Vehicle metal stamping");
    }

    @Test
    void aDatabaseIsAskedWithItsOpenProvidersChosen() throws IOException {
        String database = Program.sharedData("uslci/uslci_olca1_5_0_json_ld.zip");
        Path links = Files.writeString(
                folder.resolve("links.csv"),
                "flow,provider\nd939590b-a0d7-310c-8952-9921ed64a078,0aaf1e13-5d80-37f9-b7bb-81a6b8965c71\n");
        String truck = "Transport, combination truck, diesel powered";
        Program open = Program.run("footprint", database, "--product", truck, "-q");
        assertThat(open.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(open.err())
                .contains("Diesel, at refinery", "0aaf1e13", "links.csv")
                .doesNotContain("Exception");
        Program decided =
                Program.run("footprint", database, "--product", truck, "--tree", "--links", links.toString(), "-q");
        assertThat(decided.exitCode()).as(decided.err()).isZero();
        assertThat(decided.out()).contains("1 t*km", "Petroleum refining, at refinery");
        assertThat(decided.err()).contains("elementary flows have no factor in method");
    }

    @Test
    void allOfADatabaseThatCanBeComputedIsWrittenAndTheRestTold() {
        Program program = Program.run(
                "footprint",
                Program.sharedData("uslci/uslci_olca1_5_0_json_ld.zip"),
                "--all",
                "--format",
                "csv",
                "--quiet");
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.out().lines().count()).isGreaterThan(100);
        assertThat(program.err()).contains("several processes deliver", "marked incomplete");
    }

    private static Program run(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "footprint";
        arguments[1] = EXAMPLE;
        arguments[2] = "--quiet";
        System.arraycopy(options, 0, arguments, 3, options.length);
        return Program.run(arguments);
    }

    private static JsonNode json(String... options) {
        String[] arguments = new String[options.length + 2];
        System.arraycopy(options, 0, arguments, 0, options.length);
        arguments[options.length] = "--format";
        arguments[options.length + 1] = "json";
        Program program = run(arguments);
        assertThat(program.exitCode()).as(program.err()).isZero();
        return JsonMapper.shared().readTree(program.out());
    }
}

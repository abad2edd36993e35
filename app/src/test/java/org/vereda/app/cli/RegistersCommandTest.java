package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.Repository;
import org.vereda.app.console.ExitCode;

class RegistersCommandTest {
    private static final Path FIXTURES =
            Repository.root().resolve("core/src/test/resources/org/vereda/sources/registers");

    @TempDir
    Path folder = Path.of("");

    private Program registers(String... words) {
        List<String> all = new ArrayList<>(List.of("registers"));
        all.addAll(List.of(words));
        all.addAll(List.of("--store", folder.resolve("made.duckdb").toString()));
        return Program.run(all.toArray(new String[0]));
    }

    @Test
    void aFolderIsImportedAndOtherFilesInItAreLeftAndSaid() throws IOException {
        Path mixed = Files.createDirectory(folder.resolve("mixed"));
        for (String name : List.of("README.md", "TRI/made_tri.csv", "RETC/em_2022.csv", "RETC/es_2022.csv")) {
            Path original = FIXTURES.resolve(name);
            Files.copy(original, mixed.resolve(original.getFileName()));
        }
        Program program = registers("import", mixed.toString());
        assertThat(program.exitCode()).as(program.printed()).isZero();
        assertThat(program.out())
                .contains("made_tri.csv: TRI", "em_2022.csv: RETC, 2022", "README.md: none of a known register");
        Program again = registers("import", FIXTURES.resolve("TRI").toString());
        assertThat(again.out()).contains("byte for byte");
        assertThat(registers("list").out()).contains("made_tri.csv", "sha256", "3 files");
    }

    @Test
    void aPatternNamesFiles() {
        Program program = registers("import", FIXTURES + "/RETC/*_2012.csv");
        assertThat(program.exitCode()).as(program.printed()).isZero();
        assertThat(registers("list").out()).contains("em_2012.csv", "es_2012.csv", "2 files");
        assertThat(registers("import", FIXTURES + "/NOWHERE/*.csv").exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void aBrokenFileInTheMiddleStopsNoOther() throws IOException {
        Path broken = Files.writeString(folder.resolve("em_2021.csv"), "NRA\tUNIDAD\n\"");
        Program program = registers(
                "import",
                FIXTURES.resolve("TRI/made_tri.csv").toString(),
                broken.toString(),
                FIXTURES.resolve("RETC/em_2022.csv").toString());
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.printed()).contains("em_2021.csv").doesNotContain("Exception");
        assertThat(registers("list").out())
                .contains("made_tri.csv", "em_2022.csv")
                .doesNotContain("em_2021.csv");
    }

    @Test
    void anotherEditionIsRefusedAndReplacesWhenAsked() throws IOException {
        Path first = FIXTURES.resolve("TRI/made_tri.csv");
        Path edition = Files.writeString(folder.resolve("tri_new.csv"), Files.readString(first) + "\n");
        registers("import", first.toString());
        Program refused = registers("import", edition.toString());
        assertThat(refused.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.err()).contains("tri_new.csv was not imported", "made_tri.csv", "--replace");
        assertThat(registers("import", edition.toString(), "--replace").out()).contains("in place of made_tri.csv");
    }

    @Test
    void aFileIsTakenOut() {
        registers("import", FIXTURES.resolve("TRI/made_tri.csv").toString());
        assertThat(registers("remove", "made_tri.csv").out()).contains("taken out");
        assertThat(registers("list").out()).contains("0 files");
        Program missing = registers("remove", "made_tri.csv");
        assertThat(missing.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(missing.err()).contains("no file \"made_tri.csv\"");
    }

    @Test
    void withoutATableTheAdviceIsToImport() {
        Program program = registers("list");
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("registers import");
        assertThat(registers("list", "-l", "fr").err()).contains("table commune");
    }

    @Test
    void withoutASubcommandTheHelpIsShownAndAnUnknownOptionIsAUsageError() {
        assertThat(Program.run("registers").out()).contains("import", "list", "remove");
        assertThat(Program.run("registers", "list", "--fly").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void potentialsTiersAndOutputsAreAskedFromTheStore() throws IOException {
        registers("import", Program.example("registers"));
        Program potentials =
                registers("query", "--by", "country", "--country", "US", "--potentials", "--format", "json");
        assertThat(potentials.exitCode()).as(potentials.printed()).isZero();
        assertThat(potentials.out()).contains("register-potentials", "smog", "register-masses", "--potentials");
        Program tiers = registers("query", "--by", "tier", "--partnership", Program.example("tres-fronteras"));
        assertThat(tiers.exitCode()).as(tiers.printed()).isZero();
        assertThat(tiers.err()).contains("0 facilities of the partnership stand in the table");
        Path outputs = Files.writeString(
                folder.resolve("outputs.csv"),
                "country,year,output,unit,source\nUS,2020,5,cars,made up\nUS,2021,10,cars,made up\n");
        Program divided = registers(
                "query",
                "--by",
                "year",
                "--country",
                "US",
                "--normalize",
                "output",
                "--output-table",
                outputs.toString());
        assertThat(divided.exitCode()).as(divided.printed()).isZero();
        assertThat(divided.out()).contains("Divided by the output", "made up", "--output-table");
    }

    @Test
    void whatAQuestionLacksIsToldWithAdvice() {
        registers("import", FIXTURES.resolve("TRI/made_tri.csv").toString());
        Program tier = registers("query", "--by", "tier");
        assertThat(tier.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(tier.err()).contains("--partnership");
        Program output = registers("query", "--by", "year", "--normalize", "output");
        assertThat(output.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(output.err()).contains("--output-table");
    }

    private void importPlus() {
        registers("import", FIXTURES.resolve("TRI-PLUS").toString());
    }

    @Test
    void transfersTellWhoReceivesWhatAndBordersComeFirst() {
        importPlus();
        Program program = registers("transfers", "--by", "receiver,receiver-country", "--format", "csv");
        assertThat(program.exitCode()).as(program.printed()).isZero();
        assertThat(program.out().lines().toList().getFirst())
                .contains("receiver", "receiver_name", "receiver_country", "transferred", "across_borders");
        assertThat(program.out().lines().toList().get(1)).contains("EXAMPLE COPPER MILL", "MX", "544.310844");
        assertThat(program.err()).contains("Ask again with: vereda registers transfers");
        assertThat(registers("transfers", "--receiver", "solvent").out())
                .contains("Canada")
                .doesNotContain("Mexico");
        assertThat(registers("transfers", "--across-borders", "-l", "fr").out())
                .contains("Mexique", "Par-delà une frontière")
                .doesNotContain("États-Unis  États-Unis");
    }

    @Test
    void reductionsAreCountedByKindAndCode() {
        importPlus();
        assertThat(registers("reductions").out()).contains("process and equipment", "S21", "W49");
        assertThat(registers("reductions", "--kind", "process", "-l", "es").out())
                .contains("proceso y equipo")
                .doesNotContain("W49");
        assertThat(registers("reductions", "--by", "kind", "--format", "svg").out())
                .contains("<svg");
        Program refused = registers("reductions", "--medium", "water");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.err()).contains("medium", "activity").doesNotContain("Exception");
    }

    @Test
    void facilitiesAreListedWithTheirYears() {
        importPlus();
        assertThat(registers("facilities", "--state", "IL").exitCode()).isEqualTo(ExitCode.USAGE);
        Program program = registers("facilities", "--subdivision", "IL", "--format", "json");
        assertThat(program.out()).contains("TRI:00000XMPL1TEST1", "EXAMPLE STAMPING PLANT", "2023");
    }

    @Test
    void publishedFiguresStandAsPublishedAndMissingOnesWithTheirReason() {
        registers("import", FIXTURES.resolveSibling("facts/statcan-water").toString());
        assertThat(registers("national").out()).contains("statcan-water", "Figures");
        Program figures = registers("national", "--table", "statcan-water", "--format", "csv");
        assertThat(figures.exitCode()).as(figures.printed()).isZero();
        assertThat(figures.out()).contains("figure_amount,figure_unit");
        Program unknown = registers("national", "--table", "statcan-weather");
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(unknown.err()).contains("statcan-weather", "statcan-water");
    }

    @Test
    void unknownReceiversAndKeysAreToldWithWhatThereIs() {
        importPlus();
        assertThat(registers("transfers", "--receiver", "nobody").err()).contains("nobody", "--by receiver");
        assertThat(registers("transfers", "--by", "receivr").err()).contains("receivr", "receiver");
    }

    @Test
    void theTableIsCheckedAsAWhole() {
        registers("import", Repository.example("registers").toString());
        Program program = registers("check");
        assertThat(program.exitCode()).as(program.printed()).isZero();
        assertThat(program.out()).contains("Ask again with: vereda registers check");
        assertThat(registers("check", "-l", "fr").out()).contains("Version des données");
        assertThat(registers("check", "--format", "csv").out().lines().toList().getFirst())
                .contains("weight", "rule", "suggested", "likelihood", "evidence", "place");
        Program refused = registers("check", "--substance", "toluene");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.err()).contains("substance", "facility").doesNotContain("Exception");
    }

    @Test
    void anAmountThatJumpsAndComesBackIsToldWithItsSuggestedReading() throws IOException {
        for (int year = 2015; year <= 2022; year++) {
            Path file = folder.resolve("em_" + year + ".csv");
            Files.writeString(file, emissions(year == 2019 ? "5204500" : (year + 3185) + ".5"));
            assertThat(registers("import", file.toString()).exitCode()).isZero();
        }
        Program program = registers("check");
        assertThat(program.exitCode()).as(program.printed()).isZero();
        assertThat(program.out()).contains("em_2019.csv", "Suggested reading", "series");
        assertThat(registers("check", "--year", "2015-2018").out()).contains("Nothing is suspicious");
    }

    /** One facility and substance in Mexico's layout since 2013, whose header takes two lines. */
    private static String emissions(String kilograms) throws IOException {
        List<String> lines = Files.readAllLines(FIXTURES.resolve("RETC/em_2022.csv"));
        return String.join("\n", lines.subList(0, 3)).replace("5200.5", kilograms) + "\n";
    }
}

package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.console.ExitCode;

class ConsentCommandTest {
    @TempDir
    Path folder = Path.of("");

    private Path data = Path.of("");

    @BeforeEach
    void copyExample() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        try (Stream<Path> files = Files.list(Path.of(Program.example("realised")))) {
            for (Path file : files.toList()) {
                Files.copy(file, data.resolve(file.getFileName()));
            }
        }
    }

    private Program consent(String step, String... words) {
        return Program.run(Stream.concat(Stream.of("consent", step, data.toString()), Stream.of(words))
                .toArray(String[]::new));
    }

    private String export(String receiver, String name) throws IOException {
        Path target = folder.resolve(name);
        Program program = consent("export", "--for", receiver, "--purpose", "review", "--to", target.toString());
        assertThat(program.exitCode()).as(program.printed()).isEqualTo(ExitCode.DONE);
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(target)) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void anExportHoldsWhatIsAllowedAndNothingElse() throws IOException {
        String customer = export("norte-motors", "customer");
        assertThat(customer).contains("Compressed air leaks").contains("leaks,electricity,ESTIMATED,60,MWh");
        assertThat(customer).doesNotContain("Counterflow rinsing").doesNotContain("ESTIMATED,1500");
        assertThat(customer).doesNotContain("the batteries did not last");
        assertThat(Files.readString(folder.resolve("customer/withheld.csv")))
                .contains("projects.csv")
                .doesNotContain("1500");
    }

    @Test
    void ownDataIsAlwaysThere() throws IOException {
        assertThat(export("lakes-castings", "own")).contains("Counterflow rinsing", "rinsing,water,ESTIMATED,1500,m3");
    }

    @Test
    void aWithdrawalRemovesTheValueFromEveryLaterExport() throws IOException {
        assertThat(export("norte-motors", "before")).contains("leaks,electricity,ESTIMATED,60,MWh");
        assertThat(consent("withdraw", "--of", "bajio-stampings", "--field", "savings.amount")
                        .exitCode())
                .isEqualTo(ExitCode.DONE);
        String after = export("norte-motors", "after");
        assertThat(after).doesNotContain("ESTIMATED,60,").contains("leaks,electricity,ESTIMATED,,MWh");
    }

    @Test
    void aNarrowWithdrawalOfOneReceiverLeavesTheOthers() throws IOException {
        assertThat(export("lakes-vehicles", "one")).doesNotContain("regrind,waste,ESTIMATED,30");
        assertThat(export("norte-motors", "other")).contains("regrind,waste,ESTIMATED,30");
    }

    @Test
    void everyStepIsLoggedAndAChangeOfTheLogIsSeen() throws IOException {
        consent(
                "grant",
                "--of",
                "lakes-castings",
                "--field",
                "meters.*",
                "--for",
                "partnership",
                "--until",
                "2027-01-01");
        export("norte-motors", "logged");
        assertThat(consent("check").out()).contains("2 entries");
        Path log = data.resolve("consent-log.jsonl");
        Files.writeString(log, Files.readString(log).replace("lakes-castings", "bajio-stampings"));
        Program broken = consent("check");
        assertThat(broken.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(broken.err()).contains("consent-log.jsonl:1");
    }

    @Test
    void whatIsNotKnownIsRefusedAndNothingWritten() throws IOException {
        String before = Files.readString(data.resolve("consents.csv"));
        assertThat(consent("grant", "--of", "nobody", "--field", "*", "--for", "partnership")
                        .err())
                .contains("nobody");
        assertThat(consent("grant", "--of", "ohio-plastics", "--field", "what?", "--for", "partnership")
                        .err())
                .contains("what?");
        assertThat(consent("grant", "--of", "ohio-plastics", "--field", "*").err())
                .contains("--for");
        assertThat(Files.readString(data.resolve("consents.csv"))).isEqualTo(before);
    }

    @Test
    void eachStepOffersOnlyWhatItReads() {
        Program help = Program.run("consent", "grant", "--help");
        assertThat(help.out()).contains("--until", "--document").doesNotContain("--format", "--to=");
        assertThat(consent("grant", "--format", "html").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Program.run("consent").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void everyLanguageHasAllWords() {
        for (String language : List.of("en", "fr", "es")) {
            assertThat(consent("list", "--language", language, "--format", "html")
                            .out())
                    .contains("</html>")
                    .doesNotContain("label.", "null");
        }
    }
}

package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.console.ExitCode;

class VerifyCommandTest {
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

    private Program verify(String... words) {
        return Program.run(Stream.concat(Stream.of("verify"), Stream.of(words)).toArray(String[]::new));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void sign() {
        assertThat(verify("key", path("v.key"), "--new").exitCode()).isEqualTo(ExitCode.DONE);
        Program stated = verify(
                "statement",
                data.toString(),
                "--verifier",
                "verifier-one",
                "--opinion",
                "qualified",
                "--key",
                path("v.key"),
                "--out",
                path("statement.json"));
        assertThat(stated.exitCode()).as(stated.printed()).isEqualTo(ExitCode.DONE);
    }

    private Program check() {
        return verify("check", path("statement.json"), "--folder", data.toString());
    }

    @Test
    void aStatementHoldsWhileNothingChanges() {
        sign();
        Program program = check();
        assertThat(program.exitCode()).as(program.printed()).isEqualTo(ExitCode.DONE);
        assertThat(program.out()).contains("The signature holds", "The data are those");
    }

    @Test
    void aChangedCellARemovedAndAnAddedRowAreNamed() throws IOException {
        sign();
        Path savings = data.resolve("savings.csv");
        String text = Files.readString(savings);
        Files.writeString(savings, text.replace("leaks,electricity,ESTIMATED,60", "leaks,electricity,ESTIMATED,50"));
        assertThat(check().out()).contains("savings.csv:2", "leaks");
        Files.writeString(savings, text.replaceFirst("regrind,waste,ESTIMATED[^\n]*\n", ""));
        assertThat(check().out()).contains("savings.csv:14");
        Files.writeString(savings, text + "leaks,water,ESTIMATED,5,m3,,ESTIMATED,,made up\n");
        assertThat(check().out()).contains("savings.csv:15");
        assertThat(check().exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        Files.writeString(savings, text);
        assertThat(check().exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aMovedHeaderAndOtherSettingsAreNamed() throws IOException {
        sign();
        Path savings = data.resolve("savings.csv");
        String text = Files.readString(savings);
        List<String> lines = new java.util.ArrayList<>(text.lines().toList());
        java.util.Collections.swap(lines, 0, 1);
        Files.writeString(savings, String.join("\n", lines) + "\n");
        assertThat(check().exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        Files.writeString(savings, text);
        Path settings = data.resolve("partnership.yaml");
        Files.writeString(settings, Files.readString(settings).replace("price_year: 2023", "price_year: 2020"));
        assertThat(check().out()).contains("partnership.yaml:5");
        assertThat(check().exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void aVerificationThatFitsNothingOrStandsTwiceIsAnErrorAndNothingIsStated() throws IOException {
        Path table = data.resolve("verification.csv");
        String text = Files.readString(table);
        String row = "leaks,electricity,verifier-one,2025-08-14,CONFIRMED,75,MWh";
        for (String wrong : List.of(
                text.replace(row, row.replace("75,MWh", "75,m3")),
                text.replace(row, row.replace("electricity", "elektricity")),
                text + row + ",again,made up\n")) {
            Files.writeString(table, wrong);
            assertThat(Program.run("ledger", data.toString()).exitCode())
                    .as(wrong)
                    .isEqualTo(ExitCode.BAD_INPUT);
            assertThat(verify(
                                    "statement",
                                    data.toString(),
                                    "--verifier",
                                    "verifier-one",
                                    "--opinion",
                                    "adverse",
                                    "--out",
                                    path("no.json"))
                            .exitCode())
                    .isEqualTo(ExitCode.BAD_INPUT);
            assertThat(folder.resolve("no.json")).doesNotExist();
        }
    }

    @Test
    void samplesOfNothingAndMetricsOfNobodyAreRefusedWithWhatThereIs() {
        assertThat(verify("plan", data.toString(), "--seed", "x", "--sample", "0")
                        .exitCode())
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(verify("plan", data.toString(), "--seed", "x", "--metric", "nosuch")
                        .err())
                .contains("nosuch", "electricity");
    }

    @Test
    void aStatementIsNotWrittenOverTheKey() throws IOException {
        verify("key", path("v.key"), "--new");
        String before = Files.readString(folder.resolve("v.key"));
        Program program = verify(
                "statement",
                data.toString(),
                "--verifier",
                "verifier-one",
                "--opinion",
                "adverse",
                "--key",
                path("v.key"),
                "--out",
                path("v.key"));
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Files.readString(folder.resolve("v.key"))).isEqualTo(before);
    }

    @Test
    void anotherKeyThanTheTrustedOneIsTold() {
        sign();
        Program other = verify("key", path("other.key"), "--new");
        String fingerprint = other.out().strip().replaceAll(".* ", "");
        Program checked = verify("check", path("statement.json"), "--trusted", fingerprint);
        assertThat(checked.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(checked.out()).contains("another key");
    }

    @Test
    void aKeyIsNeverWrittenOverNorPrinted() throws IOException {
        Program made = verify("key", path("v.key"), "--new");
        String before = Files.readString(folder.resolve("v.key"));
        assertThat(verify("key", path("v.key"), "--new").exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Files.readString(folder.resolve("v.key"))).isEqualTo(before);
        assertThat(made.printed()).doesNotContain("PRIVATE");
    }

    @Test
    void onlyAVerifierStatesAndOnlyAnIndependentOneIsRead() throws IOException {
        verify("key", path("v.key"), "--new");
        assertThat(verify(
                                "statement",
                                data.toString(),
                                "--verifier",
                                "norte-motors",
                                "--opinion",
                                "adverse",
                                "--out",
                                path("s.json"))
                        .err())
                .contains("norte-motors", "VERIFIER");
        Path table = data.resolve("verification.csv");
        Files.writeString(
                table,
                Files.readString(table).replace("leaks,electricity,verifier-one", "leaks,electricity,norte-motors"));
        Program program = Program.run("ledger", data.toString());
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("verification.csv:3", "norte-motors");
        assertThat(verify(
                                "statement",
                                data.toString(),
                                "--verifier",
                                "verifier-one",
                                "--opinion",
                                "adverse",
                                "--out",
                                path("s.json"))
                        .exitCode())
                .isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void thePlanIsTheSameForTheSameSeedInEveryLanguage() {
        String first = verify("plan", data.toString(), "--sample", "3", "--seed", "x", "--format", "csv")
                .out();
        assertThat(verify("plan", data.toString(), "--sample", "3", "--seed", "x", "--format", "csv")
                        .out())
                .isEqualTo(first);
        for (String language : List.of("en", "fr", "es")) {
            assertThat(verify("plan", data.toString(), "--seed", "x", "--language", language, "--format", "html")
                            .out())
                    .contains("</html>")
                    .doesNotContain("label.", "null");
        }
    }
}

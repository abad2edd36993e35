package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
        assertThat(check().out()).contains("savings.csv:2", "leaks", "1 row is not");
        Files.writeString(savings, text.replaceFirst("regrind,waste,ESTIMATED[^\n]*\n", ""));
        assertThat(check().out()).contains("savings.csv:14");
        Files.writeString(savings, text + "leaks,water,ESTIMATED,5,m3,,ESTIMATED,,made up\n");
        assertThat(check().out()).contains("savings.csv:15");
        assertThat(check().exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        Files.writeString(savings, text);
        assertThat(check().exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void linesAreThoseOfTheFileAlsoBehindCellsWithLineBreaksAndBlankLines() throws IOException {
        Path savings = data.resolve("savings.csv");
        List<String> lines = new java.util.ArrayList<>(Files.readAllLines(savings));
        lines.set(1, lines.get(1).replace("made up", "\"made up\non two lines\""));
        lines.add(3, "");
        Files.writeString(savings, String.join("\n", lines) + "\n");
        sign();
        String text = Files.readString(savings);
        Files.writeString(savings, text.replace("regrind,waste,ESTIMATED,30", "regrind,waste,ESTIMATED,31"));
        assertThat(check().out()).contains("savings.csv:16: error", "line 16", "1 row is not");
        Files.writeString(savings, text.replaceFirst("regrind,waste,ESTIMATED[^\n]*\n", ""));
        assertThat(check().out()).contains("savings.csv:16: error", "1 row is not");
    }

    @Test
    void aStatementHoldsItsPeriodScopeAndSample() throws IOException {
        Program stated = statement("disclaimer", "--cohort", "first", "--seed", "x", "--metric", "waste");
        assertThat(stated.exitCode()).as(stated.printed()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(folder.resolve("s.json")))
                .contains(
                        "\"start\" : \"2024-04-01\"",
                        "\"kind\" : \"cohort\"",
                        "\"seed\" : \"x\"",
                        "\"project\" : \"regrind\"");
        assertThat(statement("adverse", "--from", "2024-05-01", "--until", "2024-12-31")
                        .exitCode())
                .isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(folder.resolve("s.json"))).contains("\"start\" : \"2024-05-01\"");
        assertThat(statement("adverse", "--from", "2025-05-01", "--until", "2024-12-31")
                        .err())
                .contains("2024-12-31", "before");
        assertThat(statement("adverse", "--cohort", "nosuch").err()).contains("nosuch");
        assertThat(statement("adverse", "--cohort", "first", "--projects", "leaks")
                        .err())
                .contains("--cohort");
    }

    @Test
    void anOpinionNeedsEveryDrawnProjectVerified() {
        assertThat(statement("unmodified", "--seed", "x", "--metric", "electricity")
                        .err())
                .contains("verification.csv", "moulding");
        assertThat(statement("disclaimer", "--seed", "x", "--metric", "electricity")
                        .exitCode())
                .isEqualTo(ExitCode.DONE);
        assertThat(statement("unmodified", "--seed", "x", "--metric", "waste").exitCode())
                .isEqualTo(ExitCode.DONE);
    }

    private Program statement(String opinion, String... words) {
        return verify(Stream.concat(
                        Stream.of(
                                "statement",
                                data.toString(),
                                "--verifier",
                                "verifier-one",
                                "--opinion",
                                opinion,
                                "--out",
                                path("s.json")),
                        Stream.of(words))
                .toArray(String[]::new));
    }

    @Test
    void aStatementOfAnotherFormIsNotChecked() throws IOException {
        sign();
        Path statement = folder.resolve("statement.json");
        String text = Files.readString(statement);
        Files.writeString(statement, text.replace("vereda-statement-2", "vereda-statement-9"));
        Program program = check();
        assertThat(program.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.err()).contains("vereda-statement-9", "vereda-statement-2");
        Files.writeString(statement, text.replace("\"opinion\" : \"qualified\"", "\"opinion\" : \"best\""));
        assertThat(check().err()).contains("lacks");
    }

    @Test
    void aFileOfTrustedKeysSaysWhoseTheKeyIs() throws IOException {
        sign();
        String own = verify("key", path("v.key")).out().strip().replaceAll(".* ", "");
        Path keys = folder.resolve("trusted.txt");
        Files.writeString(
                keys, "# verifiers of the programme\n" + "0".repeat(64) + " Nobody\n" + own + " Verifier One\n");
        Program trusted = verify("check", path("statement.json"), "--trusted", keys.toString());
        assertThat(trusted.exitCode()).as(trusted.printed()).isEqualTo(ExitCode.DONE);
        assertThat(trusted.out()).contains("that of Verifier One");
        Files.writeString(keys, "0".repeat(64) + " Nobody\n");
        Program other = verify("check", path("statement.json"), "--trusted", keys.toString());
        assertThat(other.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        Files.writeString(keys, own + " Verifier One\nwhat is this\n");
        assertThat(verify("check", path("statement.json"), "--trusted", keys.toString())
                        .err())
                .contains("trusted.txt:2", "what");
        assertThat(verify("check", path("statement.json"), "--trusted", "nosuch.txt")
                        .exitCode())
                .isEqualTo(ExitCode.BAD_INPUT);
        String signature = Files.readString(folder.resolve("statement.sig.json"));
        String key = signature.replaceAll("(?s).*\"public_key\" : \"([^\"]+)\".*", "$1");
        assertThat(verify("check", path("statement.json"), "--trusted", key).exitCode())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void aKeyThatOthersCanReadIsDoubtful() throws IOException {
        sign();
        assertThat(verify("key", path("v.key")).err()).isEmpty();
        Path key = folder.resolve("v.key");
        assumeTrue(key.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        Program shown = verify("key", key.toString());
        assertThat(shown.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(shown.err()).contains("chmod 600");
        assertThat(statement("adverse", "--key", key.toString()).err()).contains("chmod 600");
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

    private String plan(String... words) {
        return verify(Stream.concat(Stream.of("plan", data.toString(), "--seed", "x"), Stream.of(words))
                        .toArray(String[]::new))
                .printed();
    }

    @Test
    void aSampleIsAskedForByNumberOrByShare() {
        assertThat(plan("--metric", "electricity", "--coverage", "1")).contains("4 drawn projects hold 100");
        assertThat(plan("--metric", "electricity", "--coverage", "0.2")).contains("The drawn project holds");
        assertThat(plan("--coverage", "0.2", "--sample", "2")).contains("--coverage");
        assertThat(plan("--coverage", "1.2")).contains("1.2");
        assertThat(plan("--confidence", "1")).contains("1.0");
        assertThat(plan("--metric", "electricity", "--cohort", "nosuch")).contains("nosuch");
        assertThat(plan("--metric", "electricity", "--projects", "leaks")).doesNotContain("moulding");
    }

    @Test
    void aSingleVerifiedProjectIsToldInTheSingular() {
        assertThat(plan("--metric", "waste")).contains("The verified project says", "of 90");
        assertThat(plan("--metric", "waste", "--language", "fr")).contains("Le projet vérifié dit");
        assertThat(plan("--metric", "waste", "--language", "es")).contains("El proyecto verificado dice");
    }

    @Test
    void riskComesFromEvidenceAndFromWhatRulesDoubt() throws IOException {
        assertThat(plan("--metric", "electricity"))
                .contains("stated by judgement")
                .doesNotContain("hard to believe");
        Path savings = data.resolve("savings.csv");
        String text = Files.readString(savings);
        Files.writeString(
                savings,
                text.replace(
                                "energy-system,electricity,REALISED,95,MWh,,ESTIMATED",
                                "energy-system,electricity,REALISED,95,MWh,,CALCULATED")
                        + "energy-system,energy,REALISED,95,MWh,,ESTIMATED,,made up\n"
                        + "energy-system,ghg,REALISED,90000,t,,ESTIMATED,,made up\n");
        assertThat(plan("--metric", "electricity")).contains("stated, calculated", "hard to believe");
    }

    @Test
    void whatToLookAtIsNamedByFileAndLine() {
        assertThat(plan("--metric", "electricity", "--sample", "4"))
                .contains("a reading before", "oh-electricity", "adjustments.csv:2", "savings.csv:2");
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

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
import org.junit.jupiter.params.provider.CsvSource;
import org.vereda.app.console.ExitCode;

class CohortsCommandTest {
    @TempDir
    Path folder = Path.of("");

    private static Program cohorts(String... words) {
        return Program.run(Stream.concat(Stream.of("cohorts", Program.example("realised")), Stream.of(words))
                .toArray(String[]::new));
    }

    @Test
    void whoIsBehindIsTold() {
        assertThat(cohorts("--format", "csv").out())
                .contains("first,bajio-stampings,finished,4 / 4,2,0,0,", ",no")
                .contains("first,lakes-castings,active,1 / 4,0,0,1,", ",yes");
    }

    @ParameterizedTest
    @CsvSource({
        "plac,en,11",
        "plac,fr,11",
        "plac,es,11",
        "lean_and_clean,en,6",
        "lean_and_clean,fr,6",
        "lean_and_clean,es,6"
    })
    void templatesAreReadAgainAsTheyWereWritten(String template, String language, int lines) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(Program.example("realised")))) {
            for (Path file : files.filter(each -> !each.endsWith("meetings.csv") && !each.endsWith("homework.csv"))
                    .toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Program written = cohorts(
                "--cohort",
                "first",
                "--template",
                template,
                "--start",
                "2026-02-03",
                "--to",
                folder.toString(),
                "--language",
                language);
        assertThat(written.exitCode()).as(written.printed()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readAllLines(folder.resolve("meetings.csv"))).hasSize(lines);
        Program read = Program.run("cohorts", folder.toString());
        assertThat(read.exitCode()).as(read.printed()).isEqualTo(ExitCode.DONE);
        assertThat(read.out()).contains("2026-02-03");
        assertThat(cohorts(
                                "--cohort",
                                "first",
                                "--template",
                                template,
                                "--start",
                                "2026-02-03",
                                "--to",
                                folder.toString())
                        .exitCode())
                .isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void aLetterInvitesInThreeLanguages() {
        assertThat(cohorts("--cohort", "first", "--invite", "ohio-plastics").out())
                .contains("Ohio Plastics", "Norte Motors", "2023-03-07");
        assertThat(cohorts("--cohort", "first", "--invite", "ohio-plastics", "--language", "es")
                        .out())
                .contains("los invita");
        assertThat(cohorts("--cohort", "first", "--invite", "ohio-plastics", "--language", "fr")
                        .out())
                .contains("vous invite");
    }

    @Test
    void whatIsNotKnownIsNamed() {
        assertThat(cohorts("--cohort", "second").err()).contains("second", "first");
        assertThat(cohorts("--cohort", "first", "--invite", "nobody").err()).contains("nobody");
        assertThat(cohorts("--cohort", "first", "--template", "plac").err()).contains("--start");
    }

    @Test
    void everyLanguageHasAllWords() {
        for (String language : List.of("en", "fr", "es")) {
            assertThat(cohorts("--language", language, "--format", "html").out())
                    .contains("</html>")
                    .doesNotContain("label.", "null");
        }
    }
}

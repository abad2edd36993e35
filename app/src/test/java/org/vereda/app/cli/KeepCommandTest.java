package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.console.ExitCode;

class KeepCommandTest {
    @TempDir
    Path folder = Path.of("");

    private Program keep(String... words) {
        return Program.run(Stream.concat(
                        Stream.concat(Stream.of("keep"), Stream.of(words)),
                        Stream.of("--data", folder.resolve("data").toString()))
                .toArray(String[]::new));
    }

    @Test
    void aFolderGoesInAndComesOutAndItsHistoryIsShown() throws Exception {
        Path out = folder.resolve("out");
        assertThat(keep("import", Program.example("review"), "--by", "ana", "--why", "the first")
                        .printed())
                .contains("Change 1");
        assertThat(keep("export", out.toString()).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(out.resolve("review.csv")))
                .isEqualTo(Files.readString(Path.of(Program.example("review"), "review.csv")));
        assertThat(keep("history", "--format", "csv").out())
                .contains("1,2026-01-15T12:00:00Z,ana,import")
                .contains("the first");
        assertThat(keep("history", "--change", "1", "--format", "json").out())
                .contains("\"traces\"")
                .contains("review.csv");
        assertThat(keep("check", "--language", "es").out()).contains("El historial está íntegro: 1 cambio");
    }

    @Test
    void anExportOfNothingIsAnErrorAndNotAnEmptyFolder() {
        Program export = keep("export", folder.resolve("out").toString());
        assertThat(export.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(export.err()).contains("Nothing is kept there", "vereda keep import");
    }

    @Test
    void aBackupRestoresIntoAnEmptyDatabase() {
        String backup = folder.resolve("backup.zip").toString();
        keep("import", Program.example("review"));
        assertThat(keep("backup", backup).exitCode()).isEqualTo(ExitCode.DONE);
        Program restored = Program.run(
                "keep", "restore", backup, "--data", folder.resolve("other").toString());
        assertThat(restored.out()).as(restored.printed()).contains("the history is whole");
    }

    @Test
    void mistakesEndInWords() {
        Program none = keep("undo", "7");
        assertThat(none.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(none.err()).contains("There is no change 7.");
        assertThat(Program.run("keep", "check", "--database", "jdbc:mysql://x/y")
                        .err())
                .contains("jdbc:postgresql://HOST/NAME");
        assertThat(Program.run("keep", "check", "--database", "jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1")
                        .exitCode())
                .isEqualTo(ExitCode.BAD_INPUT);
    }
}

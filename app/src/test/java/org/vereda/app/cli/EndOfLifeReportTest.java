package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.console.ExitCode;

/** Vehicles at the end of their life in the report of a run and in the background paper. */
class EndOfLifeReportTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theReportShowsFleetsYardsAndLots() throws IOException {
        Program program = Program.run("run", Program.example("loop"), "--out", folder.toString(), "--quiet");
        assertThat(program.exitCode()).as(program.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(folder.resolve("report-es.html")))
                .contains(
                        "id=\"end-of-life\"",
                        "href=\"#end-of-life\"",
                        "fig-ending-returns",
                        "fig-ending-mass",
                        "Patio de Celaya",
                        "steel-2023");
        assertThat(table("ending-yards")).contains("London yard,CA,out,hulks,1032,kg");
        assertThat(table("yard-residuals")).contains("patio-celaya,7795,kg,38,kg");
        assertThat(table("content-lots")).contains("steel-2023,MX,2023,steel,250000,kg,120000,kg,100000,kg,30000,kg");
        assertThat(table("ending-returns").lines().map(line -> line.split(",", -1)[0]))
                .contains("CA", "MX", "US");
        assertThat(Files.readString(folder.resolve("summary.json"))).contains("\"ending-returns\"");
    }

    @Test
    void anEmptyPlaceHasNoSectionAboutIt() throws IOException {
        Path plain = Program.copyOf("answers", folder.resolve("in"));
        Path out = folder.resolve("out");
        Program.run("run", plain.toString(), "--out", out.toString(), "--quiet");
        assertThat(Files.readString(out.resolve("report-en.html"))).doesNotContain("id=\"end-of-life\"");
    }

    @Test
    void thePaperTakesAChapterAboutFleets() throws IOException {
        Program program = Program.run(
                "paper",
                Program.example("registers"),
                "--years",
                "2021-2022",
                "--fleets",
                Program.example("loop"),
                "--in",
                "fr",
                "--out",
                folder.toString());
        assertThat(program.exitCode()).as(program.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(folder.resolve("paper-fr.html")))
                .contains("id=\"end-of-life\"", "endoflife fleet", "data/ending-returns.csv");
        assertThat(Files.readString(folder.resolve("data/ending-materials.csv")))
                .contains("MX,2022");
    }

    private String table(String name) throws IOException {
        return Files.readString(folder.resolve("tables").resolve(name + ".csv"));
    }
}

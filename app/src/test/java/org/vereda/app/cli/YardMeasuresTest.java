package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.console.ExitCode;

/** Measures at facilities that are yards or shredders. */
class YardMeasuresTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aYardsLampsAreAnAction() {
        Program program = Program.run("actions", Program.example("loop"), "--format", "csv");
        assertThat(program.exitCode()).as(program.err()).isEqualTo(ExitCode.DONE);
        assertThat(program.out()).contains("patio-celaya,LED lighting", "laredo-shredder,Premium-efficiency motors");
    }

    @Test
    void theRoadmapTakesThem() throws IOException {
        Program program = Program.run("run", Program.example("loop"), "--out", folder.toString(), "--quiet");
        assertThat(program.exitCode()).as(program.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(folder.resolve("tables/steps.csv"))).contains("Patio de Celaya");
    }
}

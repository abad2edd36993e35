package org.vereda.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.console.ExitCode;

class RoadmapDocumentTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void theDocumentIsWrittenInThreeLanguagesForScreenAndPrintAndTwiceTheSame() throws IOException {
        write("first");
        write("second");
        for (String language : List.of("en", "fr", "es")) {
            Path html = folder.resolve("first/roadmap-" + language + ".html");
            assertThat(Files.readString(html))
                    .contains("</html>", "doc-timeline", "doc-curve", "doc-spending", "Tres Fronteras")
                    .doesNotContain("label.", "null");
            Path pdf = folder.resolve("first/roadmap-" + language + ".pdf");
            assertThat(Files.readAllBytes(pdf)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
            for (Path file : List.of(html, pdf)) {
                assertThat(file).hasSameBinaryContentAs(folder.resolve("second").resolve(file.getFileName()));
            }
        }
    }

    private void write(String name) {
        Program program = Program.run(
                "roadmap",
                "document",
                Program.example("tres-fronteras"),
                "--gap",
                "1",
                "--to",
                folder.resolve(name).toString());
        assertThat(program.exitCode()).as(program.err()).isEqualTo(ExitCode.DONE);
    }
}

package org.vereda.sources.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MadeUpExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    @Test
    void theMadeUpReadingsAreThoseOfTheSeed() throws IOException {
        assertThatFilesAre(RealisedExample.files(), "realised");
    }

    @Test
    void theMadeUpPlantsAreThoseOfTheSeed() throws IOException {
        assertThatFilesAre(BenchmarkExample.files(), "benchmark");
    }

    private static void assertThatFilesAre(Map<String, String> files, String example) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            assertThat(Files.readString(EXAMPLES.resolve(example).resolve(file.getKey())))
                    .isEqualTo(file.getValue());
        }
    }
}

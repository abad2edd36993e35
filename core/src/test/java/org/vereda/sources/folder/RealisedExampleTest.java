package org.vereda.sources.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealisedExampleTest {
    private static final Path FOLDER = Path.of("..", "examples", "realised");

    @Test
    void theMadeUpReadingsAreThoseOfTheSeed() throws IOException {
        for (Map.Entry<String, String> file : RealisedExample.files().entrySet()) {
            assertThat(Files.readString(FOLDER.resolve(file.getKey()))).isEqualTo(file.getValue());
        }
    }
}

package org.vereda.app.cli.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.console.Surroundings;
import org.vereda.quantity.InvalidInput;

class DemoPortalTest {
    private static final Surroundings AROUND =
            new Surroundings(System.out, System.err, Clock.systemUTC(), Locale.ENGLISH, false);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aDemonstrationThatCannotStartLeavesNothingBehind() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> DemoPortal.open(empty, data, AROUND, 0)).isInstanceOf(InvalidInput.class);
        assertThat(data).doesNotExist();
    }
}

package org.vereda.cluster.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.cluster.ResultLines;
import org.vereda.cluster.Sessions;

class RegisterRunTest {
    private static final Path FIXTURES =
            Path.of(System.getProperty("vereda.root")).resolve("core/src/test/resources/org/vereda/sources/registers");

    @TempDir
    private Path folder;

    @Test
    void tablesAreThoseOfThePlainRunAndFormsInTwoFilesComeOnce() throws IOException {
        RegisterRun run = new RegisterRun(files(), "csv");
        run.plainly(folder.resolve("plain"));
        SparkSession spark = Sessions.open("local[2]", Map.of());
        try {
            run.onSpark(spark, folder.resolve("spark").toString());
        } finally {
            spark.stop();
        }
        for (String table : List.of("releases", "facilities", "transfers", "reductions", "totals")) {
            List<String> expected = ResultLines.sorted(folder.resolve("plain").resolve(table));
            assertThat(expected).as(table).hasSizeGreaterThan(2);
            assertThat(ResultLines.sorted(folder.resolve("spark").resolve(table)))
                    .as(table)
                    .isEqualTo(expected);
        }
    }

    /** The fixtures of all registers, and one of them a second time under another name. */
    private List<String> files() throws IOException {
        Path again = folder.resolve("US_1A_2023_again.txt");
        Files.copy(FIXTURES.resolve("TRI-PLUS/US_1A_2023.txt"), again);
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            return Stream.concat(
                            files.filter(file -> file.toString().matches(".*\\.(csv|txt)"))
                                    .sorted(),
                            Stream.of(again))
                    .map(Path::toString)
                    .toList();
        }
    }
}

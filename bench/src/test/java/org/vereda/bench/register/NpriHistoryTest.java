package org.vereda.bench.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.inventory.Register;
import org.vereda.quantity.Findings;
import org.vereda.sources.registers.RegisterFiles;

class NpriHistoryTest {
    private static final int ROWS = 3_100;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSameSeedWritesTheSameBytes() throws IOException {
        Path first = written(7);
        assertThat(Files.mismatch(first, written(7))).isEqualTo(-1);
    }

    @Test
    void everyRowIsAnAmountOfOneOfThirtyOneYears() {
        Findings findings = new Findings();
        RegisterFiles read = RegisterFiles.read(List.of(written(3)), findings);
        assertThat(findings.sorted()).isEmpty();
        assertThat(read.files()).allMatch(file -> file.register() == Register.NPRI);
        assertThat(read.files().getFirst().years()).hasSize(31).startsWith(1993).endsWith(2023);
        assertThat(read.table().releases()).hasSize(ROWS);
    }

    @Test
    void streamingGivesTheSumOfTheTable() {
        ReadOnce.Sums sums = ReadOnce.read(written(5));
        assertThat(sums.amounts()).isEqualTo(ROWS);
        assertThat(sums.reports()).isLessThan(ROWS);
    }

    private Path written(long seed) {
        try {
            Path file = Files.createTempFile(folder, "history", ".csv");
            new NpriHistory(ROWS, seed).write(file);
            return file;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

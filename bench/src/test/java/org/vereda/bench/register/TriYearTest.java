package org.vereda.bench.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.quantity.Findings;
import org.vereda.sources.registers.RegisterFiles;

class TriYearTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSameSeedWritesTheSameBytes() throws IOException {
        Path first = written(7);
        assertThat(Files.mismatch(first, written(7))).isEqualTo(-1);
    }

    @Test
    void everyRowIsAFormWhoseTotalsAddUp() {
        Findings findings = new Findings();
        RegisterFiles read = RegisterFiles.read(List.of(written(3)), findings);
        assertThat(read.table().reports()).hasSize(300);
        assertThat(findings.sorted())
                .extracting(finding -> finding.code())
                .doesNotContain("registers.total-differs", "registers.unknown-form");
        assertThat(findings.hasErrors()).isFalse();
    }

    @Test
    void streamingGivesTheSumOfTheTable() {
        Path file = written(5);
        ReadOnce.Sums sums = ReadOnce.read(file);
        assertThat(sums.reports()).isEqualTo(300);
        assertThat(sums.amounts()).isEqualTo((int) RegisterFiles.read(List.of(file), new Findings())
                .table()
                .releases()
                .count());
    }

    private Path written(long seed) {
        try {
            Path file = Files.createTempFile(folder, "2023_us", ".csv");
            new TriYear(300, 2023, seed).write(file);
            return file;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

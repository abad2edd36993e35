package org.vereda.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.OtherProgram;
import org.vereda.app.cli.VeredaCommand;

/** Files that were made to use up the memory of a program end in words, never in a trace of its stack, and never take the machine along. */
class HostileInputTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder = Path.of("");

    /** What a program with little memory said and how it ended. */
    private String checked(Path file) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process program = OtherProgram.of(128, VeredaCommand.class, "check", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = program.waitFor(120, TimeUnit.SECONDS);
        program.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(program.exitValue()).isIn(1, 2);
        return Files.readString(said);
    }

    @Test
    void aLineWithoutEndIsRefused() throws Exception {
        Path file = folder.resolve("npri.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(2_000L * MEGABYTE);
        }
        assertThat(checked(file)).isNotBlank().doesNotContain("\tat ", "OutOfMemoryError");
    }

    @Test
    void aWorkbookThatUnfoldsWithoutEndIsRefused() throws Exception {
        Path file = folder.resolve("ghgrp.xlsx");
        byte[] spaces = " ".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int megabyte = 0; megabyte < 200; megabyte++) {
                zip.write(spaces);
            }
        }
        assertThat(checked(file)).isNotBlank().doesNotContain("\tat ", "OutOfMemoryError");
    }

    @Test
    void aFolderWhoseSettingsAreHugeIsRefused() throws Exception {
        Path settings = folder.resolve("partnership").resolve("partnership.yaml");
        Files.createDirectories(settings.getParent());
        try (RandomAccessFile sparse = new RandomAccessFile(settings.toFile(), "rw")) {
            sparse.setLength(1_000L * MEGABYTE);
        }
        assertThat(checked(settings.getParent())).isNotBlank().doesNotContain("\tat ", "OutOfMemoryError");
    }
}

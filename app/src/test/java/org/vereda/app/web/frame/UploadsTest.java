package org.vereda.app.web.frame;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.quantity.InvalidInput;

/** Packed files that are far larger than they look. */
final class UploadsTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileThatUnpacksToTooMuchIsRefusedWithAnotherArchiveBeforeItToo() throws IOException {
        byte[] bomb = archive(41);
        ByteArrayOutputStream hidden = new ByteArrayOutputStream();
        hidden.write(archive(0));
        hidden.write("junk".getBytes(StandardCharsets.UTF_8));
        hidden.write(bomb);
        for (byte[] sent : new byte[][] {bomb, hidden.toByteArray()}) {
            assertThatThrownBy(() -> Uploads.requireSmall(file(sent), "activity.csv"))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void aTextThatUnpacksToTooMuchIsRefusedToo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            writeNothing(zip, 41);
        }
        assertThatThrownBy(() -> Uploads.requireSmall(file(bytes.toByteArray()), "activity.csv"))
                .isInstanceOf(InvalidInput.class);
        assertThatCode(() -> Uploads.requireSmall(file(new byte[] {0x1f, (byte) 0x8b, 8}), "activity.csv"))
                .doesNotThrowAnyException();
    }

    @Test
    void smallArchivesAndTextPass() {
        assertThatCode(() -> Uploads.requireSmall(file(archive(2)), "activity.csv"))
                .doesNotThrowAnyException();
        assertThatCode(() -> Uploads.requireSmall(
                        file("facility,amount\n".getBytes(StandardCharsets.UTF_8)), "activity.csv"))
                .doesNotThrowAnyException();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("sent"), bytes);
    }

    private static byte[] archive(int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("part"));
            writeNothing(zip, megabytes);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static void writeNothing(OutputStream stream, int megabytes) throws IOException {
        byte[] zeros = new byte[MEGABYTE];
        for (int at = 0; at < megabytes; at++) {
            stream.write(zeros);
        }
    }
}

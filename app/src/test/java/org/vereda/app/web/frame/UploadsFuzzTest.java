package org.vereda.app.web.frame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vereda.app.fuzz.DamagedText;
import org.vereda.app.fuzz.EndsWell;
import org.vereda.app.web.entry.Headings;
import org.vereda.app.web.entry.SentStyle;
import org.vereda.app.web.entry.SentTable;
import org.vereda.report.words.Language;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.table.TableFormat;

/** Whatever is sent, packed or not, is read, or refused with the reason. */
class UploadsFuzzTest {
    private static final String TABLE = "facility,flow,amount,unit\nplant-1,electricity,12,kWh\nplant-2,steam,3,GJ\n";

    @Provide
    Arbitrary<byte[]> archives() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : new String[] {"[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"}) {
                ZipEntry part = new ZipEntry(name);
                part.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(part);
                write(zip);
                zip.closeEntry();
            }
        }
        return damaged(bytes);
    }

    @Provide
    Arbitrary<byte[]> texts() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            write(zip);
        }
        return damaged(bytes);
    }

    private static void write(OutputStream stream) throws IOException {
        stream.write(TABLE.repeat(20).getBytes(StandardCharsets.UTF_8));
    }

    private static Arbitrary<byte[]> damaged(ByteArrayOutputStream sound) {
        return DamagedText.of(sound.toString(StandardCharsets.ISO_8859_1))
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Provide
    Arbitrary<byte[]> plainTexts() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("sep=;\nRecibos 2025\n".getBytes(StandardCharsets.UTF_8));
        bytes.write(TABLE.replace(',', ';').getBytes(StandardCharsets.UTF_8));
        return damaged(bytes);
    }

    /** With a title, separators and letters of a plant's own. */
    @Property(tries = 200, seed = "20261128")
    void plainTextsEndWell(@ForAll("plainTexts") byte[] text) {
        EndsWell.with("sent", text, UploadsFuzzTest::read);
    }

    @Property(tries = 200, seed = "20261128")
    void archivesEndWell(@ForAll("archives") byte[] archive) {
        EndsWell.with("sent", archive, UploadsFuzzTest::read);
    }

    @Property(tries = 200, seed = "20261128")
    void packedTextsEndWell(@ForAll("texts") byte[] text) {
        EndsWell.with("sent", text, UploadsFuzzTest::read);
    }

    private static void read(Path folder) throws IOException {
        Path file = folder.resolve("sent");
        Uploads.requireSmall(file, "activity.csv");
        List<String> columns = PartnershipFolder.columnsOf("activity.csv");
        SentTable.rows(
                file, "activity.csv", TableFormat.CSV, Headings.of(columns, Language.FR), SentStyle.of("comma", "day"));
    }
}

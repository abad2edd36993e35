package org.vereda.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.vereda.Repository;
import org.vereda.fuzz.Seed.Packing;
import org.vereda.sources.facts.MadeWorkbook;

/** Sound files from the fixtures of other tests and the examples, and from texts. */
final class Seeds {
    private Seeds() {}

    static Seed text(String name, String text) {
        return text(name, text, StandardCharsets.UTF_8);
    }

    static Seed text(String name, String text, Charset charset) {
        return Seed.alone(name, text.getBytes(charset));
    }

    static Seed zipped(String name, String text) {
        return new Seed(name, Packing.GZIP, Map.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    static Seed texts(String name, Packing packing, Map<String, String> texts) {
        Map<String, byte[]> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new Seed(name, packing, files);
    }

    /** A fixture by itself; the text of a workbook is made into one. */
    static Seed file(String path) {
        Path file = Repository.root().resolve(path);
        String name = file.getFileName().toString();
        return name.endsWith(".sheets")
                ? Seed.alone(name.replace(".sheets", ".xlsx"), workbook(file))
                : Seed.alone(name, bytes(file));
    }

    /** Every file below a folder of the repository. */
    static Seed folder(String path, Packing packing) {
        Path root = Repository.root().resolve(path);
        Map<String, byte[]> files = new TreeMap<>();
        for (Path file : below(root)) {
            files.put(root.relativize(file).toString().replace('\\', '/'), bytes(file));
        }
        String name = root.getFileName().toString();
        return new Seed(packing == Packing.ZIP ? name + ".zip" : name, packing, files);
    }

    /** Every file below a folder of the repository, each by itself. */
    static List<Seed> filesOf(String path) {
        Path root = Repository.root();
        return below(root.resolve(path)).stream()
                .filter(file -> !file.toString().endsWith(".properties")
                        && !file.toString().endsWith(".md"))
                .map(file -> file(root.relativize(file).toString()))
                .toList();
    }

    /** A workbook with every kind of cell: shared and inline texts, numbers, dates, truth values, formulas. */
    static Seed workbook() {
        String main = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://any\"";
        Map<String, String> parts = Map.of(
                "xl/workbook.xml",
                "<workbook" + main
                        + "><workbookPr date1904=\"0\"/><sheets><sheet name=\"Data\" r:id=\"i1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"i1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/sharedStrings.xml",
                "<sst" + main
                        + "><si><t>name</t></si><si><r><t>amo</t></r><r><t>unt_x0020_</t></r><rPh><t>no</t></rPh></si></sst>",
                "xl/styles.xml",
                "<styleSheet" + main + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
                        + "<numFmt numFmtId=\"165\" formatCode=\"00000\"/></numFmts>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>",
                "xl/worksheets/sheet1.xml",
                "<worksheet" + main + "><sheetData>"
                        + "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                        + "<c r=\"C1\" t=\"inlineStr\"><is><t>unit</t></is></c><c r=\"D1\" t=\"str\"><v>day</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"b\"><v>1</v></c><c r=\"B2\"><v>0.10000000000000001</v></c>"
                        + "<c r=\"C2\" t=\"inlineStr\"><is><t>kg</t></is></c><c r=\"D2\" s=\"1\"><v>45351.5</v></c></row>"
                        + "<row r=\"4\"><c r=\"A4\" s=\"2\"><v>42</v></c><c r=\"B4\"><f>B2+1</f><v>1E-3</v></c>"
                        + "<c r=\"C4\" t=\"d\"><v>2024-02-29T00:00:00</v></c><c r=\"D4\" s=\"1\"><v>12</v></c></row>"
                        + "</sheetData></worksheet>");
        return texts("made.xlsx", Packing.ZIP, parts);
    }

    /** The parts of a made workbook as an archive that changes can be made inside. */
    static Seed workbook(String path) {
        Map<String, byte[]> parts = new TreeMap<>();
        byte[] archive = workbook(Repository.root().resolve(path));
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String name = path.substring(path.lastIndexOf('/') + 1).replace(".sheets", ".xlsx");
        return new Seed(name, Packing.ZIP, parts);
    }

    private static byte[] workbook(Path text) {
        try {
            List<List<String>> sheets = new ArrayList<>();
            for (String line : Files.readAllLines(text)) {
                if (line.startsWith("== ")) {
                    sheets.add(new ArrayList<>());
                }
                sheets.getLast().add(line);
            }
            Path target = Files.createTempFile("vereda-fuzz", ".xlsx");
            byte[] bytes = Files.readAllBytes(MadeWorkbook.write(target, sheets));
            Files.delete(target);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An archive of texts. */
    static byte[] archive(Map<String, String> texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                zip.putNextEntry(new ZipEntry(text.getKey()));
                zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<Path> below(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

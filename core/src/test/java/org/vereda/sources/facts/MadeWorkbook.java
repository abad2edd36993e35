package org.vereda.sources.facts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a small XLSX workbook from lines of TAB-separated cells. */
public final class MadeWorkbook {
    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS =
            " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private MadeWorkbook() {}

    /** Each sheet begins with the line {@code == name}; numbers are stored as such unless an apostrophe goes before them. */
    public static Path write(Path target, List<List<String>> sheets) throws IOException {
        StringBuilder names = new StringBuilder("<workbook" + MAIN + RELATIONS + "><sheets>");
        StringBuilder targets = new StringBuilder("<Relationships>");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
            for (int i = 0; i < sheets.size(); i++) {
                List<String> lines = sheets.get(i);
                String name = escaped(lines.getFirst().substring(3));
                names.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(name, i + 1, i));
                targets.append("<Relationship Id=\"r%d\" Target=\"worksheets/sheet%d.xml\"/>".formatted(i, i));
                part(zip, "xl/worksheets/sheet" + i + ".xml", sheet(lines.subList(1, lines.size())));
            }
            part(zip, "xl/workbook.xml", names + "</sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", targets + "</Relationships>");
        }
        return target;
    }

    private static String sheet(List<String> lines) {
        StringBuilder xml = new StringBuilder("<worksheet" + MAIN + "><sheetData>");
        for (int row = 0; row < lines.size(); row++) {
            xml.append("<row r=\"").append(row + 1).append("\">");
            String[] cells = lines.get(row).split("\t", -1);
            for (int column = 0; column < cells.length; column++) {
                xml.append(cell(cells[column], letters(column) + (row + 1)));
            }
            xml.append("</row>");
        }
        return xml + "</sheetData></worksheet>";
    }

    private static String letters(int column) {
        String last = Character.toString((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    private static String cell(String text, String address) {
        if (text.isEmpty()) {
            return "";
        }
        return text.matches("-?\\d+(\\.\\d+)?")
                ? "<c r=\"%s\"><v>%s</v></c>".formatted(address, text)
                : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                        .formatted(address, escaped(text.replaceFirst("^'", "")));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}

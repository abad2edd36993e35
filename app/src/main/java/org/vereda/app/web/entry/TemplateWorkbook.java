package org.vereda.app.web.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.vereda.report.page.Page;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;

/**
 * An empty table as a workbook (Office Open XML): a sheet to fill in with its columns named in a language, lists of usual values at its cells, and a
 * second sheet that says what is written where. What is sent back is read by the names of the columns in any language.
 */
public final class TemplateWorkbook {
    /** Rows that offer lists. */
    private static final int ROWS = 1_000;

    private static final int LONGEST_SHEET_NAME = 31;
    private static final int WIDTH = 18;
    private static final int WIDE = 80;

    private TemplateWorkbook() {}

    /**
     * The workbook.
     *
     * @param table the name of the table
     * @param required the columns that must not be left out
     * @param values usual values by column, in the order of the columns; empty lists where anything may stand
     * @param meaning what a value of a column is called, where its code alone does not say it
     */
    public static byte[] write(
            Page page,
            String table,
            List<String> required,
            Map<String, List<String>> values,
            BiFunction<String, String, Optional<String>> meaning) {
        Fields fields = Fields.in(page.words().language());
        Map<String, String> titles = new LinkedHashMap<>();
        values.keySet().forEach(column -> titles.put(column, fields.title(column)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Vereda", "1.0")) {
            Worksheet rows = workbook.newWorksheet(sheetName(fields.table(table)));
            Worksheet help = workbook.newWorksheet(sheetName(page.say("label.template.help")));
            Worksheet lists = workbook.newWorksheet(sheetName(page.say("label.template.values")));
            header(rows, titles.values());
            lists(rows, lists, titles, values);
            help(help, page, required, titles, column -> fields.help(table, column));
            meanings(help, titles, values, meaning);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static void header(Worksheet sheet, Iterable<String> titles) {
        int column = 0;
        for (String title : titles) {
            sheet.value(0, column, title);
            sheet.width(column, WIDTH);
            sheet.style(0, column).bold().wrapText(true).set();
            column++;
        }
        sheet.freezePane(0, 1);
    }

    private static void lists(
            Worksheet rows, Worksheet lists, Map<String, String> titles, Map<String, List<String>> values) {
        int column = 0;
        for (Map.Entry<String, List<String>> one : values.entrySet()) {
            List<String> usual = one.getValue();
            lists.value(0, column, titles.getOrDefault(one.getKey(), one.getKey()));
            lists.style(0, column).bold().set();
            for (int at = 0; at < usual.size(); at++) {
                lists.value(at + 1, column, usual.get(at));
            }
            if (!usual.isEmpty()) {
                rows.range(1, column, ROWS, column)
                        .validateWithList(lists.range(1, column, usual.size(), column))
                        .showErrorMessage(false);
            }
            column++;
        }
    }

    private static void help(
            Worksheet sheet,
            Page page,
            List<String> required,
            Map<String, String> titles,
            Function<String, Optional<String>> meanings) {
        header(
                sheet,
                List.of(
                        page.say("label.template.column"),
                        page.say("label.template.name"),
                        page.say("label.template.needed"),
                        page.say("label.template.meaning")));
        sheet.width(3, WIDE);
        int row = 1;
        for (Map.Entry<String, String> one : titles.entrySet()) {
            sheet.value(row, 0, one.getValue());
            sheet.value(row, 1, one.getKey());
            sheet.value(row, 2, required.contains(one.getKey()) ? page.say("label.template.yes") : "");
            sheet.value(row, 3, meanings.apply(one.getKey()).orElse(""));
            row++;
        }
    }

    /** Below the columns, what their usual values are called. */
    private static void meanings(
            Worksheet sheet,
            Map<String, String> titles,
            Map<String, List<String>> values,
            BiFunction<String, String, Optional<String>> meaning) {
        int row = titles.size() + 2;
        for (Map.Entry<String, List<String>> one : values.entrySet()) {
            for (String value : one.getValue()) {
                Optional<String> name = meaning.apply(one.getKey(), value);
                if (name.isPresent()) {
                    sheet.value(row, 0, titles.getOrDefault(one.getKey(), one.getKey()));
                    sheet.value(row, 1, value);
                    sheet.value(row, 3, name.get());
                    row++;
                }
            }
        }
    }

    /** Whether a sheet is the one of a template, in any language, that only holds usual values. */
    static boolean isOfValues(String sheet) {
        return Arrays.stream(Language.values())
                .map(language -> sheetName(Messages.in(language).text("label.template.values")))
                .anyMatch(sheet::equals);
    }

    /** Names of sheets are short and hold no sign that a formula uses. */
    private static String sheetName(String text) {
        String plain = text.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return plain.substring(0, Math.min(plain.length(), LONGEST_SHEET_NAME));
    }
}

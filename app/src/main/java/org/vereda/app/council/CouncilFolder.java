package org.vereda.app.council;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vereda.app.shown.OutputFile;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.TableCsv;
import org.vereda.report.page.TablesJson;
import org.vereda.report.words.Language;

/**
 * Where a Council report is written: {@code council-report-LANGUAGE.html} and {@code .pdf}, the data as {@code data/*.csv} and
 * {@code council-report.json}. The same folder gives the same bytes.
 *
 * @param folder where
 * @param programVersion the version of Vereda
 */
public record CouncilFolder(Path folder, String programVersion) {
    private static final String NAME = "council-report";

    /** What is written for each language. */
    public enum Form {
        /** A page for a browser. */
        HTML,
        /** A page for print. */
        PDF
    }

    /** Writes the report and gives the pages. */
    public List<Path> write(CouncilPaper paper, List<Language> languages, Set<Form> forms) {
        List<ReportTable> tables = new CouncilTables(paper, new Page(Language.EN)).all();
        tables.forEach(table -> put(
                folder.resolve("data").resolve(table.id() + ".csv"),
                TableCsv.write(table).getBytes(StandardCharsets.UTF_8)));
        put(
                folder.resolve(NAME + ".json"),
                TablesJson.write(
                                "vereda-council-1",
                                paper.partnership(),
                                programVersion,
                                tables,
                                paper.ledger().findings(),
                                Language.EN)
                        .getBytes(StandardCharsets.UTF_8));
        List<Path> pages = new ArrayList<>();
        for (Language language : languages) {
            CouncilPage page = new CouncilPage(paper, language, programVersion);
            forms.stream()
                    .sorted()
                    .forEach(form -> pages.add(put(
                            folder.resolve(NAME + "-" + language.code() + "."
                                    + form.name().toLowerCase(java.util.Locale.ROOT)),
                            bytes(page, form))));
        }
        return pages;
    }

    private static byte[] bytes(CouncilPage page, Form form) {
        try {
            return switch (form) {
                case HTML -> page.html().getBytes(StandardCharsets.UTF_8);
                case PDF -> page.pdf();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path put(Path file, byte[] bytes) {
        OutputFile.write(file, bytes);
        return file;
    }
}

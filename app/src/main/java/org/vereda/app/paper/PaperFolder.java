package org.vereda.app.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.page.Chapter;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.TableCsv;
import org.vereda.report.words.Language;

/** The folder of a paper: a page for each language as HTML and PDF, and the data of every question beside it. The same data give the same bytes. */
public final class PaperFolder {
    private final Path folder;

    public PaperFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the paper.
     *
     * @param languages the wanted languages
     * @param programVersion the version of Vereda
     * @return the pages
     * @throws InvalidInput where the folder takes no files
     */
    public List<Path> write(Paper paper, List<Language> languages, String programVersion) {
        try {
            Path data = Files.createDirectories(folder.resolve("data"));
            for (Exhibit exhibit : paper.exhibits()) {
                write(data.resolve(exhibit.id() + ".csv"), TableCsv.write(exhibit.whole()));
            }
            for (Chapter chapter : paper.chapters()) {
                for (ReportTable table : chapter.tables()) {
                    write(data.resolve(table.id() + ".csv"), TableCsv.write(table));
                }
            }
            List<Path> pages = new ArrayList<>();
            for (Language language : languages) {
                Path file = folder.resolve("paper-" + language.code() + ".html");
                PaperPage page = new PaperPage(paper, language, programVersion);
                write(file, page.html());
                Path pdf = folder.resolve("paper-" + language.code() + ".pdf");
                Files.write(pdf, page.pdf());
                pages.addAll(List.of(file, pdf));
            }
            return pages;
        } catch (IOException e) {
            throw InvalidInput.of(Finding.error("app.cannot-write", SourcePosition.ofFile(folder.toString())));
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}

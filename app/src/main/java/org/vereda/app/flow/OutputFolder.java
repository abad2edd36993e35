package org.vereda.app.flow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.Report;
import org.vereda.report.ReportJson;
import org.vereda.report.words.Language;

/** The folder that a run writes: one report per language, the tables as CSV, the summary as JSON. */
public final class OutputFolder {
    private final Path folder;

    public OutputFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Says before a long run that its results will have no place.
     *
     * @throws InvalidInput where the folder, or the nearest one above it that is there, takes no files
     */
    public void requireWritable() {
        Path there = folder.toAbsolutePath().normalize();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            throw notWritable();
        }
    }

    /**
     * Writes everything that an outcome shows; files of an earlier run are replaced.
     *
     * @return the reports by language
     * @throws InvalidInput where the folder cannot be written
     */
    public Map<Language, Path> write(Outcome outcome) {
        try {
            return writeAll(outcome);
        } catch (IOException e) {
            throw notWritable();
        }
    }

    private InvalidInput notWritable() {
        return InvalidInput.of(Finding.error("app.cannot-write", SourcePosition.ofFile(folder.toString())));
    }

    private Map<Language, Path> writeAll(Outcome outcome) throws IOException {
        Path tables = folder.resolve("tables");
        Files.createDirectories(tables);
        Report report = new Report(outcome.content(), outcome.chapters());
        for (Map.Entry<String, String> table : report.csv().entrySet()) {
            write(tables.resolve(table.getKey() + ".csv"), table.getValue());
        }
        write(folder.resolve("summary.json"), ReportJson.write(outcome.content(), outcome.chapters()));
        Map<Language, Path> reports = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            Path file = folder.resolve("report-" + language.code() + ".html");
            write(file, report.html(language));
            reports.put(language, file);
        }
        return reports;
    }

    /** Writes beside and moves into place, so that nobody ever sees half a file. */
    private static void write(Path file, String text) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(beside, text, StandardCharsets.UTF_8);
        Files.move(beside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}

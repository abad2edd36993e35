package org.vereda.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.ConsoleProgress;
import org.vereda.app.console.ProgramVersion;
import org.vereda.app.console.Surroundings;
import org.vereda.app.flow.FootprintAnswer;
import org.vereda.app.flow.FootprintInput;
import org.vereda.app.flow.FootprintTables;
import org.vereda.app.flow.OutputFolder;
import org.vereda.app.flow.Progress;
import org.vereda.exchange.process.NetworkPackage;
import org.vereda.exchange.process.OpenLcaWriter;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.TableCsv;
import org.vereda.report.upstream.IntensityWriter;
import org.vereda.report.upstream.ProfileLines;
import org.vereda.report.upstream.RecycledTable;
import org.vereda.report.upstream.UpstreamJson;
import org.vereda.report.upstream.UpstreamPage;
import org.vereda.report.upstream.UpstreamText;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;

/** Prints answers about footprints, or writes them into a folder. */
final class FootprintOutput {
    private final Surroundings surroundings;
    private final FootprintForm form;
    private final Messages messages;
    private final String name;

    FootprintOutput(Surroundings surroundings, FootprintForm form, Messages messages, Path input) {
        this.surroundings = surroundings;
        this.form = form;
        this.messages = messages;
        this.name = String.valueOf(input.toAbsolutePath().normalize().getFileName());
    }

    Progress progress() {
        return form.quiet
                ? Progress.NONE
                : new ConsoleProgress(surroundings.err(), messages, surroundings.interactive());
    }

    /** Says before a long run that its results will have no place. */
    void requireWritable() {
        if (form.out != null) {
            new OutputFolder(form.out).requireWritable();
        }
    }

    // --- all products

    /** All products row by row: to the folder as CSV and JSON by the form, else to the terminal. */
    void showAll(FootprintInput read, List<Integer> categories, boolean withRanges, Progress progress) {
        try (IntensityWriter writer = intensityWriter()) {
            new FootprintTables(read, progress).write(categories, withRanges, writer);
        } catch (IOException failure) {
            throw notWritable(form.out == null ? Path.of("") : form.out);
        }
    }

    private IntensityWriter intensityWriter() throws IOException {
        Path out = form.out;
        if (out == null) {
            return writer(form.format, new Unclosed(surroundings.out()));
        }
        Files.createDirectories(out);
        boolean json = form.format == FootprintForm.Format.JSON;
        Path file = out.resolve(json ? "intensities.json" : "intensities.csv");
        return writer(json ? form.format : FootprintForm.Format.CSV, Files.newBufferedWriter(file));
    }

    private IntensityWriter writer(FootprintForm.Format format, Writer target) {
        return switch (format) {
            case TEXT -> IntensityWriter.text(target, new Page(messages.language()));
            case JSON -> IntensityWriter.json(target);
            case CSV -> IntensityWriter.csv(target);
        };
    }

    /** The terminal, which stays open when a result has been written. */
    private static final class Unclosed extends BufferedWriter {
        Unclosed(PrintStream stream) {
            super(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    // --- single products

    void show(FootprintInput read, FootprintAnswer answer, @Nullable Path picture) {
        if (picture != null) {
            write(picture, page(read, answer, messages.language()));
            surroundings.err().println(picture);
        }
        if (form.out != null) {
            writeFolder(form.out, read, answer);
            return;
        }
        List<ReportTable> tables = answer.tables();
        switch (form.format) {
            case TEXT -> text(answer).forEach(surroundings.out()::println);
            case JSON ->
                surroundings
                        .out()
                        .print(UpstreamJson.write(
                                name, ProgramVersion.text(), tables, read.findings(), messages.language()));
            case CSV ->
                tables.forEach(table -> {
                    surroundings.out().println("# " + table.id());
                    surroundings.out().print(TableCsv.write(table));
                });
        }
    }

    private List<String> text(FootprintAnswer answer) {
        Page page = new Page(messages.language());
        UpstreamText text = new UpstreamText(page);
        List<String> lines = new ArrayList<>();
        answer.details().forEach(detail -> {
            lines.addAll(text.of(detail));
            lines.add("");
        });
        answer.recycled().forEach(line -> lines.add(RecycledTable.text(line, page)));
        answer.comparisons().forEach(comparison -> {
            lines.addAll(text.of(comparison));
            lines.add("");
        });
        answer.profiles().forEach(line -> lines.addAll(ProfileLines.text(line, page)));
        answer.requests().forEach(list -> {
            lines.addAll(text.of(list));
            lines.add("");
        });
        return lines;
    }

    private String page(FootprintInput read, FootprintAnswer answer, Language language) {
        return UpstreamPage.write(
                read.name(), ProgramVersion.text(), answer.details(), answer.requests(), answer.recycled(), language);
    }

    private void writeFolder(Path folder, FootprintInput read, FootprintAnswer answer) {
        List<ReportTable> tables = answer.tables();
        tables.forEach(table -> write(folder.resolve("tables").resolve(table.id() + ".csv"), TableCsv.write(table)));
        write(
                folder.resolve("footprint.json"),
                UpstreamJson.write(name, ProgramVersion.text(), tables, read.findings(), messages.language()));
        for (Language language : Language.values()) {
            Path file = folder.resolve("footprint-" + language.code() + ".html");
            write(file, page(read, answer, language));
            surroundings.out().println(language.ownName() + ": " + file);
        }
    }

    /** Writes beside and moves into place, so that nobody ever sees half a file. */
    private static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path beside = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(beside, text);
            Files.move(beside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw notWritable(file);
        }
    }

    private static InvalidInput notWritable(Path place) {
        return InvalidInput.of(Finding.error("app.cannot-write", SourcePosition.ofFile(place.toString())));
    }

    // --- export

    void export(FootprintInput read, List<Integer> products, Path file) {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw InvalidInput.of(Finding.error("app.export-zip", SourcePosition.ofFile(file.toString())));
        }
        OpenLcaWriter.write(NetworkPackage.of(read.network(), read.name(), products), file);
        surroundings.err().println(file);
    }
}

package org.vereda.app.registers;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.vereda.inventory.comparison.DataVersion;
import org.vereda.inventory.comparison.ReleaseAnswer;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.TableCsv;
import org.vereda.report.words.Messages;

/** Prints answers of the common table, or writes them into a file. */
public final class AnswerOutput {
    private final PrintStream out;
    private final PrintStream beside;
    private final AnswerForm form;
    private final Messages messages;
    private final String programVersion;

    /**
     * Prepares to show answers.
     *
     * @param out for the answer
     * @param beside for what is said beside it
     * @param form how the answer is to look
     * @param messages the language of the words
     * @param programVersion the version of Vereda
     */
    public AnswerOutput(
            PrintStream out, PrintStream beside, AnswerForm form, Messages messages, String programVersion) {
        this.out = out;
        this.beside = beside;
        this.form = form;
        this.messages = messages;
        this.programVersion = programVersion;
    }

    /**
     * Shows an answer.
     *
     * @param again the command that asks again
     */
    public void show(ReleaseAnswer answer, String again) {
        AnswerPage page = new AnswerPage(answer, form.unit, again, messages.language());
        switch (form.format) {
            case TEXT -> put(String.join("\n", page.text(form.limit)) + "\n");
            case CSV -> {
                put(page.csv());
                page.notes().forEach(beside::println);
            }
            case JSON -> put(AnswerJson.write(answer, page.table(), again, messages));
            case SVG ->
                put(page.svg()
                        .orElseThrow(
                                () -> InvalidInput.of(Finding.error("store.nothing-to-draw", SourcePosition.NOWHERE))));
            case HTML -> put(page.html(programVersion));
        }
    }

    /**
     * Shows tables that are no answer of sums.
     *
     * @param tables the tables and what is said about them
     * @param version the data behind them
     * @param again the command that asks again
     */
    public void show(TablesPage tables, DataVersion version, String again) {
        Page page = new Page(messages.language());
        List<String> notes = new ArrayList<>(tables.notes());
        notes.add(AnswerPage.version(version, page));
        notes.add(page.say("label.register-again", again));
        switch (form.format) {
            case TEXT -> put(text(page, tables, notes));
            case CSV -> {
                put(TableCsv.write(tables.tables().getFirst()));
                notes.forEach(beside::println);
            }
            case JSON -> put(AnswerJson.write(tables, version, again));
            case SVG ->
                put(tables.svg(page)
                        .orElseThrow(
                                () -> InvalidInput.of(Finding.error("store.nothing-to-draw", SourcePosition.NOWHERE))));
            case HTML -> put(tables.with(notes).html(page, programVersion));
        }
    }

    /**
     * Shows what is suspicious: sentences for the terminal, else a table.
     *
     * @param version the data behind it
     * @param again the command that asks again
     */
    public void show(DoubtPage doubts, DataVersion version, String again) {
        if (form.format != AnswerForm.Format.TEXT) {
            show(doubts.tables(), version, again);
            return;
        }
        Page page = new Page(messages.language());
        List<String> lines = new ArrayList<>(doubts.sentences(form.limit));
        lines.addAll(doubts.tables().notes());
        lines.add(AnswerPage.version(version, page));
        lines.add(page.say("label.register-again", again));
        put(String.join("\n", lines) + "\n");
    }

    private String text(Page page, TablesPage tables, List<String> notes) {
        List<String> lines = new ArrayList<>();
        for (ReportTable table : tables.tables()) {
            lines.addAll(new TextTable(page)
                    .lines(new ReportTable(
                            table.id(),
                            table.columns(),
                            table.rows().stream().limit(form.limit).toList(),
                            List.of())));
            if (table.rows().isEmpty()) {
                lines.add(page.say("label.register-nothing"));
            } else if (table.rows().size() > form.limit) {
                lines.add(page.say(
                        "label.register-first",
                        String.valueOf(form.limit),
                        String.valueOf(table.rows().size())));
            }
            lines.add("");
        }
        lines.addAll(notes);
        return String.join("\n", lines) + "\n";
    }

    private void put(String text) {
        Path file = form.out;
        if (file == null) {
            out.print(text);
            out.flush();
            return;
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            beside.println(file);
        } catch (IOException failure) {
            throw InvalidInput.of(Finding.error("app.cannot-write", SourcePosition.ofFile(file.toString())));
        }
    }
}

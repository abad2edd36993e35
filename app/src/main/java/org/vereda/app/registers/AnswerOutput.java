package org.vereda.app.registers;

import java.util.ArrayList;
import java.util.List;
import org.vereda.app.console.ProgramVersion;
import org.vereda.app.console.Surroundings;
import org.vereda.app.shown.Shown;
import org.vereda.app.shown.ShownForm;
import org.vereda.app.shown.TablesPage;
import org.vereda.inventory.comparison.DataVersion;
import org.vereda.inventory.comparison.ReleaseAnswer;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.page.Page;
import org.vereda.report.words.Messages;

/** Prints answers of the common table, or writes them into a file. */
public final class AnswerOutput {
    private final Surroundings surroundings;
    private final AnswerForm form;
    private final Messages messages;
    private final Shown shown;

    /**
     * Prepares to show answers.
     *
     * @param form how the answer is to look
     * @param messages the language of the words
     */
    public AnswerOutput(Surroundings surroundings, AnswerForm form, Messages messages) {
        this.surroundings = surroundings;
        this.form = form;
        this.messages = messages;
        this.shown = new Shown(surroundings, form.shown, messages);
    }

    /**
     * Shows an answer.
     *
     * @param again the command that asks again
     */
    public void show(ReleaseAnswer answer, String again) {
        AnswerPage page = new AnswerPage(answer, form.unit, again, messages.language());
        switch (form.shown.format()) {
            case TEXT -> shown.put(String.join("\n", page.text(form.shown.limit())) + "\n");
            case CSV -> {
                shown.put(page.csv());
                page.notes().forEach(surroundings.err()::println);
            }
            case JSON -> shown.put(AnswerJson.write(answer, page.table(), again, messages));
            case SVG ->
                shown.put(page.svg()
                        .orElseThrow(
                                () -> InvalidInput.of(Finding.error("app.nothing-to-draw", SourcePosition.NOWHERE))));
            case HTML -> shown.put(page.html(ProgramVersion.text()));
            case PDF -> shown.print(page.title(), page.body());
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
        if (form.shown.format() == ShownForm.Format.JSON) {
            shown.put(AnswerJson.write(tables, version, again));
            return;
        }
        List<String> notes = new ArrayList<>(tables.notes());
        notes.addAll(source(version, again));
        shown.show(tables.with(notes));
    }

    /**
     * Shows what is suspicious: sentences for the terminal, else a table.
     *
     * @param version the data behind it
     * @param again the command that asks again
     */
    public void show(DoubtPage doubts, DataVersion version, String again) {
        if (form.shown.format() != ShownForm.Format.TEXT) {
            show(doubts.tables(), version, again);
            return;
        }
        List<String> lines = new ArrayList<>(doubts.sentences(form.shown.limit()));
        lines.addAll(doubts.tables().notes());
        lines.addAll(source(version, again));
        shown.put(String.join("\n", lines) + "\n");
    }

    private List<String> source(DataVersion version, String again) {
        return List.of(
                AnswerPage.version(version, new Page(messages.language())), messages.text("label.shown-again", again));
    }
}

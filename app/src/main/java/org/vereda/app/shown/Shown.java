package org.vereda.app.shown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.vereda.app.console.ProgramVersion;
import org.vereda.app.console.Surroundings;
import org.vereda.app.print.PagePdf;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.chart.Markup;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.TableCsv;
import org.vereda.report.page.TableJson;
import org.vereda.report.words.Messages;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shows pages of tables in the form that was asked for. */
public final class Shown {
    private final Surroundings surroundings;
    private final ShownForm form;
    private final Page page;

    /**
     * Prepares to show.
     *
     * @param form how answers are to look
     * @param messages the language of the words
     */
    public Shown(Surroundings surroundings, ShownForm form, Messages messages) {
        this.surroundings = surroundings;
        this.form = form;
        this.page = new Page(messages.language());
    }

    /**
     * Shows a page.
     *
     * @param format the name and version of the layout of JSON, for example {@code vereda-ledger-1}
     * @param again the command that asks again
     */
    public void show(TablesPage shown, String format, String again) {
        List<String> notes = new ArrayList<>(shown.notes());
        notes.add(page.say("label.shown-again", again));
        if (form.format() == ShownForm.Format.JSON) {
            put(json(form.part().map(shown::part).orElse(shown), format, again));
        } else {
            show(shown.with(notes));
        }
    }

    /** Shows a page in any form but JSON, with the notes that it has. */
    public void show(TablesPage whole) {
        TablesPage shown = form.part().map(whole::part).orElse(whole);
        switch (form.format()) {
            case TEXT -> put(text(shown));
            case CSV -> {
                put(TableCsv.write(shown.tables().getFirst()));
                shown.notes().forEach(surroundings.err()::println);
            }
            case JSON -> throw new IllegalArgumentException("JSON has a layout of its own");
            case SVG ->
                put(shown.svg(page)
                        .orElseThrow(
                                () -> InvalidInput.of(Finding.error("app.nothing-to-draw", SourcePosition.NOWHERE))));
            case HTML -> put(shown.html(page, ProgramVersion.text()));
            case PDF -> print(page.say(shown.titleKey()), shown.body(page));
        }
    }

    /** Prints a text, or writes it into the file that was asked for. */
    public void put(String text) {
        target().put(text);
    }

    /** Puts the body of a page out as PDF. */
    public void print(String title, Markup body) {
        try {
            String language = page.words().language().tag();
            target().put(new PagePdf(title, language, ProgramVersion.text()).write(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OutputFile target() {
        return new OutputFile(form.out(), surroundings.out(), surroundings.err());
    }

    private String text(TablesPage shown) {
        List<String> lines = new ArrayList<>();
        for (ReportTable table : shown.tables()) {
            if (shown.tables().size() > 1) {
                lines.add(page.say("label.table." + table.id()));
            }
            lines.addAll(limited(table));
            lines.add("");
        }
        lines.addAll(shown.notes());
        return String.join("\n", lines) + "\n";
    }

    private List<String> limited(ReportTable table) {
        if (table.rows().isEmpty()) {
            return List.of(page.say("label.shown-nothing"));
        }
        List<String> lines = new ArrayList<>(new TextTable(page).lines(table.first(form.limit())));
        if (table.rows().size() > form.limit()) {
            lines.add(page.say(
                    "label.shown-first",
                    String.valueOf(form.limit()),
                    String.valueOf(table.rows().size())));
        }
        return lines;
    }

    private static String json(TablesPage shown, String format, String again) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", format).put("program", ProgramVersion.text()).put("again", again);
        ObjectNode tables = root.putObject("tables");
        shown.tables().forEach(table -> tables.set(table.id(), TableJson.rows(table)));
        ArrayNode notes = root.putArray("notes");
        shown.notes().forEach(notes::add);
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }
}

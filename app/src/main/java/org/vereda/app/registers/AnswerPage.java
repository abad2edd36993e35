package org.vereda.app.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.app.shown.TextTable;
import org.vereda.inventory.comparison.DataVersion;
import org.vereda.inventory.comparison.ReleaseAnswer;
import org.vereda.report.chart.Chart;
import org.vereda.report.chart.Drawing;
import org.vereda.report.chart.Markup;
import org.vereda.report.page.HtmlFile;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.TableCsv;
import org.vereda.report.words.Language;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer in each of its forms: text, CSV, an SVG picture and an HTML page. All of them carry the notes, the version of the
 * data and the command that asks again; CSV carries the numbers only.
 */
public final class AnswerPage {
    private static final int BARS = 20;
    private static final int WIDTH = 760;

    private final ReleaseAnswer answer;
    private final AmountUnit unit;
    private final String again;
    private final Page page;

    /**
     * Prepares the forms.
     *
     * @param unit the unit of the sums
     * @param again the command that asks again
     * @param language the language of the words
     */
    public AnswerPage(ReleaseAnswer answer, AmountUnit unit, String again, Language language) {
        this.answer = answer;
        this.unit = unit;
        this.again = again;
        this.page = new Page(language);
    }

    /** For the terminal: at most so many rows, the largest first where that leaves some out. */
    public List<String> text(int limit) {
        boolean some = answer.rows().size() > limit;
        AnswerTable table = new AnswerTable(answer, unit);
        List<String> lines = new ArrayList<>(new TextTable(page).lines(some ? table.top(limit) : table.whole()));
        if (some) {
            lines.add(page.say(
                    "label.register-more",
                    String.valueOf(limit),
                    String.valueOf(answer.rows().size())));
        }
        if (answer.rows().isEmpty()) {
            lines.add(page.say("label.register-nothing"));
        }
        lines.add("");
        lines.addAll(notes());
        return lines;
    }

    /** All rows, in the order of the answer. */
    public String csv() {
        return TableCsv.write(table());
    }

    /** All of it for programs, with the question and the version of the data. */
    public ObjectNode json() {
        return AnswerJson.node(answer, table(), again, page.words());
    }

    /** All rows as cells. */
    public ReportTable table() {
        return new AnswerTable(answer, unit).whole();
    }

    /** A picture that stands alone, or nothing where no group has a sum. */
    public Optional<String> svg() {
        return chart().map(chart -> chart.on(new Drawing("answer", WIDTH, title(), description()))
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("class", "chart wide")
                .with("width", WIDTH)
                .add(Markup.of("style").say(HtmlFile.styleSheet()))
                .write());
    }

    /** A page that stands alone. */
    public String html(String programVersion) {
        return HtmlFile.write(page, title(), programVersion, body());
    }

    /** The element {@code body}. */
    Markup body() {
        Markup main = Markup.of("main").with("id", "main");
        Markup section = Markup.of("section").with("id", "answer");
        chart().ifPresent(chart ->
                section.add(page.figure("answer", title(), page.say("label.register-chart"), description(), chart)));
        if (answer.rows().isEmpty()) {
            section.add(page.empty("label.register-nothing"));
        } else {
            section.add(page.table(table()));
        }
        Markup notes = Markup.of("ul");
        notes().forEach(note -> notes.add(Markup.of("li").say(note)));
        section.add(notes);
        Markup header = Markup.of("header", "masthead")
                .add(
                        Markup.of("p", "kicker").say(page.say("label.kicker")),
                        Markup.of("h1").say(title()));
        return Markup.of("body").add(Markup.of("div", "page").add(header, main.add(section)));
    }

    /**
     * Its picture, its rows and its notes, as a part of another page.
     *
     * @param id a word that no other part of that page has
     * @param most how many rows; the largest where there are more
     */
    public List<Markup> shown(String id, int most) {
        List<Markup> parts = new ArrayList<>();
        chart().ifPresent(chart ->
                parts.add(page.figure(id, title(), page.say("label.register-chart"), description(), chart)));
        if (answer.rows().isEmpty()) {
            parts.add(page.empty("label.register-nothing"));
            return parts;
        }
        boolean some = answer.rows().size() > most;
        AnswerTable rows = new AnswerTable(answer, unit);
        parts.add(page.table(some ? rows.top(most) : rows.whole()));
        if (some) {
            parts.add(page.paragraph(
                    "label.register-more",
                    String.valueOf(most),
                    String.valueOf(answer.rows().size())));
        }
        Markup notes = Markup.of("ul");
        notes().forEach(note -> notes.add(Markup.of("li").say(note)));
        parts.add(notes);
        return parts;
    }

    /** What the reader must know, the data behind it, and how to ask again. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        boolean synthetic = answer.rows().stream().anyMatch(ReleaseAnswer.Row::synthetic);
        if (synthetic) {
            notes.add(page.say("label.register-synthetic"));
        }
        answer.notes()
                .forEach(
                        note -> notes.add(page.say(note.code(), note.arguments().toArray())));
        notes.add(version(answer.version(), page));
        notes.add(page.say("label.shown-again", again));
        return notes;
    }

    static String version(DataVersion version, Page page) {
        return page.say(
                "label.register-version",
                version.id(),
                String.valueOf(version.files().size()),
                version.checksum());
    }

    /** The chart that fits, or nothing where no group has a sum. */
    public Optional<Chart> chart() {
        return new AnswerChart(answer, unit, page, BARS).chart();
    }

    /** What the answer is about. */
    public String title() {
        List<String> by = answer.query().by().stream()
                .map(aspect -> page.say("label.column." + AspectWords.word(aspect)))
                .toList();
        return by.isEmpty()
                ? page.say("label.register-released")
                : page.say("label.register-released-by", String.join(", ", by));
    }

    private String description() {
        return String.join("; ", new TextTable(page).lines(new AnswerTable(answer, unit).top(BARS)))
                .replaceAll(" {2,}", " ");
    }
}

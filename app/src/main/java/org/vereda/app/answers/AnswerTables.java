package org.vereda.app.answers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vereda.app.shown.KeyWord;
import org.vereda.app.shown.TablesPage;
import org.vereda.partnership.answers.Answer;
import org.vereda.partnership.answers.FormQuestion;
import org.vereda.quantity.Evidence;
import org.vereda.report.content.Named;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/** The answers to a form and what it lacks, as tables. */
public final class AnswerTables {
    /** So many places of a value are shown. */
    private static final int PLACES = 4;

    private final Page page;

    public AnswerTables(Messages messages) {
        this.page = new Page(messages.language());
    }

    /** The answers, and what cannot be answered with what to write down and where. */
    public TablesPage answers(List<Answer> answers, List<String> notes) {
        return new TablesPage(
                "label.answer.title",
                List.of(answered(answers.stream().filter(Answer::isAnswered).toList()), gaps(answers)),
                notes);
    }

    private ReportTable answered(List<Answer> answers) {
        List<Column> columns = List.of(
                Column.offPage("form"),
                Column.offPage("form-key"),
                Column.of("form-section"),
                Column.of("form-question"),
                Column.of("form-about"),
                Column.of("form-answer"),
                Column.of("form-working"),
                Column.of("form-rows"),
                Column.offPage("evidence"),
                Column.offPage("form-documents"),
                Column.offPage("form-fields"),
                Column.offPage("form-source"));
        return new ReportTable(
                "answers", columns, answers.stream().map(this::row).toList(), List.of());
    }

    private List<Cell> row(Answer answer) {
        FormQuestion question = answer.question();
        return List.of(
                Cell.text(question.form()),
                Cell.text(question.id()),
                section(question),
                words(question),
                Cell.text(answer.about()),
                value(answer.value()),
                Cell.text(answer.working()),
                Cell.text(places(answer)),
                weakest(answer),
                Cell.text(joined(
                        answer.stated().stream().map(Answer.Stated::document).toList())),
                Cell.text(joined(
                        answer.stated().stream().map(Answer.Stated::field).toList())),
                Cell.text(question.source() + ", " + question.pack()));
    }

    /** A topic in the reader's language; the number of a section as the form writes it. */
    private Cell section(FormQuestion question) {
        String key = "label.answer.section." + question.section().replace(' ', '-');
        return page.words().find(key).isPresent() ? Cell.word(key) : Cell.text(question.section());
    }

    private static Cell words(FormQuestion question) {
        FormQuestion.Words words = question.words();
        return new Cell.Title(new Named(words.en(), words.fr(), words.es()));
    }

    private static Cell value(Answer.Value value) {
        return switch (value) {
            case Answer.Amount(var number, String unit) -> new Cell.Amount(number, unit.equals("1") ? "" : unit);
            case Answer.Text(String text) -> Cell.text(text);
            case Answer.Code(String code) -> Cell.word("label.answer.word." + code);
            case Answer.Missing missing -> new Cell.Missing();
        };
    }

    /** {@code activity.csv:3, 4, 7 …}: files with their lines. */
    private static String places(Answer answer) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        answer.stated().stream().map(Answer.Stated::position).sorted().forEach(position -> {
            List<String> known = lines.computeIfAbsent(position.file(), file -> new ArrayList<>());
            String line = Integer.toString(position.line());
            if (!known.contains(line)) {
                known.add(line);
            }
        });
        return lines.entrySet().stream()
                .map(file -> file.getKey() + ":" + shortened(file.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String shortened(List<String> lines) {
        String first = lines.stream().limit(PLACES).collect(Collectors.joining(", "));
        return lines.size() > PLACES ? first + " … (" + lines.size() + ")" : first;
    }

    private static Cell weakest(Answer answer) {
        return answer.stated().stream()
                .flatMap(stated -> stated.evidence().stream())
                .min(Comparator.comparingInt(Evidence::ordinal))
                .<Cell>map(evidence -> Cell.word("label.evidence." + KeyWord.of(evidence)))
                .orElseGet(Cell.Missing::new);
    }

    private static String joined(List<String> texts) {
        return texts.stream().filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining("; "));
    }

    // --- what is missing

    /** A question that lacks an answer for several substances or products stands once. */
    private ReportTable gaps(List<Answer> answers) {
        Map<List<Object>, List<Answer>> groups = new LinkedHashMap<>();
        answers.stream()
                .filter(answer -> !answer.isAnswered())
                .forEach(answer -> groups.computeIfAbsent(
                                List.of(
                                        answer.question().id(),
                                        answer.question().form(),
                                        answer.value()),
                                key -> new ArrayList<>())
                        .add(answer));
        List<Column> columns = List.of(
                Column.offPage("form"),
                Column.offPage("form-key"),
                Column.of("form-section"),
                Column.of("form-question"),
                Column.of("form-about"),
                Column.of("form-gap"),
                Column.of("form-record"));
        return new ReportTable(
                "answer-gaps", columns, groups.values().stream().map(this::gap).toList(), List.of());
    }

    private List<Cell> gap(List<Answer> alike) {
        Answer first = alike.getFirst();
        Answer.Missing missing =
                first.value() instanceof Answer.Missing told ? told : new Answer.Missing(Answer.Gap.NOT_RECORDED, "");
        return List.of(
                Cell.text(first.question().form()),
                Cell.text(first.question().id()),
                section(first.question()),
                words(first.question()),
                Cell.text(joined(alike.stream().map(Answer::about).toList())),
                Cell.word("label.answer.gap." + KeyWord.of(missing.gap())),
                Cell.text(missing.where()));
    }

    // --- all forms

    /** How much of each form can be answered for each facility. */
    public TablesPage overview(Map<String, Map<String, List<Answer>>> byFacility, List<String> notes) {
        List<Column> columns = List.of(
                Column.of("facility"),
                Column.of("form"),
                Column.of("form-title"),
                Column.of("form-answered"),
                Column.of("form-open"));
        List<List<Cell>> rows = new ArrayList<>();
        byFacility.forEach((facility, forms) -> forms.forEach((form, answers) -> rows.add(List.of(
                Cell.text(facility),
                Cell.text(form),
                Cell.text(title(form)),
                Cell.number(count(answers, true)),
                Cell.number(count(answers, false))))));
        return new TablesPage(
                "label.answer.overview", List.of(new ReportTable("answer-forms", columns, rows, List.of())), notes);
    }

    /** The name of a form; its identifier where a pack brought a form of its own. */
    public String title(String form) {
        String key = "label.answer.form." + form;
        String words = page.say(key);
        return words.equals(key) ? form : words;
    }

    private static BigDecimal count(List<Answer> answers, boolean answered) {
        return BigDecimal.valueOf(answers.stream()
                .filter(answer -> answer.isAnswered() == answered)
                .count());
    }
}

package org.vereda.app.paper;

import java.util.List;
import java.util.Locale;
import org.vereda.report.page.ReportTable;

/**
 * A question with its answer.
 *
 * @param number its number in the paper, from 1
 * @param question the question
 * @param content the answer
 * @param commands the commands that ask again, without what every command has in common
 */
record Exhibit(int number, PaperQuestion question, Content content, List<String> commands) {
    public Exhibit {
        commands = List.copyOf(commands);
    }

    /** {@code q01}: its anchor and the name of the file with its data. */
    String id() {
        return String.format(Locale.ROOT, "q%02d", number);
    }

    boolean isOf(String topic) {
        return question.topic().equals(topic);
    }

    /** All rows, as the file of its data has them. */
    ReportTable whole() {
        return named(content.whole());
    }

    /** The rows that the paper shows. */
    ReportTable shown() {
        return named(content.top(question.rows()));
    }

    private ReportTable named(ReportTable table) {
        return new ReportTable(question.table(), table.columns(), table.rows(), table.notes());
    }
}

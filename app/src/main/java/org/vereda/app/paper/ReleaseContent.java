package org.vereda.app.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.app.registers.AmountUnit;
import org.vereda.app.registers.AnswerPage;
import org.vereda.app.registers.AnswerTable;
import org.vereda.inventory.comparison.ReleaseAnswer;
import org.vereda.report.chart.Chart;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;

/**
 * Releases and transfers.
 *
 * @param answer the answer
 * @param unit the unit of its sums
 * @param years the last year of each register where the question is about that, else empty
 */
record ReleaseContent(ReleaseAnswer answer, AmountUnit unit, String years) implements Content {
    @Override
    public ReportTable whole() {
        return new AnswerTable(answer, unit).whole();
    }

    @Override
    public ReportTable top(int rows) {
        return answer.rows().size() <= rows ? whole() : new AnswerTable(answer, unit).top(rows);
    }

    @Override
    public Optional<Chart> chart(Page page) {
        return new AnswerPage(answer, unit, "", page.words().language()).chart();
    }

    @Override
    public List<String> notes(Page page) {
        List<String> notes = new ArrayList<>();
        if (!years.isEmpty()) {
            notes.add(page.say("label.paper.last-years", years));
        }
        answer.notes()
                .forEach(note -> notes.add(page.say(
                        note.code(),
                        note.arguments().stream()
                                .map(argument -> readable(argument, page))
                                .toArray())));
        return notes;
    }

    /** An exact amount as people read it; its digits stand in the file of the data. */
    private static String readable(String argument, Page page) {
        return argument.matches("-?\\d+\\.\\d+") ? page.numbers().rounded(new BigDecimal(argument)) : argument;
    }

    @Override
    public boolean isSynthetic() {
        return answer.rows().stream().anyMatch(ReleaseAnswer.Row::synthetic);
    }
}

package org.vereda.app.paper;

import java.util.List;
import java.util.Optional;
import org.vereda.app.registers.AmountUnit;
import org.vereda.app.registers.BesidePage;
import org.vereda.app.shown.TablesPage;
import org.vereda.inventory.comparison.beside.BesideAnswer;
import org.vereda.report.chart.Chart;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;

/**
 * Transfers by receiver, or source reduction activities.
 *
 * @param answer the answer
 */
record BesideContent(BesideAnswer answer) implements Content {
    @Override
    public ReportTable whole() {
        return shown(Messages.in(Language.EN)).tables().getFirst();
    }

    @Override
    public ReportTable top(int rows) {
        return whole().first(rows);
    }

    @Override
    public Optional<Chart> chart(Page page) {
        return shown(page.words()).chart();
    }

    @Override
    public List<String> notes(Page page) {
        String synthetic = page.say("label.register-synthetic");
        return shown(page.words()).notes().stream()
                .filter(note -> !note.equals(synthetic))
                .toList();
    }

    @Override
    public boolean isSynthetic() {
        return answer.rows().stream().anyMatch(BesideAnswer.Row::synthetic);
    }

    private TablesPage shown(Messages words) {
        return new BesidePage(answer, AmountUnit.KG, words).tables();
    }
}

package org.vereda.app.actions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.vereda.app.shown.TablesPage;
import org.vereda.measures.Measure;
import org.vereda.measures.MeasureLibrary;
import org.vereda.report.content.Named;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/**
 * The measures of a library in the words of their sources, without any facility.
 *
 * @param library the library
 * @param filter which measures are wanted
 */
record LibraryTable(MeasureLibrary library, ActionFilter filter) {
    TablesPage page(Messages messages) {
        List<Column> columns = List.of(
                Column.of("measure"),
                Column.of("measure-id"),
                Column.of("measure-kind"),
                Column.of("processes"),
                Column.of("flow"),
                Column.of("saving-text"),
                Column.of("cost-text"),
                Column.of("lifetime"),
                Column.of("grade"),
                Column.offPage("conditions"),
                Column.offPage("source"));
        List<List<Cell>> rows = library.measures().stream()
                .filter(filter::wants)
                .map(LibraryTable::cells)
                .toList();
        return new TablesPage(
                "label.actions.library-title",
                List.of(new ReportTable("measures", columns, rows, List.of())),
                List.of(new Page(messages.language()).say("label.actions.note-library")));
    }

    private static List<Cell> cells(Measure measure) {
        return List.of(
                new Cell.Title(new Named(
                        measure.names().en(),
                        measure.names().fr(),
                        measure.names().es())),
                Cell.text(measure.id()),
                Cell.word("label.actions.kind." + measure.kind().name().toLowerCase(Locale.ROOT)),
                Cell.text(String.join(", ", measure.applicability().processes())),
                Cell.text(String.join(", ", measure.applicability().flows())),
                Cell.text(measure.provenance().savingText()),
                Cell.text(measure.provenance().costText()),
                years(measure.lifetimeYears()),
                Cell.text(measure.provenance().evidence()),
                Cell.text(String.join("; ", measure.conditions())),
                Cell.text(measure.provenance().source()));
    }

    private static Cell years(OptionalInt years) {
        return years.isPresent() ? Cell.number(BigDecimal.valueOf(years.getAsInt())) : new Cell.Missing();
    }
}

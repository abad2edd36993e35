package org.vereda.app.registers;

import java.util.ArrayList;
import java.util.List;
import org.vereda.footprint.potentials.ReleasePotentials;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.ReleaseQuery;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;

/** Impact potentials of an answer as tables: one of the potentials, one of what became of the mass. */
public final class PotentialTable {
    private final ReleaseQuery query;
    private final ReleasePotentials potentials;

    public PotentialTable(ReleaseQuery query, ReleasePotentials potentials) {
        this.query = query;
        this.potentials = potentials;
    }

    /** A row for each group and category. */
    public ReportTable table() {
        List<Column> columns = new ArrayList<>(aspects());
        columns.addAll(List.of(
                Column.of("category"),
                Column.of("potential"),
                Column.of("potential-unit"),
                Column.of("with-factor", "kg"),
                Column.of("without-factor", "kg")));
        List<List<Cell>> rows = new ArrayList<>();
        for (ReleasePotentials.Line line : potentials.lines()) {
            List<Cell> cells = new ArrayList<>(keys(line.keys(), line.names()));
            cells.addAll(List.of(
                    category(line.category()),
                    Cell.number(line.potential()),
                    Cell.text(line.unit()),
                    Cell.number(line.withFactor()),
                    Cell.number(line.withoutFactor())));
            rows.add(cells);
        }
        return new ReportTable("register-potentials", columns, rows, List.of());
    }

    /** A row for each group. */
    public ReportTable masses() {
        List<Column> columns = new ArrayList<>(aspects());
        columns.addAll(List.of(
                Column.of("mass-known", "kg"), Column.of("mass-unknown", "kg"), Column.of("mass-elsewhere", "kg")));
        List<List<Cell>> rows = new ArrayList<>();
        for (ReleasePotentials.Masses masses : potentials.masses()) {
            List<Cell> cells = new ArrayList<>(keys(masses.keys(), masses.names()));
            cells.addAll(List.of(
                    Cell.number(masses.known()), Cell.number(masses.unknown()), Cell.number(masses.elsewhere())));
            rows.add(cells);
        }
        return new ReportTable("register-masses", columns, rows, List.of());
    }

    /** A category of TRACI by its name, one of a method of someone's own as that writes it. */
    private static Cell category(String id) {
        String key = "label.impact-category." + id;
        return Messages.in(Language.EN).find(key).isPresent() ? Cell.word(key) : Cell.text(id);
    }

    private List<Column> aspects() {
        List<Column> columns = new ArrayList<>();
        for (Aspect aspect : query.by()) {
            columns.add(Column.of(AspectWords.word(aspect)));
            if (AspectWords.hasNames(aspect)) {
                columns.add(Column.of(AspectWords.word(aspect) + "-name"));
            }
        }
        return columns;
    }

    private List<Cell> keys(List<String> keys, List<String> names) {
        List<Cell> cells = new ArrayList<>();
        for (int at = 0; at < keys.size(); at++) {
            Aspect aspect = query.by().get(at);
            cells.add(AnswerTable.key(aspect, keys.get(at)));
            if (AspectWords.hasNames(aspect)) {
                cells.add(Cell.text(names.get(at)));
            }
        }
        return cells;
    }
}

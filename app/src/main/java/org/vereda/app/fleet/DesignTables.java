package org.vereda.app.fleet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.app.shown.KeyWord;
import org.vereda.app.shown.TablesPage;
import org.vereda.endoflife.rates.DesignRates;
import org.vereda.endoflife.rates.Rate;
import org.vereda.endoflife.rates.RateThreshold;
import org.vereda.endoflife.rates.TreatmentStep;
import org.vereda.endoflife.rates.VehicleDesign;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;
import org.vereda.report.chart.Chart;
import org.vereda.report.chart.Rows;
import org.vereda.report.chart.StackedBars;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/** Designs of vehicles as tables: their rates, what rules ask of them, and where their mass goes. */
public final class DesignTables {
    private static final String PERCENT = "%";

    private final List<VehicleDesign> designs;
    private final List<RateThreshold> thresholds;
    private final Page page;

    /**
     * Prepares the tables.
     *
     * @param messages the language of the words
     */
    public DesignTables(List<VehicleDesign> designs, List<RateThreshold> thresholds, Messages messages) {
        this.designs = List.copyOf(designs);
        this.thresholds = List.copyOf(thresholds);
        this.page = new Page(messages.language());
    }

    /** All tables, the rates first. */
    public TablesPage all() {
        List<String> notes = new ArrayList<>();
        notes.add(page.say("label.rates.note-potential"));
        notes.add(page.say("label.rates.note-unrounded"));
        notes.add(page.say("label.rates.note-strict"));
        thresholds.forEach(rule -> notes.add(page.say("label.rates.note-threshold", rule.rule(), rule.source())));
        return new TablesPage("label.rates.title", List.of(rates(), rules(), masses()), chart(), notes);
    }

    private ReportTable rates() {
        List<Column> columns = List.of(
                Column.of("design"),
                Column.of("design-mass", "kg"),
                Column.of("recyclability", PERCENT),
                Column.of("recoverability", PERCENT),
                Column.of("strict-recyclability", PERCENT),
                Column.of("strict-recoverability", PERCENT));
        return new ReportTable(
                "design-rates",
                columns,
                designs.stream().map(DesignTables::rates).toList(),
                List.of());
    }

    private static List<Cell> rates(VehicleDesign design) {
        DesignRates rates = design.rates();
        return List.of(
                Cell.text(design.id()),
                Cell.number(design.mass().to(Units.KILOGRAM).amount()),
                percent(rates.recyclability()),
                percent(rates.recoverability()),
                strict(rates, rates.strictRecyclability()),
                strict(rates, rates.strictRecoverability()));
    }

    private static Cell percent(Rate rate) {
        return Cell.number(rate.percent());
    }

    /** Nothing where nobody said how much of a battery is recovered. */
    private static Cell strict(DesignRates rates, Rate rate) {
        return rates.isStrictStated() ? percent(rate) : new Cell.Missing();
    }

    private ReportTable rules() {
        List<Column> columns = List.of(
                Column.of("design"),
                Column.of("rule"),
                Column.of("least-recyclability", PERCENT),
                Column.of("least-recoverability", PERCENT),
                Column.of("design-meets"),
                Column.of("design-meets-strictly"));
        List<List<Cell>> rows = designs.stream()
                .flatMap(design -> thresholds.stream().map(rule -> rule(design.rates(), rule)))
                .toList();
        return new ReportTable("design-rules", columns, rows, List.of());
    }

    private static List<Cell> rule(DesignRates rates, RateThreshold rule) {
        return List.of(
                Cell.text(rates.design().id()),
                Cell.text(rule.rule()),
                Cell.number(rule.recyclability()),
                Cell.number(rule.recoverability()),
                answer(rule.isMet(rates)),
                rates.isStrictStated() ? answer(rule.isMetStrictly(rates)) : new Cell.Missing());
    }

    private static Cell answer(boolean met) {
        return Cell.word(met ? "label.rates.answer.yes" : "label.rates.answer.no");
    }

    private ReportTable masses() {
        List<Column> columns = List.of(
                Column.of("design"), Column.of("treatment-step"), Column.of("step-mass", "kg"), Column.drawn("share"));
        List<List<Cell>> rows =
                designs.stream().flatMap(design -> masses(design).stream()).toList();
        return new ReportTable("design-masses", columns, rows, List.of());
    }

    private static List<List<Cell>> masses(VehicleDesign design) {
        List<List<Cell>> rows = new ArrayList<>();
        for (TreatmentStep step : TreatmentStep.values()) {
            rows.add(mass(design, Cell.word("label.rates.step." + KeyWord.of(step)), design.mass(step)));
        }
        rows.add(mass(design, Cell.word("label.rates.step.unexplained"), design.unexplained()));
        return rows;
    }

    private static List<Cell> mass(VehicleDesign design, Cell step, Quantity mass) {
        BigDecimal kilograms = mass.amount();
        Rate share = new Rate(kilograms, design.mass().to(Units.KILOGRAM).amount());
        return List.of(Cell.text(design.id()), step, Cell.number(kilograms), new Cell.Share(share.share()));
    }

    /** What is recycled, what only gives energy, and the rest. */
    private Optional<StackedBars> bars() {
        List<String> parts = List.of(
                page.say("label.rates.part.recycled"),
                page.say("label.rates.part.energy"),
                page.say("label.rates.part.rest"));
        return designs.isEmpty()
                ? Optional.empty()
                : Optional.of(new StackedBars(
                        parts,
                        designs.stream().map(design -> bar(design, parts)).toList()));
    }

    private Optional<Chart> chart() {
        return bars().map(bars -> bars);
    }

    private StackedBars.Row bar(VehicleDesign design, List<String> parts) {
        DesignRates rates = design.rates();
        BigDecimal recycled = rates.recyclability().percent();
        BigDecimal recovered = rates.recoverability().percent();
        List<BigDecimal> values = List.of(
                recycled, recovered.subtract(recycled), BigDecimal.valueOf(100).subtract(recovered));
        List<String> tips = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            tips.add(parts.get(at) + " " + page.numbers().rounded(values.get(at)) + " %");
        }
        return new StackedBars.Row(
                new Rows.Label(design.id(), ""),
                values,
                page.numbers().rounded(recycled) + " / " + page.numbers().rounded(recovered) + " %",
                tips);
    }
}

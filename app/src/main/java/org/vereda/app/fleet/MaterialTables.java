package org.vereda.app.fleet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.app.shown.TablesPage;
import org.vereda.endoflife.loop.SecondaryLot;
import org.vereda.endoflife.materials.StatedYield;
import org.vereda.endoflife.materials.Substance;
import org.vereda.endoflife.materials.Transfer;
import org.vereda.endoflife.recovery.CopperInSteel;
import org.vereda.endoflife.recovery.MaterialForecast;
import org.vereda.endoflife.recovery.MaterialReturn;
import org.vereda.report.chart.Chart;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/** What fleets give back as materials, as tables, with the mass of a vehicle as a picture. */
public final class MaterialTables {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final String TONNES = "t";

    private final MaterialForecast forecast;
    private final Optional<BigDecimal> copperLimit;
    private final Page page;
    private final MaterialNames names;

    /**
     * Prepares the tables.
     *
     * @param copperLimit the largest share of copper in steel products, 0 to 1, where one is asked
     * @param messages the language of the words
     */
    public MaterialTables(MaterialForecast forecast, Optional<BigDecimal> copperLimit, Messages messages) {
        this.forecast = forecast;
        this.copperLimit = copperLimit;
        this.page = new Page(messages.language());
        this.names = new MaterialNames(page);
    }

    /** All tables, totals first. */
    public TablesPage all() {
        List<ReportTable> tables =
                List.of(totals(), outputs(), losses(), copper(), lots(), compositions(), yields(), transfers());
        return new TablesPage("label.materials.title", tables, chart(), notes());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(page.say("label.materials.note-chain", forecast.chain().id()));
        notes.add(page.say("label.materials.note-input"));
        forecast.left()
                .forEach((segment, vehicles) -> notes.add(page.say(
                        "label.materials.note-left",
                        page.numbers().fixed(BigDecimal.valueOf(vehicles), 0),
                        segment.type(),
                        segment.powertrain().name(),
                        page.country(segment.country()))));
        notes.add(page.say("label.materials.note-copper"));
        notes.add(page.say("label.materials.note-lots"));
        return notes;
    }

    private ReportTable totals() {
        List<Column> columns = keyed(
                Column.of("survival-set"),
                Column.of("materials-vehicles"),
                Column.of("materials-mass", TONNES),
                Column.of("materials-recovered", TONNES),
                Column.of("materials-residue", TONNES),
                Column.of("materials-share"));
        List<List<Cell>> rows = forecast.returns().stream()
                .map(one -> keyed(
                        one,
                        Cell.text(one.survival()),
                        Cell.number(one.vehicles()),
                        tonnes(one.treatment().input().total()),
                        tonnes(one.treatment().recovered().total()),
                        tonnes(one.treatment().residue().total()),
                        share(
                                one.treatment().recovered().total(),
                                one.treatment().input().total())))
                .toList();
        return new ReportTable("materials-totals", columns, rows, List.of());
    }

    private ReportTable outputs() {
        List<Column> columns =
                keyed(Column.of("survival-set"), Column.of("materials-output"), Column.of("materials-mass", TONNES));
        List<List<Cell>> rows = new ArrayList<>();
        for (MaterialReturn one : forecast.returns()) {
            one.treatment().outputs().forEach((output, masses) -> {
                if (masses.total().signum() > 0) {
                    rows.add(keyed(one, Cell.text(one.survival()), names.cell(output), tonnes(masses.total())));
                }
            });
        }
        return new ReportTable("materials-outputs", columns, rows, List.of());
    }

    private ReportTable losses() {
        List<Column> columns = keyed(
                Column.of("survival-set"),
                Column.of("materials-material"),
                Column.of("materials-mass", TONNES),
                Column.of("materials-lost", TONNES),
                Column.of("materials-lost-share"));
        List<List<Cell>> rows = new ArrayList<>();
        for (MaterialReturn one : forecast.returns()) {
            one.treatment().input().kilograms().forEach((substance, mass) -> {
                if (mass.signum() > 0) {
                    BigDecimal lost = one.treatment().residue().mass(substance);
                    rows.add(keyed(
                            one,
                            Cell.text(one.survival()),
                            names.cell(substance),
                            tonnes(mass),
                            tonnes(lost),
                            share(lost, mass)));
                }
            });
        }
        return new ReportTable("materials-losses", columns, rows, List.of());
    }

    private ReportTable copper() {
        List<Column> columns = keyed(
                Column.of("survival-set"),
                Column.of("materials-steel", TONNES),
                Column.of("copper-stated", "%"),
                Column.of("copper-most", "%"),
                Column.of("copper-limit", "%"),
                Column.of("copper-scrap"),
                Column.of("copper-primary", TONNES));
        List<List<Cell>> rows = new ArrayList<>();
        for (MaterialReturn one : forecast.returns()) {
            CopperInSteel.of(one.treatment()).ifPresent(copper -> rows.add(copper(one, copper)));
        }
        return new ReportTable("materials-copper", columns, rows, List.of());
    }

    private List<Cell> copper(MaterialReturn one, CopperInSteel copper) {
        return keyed(
                one,
                Cell.text(one.survival()),
                tonnes(copper.steel()),
                percent(copper.share()),
                percent(copper.most()),
                copperLimit.map(MaterialTables::percent).orElseGet(Cell.Missing::new),
                copperLimit
                        .<Cell>map(limit -> new Cell.Share(copper.mostScrap(limit)))
                        .orElseGet(Cell.Missing::new),
                copperLimit.map(limit -> tonnes(copper.primary(limit))).orElseGet(Cell.Missing::new));
    }

    private ReportTable lots() {
        List<Column> columns = List.of(
                Column.of("lot"),
                Column.of("country"),
                Column.of("year"),
                Column.of("materials-output"),
                Column.of("content-recovered", "kg"));
        List<List<Cell>> rows = new ArrayList<>();
        for (SecondaryLot lot : forecast.lots()) {
            rows.add(List.of(
                    Cell.text(lot.id()),
                    Cell.text(lot.country().name()),
                    new Cell.Year(lot.year()),
                    names.cell(lot.material()),
                    Cell.number(lot.recovered())));
        }
        return new ReportTable("materials-lots", columns, rows, List.of());
    }

    private ReportTable compositions() {
        List<Column> columns = List.of(
                Column.of("vehicle-type"),
                Column.of("powertrain"),
                Column.of("materials-cohort"),
                Column.of("materials-first"),
                Column.of("materials-last"),
                Column.of("content-mass", "kg"),
                Column.of("source"));
        List<List<Cell>> rows = new ArrayList<>();
        forecast.borrowed()
                .forEach((used, years) -> rows.add(List.of(
                        Cell.text(used.type()),
                        Cell.text(used.powertrain()),
                        new Cell.Year(used.cohort()),
                        new Cell.Year(years.first()),
                        new Cell.Year(years.last()),
                        Cell.number(used.composition().total().setScale(1, RoundingMode.HALF_EVEN)),
                        Cell.text(used.source()))));
        return new ReportTable("materials-compositions", columns, rows, List.of());
    }

    private ReportTable yields() {
        List<Column> columns = List.of(
                Column.of("materials-material"),
                Column.of("materials-output"),
                Column.of("materials-against"),
                Column.of("materials-yield"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Substance substance : substances()) {
            for (String output : forecast.chain().outputs()) {
                for (StatedYield yield : forecast.chain().yields(substance, output)) {
                    rows.add(List.of(
                            names.cell(substance),
                            names.cell(output),
                            names.cell(yield.against()),
                            new Cell.Share(yield.share())));
                }
            }
        }
        return new ReportTable("materials-yields", columns, rows, List.of());
    }

    private List<Substance> substances() {
        Map<Substance, Boolean> found = new LinkedHashMap<>();
        forecast.returns()
                .forEach(one ->
                        one.treatment().input().kilograms().keySet().forEach(substance -> found.put(substance, true)));
        return found.keySet().stream().sorted().toList();
    }

    private ReportTable transfers() {
        List<Column> columns = List.of(
                Column.of("materials-step"),
                Column.of("materials-material"),
                Column.of("materials-target"),
                Column.of("materials-yield"),
                Column.of("source"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Transfer transfer : forecast.chain().transfers()) {
            rows.add(List.of(
                    names.cell(transfer.step()),
                    transfer.substance().equals(Substance.of(Transfer.ANY))
                            ? Cell.word("label.materials.any")
                            : names.cell(transfer.substance()),
                    names.cell(transfer.target()),
                    new Cell.Share(transfer.share()),
                    Cell.text(transfer.source())));
        }
        return new ReportTable("materials-transfers", columns, rows, List.of());
    }

    /** An average vehicle of the return with the most mass. */
    Optional<Chart> chart() {
        return forecast.returns().stream()
                .filter(one -> one.vehicles().signum() > 0)
                .max((a, b) -> a.treatment()
                        .input()
                        .total()
                        .compareTo(b.treatment().input().total()))
                .map(one -> new MaterialFlows(page, one.treatment(), one.vehicles()).chart());
    }

    private static List<Column> keyed(Column... more) {
        List<Column> columns = new ArrayList<>(List.of(Column.of("country"), Column.of("year")));
        columns.addAll(List.of(more));
        return columns;
    }

    private static List<Cell> keyed(MaterialReturn one, Cell... more) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(one.country().name()), new Cell.Year(one.year())));
        cells.addAll(List.of(more));
        return cells;
    }

    private static Cell tonnes(BigDecimal kilograms) {
        return Cell.number(kilograms.divide(THOUSAND, MathContext.DECIMAL128).setScale(3, RoundingMode.HALF_EVEN));
    }

    private static Cell percent(BigDecimal share) {
        return Cell.number(share.movePointRight(2).setScale(3, RoundingMode.HALF_EVEN));
    }

    private static Cell share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? new Cell.Missing() : new Cell.Share(part.divide(whole, MathContext.DECIMAL64));
    }
}

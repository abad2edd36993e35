package org.vereda.app.fleet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.vereda.app.shown.KeyWord;
import org.vereda.endoflife.fleet.FleetRun;
import org.vereda.endoflife.fleet.Forecast;
import org.vereda.endoflife.fleet.Segment;
import org.vereda.endoflife.fleet.StatedStock;
import org.vereda.endoflife.fleet.SurvivalSet;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/** What a forecast rests on: its survival laws, its balance, and stated stocks beside the computed ones. */
final class LifeTables {
    private final Forecast forecast;

    LifeTables(Forecast forecast) {
        this.forecast = forecast;
    }

    List<ReportTable> all() {
        List<ReportTable> tables = new ArrayList<>(List.of(laws(), balance()));
        ReportTable stated = stated();
        if (!stated.isEmpty()) {
            tables.add(stated);
        }
        return tables;
    }

    /** The sets whose laws were learned in other countries than those that they are used for, and where. */
    NavigableMap<String, String> borrowed() {
        NavigableMap<String, String> borrowed = new TreeMap<>();
        for (Forecast.Case one : forecast.cases()) {
            for (Segment segment : forecast.input().segments()) {
                one.survival()
                        .life(segment, SurvivalSet.Part.VEHICLE)
                        .filter(life -> !life.observed().isEmpty()
                                && !life.observed().equals(segment.country().name()))
                        .ifPresent(life -> borrowed.put(one.survival().id(), life.observed()));
            }
        }
        return borrowed;
    }

    ReportTable laws() {
        List<Column> columns = List.of(
                Column.of("survival-set"),
                Column.of("country"),
                Column.of("vehicle-type"),
                Column.of("life-part"),
                Column.of("survival-law"),
                Column.of("life-median", "a"),
                Column.of("life-mean", "a"),
                Column.of("life-observed"),
                Column.of("source"));
        List<List<Cell>> rows = new ArrayList<>();
        used().forEach(entry -> rows.add(law(entry)));
        return new ReportTable("fleet-laws", columns, rows, List.of());
    }

    /** A law and the name of the set that it stands in. */
    private record Used(String set, SurvivalSet.Life life) {}

    private Set<Used> used() {
        Set<Used> used = new LinkedHashSet<>();
        for (Forecast.Case one : forecast.cases()) {
            forecast.input()
                    .segments()
                    .forEach(segment -> one.survival()
                            .life(segment, SurvivalSet.Part.VEHICLE)
                            .ifPresent(life -> used.add(new Used(one.survival().id(), life))));
        }
        forecast.input().segments().stream()
                .filter(segment -> segment.powertrain().hasFollowedBattery())
                .forEach(segment -> forecast.batteries()
                        .life(segment, SurvivalSet.Part.TRACTION_BATTERY)
                        .ifPresent(
                                life -> used.add(new Used(forecast.batteries().id(), life))));
        return used;
    }

    private static List<Cell> law(Used used) {
        SurvivalSet.Life life = used.life();
        return List.of(
                Cell.text(used.set()),
                Cell.text(life.country().map(Enum::name).orElse("")),
                Cell.text(life.type()),
                Cell.word("label.fleet.part." + KeyWord.of(life.part())),
                Cell.word("label.fleet.law." + life.law().replace('_', '-')),
                Cell.number(BigDecimal.valueOf(life.survival().medianYears())),
                Cell.number(BigDecimal.valueOf(life.survival().meanYears())),
                Cell.text(life.observed()),
                Cell.text(life.source()));
    }

    private ReportTable balance() {
        List<Column> columns =
                List.of(Column.of("survival-set"), Column.of("balance-residual"), Column.of("batteries-installed"));
        List<List<Cell>> rows = forecast.cases().stream()
                .map(one -> balance(one.survival().id(), one.run()))
                .toList();
        return new ReportTable("fleet-balance", columns, rows, List.of());
    }

    private static List<Cell> balance(String set, FleetRun run) {
        return List.of(
                Cell.text(set), FleetTables.vehicles(run.residual()), FleetTables.vehicles(run.batteriesInstalled()));
    }

    private ReportTable stated() {
        List<Column> columns = List.of(
                Column.of("year"),
                Column.of("country"),
                Column.of("vehicle-type"),
                Column.of("powertrain"),
                Column.of("survival-set"),
                Column.of("stock-stated"),
                Column.of("stock-computed"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Forecast.Case one : forecast.cases()) {
            forecast.checked(one)
                    .forEach(checked -> rows.add(stated(one.survival().id(), checked)));
        }
        return new ReportTable("fleet-stated", columns, rows, List.of());
    }

    private static List<Cell> stated(String set, Forecast.Checked checked) {
        StatedStock stock = checked.stated();
        return List.of(
                new Cell.Year(stock.year()),
                Cell.text(stock.segment().country().name()),
                Cell.text(stock.segment().type()),
                Cell.text(stock.segment().powertrain().name()),
                Cell.text(set),
                FleetTables.vehicles(stock.vehicles()),
                Cell.number(checked.computed().map(BigDecimal::valueOf)));
    }
}

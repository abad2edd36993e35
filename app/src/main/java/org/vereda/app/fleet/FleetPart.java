package org.vereda.app.fleet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.vereda.endoflife.fleet.Breakdown;
import org.vereda.endoflife.fleet.FleetFlows;
import org.vereda.endoflife.fleet.FleetKey;
import org.vereda.endoflife.fleet.Forecast;
import org.vereda.endoflife.fleet.Spread;
import org.vereda.endoflife.fleet.Timing;
import org.vereda.endoflife.recovery.MaterialForecast;
import org.vereda.endoflife.recovery.ReturnRange;
import org.vereda.quantity.Country;
import org.vereda.quantity.Findings;
import org.vereda.report.page.Chapter;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.vehicles.FleetFolder;
import org.vereda.sources.vehicles.MaterialFolder;
import org.vereda.sources.vehicles.VehiclePacks;

/**
 * Fleets and what they give back, as a part of a chapter.
 *
 * @param forecast the fleets under all survival sets that know them
 * @param materials what their vehicles give back
 * @param from the first year shown
 * @param until the last year shown
 */
record FleetPart(Forecast forecast, MaterialForecast materials, int from, int until) {
    private static final Set<Breakdown> COUNTRIES = Set.of(Breakdown.COUNTRY);

    /** Years between the rows of a table; the picture shows every year. */
    private static final int STEP = 5;

    /** Kilograms of a tonne as a power of ten. */
    private static final int TONNE = 3;

    /** The chain of treatment where none is asked for, as of the command. */
    private static final String CHAIN = "odym-2007";

    /** The tables of a folder; nothing where it has none about fleets. */
    static Optional<FleetPart> of(Path folder, int from, int until, ReferencePacks packs, Findings findings) {
        if (!Files.isDirectory(folder.resolve("fleet"))) {
            return Optional.empty();
        }
        VehiclePacks facts = new VehiclePacks(packs);
        FleetFolder fleets = FleetFolder.read(folder, findings);
        MaterialFolder own = MaterialFolder.read(folder, findings);
        FleetChoice choice = new FleetChoice(facts.survivals(), fleets.survivals());
        Forecast forecast = Forecast.of(
                fleets.input(),
                choice.vehicles(List.of(), fleets.input()),
                choice.batteries(Optional.empty()),
                fleets.sizes(),
                Timing.END,
                until);
        MaterialForecast materials = MaterialForecast.of(
                forecast,
                own.compositions().before(facts.compositions()),
                new ChainChoice(facts.vehicleChains(), own.chains()).named(CHAIN, Optional.empty()),
                from,
                until);
        return Optional.of(new FleetPart(forecast, materials, from, until));
    }

    List<ReportTable> tables() {
        return List.of(returns(), new LifeTables(forecast, Optional.empty()).laws(), recovered());
    }

    private boolean isShown(int year) {
        return year >= from && year <= until && (year - from) % STEP == 0;
    }

    private ReportTable returns() {
        NavigableMap<FleetKey, Spread> stocks = forecast.spreads(COUNTRIES, FleetFlows::stock);
        List<List<Cell>> rows = new ArrayList<>();
        forecast.spreads(COUNTRIES, FleetFlows::retired).forEach((key, retired) -> {
            if (isShown(key.year())) {
                rows.add(returns(key, stocks.getOrDefault(key, retired), retired));
            }
        });
        return new ReportTable(
                "ending-returns",
                List.of(
                        Column.of("country"),
                        Column.of("year"),
                        Column.of("stock-low"),
                        Column.of("stock-high"),
                        Column.of("retired-low"),
                        Column.of("survival-low"),
                        Column.of("retired-high"),
                        Column.of("survival-high"),
                        Column.of("survival-spread")),
                rows,
                List.of());
    }

    private static List<Cell> returns(FleetKey key, Spread stock, Spread retired) {
        return List.of(
                key.country().map(FleetPart::country).orElseGet(Cell.Missing::new),
                new Cell.Year(key.year()),
                FleetTables.vehicles(stock.low()),
                FleetTables.vehicles(stock.high()),
                FleetTables.vehicles(retired.low()),
                Cell.text(retired.lowSet()),
                FleetTables.vehicles(retired.high()),
                Cell.text(retired.highSet()),
                new Cell.Share(BigDecimal.valueOf(retired.share())));
    }

    private ReportTable recovered() {
        return new ReportTable(
                "ending-materials",
                List.of(
                        Column.of("country"),
                        Column.of("year"),
                        Column.of("ending-mass-low", "t"),
                        Column.of("ending-mass-high", "t"),
                        Column.of("ending-recovered-low", "t"),
                        Column.of("ending-recovered-high", "t")),
                ReturnRange.of(materials.returns()).stream()
                        .filter(range -> isShown(range.year()))
                        .map(FleetPart::recovered)
                        .toList(),
                List.of());
    }

    private static List<Cell> recovered(ReturnRange range) {
        return List.of(
                country(range.country()),
                new Cell.Year(range.year()),
                tonnes(range.mass().low()),
                tonnes(range.mass().high()),
                tonnes(range.recovered().low()),
                tonnes(range.recovered().high()));
    }

    private static Cell country(Country country) {
        return Cell.word("label.country." + country.name());
    }

    private static Cell tonnes(BigDecimal kilograms) {
        return Cell.number(kilograms.movePointLeft(TONNE).setScale(TONNE, RoundingMode.HALF_EVEN));
    }

    /** All vehicles that end by year, and the mass of one of them on its way. */
    List<Chapter.Picture> pictures(Page page) {
        List<Chapter.Picture> pictures = new ArrayList<>();
        fleetTables(page)
                .chart()
                .ifPresent(chart -> pictures.add(new Chapter.Picture(
                        "ending-returns",
                        page.say("label.ending.chart.returns"),
                        page.say("label.ending.table-below"),
                        chart)));
        new MaterialTables(materials, Optional.empty(), page.words())
                .chart()
                .ifPresent(chart -> pictures.add(new Chapter.Picture(
                        "ending-mass",
                        page.say("label.ending.chart.mass"),
                        page.say("label.ending.table-below"),
                        chart)));
        return pictures;
    }

    private FleetTables fleetTables(Page page) {
        return new FleetTables(
                forecast,
                new FleetReturns(Optional.empty(), Optional.empty()),
                new FleetTables.Shown(COUNTRIES, from, until, "label.fleet.timing.end", Optional.empty()),
                page.words());
    }

    List<String> notes(Page page) {
        List<String> notes = new ArrayList<>(fleetTables(page).notes(new LifeTables(forecast, Optional.empty())));
        notes.add(page.say("label.materials.note-chain", materials.chain().id()));
        notes.add(page.say("label.materials.note-input"));
        return notes;
    }
}

package org.vereda.app.web.anchor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.ResultTables;
import org.vereda.inventory.Coordinates;
import org.vereda.inventory.Facility;
import org.vereda.report.chart.Markup;
import org.vereda.report.chart.Numbers;
import org.vereda.report.chart.PointMap;
import org.vereda.report.content.FacilityLine;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/**
 * Where the plants of an anchor and of its suppliers lie. Circles are as large as footprints: that of an own plant, and what comes in from a
 * supplier's plant where that was shared; a plant of which nothing is known is a dot.
 */
final class SupplierMap {
    private static final String TONNES = "t CO2e";

    private final Visit visit;
    private final Anchor anchor;
    private final Map<String, Double> shared;
    private final List<List<double[]>> land;

    /**
     * @param shared kg CO2e that come in from plants of suppliers, by plant, as far as they were shared
     * @param land outlines of land, longitude and latitude of each point
     */
    SupplierMap(Visit visit, Anchor anchor, Map<String, Double> shared, List<List<double[]>> land) {
        this.visit = visit;
        this.anchor = anchor;
        this.shared = Map.copyOf(shared);
        this.land = land;
    }

    List<Markup> markup() {
        List<Facility> plants = plants();
        if (plants.isEmpty()) {
            return List.of(visit.page().empty("label.anchor.no-suppliers"));
        }
        List<PointMap.Spot> spots = new ArrayList<>();
        plants.forEach(site -> site.coordinates().ifPresent(place -> spots.add(spot(site, place))));
        List<Markup> content = new ArrayList<>();
        content.add(
                spots.isEmpty()
                        ? visit.page().empty("label.anchor.no-places")
                        : visit.page()
                                .figure(
                                        "suppliers",
                                        visit.say("label.anchor.map"),
                                        visit.say("label.anchor.map-caption", plants.size() - spots.size()),
                                        visit.say("label.anchor.map-spoken"),
                                        new PointMap(land, spots)));
        content.add(visit.page().table(table(plants)));
        return content;
    }

    private List<Facility> plants() {
        Set<String> seen = new TreeSet<>(anchor.view().plants());
        anchor.members().forEach(member -> anchor.plantsOf(member).forEach(site -> seen.add(site.id())));
        return seen.stream()
                .flatMap(plant -> Optional.ofNullable(anchor.sites().get(plant)).stream())
                .sorted(Comparator.comparing((Facility site) -> !anchor.isOwn(site.id()))
                        .thenComparing(site -> footprint(site).orElse(BigDecimal.ZERO), Comparator.reverseOrder())
                        .thenComparing(Facility::name))
                .toList();
    }

    /** kg CO2e of an own plant, or that come in from a supplier's plant. */
    private Optional<BigDecimal> footprint(Facility site) {
        if (anchor.isOwn(site.id())) {
            return anchor.view().content().facilities().stream()
                    .filter(line -> line.id().equals(site.id()))
                    .filter(ResultTables::isKnown)
                    .map(SupplierMap::total)
                    .findFirst();
        }
        return Optional.ofNullable(shared.get(site.id())).map(BigDecimal::valueOf);
    }

    private static BigDecimal total(FacilityLine line) {
        return line.total().central();
    }

    private PointMap.Spot spot(Facility site, Coordinates place) {
        Optional<BigDecimal> footprint = footprint(site);
        String words = footprint
                .map(kilograms -> site.name() + ": " + visit.page().numbers().rounded(Numbers.tonnes(kilograms))
                        + "\u00a0" + TONNES)
                .orElseGet(() -> site.name() + ": " + visit.say("label.anchor.not-shared"));
        return new PointMap.Spot(
                place.longitude(),
                place.latitude(),
                footprint.map(BigDecimal::doubleValue).orElse(0.0),
                words,
                footprint.isPresent());
    }

    private ReportTable table(List<Facility> plants) {
        List<List<Cell>> rows = plants.stream()
                .map(site -> List.of(
                        Cell.text(site.name()),
                        Cell.number(footprint(site).map(Numbers::tonnes)),
                        Cell.word("label.anchor.side." + (anchor.isOwn(site.id()) ? "own" : "supplier")),
                        Cell.text(place(site)),
                        Cell.text(anchor.memberName(site.organization()))))
                .toList();
        return new ReportTable(
                "anchor-places",
                List.of(
                        Column.of("facility"),
                        Column.of("footprint", TONNES),
                        Column.of("anchor-side"),
                        Column.of("anchor-place"),
                        Column.of("organization")),
                rows,
                List.of());
    }

    private static String place(Facility site) {
        return site.city().isEmpty()
                ? site.subdivision().code()
                : site.city() + ", " + site.subdivision().code();
    }
}

package org.vereda.app.web.anchor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vereda.app.web.anchor.Supply.Kind;
import org.vereda.app.web.anchor.Supply.Part;
import org.vereda.report.chart.Markup;
import org.vereda.report.chart.Sankey;
import org.vereda.report.chart.Treemap;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/** A footprint of an anchor as flows, as areas and as a table with the same numbers. */
final class SupplyPicture {
    private static final int BOXES = 10;
    private static final int TILES = 36;
    private static final int SPOKEN = 8;
    private static final MathContext DIGITS = new MathContext(12);

    private final Page page;
    private final Supply supply;
    private final String title;
    private final Unit unit;

    /** How numbers are written: kilograms of one product, tonnes of all that was made. */
    enum Unit {
        KILOGRAMS("kg CO2e", 0),
        TONNES("t CO2e", 3);

        private final String symbol;
        private final int shift;

        Unit(String symbol, int shift) {
            this.symbol = symbol;
            this.shift = shift;
        }

        BigDecimal of(double kilograms) {
            return new BigDecimal(kilograms, DIGITS).movePointLeft(shift);
        }
    }

    SupplyPicture(Page page, Supply supply, String title, Unit unit) {
        this.page = page;
        this.supply = supply;
        this.title = title;
        this.unit = unit;
    }

    List<Markup> markup() {
        List<Markup> content = new ArrayList<>();
        content.add(page.paragraph("label.anchor.total", title, shown(supply.total())));
        if (supply.silent() > 0) {
            content.add(page.paragraph("label.anchor.silent", supply.silent()));
        }
        content.add(flows());
        content.add(areas());
        content.add(page.table(table()));
        return content;
    }

    private String shown(double kilograms) {
        return page.numbers().rounded(unit.of(kilograms)) + "\u00a0" + unit.symbol;
    }

    private String share(double kilograms) {
        return supply.total() == 0 ? "" : page.numbers().percent(new BigDecimal(kilograms / supply.total(), DIGITS), 0);
    }

    // --- flows

    private Markup flows() {
        List<Part> parts = supply.folded(BOXES, page);
        List<Sankey.Node> nodes = new ArrayList<>();
        List<Sankey.Flow> flows = new ArrayList<>();
        List<String> places = supply.places().keySet().stream().sorted().toList();
        places.forEach(place -> nodes.add(node(supply.places().getOrDefault(place, place), through(place))));
        for (Part part : parts) {
            int from = nodes.size();
            nodes.add(node(part.name(), part.impact()));
            part.byPlace().forEach((place, impact) -> flows.add(flow(nodes, from, places.indexOf(place), impact)));
        }
        supply.inner()
                .forEach((way, impact) ->
                        flows.add(flow(nodes, places.indexOf(way.from()), places.indexOf(way.to()), impact)));
        int end = nodes.size();
        nodes.add(node(title, supply.total()));
        supply.demanded().forEach((place, impact) -> flows.add(flow(nodes, places.indexOf(place), end, impact)));
        flows.sort(Comparator.comparingInt(Sankey.Flow::from).thenComparingInt(Sankey.Flow::to));
        Sankey.Words words = new Sankey.Words(
                page.say("label.upstream.carried"),
                page.say("label.upstream.own"),
                page.say("label.upstream.credit"),
                page.say("label.upstream.loop"));
        return page.figure(
                "supply-flows",
                page.say("label.anchor.flows"),
                page.say("label.anchor.flows-caption", unit.symbol),
                spoken(parts),
                new Sankey(words, nodes, flows));
    }

    /** What an own place hands on: all that comes into it. */
    private double through(String place) {
        double in = supply.parts().stream()
                .mapToDouble(part -> part.byPlace().getOrDefault(place, 0.0))
                .sum();
        return in
                + supply.inner().entrySet().stream()
                        .filter(way -> way.getKey().to().equals(place))
                        .mapToDouble(Map.Entry::getValue)
                        .sum();
    }

    private Sankey.Node node(String name, double through) {
        return new Sankey.Node(name, page.numbers().rounded(unit.of(through)) + " · " + share(through), 0, through);
    }

    private Sankey.Flow flow(List<Sankey.Node> nodes, int from, int to, double impact) {
        return new Sankey.Flow(
                from,
                to,
                impact,
                page.say(
                        "label.upstream.band",
                        nodes.get(from).name(),
                        to < nodes.size() ? nodes.get(to).name() : title,
                        shown(impact)));
    }

    private String spoken(List<Part> parts) {
        return parts.stream()
                .limit(SPOKEN)
                .map(part -> part.name() + ": " + shown(part.impact()) + ".")
                .collect(Collectors.joining(" "));
    }

    // --- areas

    private Markup areas() {
        List<Part> parts = supply.folded(TILES, page);
        List<Kind> kinds = List.of(Kind.values());
        List<Treemap.Tile> tiles = parts.stream()
                .map(part ->
                        new Treemap.Tile(part.name(), share(part.impact()), part.impact(), kinds.indexOf(part.kind())))
                .toList();
        return page.figure(
                "supply-areas",
                page.say("label.anchor.areas"),
                page.say("label.anchor.areas-caption"),
                spoken(parts),
                new Treemap(kinds.stream().map(kind -> page.say(kind.key())).toList(), tiles));
    }

    // --- table

    private ReportTable table() {
        List<List<Cell>> rows = supply.parts().stream()
                .map(part -> List.of(
                        Cell.text(part.name()),
                        Cell.number(unit.of(part.impact())),
                        supply.total() == 0
                                ? new Cell.Missing()
                                : new Cell.Share(new BigDecimal(part.impact() / supply.total(), DIGITS)),
                        Cell.word(part.kind().key())))
                .toList();
        return new ReportTable(
                "anchor-supply",
                List.of(
                        Column.of("anchor-part"),
                        Column.of("footprint", unit.symbol),
                        Column.drawn("share"),
                        Column.of("anchor-kind")),
                rows,
                List.of());
    }
}
